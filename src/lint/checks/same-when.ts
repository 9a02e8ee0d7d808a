import type { Grant, Rule } from '../../domain/policy/policy.js';
import { grantsOwed } from '../../domain/policy/policy-parts.js';
import { contains, type Point, type Region, witness } from '../../regions/index.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Two rules of the policy's own that fit the very same complaints. */
export const sameWhen: Check = {
  code: 'same-when',
  severity: 'advice',
  summary: 'Two rules fit the same complaints and could be one.',
  rationale: `Whoever changes one of them later has to know of the other. As one rule, everything these customers
get stands in one place.`,
  bad: `rules:
  very-late:
    when: { problem: late, price: { over: 100 } }
    may: [small-gift]
  late-and-dear:
    when: { all: [ { price: { over: 100 } }, { problem: late } ] }
    may: [manager-call]
`,
  good: `rules:
  very-late:
    when: { problem: late, price: { over: 100 } }
    may: [small-gift, manager-call]
`,
  *find(subject) {
    const { policy, complaints, isOwn } = subject;
    const seen: Fitting[] = [];
    for (const rule of policy.rules.filter(({ id }) => isOwn(['rules', id]))) {
      yield* budgetedProof(['rules', rule.id], 'whether another rule fits the same complaints', function* () {
        const region = complaints.where(rule.when);
        const [first] = region.boxes;
        const point = first && witness({ ...region, boxes: [first] });
        if (!point) return;
        const fitting = { rule, region, point };
        yield* twin(fitting, seen, subject);
        seen.push(fitting);
      });
    }
  },
};

/** What it takes to see that two rules don't fit the same. */
const STEPS_EACH = 4;

/** A rule with where it fits, and one such place to tell it quickly from others. */
type Fitting = { readonly rule: Rule; readonly region: Region; readonly point: Point };

function* twin(one: Fitting, before: readonly Fitting[], subject: Subject): Generator<Finding> {
  const { rule } = one;
  subject.complaints.budget.spend(before.length * STEPS_EACH);
  const other = before.find(
    (earlier) => fitsTheSame(earlier, one, subject) && couldBeOne(earlier.rule, rule, subject),
  )?.rule;
  if (!other) return;
  yield {
    path: ['rules', rule.id],
    message: `“${rule.id}” fits the very same complaints as “${other.id}”, so the two could be one rule.`,
    hint: `Move what it gives to “${other.id}”.`,
  };
}

function fitsTheSame(
  { region: a, point: inA }: Fitting,
  { region: b, point: inB }: Fitting,
  { complaints }: Subject,
): boolean {
  if (!contains(b, inA) || !contains(a, inB)) return false;
  return complaints.coverOf(a, [b]) !== undefined && complaints.coverOf(b, [a]) !== undefined;
}

/** Whether one rule could say and give all that two do, and be told apart from no other. */
function couldBeOne(one: Rule, other: Rule, { complaints }: Subject): boolean {
  const words = (['say', 'why', 'law', 'refer', 'note'] as const).every(
    (key) => one[key] === undefined || other[key] === undefined || one[key] === other[key],
  );
  const related = [one, other].some(
    ({ replaces }) => replaces.includes(one.id) || replaces.includes(other.id),
  );
  const alike = complaints.replacing(one).every((rule) => complaints.replacing(other).includes(rule));
  const both = complaints.replacing(one).length === complaints.replacing(other).length;
  const fits = words && !answersTwice(one, other) && !answersTwice(other, one);
  return fits && !related && alike && both && !giveTwice(one.may, other.may) && !owesTwice(one, other);
}

/** A rule that says no says it once, and neither owes nor hands over. */
function answersTwice({ outcome }: Rule, other: Rule): boolean {
  if (!outcome) return false;
  const { is, reason } = other.outcome ?? outcome;
  return other.owe.length > 0 || other.refer !== undefined || outcome.is !== is || outcome.reason !== reason;
}

/** The same remedy cannot stand twice in a list. */
function giveTwice(one: readonly Grant[], other: readonly Grant[]): boolean {
  return one.some(({ remedy }) => other.some((grant) => grant.remedy === remedy));
}

const owesTwice = (one: Rule, other: Rule): boolean => giveTwice(grantsOwed(one), grantsOwed(other));
