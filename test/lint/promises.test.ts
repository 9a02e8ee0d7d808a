import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFigures, decide } from '../../src/decide/index.js';
import { ALWAYS, type Condition, holds } from '../../src/domain/policy/condition.js';
import { retold } from '../../src/domain/policy/dates.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import {
  type PolicyPromise,
  PROMISED_OUTCOMES,
  type PromisedTrend,
  type PromiseKey,
} from '../../src/domain/policy/promise.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import type { Decision, Offer } from '../../src/domain/results/decision.js';
import type { ClaimResult } from '../../src/domain/results/promise-result.js';
import { examinePolicy } from '../../src/lint/promises/examine.js';
import { mendedMoney } from '../decide/mended-money.js';
import { draws } from '../draws.js';
import { randomNumbers } from '../fixtures/random.js';
import { arbitraryPolicies, complaintsOf, conditions } from './arbitrary.js';

/** How many complaints of each policy are held against its promises. */
const COMPLAINTS = 150;
/** To shrink a policy takes longer than to read it. */
const RUNS = { numRuns: draws(60), endOnFailure: true };
const ROLES = ['associate', 'supervisor', 'manager'];
const QUICK = { drawn: 20, every: 200 };
const place = { file: 'arbitrary.yaml', line: 1, column: 1 };

/** What a promise says, drawn from a policy’s remedies. */
const promised = (ids: readonly string[]): fc.Arbitrary<Partial<PolicyPromise>> => {
  const some = fc.subarray([...ids], { minLength: 1, maxLength: 2 });
  const money = fc.integer({ min: 0, max: 60_000 });
  return fc.oneof(
    fc.subarray([...PROMISED_OUTCOMES], { minLength: 1 }).map((outcome) => ({ outcome })),
    some.map((owes) => ({ owes })),
    some.map((atLeast) => ({ gives: { atLeast, never: [] } })),
    some.map((never) => ({ gives: { atLeast: [], never } })),
    fc.constantFrom(...ROLES).map((grantedBy) => ({ grantedBy })),
    fc
      .record({ atLeast: fc.integer({ min: 0, max: 1_200_000 }), orAllThatIsAllowed: fc.boolean() })
      .map((mends) => ({ mends })),
    money.map((atMost) => ({ costs: { atMost } })),
    money.map((atLeast) => ({ costs: { atLeast: atLeast % 500 } })),
    fc
      .record<PromisedTrend>({
        fact: fc.constantFrom('contacts', 'orders-before', 'spend-a-year', 'price', 'claims-before', 'hour'),
        of: fc.constantFrom('owed', 'mended'),
        falls: fc.boolean(),
      })
      .map((monotone) => ({ monotone })),
  );
};

/** Conditions under which something can be promised: few facts, so that some of it holds. */
const WHEN: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant(ALWAYS),
  conditions,
  fc
    .record({
      fault: fc.constantFrom('us', 'carrier', 'customer'),
      price: fc.integer({ min: 1, max: 20_000 }),
      contacts: fc.integer({ min: 1, max: 5 }),
    })
    .map<Condition>(({ fault, price, contacts }) => ({
      is: 'all',
      of: [
        { is: 'one-of', fact: 'fault', values: [fault] },
        { is: 'within', fact: 'price', ranges: [{ atLeast: 1, atMost: price }] },
        { is: 'within', fact: 'contacts', ranges: [{ atLeast: 0, atMost: contacts }] },
        { is: 'within', fact: 'given-back', ranges: [{ atLeast: 0, atMost: 0 }] },
        { is: 'within', fact: 'other-costs', ranges: [{ atLeast: 0, atMost: price }] },
      ],
    })),
);

const withPromises: fc.Arbitrary<Policy> = arbitraryPolicies.chain((policy) =>
  fc
    .array(fc.record({ when: WHEN, says: promised(policy.remedies.map(({ id }) => id)) }), {
      minLength: 3,
      maxLength: 6,
    })
    .map((all) => ({
      ...policy,
      promises: all.map(({ when, says }, at) => ({ id: `promise-${at}`, place, when, ...says })),
    })),
);

const decided = (policy: Policy, known: Facts, role?: string): Decision =>
  decide(policy, withDefaults(policy, known), { today: '2026-11-22', ...(role ? { role } : {}) });

/** Every way that the customer may still choose. */
const waysOf = ({ offer, choices }: Decision): Offer[] => [
  offer,
  ...choices.flatMap(({ chosen, offers }) => (chosen ? [] : offers)),
];

