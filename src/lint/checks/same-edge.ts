import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import { isNumeric } from '../../domain/policy/fact.js';
import { type Limit, limitsOf, meet } from '../../regions/index.js';
import { writeNumber } from '../complaints/limit-words.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import { amountsOwed, type OwedAmount } from '../proofs/owed-along.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** One number at which two rules owe the same remedy at two amounts. */
export const sameEdge: Check = {
  code: 'same-edge',
  severity: 'advice',
  summary: 'One rule ends where the next begins, and at that number both owe the same remedy.',
  rationale: `Sixty minutes stands in “up to 60” and in “from 60 on”. The larger amount is owed then, so that nobody loses
by it, but it's for you to say which of the two it is: staff and customers read the one line or the other.`,
  bad: `facts:
  minutes-late: { ask: "How many minutes late did we come?", number: { at-least: 0, at-most: 600 }, when: { problem: late } }
rules:
  waited-in:
    when: { problem: late, minutes-late: { at-least: 30, at-most: 60 }, not: { fault: customer } }
    owe: [ { remedy: voucher, amount: 5 } ]
  waited-longer:
    when: { problem: late, minutes-late: { at-least: 60 }, not: { fault: customer } }
    owe: [ { remedy: voucher, amount: 10 } ]
`,
  good: `facts:
  minutes-late: { ask: "How many minutes late did we come?", number: { at-least: 0, at-most: 600 }, when: { problem: late } }
rules:
  waited-in:
    when: { problem: late, minutes-late: { at-least: 30, under: 60 }, not: { fault: customer } }
    owe: [ { remedy: voucher, amount: 5 } ]
  waited-longer:
    when: { problem: late, minutes-late: { at-least: 60 }, not: { fault: customer } }
    owe: [ { remedy: voucher, amount: 10 } ]
`,
  *find(subject) {
    for (const all of amountsOwed(subject).values()) {
      const owed = all.filter(({ outright }) => outright);
      for (const [at, one] of owed.entries()) {
        const path = ['rules', one.rule.id];
        yield* budgetedProof(path, 'whether another rule owes the same at one number', function* () {
          for (const other of owed.slice(at + 1)) yield* edgeOf(subject, one, other);
        });
      }
    }
  },
};

/** What it takes to see that two rules don't meet. */
const STEPS_EACH = 10;

function* edgeOf(subject: Subject, one: OwedAmount, other: OwedAmount): Generator<Finding> {
  const { policy, complaints, isOwn } = subject;
  complaints.budget.spend(STEPS_EACH);
  const last = [other, one].find(({ rule }) => isOwn(['rules', rule.id]));
  const regions = [complaints.speaking(one.rule), complaints.speaking(other.rule)] as const;
  if (!last || one.rule === other.rule || one.given.key === other.given.key || !meet(...regions)) return;
  const common = complaints.common(...regions);
  const edge = policy.facts.flatMap((definition) => {
    const value = onlyNumber(limitsOf(common), definition);
    return value === undefined ? [] : [{ definition, value }];
  })[0];
  const known: Facts | undefined = edge && complaints.some(common);
  if (!edge || !known || !isEdgeOf(subject, edge.definition, edge.value, regions)) return;
  const at = `${edge.definition.name} ${writeNumber(policy, edge.definition, edge.value)}`;
  yield {
    path: ['rules', last.rule.id, 'when'],
    message: `At ${at} both “${one.rule.id}” and “${other.rule.id}” owe “${one.given.remedy.id}”, at two amounts, and ${one.given.remedy.addsUp ? 'the two add up' : 'the larger counts'}.`,
    hint: 'Let one end before the other begins: under and at-least, or at-most and over.',
    witnesses: [known],
  };
}

/** The one number of a fact that all of some boxes have; undefined where they have more, or none. */
function onlyNumber(
  boxes: readonly (readonly Limit[])[],
  { name, type, use }: FactDefinition,
): number | undefined {
  if (!isNumeric(type) || use !== 'condition' || type.atLeast === type.atMost) return undefined;
  const numbers = boxes.map((limits) => {
    const limit = limits.find(({ dimension }) => dimension === name);
    const range = limit?.is === 'within' && !limit.missing ? limit.range : undefined;
    return range && range.atLeast === range.atMost ? range.atLeast : undefined;
  });
  return numbers.every((one) => one === numbers[0]) ? numbers[0] : undefined;
}

/** Whether each rule goes on to one side of a number, so that neither is about that number alone. */
function isEdgeOf(
  { complaints }: Subject,
  { name }: FactDefinition,
  value: number,
  regions: readonly [Parameters<typeof meet>[0], Parameters<typeof meet>[0]],
): boolean {
  const beside = [value - 1, value + 1].map((number) =>
    complaints.where({ is: 'within', fact: name, ranges: [{ atLeast: number, atMost: number }] }),
  );
  return regions.every((region) => beside.some((side) => meet(region, side)));
}
