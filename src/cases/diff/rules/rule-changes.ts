import { ComplaintSets, ifProved } from '../../../lint/index.js';
import { differ, meet, type OutcomeRegion, type Region, type RegionChange } from '../../../regions/index.js';
import { type JointPolicy, type JointRule, type PolicyPair, SIDES, type Side } from '../pair/joint-policy.js';
import { type Given, givenBy, type KeyedGiven } from './given.js';

/** Complaints for which rules give something else, all of them by the same difference. */
export type RuleChange = {
  readonly region: Region;
  /** What rules give no more, and the rules that gave it. */
  readonly lost: readonly GivenByRules[];
  /** What rules give now and did not before. */
  readonly gained: readonly GivenByRules[];
};

/** Something given, with the rules that give it to any of these complaints. */
export type GivenByRules = { readonly given: Given; readonly rules: readonly string[] };

/** Where the rules of two policies give something else, and the sets of complaints it was found by. */
export type RuleChanges = {
  readonly sets: ComplaintSets;
  /** Null where it could not be proved. */
  readonly changes: readonly RuleChange[] | null;
};

/** Something that a rule gives, and where it does. */
type Giving = KeyedGiven & { readonly rule: JointRule; readonly region: Region };

/** Exactly which complaints rules give something else, of all that both policies can be told. */
export function ruleChanges(pair: PolicyPair, joint: JointPolicy): RuleChanges {
  const sets = new ComplaintSets(joint.policy);
  if (joint.unlike.length > 0) return { sets, changes: null };
  const changes = ifProved(() => {
    const givings = joint.rules.flatMap((rule) => {
      const given = givenBy(pair, joint, rule);
      return given.length === 0
        ? []
        : given.map((one) => ({ ...one, rule, region: sets.speaking(rule.joint) }));
    });
    const changed = changedOnes(givings);
    if (changed.length === 0) return [];
    const { changes: found } = sets.budget.prove((options) =>
      differ(sets.space, listOf('before', changed), listOf('after', changed), {
        ...options,
        impossible: sets.impossible,
      }),
    );
    return byDifference(found).map((one) => named(one, changed));
  });
  return { sets, changes: changes ?? null };
}

/** Without what both policies give in the very same boxes, which is most where little has changed. */
function changedOnes(givings: readonly Giving[]): Giving[] {
  const boxes = new Map<string, Record<Side, string[]>>();
  for (const { key, rule, region } of givings) {
    const known = boxes.get(key) ?? { before: [], after: [] };
    known[rule.side].push(...region.boxes.map((box) => JSON.stringify(box)));
    boxes.set(key, known);
  }
  const isChanged = ({ key }: Giving): boolean => {
    const [before, after] = SIDES.map((side) => [...new Set(boxes.get(key)?.[side])].sort().join());
    return before !== after;
  };
  return givings.filter(isChanged);
}

const listOf = (side: Side, givings: readonly Giving[]): OutcomeRegion[] =>
  givings.flatMap(({ rule, region, key }) => (rule.side === side ? [{ region, outcome: key }] : []));

/**
 * The same change of what is given, whatever else is given there. Where something is only lost or only gained, each thing by
 * itself wherever it is, but for what always goes together.
 */
function byDifference(changes: readonly RegionChange[]): RegionChange[] {
  const whole = joined(changes.map(({ region, before, after }) => difference(region, before, after)));
  const isSwap = ({ before, after }: RegionChange) => before.length > 0 && after.length > 0;
  const apart = whole.filter((change) => !isSwap(change));
  const lone = joined(
    apart.flatMap(({ region, before, after }) => [
      ...before.map((key) => ({ region, before: [key], after: [] })),
      ...after.map((key) => ({ region, before: [], after: [key] })),
    ]),
  );
  const alike = new Map<string, RegionChange>();
  for (const one of lone) {
    const place = JSON.stringify([one.before.length > 0, one.region.boxes]);
    const known = alike.get(place);
    alike.set(place, {
      region: one.region,
      before: [...(known?.before ?? []), ...one.before],
      after: [...(known?.after ?? []), ...one.after],
    });
  }
  return [...whole.filter(isSwap), ...alike.values()];
}

function difference(region: Region, before: readonly string[], after: readonly string[]): RegionChange {
  return {
    region,
    before: before.filter((key) => !after.includes(key)),
    after: after.filter((key) => !before.includes(key)),
  };
}

/** One change for each difference, wherever it is. */
function joined(changes: readonly RegionChange[]): RegionChange[] {
  const alike = new Map<string, RegionChange>();
  for (const change of changes) {
    const { region, before, after } = change;
    const key = JSON.stringify([before, after]);
    const known = alike.get(key);
    const boxes = [...(known?.region.boxes ?? []), ...region.boxes];
    alike.set(key, { ...change, region: { ...region, boxes } });
  }
  return [...alike.values()];
}

function named({ region, before, after }: RegionChange, givings: readonly Giving[]): RuleChange {
  const byRules = (side: Side, keys: readonly string[]): GivenByRules[] =>
    keys.flatMap((key) => {
      const all = givings.filter((one) => one.key === key && one.rule.side === side);
      const here = all.filter((one) => meet(one.region, region));
      const [first] = all;
      return first ? [{ given: first.given, rules: [...new Set(here.map(({ rule }) => rule.own.id))] }] : [];
    });
  return { region, lost: byRules('before', before), gained: byRules('after', after) };
}