/** Whether a decision breaks what is promised, told from what is printed alone. */
function isBroken(policy: Policy, promise: PolicyPromise, key: PromiseKey, known: Facts): boolean {
  const decision = decided(policy, known);
  const open = decision.choices.flatMap(({ of }) => of);
  const owed = [...decision.offer.remedies.filter((one) => one.owed).map(({ id }) => id), ...open];
  const given = [...decision.offer.remedies.map(({ id }) => id), ...open];
  const figures = answerFigures(policy, withDefaults(policy, known));
  // Of several choices each is printed with what leads the others, and not every way there is.
  const isCrossed = decision.choices.filter(({ chosen }) => chosen === null).length > 1;
  const ways = waysOf(decision);
  switch (key) {
    case 'outcome':
      return !promise.outcome?.includes(decision.outcome);
    case 'owes':
      return !promise.owes?.every((id) => owed.includes(id));
    case 'gives':
      return (
        !promise.gives?.atLeast.every((id) => given.includes(id)) ||
        promise.gives.never.some((id) => given.includes(id))
      );
    case 'granted-by':
      return decided(policy, known, promise.grantedBy).withApproval !== null;
    case 'costs':
      return [...ways.map(({ cost }) => cost), ...(isCrossed ? Object.values(figures.cost) : [])].some(
        (cost) => cost > (promise.costs?.atMost ?? cost) || cost < (promise.costs?.atLeast ?? cost),
      );
    case 'mends': {
      const { atLeast = 0, orAllThatIsAllowed } = promise.mends ?? {};
      const shares = ways.map(({ mended }) => Math.round(mended * 1000));
      const least = Math.min(...shares, ...(isCrossed ? [figures.leastShare] : []));
      if (least >= Math.round(atLeast / 1000)) return false;
      return !orAllThatIsAllowed || least < figures.mostShare;
    }
    default:
      return false;
  }
}

/** What a trend is about, in money. */
function measured(policy: Policy, { of }: PromisedTrend, known: Facts): number {
  const decision = decided(policy, known);
  if (of === 'mended') return mendedMoney(decision, decision.offer, policy.remedies);
  return decision.offer.remedies.filter(({ owed }) => owed).reduce((sum, { worth }) => sum + worth, 0);
}

/** Whether less is had at the first complaint than at the second: by more than shares are rounded to, where it is mended. */
function isLess(policy: Policy, trend: PromisedTrend, now: Facts, before: Facts): boolean {
  const less = measured(policy, trend, before) - measured(policy, trend, now);
  if (trend.of === 'owed') return less > 0;
  const harm = Math.max(decided(policy, now).harm.total, decided(policy, before).harm.total);
  return less > Math.max(1, Math.ceil(harm / 1000));
}

const spokenOf = (policy: Policy, promise: PolicyPromise, known: Facts): boolean =>
  holds(promise.when, withDefaults(policy, known).facts);

const testsRefusals = ({ when }: PolicyPromise): boolean => JSON.stringify(when).includes('"turned-down"');

/** The first complaint of some that breaks a claim, found by brute force. */
function bruteForced(
  policy: Policy,
  promise: PolicyPromise,
  key: PromiseKey,
  complaints: readonly Facts[],
): unknown {
  const { monotone } = promise;
  if (key !== 'monotone' || !monotone)
    return complaints.find(
      (known) => spokenOf(policy, promise, known) && isBroken(policy, promise, key, known),
    );
  const bounds = policy.facts.find(({ name }) => name === monotone.fact)?.type;
  for (const known of complaints) {
    const own = known[monotone.fact];
    if (typeof own !== 'number' || !bounds || !('atMost' in bounds)) continue;
    const step = [1, 2, 7, 900][Math.abs(own) % 4] ?? 1;
    const [low, high] = [Math.max(own, monotone.fact === 'contacts' ? 1 : own), own + step];
    if (high > bounds.atMost || low >= high) continue;
    const pair = [low, high].map((value) => retold(policy, known, monotone.fact, value)) as [Facts, Facts];
    if (!pair.every((one) => spokenOf(policy, promise, one))) continue;
    const [before, now] = monotone.falls ? pair.toReversed() : pair;
    if (now && before && isLess(policy, monotone, now, before)) return pair;
  }
  return undefined;
}

/** Whether the counter-example of a broken claim breaks it when it is decided. */
function isReal(policy: Policy, promise: PolicyPromise, { key, counterExample }: ClaimResult): boolean {
  const [one, other] = counterExample?.complaints ?? [];
  if (!one || ![one, other].every((known) => !known || spokenOf(policy, promise, known))) return false;
  if (!promise.monotone || key !== 'monotone') return isBroken(policy, promise, key, one);
  return other !== undefined && isLess(policy, promise.monotone, one, other);
}

const verdicts = new Set<string>();

describe('a promise', () => {
  it('is proved only where no complaint breaks it, and broken only by complaints that do', () => {
    const random = randomNumbers(20261122);
    fc.assert(
      fc.property(withPromises, (policy) => {
        const draw = complaintsOf(policy, random);
        const complaints = Array.from({ length: COMPLAINTS }, draw);
        for (const { id, claims } of examinePolicy(policy, QUICK)) {
          const promise = policy.promises.find((one) => one.id === id) as PolicyPromise;
          const told = testsRefusals(promise)
            ? complaints
            : complaints.map((known) => ({ ...known, 'turned-down': [] }));
          for (const claim of claims) {
            verdicts.add(`${claim.verdict} ${claim.by ?? ''}`);
            if (claim.verdict === 'broken')
              expect([claim, isReal(policy, promise, claim)]).toEqual([claim, true]);
            if (claim.verdict === 'proved')
              expect([claim, promise, bruteForced(policy, promise, claim.key, told)]).toEqual([
                claim,
                promise,
                undefined,
              ]);
          }
        }
      }),
      RUNS,
    );
    // Else the test would say nothing of that argument.
    for (const argument of ['proved rules', 'proved bounds', 'proved procedure', 'broken ', 'not-proved '])
      expect(verdicts.has(argument)).toBe(true);
  }, 3_600_000);
});
