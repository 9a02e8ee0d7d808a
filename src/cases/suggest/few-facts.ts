import { datedCounts } from '../../domain/policy/dates.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { Trackable } from '../coverage/trackable.js';
import { type CaseDay, type Draft, isWhole, type TriedDraft, tryDraft } from './draft.js';

/**
 * A draft with only those facts told by which it covers what it's for, and those that somebody has to say: from the
 * last that is asked, each that can be left out is.
 */
export function fewFacts(
  policy: Policy,
  { told, role }: Draft,
  gains: readonly Trackable[],
  day: CaseDay,
): TriedDraft {
  const byFacts = gains.filter((item) => item.byFacts);
  const byAnswer = gains.filter((item) => !item.byFacts);
  const isStillFor = ({ told: facts, decided }: TriedDraft) =>
    byFacts.every((item) => item.isCovered(decided)) &&
    isWhole(policy, facts, day) &&
    byAnswer.every((item) => item.isCovered(decided));
  let kept = tryDraft(policy, { told, role }, day);
  for (const fewer of startsFrom(policy, told)) {
    const start = tryDraft(policy, { told: withoutDefaults(policy, fewer), role }, day);
    if (!isStillFor(start)) continue;
    kept = start;
    break;
  }
  for (const { name } of policy.facts.toReversed()) {
    if (kept.told[name] === undefined) continue;
    const fewer = tryDraft(policy, { told: without(kept.told, name), role }, day);
    if (isStillFor(fewer)) kept = fewer;
  }
  for (const [name, value] of ordinaryValues(policy, kept.told)) {
    const plainer = tryDraft(policy, { told: { ...kept.told, [name]: value }, role }, day);
    if (isStillFor(plainer)) kept = plainer;
  }
  return kept;
}

/** What is told on no day of its own first, where that is something else. */
const startsFrom = (policy: Policy, told: Facts): readonly Facts[] =>
  told['today'] === undefined ? [told] : [onAnyDay(policy, told), told];

/** The same without the day on which it's answered, and with dates told rather than how long ago they were. */
function onAnyDay(policy: Policy, { today: _, ...told }: Facts): Facts {
  const counts = datedCounts(policy).flatMap(({ date, counts: since }) =>
    told[date.name] === undefined ? [] : since.map(({ name }) => name),
  );
  return Object.fromEntries(Object.entries(told).filter(([name]) => !counts.includes(name)));
}

/** What people would sooner tell: some pounds where it is a few pence, and a count just past its default. */
function ordinaryValues({ facts, currency }: Policy, told: Facts): readonly (readonly [string, number])[] {
  const unit = 10 ** currency.digits;
  return facts.flatMap(({ name, type, default: taken }): (readonly [string, number])[] => {
    const value = told[name];
    if (typeof value !== 'number') return [];
    if (type.is === 'money') return value < unit ? [[name, SOME * unit]] : [];
    const usual = taken?.is === 'value' ? taken.value : undefined;
    return type.is === 'number' && typeof usual === 'number' && value > usual + 1 ? [[name, usual + 1]] : [];
  });
}

/** In the currency's own units. Our judgement, for examples only. */
const SOME = 5;

/** What follows without being told. */
function withoutDefaults(policy: Policy, told: Facts): Facts {
  let kept = told;
  let whole = JSON.stringify(withDefaults(policy, kept).facts);
  for (const { name } of policy.facts.toReversed()) {
    if (kept[name] === undefined) continue;
    const fewer = without(kept, name);
    if (JSON.stringify(withDefaults(policy, fewer).facts) !== whole) continue;
    kept = fewer;
    whole = JSON.stringify(withDefaults(policy, kept).facts);
  }
  return kept;
}

function without(facts: Facts, name: string): Facts {
  const { [name]: _, ...rest } = facts;
  return rest;
}
