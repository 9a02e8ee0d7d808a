import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageItems } from '../../src/cases/coverage/coverage.js';
import { diffPolicies } from '../../src/cases/diff/index.js';
import { suggest } from '../../src/cases/suggest/suggest.js';
import { compilePolicy } from '../../src/decide/compiled/compile-policy.js';
import { paymentsOf } from '../../src/decide/rules/payments.js';
import type { Condition } from '../../src/domain/policy/condition.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import { CLOCK_DAY } from '../../src/domain/policy/moment.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { PolicyPromise } from '../../src/domain/policy/promise.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { parseDay } from '../../src/domain/values/day.js';
import { contradictions, readFacts } from '../../src/i18n/values/read-facts.js';
import { examinePolicy, lint, type ReadPolicy } from '../../src/lint/index.js';
import { draws } from '../draws.js';
import { randomNumbers } from '../fixtures/random.js';
import { arbitraryPolicies } from '../lint/arbitrary.js';
import { edited } from './diff/mutations.js';

/** No complaint that amends itself makes is one that nobody can have. */

const TODAY = '2026-11-22';
const PLACE = { file: 'arbitrary.yaml', line: 1, column: 1 };
const QUICK = { drawn: 60, every: 200 };

const MONEY = ['price', 'given-back', 'overcharge', 'price-drop', 'delivery-paid'];

/** Conditions on several kinds of money at once, some of which nobody can have together. */
const ofMoney: fc.Arbitrary<Condition> = fc
  .uniqueArray(fc.constantFrom(...MONEY), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.tuple(
      ...names.map((fact) =>
        fc.tuple(fc.nat(20_000), fc.nat(20_000)).map(
          ([one, other]): Condition => ({
            is: 'within',
            fact,
            ranges: [{ atLeast: Math.min(one, other), atMost: Math.max(one, other) }],
          }),
        ),
      ),
    ),
  )
  .map((of) => ({ is: 'all', of }));

/** Policies in which rules and promises go by money, what is back of it among that. */
const policies: fc.Arbitrary<Policy> = fc
  .record({
    policy: arbitraryPolicies,
    whens: fc.array(ofMoney, { minLength: 3, maxLength: 3 }),
    at: fc.nat(20),
  })
  .map(({ policy, whens, at }) => {
    const rules = policy.rules.map((rule, place) => {
      const when = (place + at) % 2 === 0 ? whens[place % whens.length] : undefined;
      return when ? { ...rule, when: { is: 'all' as const, of: [rule.when, when] } } : rule;
    });
    const [first] = policy.remedies.slice(at % policy.remedies.length);
    const says = [
      { owes: [first?.id ?? ''] },
      { gives: { atLeast: [first?.id ?? ''], never: [] } },
      { costs: { atMost: 500 } },
    ];
    const promises = whens.map(
      (when, place): PolicyPromise => ({
        id: `promise-${place}`,
        place: PLACE,
        when,
        ...says[place % says.length],
      }),
    );
    return { ...policy, rules, promises };
  });

const unwritten = (policy: Policy): ReadPolicy => ({
  policy,
  diagnostics: [],
  document: {},
  unusedNames: [],
  locate: (issues) => issues.map((issue) => ({ ...issue, file: 'unwritten', line: 1, column: 1 })) as never,
  fileAt: () => 'unwritten',
  removedLegalRules: () => null,
});

/** All that was paid, by what an answer could give back at most where nothing is back yet. */
function paidIn(policy: Policy, facts: Facts): number {
  const { price } = facts;
  if (typeof price !== 'number') return Number.POSITIVE_INFINITY;
  const { charges } = paymentsOf(compilePolicy(policy), { ...facts, 'given-back': 0 });
  return [...charges.values()].reduce((sum, { paid }) => sum + paid, price);
}

/** What is wrong with a complaint: by what a counter says of it, and by what was paid. */
function amiss(policy: Policy, raw: Readonly<Record<string, unknown>>): unknown[] {
  const { facts: told, issues } = readFacts(policy, raw, parseDay(TODAY));
  const { facts } = withDefaults(policy, told);
  const [back, paid] = [Number(facts['given-back'] ?? 0), paidIn(policy, facts)];
  return [
    ...issues.map(({ message }) => message),
    ...contradictions(policy, { ...facts, [CLOCK_DAY]: parseDay(TODAY) }),
    ...(back > paid ? [`back ${back} of ${paid}`] : []),
  ];
}

const amissInWords = (policy: Policy, words: string): unknown[] =>
  amiss(
    policy,
    Object.fromEntries(
      words.split(' ').map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
    ),
  );

describe('a complaint that nobody can have', () => {
  it('shows no finding of a check and breaks no promise', () => {
    let shown = 0;
    fc.assert(
      fc.property(policies, (policy) => {
        const { findings } = lint('unwritten', unwritten(policy), { today: TODAY });
        for (const { message, witnesses = [] } of findings)
          for (const words of witnesses) {
            expect([message, amissInWords(policy, words)]).toEqual([message, []]);
            shown += 1;
          }
        for (const { claims } of examinePolicy(policy, QUICK))
          for (const claim of claims)
            for (const known of claim.counterExample?.complaints ?? []) {
              const { facts } = withDefaults(policy, known);
              const back = Number(facts['given-back'] ?? 0) <= paidIn(policy, facts);
              expect([claim, contradictions(policy, facts), back]).toEqual([claim, [], true]);
              shown += 1;
            }
      }),
      { numRuns: draws(60), endOnFailure: true },
    );
    expect(shown).toBeGreaterThan(50);
  });

  it('shows no difference, and is suggested for no case', () => {
    let shown = 0;
    fc.assert(
      fc.property(policies, fc.nat(), (before, seed) => {
        const after = edited(before, randomNumbers(seed));
        const found = diffPolicies(
          { before, after },
          { today: TODAY, patience: { most: 60, timeLeft: () => 1 } },
        );
        const complaints = JSON.stringify(found).matchAll(/"complaint":"([^"]*)"/g);
        for (const [, words = ''] of complaints) {
          expect(amissInWords(before, words)).toEqual([]);
          shown += 1;
        }
        const items = coverageItems(before).slice(0, 20);
        for (const { complaint } of suggest(before, items, { today: TODAY }).cases)
          expect([complaint, amiss(before, complaint)]).toEqual([complaint, []]);
      }),
      { numRuns: draws(24), endOnFailure: true },
    );
    expect(shown).toBeGreaterThan(5);
  });
});
