import { noAmong } from '../../decide/evaluate/outcome.js';
import { leadingFirst } from '../../decide/wording/what-happened.js';
import type { Rule, RuleOutcome } from '../../domain/policy/policy.js';
import { givesNoLess, hasSizesOf } from '../grants/compare-amounts.js';
import type { GrantedRemedy, Grants, OwedGrant } from '../grants/grants.js';
import { PlaceInFile } from '../subject/place-in-file.js';
import type { Subject } from '../subject/subject.js';

/** Whether another rule, where both speak, does one thing so well that nobody would miss this one. */
type CoversEffect = (other: Rule) => boolean;

/**
 * The rules that together do all that a rule does, wherever it speaks; undefined where there are none, or where
 * that cannot be told. Without such a rule every complaint gets the same: the same remedies at the same amounts
 * in the same order, the same choices, the same words. `gone` are rules that may not be counted on.
 */
export function coveringRules(
  rule: Rule,
  subject: Subject,
  gone: ReadonlySet<Rule>,
): readonly Rule[] | undefined {
  // Those that it silences would be heard again.
  if (rule.replaces.length > 0) return undefined;
  const { policy, complaints } = subject;
  const others = policy.rules.filter((other) => other !== rule && !gone.has(other));
  const found = new Set<Rule>();
  for (const deed of effectsOf(rule, subject)) {
    complaints.budget.spend(others.length * STEPS_EACH);
    const able = others.filter(deed);
    const where = able.map((other) => complaints.speaking(other));
    const by = able.length > 0 ? complaints.coverOf(complaints.speaking(rule), where) : undefined;
    if (!by) return undefined;
    for (const at of by) found.add(able[at] as Rule);
  }
  return policy.rules.filter((other) => found.has(other));
}

/** What it takes to hold one rule against what another does. */
const STEPS_EACH = 16;

/** Everything a rule does that shows in an answer. */
function effectsOf(rule: Rule, subject: Subject): CoversEffect[] {
  const { grants } = subject;
  const place = new PlaceInFile(rule, subject);
  const bars = rule.noGoodwill === 'all' ? ['all'] : (rule.noGoodwill ?? []);
  return [
    ...grants.owed(rule).map(
      (due): CoversEffect =>
        (other) =>
          place.isKeptBy(other) && owes(grants, other, due),
    ),
    ...grants.allowed(rule).map(
      (given): CoversEffect =>
        (other) =>
          allows(grants, other, given),
    ),
    ...bars.map(
      (id): CoversEffect =>
        ({ noGoodwill }) =>
          noGoodwill === 'all' || noGoodwill?.includes(id) === true,
    ),
    ...(rule.refer === undefined ? [] : [refers(rule, subject, place)]),
    ...(rule.say === undefined ? [] : [says(rule, place)]),
    ...(rule.outcome === undefined ? [] : [saysNo(rule, rule.outcome, place)]),
    ...(rule.note === undefined ? [] : [notes(rule, place)]),
    ...(rule.law === undefined || rule.owe.length === 0 ? [] : [cites(rule.law)]),
  ];
}

/**
 * What is owed is the union, and the larger amount where two owe the same; a choice has to be the very same. Of what
 * adds up nobody owes what another rule does.
 */
function owes(grants: Grants, other: Rule, { choice, of: [wanted], key }: OwedGrant): boolean {
  if (!choice && wanted?.remedy.addsUp) return false;
  return grants
    .owed(other)
    .some((due) =>
      choice || due.choice
        ? due.key === key
        : due.of.some((one) => wanted !== undefined && givesNoLess(grants, one, wanted)),
    );
}

/** Goodwill is the union of sizes; of what is owed anyway it is only what goes beyond that. */
function allows(grants: Grants, other: Rule, wanted: GrantedRemedy): boolean {
  if (grants.allowed(other).some((one) => hasSizesOf(grants, one, wanted))) return true;
  return (
    wanted.kind.role !== 'cure' && grants.outright(other).some((one) => givesNoLess(grants, one, wanted))
  );
}

/** What is owed is told with the law of each rule that owes. */
function cites(wanted: string): CoversEffect {
  return ({ owe, law }) => owe.length > 0 && law === wanted;
}

/** The highest role that a rule names takes over; of several rules that name it the first says why. */
function refers(rule: Rule, { policy }: Subject, place: PlaceInFile): CoversEffect {
  const rank = (role: string | undefined) => policy.authority.findIndex(({ name }) => name === role);
  return (other) => {
    if (other.refer !== rule.refer) return rank(other.refer) > rank(rule.refer);
    return place.isAfter(other) || (other.why === rule.why && place.isKeptBy(other));
  };
}

/** One rule says what happened: the one that leads. Where somebody is hurt only rules that hand over may. */
function says(rule: Rule, place: PlaceInFile): CoversEffect {
  return (other) => {
    if (other.say === undefined || (rule.refer !== undefined && other.refer === undefined)) return false;
    const [leading] = leadingFirst(place.inOrder(other));
    if (leading === other) return true;
    const [alike] = leadingFirst([other, rule]);
    return other.say === rule.say && alike === other && place.isKeptBy(other);
  };
}

/** Of two noes one is said: the stronger, and of two alike the first. */
function saysNo(rule: Rule, { is, reason }: RuleOutcome, place: PlaceInFile): CoversEffect {
  return (other) => {
    if (other.outcome?.is !== is) return noAmong(place.inOrder(other)) === other;
    const sameWords = other.outcome.reason === reason && other.say === rule.say;
    return place.isAfter(other) || (sameWords && place.isKeptBy(other));
  };
}

/** The same note is read out once, on the word of the first rule that has it. */
function notes({ note }: Rule, place: PlaceInFile): CoversEffect {
  return (other) => other.note === note && place.isAfter(other);
}
