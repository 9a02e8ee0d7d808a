import type { FactDefinition } from '../../domain/policy/fact.js';
import { isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { isCounted } from '../../domain/remedies/kind.js';
import { sayMoney } from '../../domain/values/money.js';
import { writeNumber } from '../complaints/limit-words.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import { amountsOwed, hangsOnHarm, type OwedAmount, type OwedAt, owedAlong } from '../proofs/owed-along.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Less of a remedy is owed in the middle of a scale than before it and after it. */
export const owedDips: Check = {
  code: 'owed-dips',
  severity: 'advice',
  summary: 'An amount that is owed falls as a number rises, and then rises again.',
  rationale: `Whoever waits an hour gets more than whoever waits half of one, and so on up the scale: where a band in the
middle gives less than the bands on both sides, it's nearly always a slip of the pen, a 4 for a 40. What is compared are
complaints that are the same but for that number.`,
  bad: `facts:
  minutes-late: { ask: "How many minutes late did we come?", number: { at-least: 0, at-most: 600 }, when: { problem: late } }
rules:
  waited-in:
    when: { problem: late, minutes-late: { at-least: 30 }, not: { fault: customer } }
    owe: [ { remedy: voucher, amount: { by: minutes-late, bands: [ { up-to: 60, is: 5 }, { up-to: 120, is: 1 }, { is: 10 } ] } } ]
`,
  good: `facts:
  minutes-late: { ask: "How many minutes late did we come?", number: { at-least: 0, at-most: 600 }, when: { problem: late } }
rules:
  waited-in:
    when: { problem: late, minutes-late: { at-least: 30 }, not: { fault: customer } }
    owe: [ { remedy: voucher, amount: { by: minutes-late, bands: [ { up-to: 60, is: 5 }, { up-to: 120, is: 7 }, { is: 10 } ] } } ]
`,
  *find(subject) {
    for (const [remedy, owed] of amountsOwed(subject)) {
      // What hangs on the harm may rise and fall with that.
      if (owed.some(({ amount }) => hangsOnHarm(amount))) continue;
      yield* budgetedProof(['remedies', remedy], 'whether what is owed of this ever dips', () =>
        dips(subject, owed),
      );
    }
  },
};

function* dips(subject: Subject, owed: readonly OwedAmount[]): Generator<Finding> {
  const { policy, complaints, isOwn } = subject;
  const told = new Set<string>();
  for (const { rule } of owed) {
    const known = complaints.some(complaints.speaking(rule));
    for (const definition of known ? scalesOf(subject) : []) {
      const dip = dipIn(owedAlong(subject, owed, definition, known ?? {}));
      const key = dip && `${dip[1].by.id} ${definition.name}`;
      if (!dip || !key || told.has(key) || !isOwn(['rules', dip[1].by.id])) continue;
      told.add(key);
      yield dipAt(policy, definition, dip);
    }
  }
}

/**
 * The numbers that somebody tells: at some hours of the day one may well mean to give less, and so on some days, so that
 * what counts the days since a date that a condition rests on is left out as well.
 */
const scalesOf = ({ policy, complaints }: Subject): FactDefinition[] =>
  policy.facts.filter(
    ({ type, use, since = '' }) =>
      isNumeric(type) && use === 'condition' && !complaints.space.places.has(since),
  );

/** Before, in and after the first dip of a scale. */
type Dip = readonly [before: OwedAt, low: OwedAt, after: OwedAt];

function dipIn(along: readonly OwedAt[]): Dip | undefined {
  for (const [at, low] of along.entries()) {
    const before = along.slice(0, at).findLast(({ most }) => most > low.most);
    const after = along.slice(at + 1).find(({ most }) => most > low.most);
    if (before && after) return [before, low, after];
  }
  return undefined;
}

function dipAt(policy: Policy, definition: FactDefinition, [before, low, after]: Dip): Finding {
  const { remedy, kind } = low.given;
  const much = (most: number) =>
    isCounted(kind) ? `${most} ${remedy.unit ?? ''}`.trim() : sayMoney(most, policy.currency);
  const given = ({ value, most }: OwedAt): string =>
    `${much(most)} at ${writeNumber(policy, definition, value)}`;
  return {
    path: ['rules', low.by.id, 'owe'],
    message: `As ${definition.name} rises, what is owed of “${remedy.id}” falls and then rises again: ${given(before)}, ${given(low)}, ${given(after)}.`,
    hint: 'Look for a slip in the amount in the middle. If it is meant, say so in a comment: # amends-ignore owed-dips: and the reason.',
    witnesses: [before.known, low.known, after.known],
  };
}
