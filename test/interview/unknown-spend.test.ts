import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { fixed } from '../../src/domain/policy/amount.js';
import { evaluateCondition, holds } from '../../src/domain/policy/condition.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { readFacts } from '../../src/i18n/values/read-facts.js';
import { answerKey, completeComplaint, initialState, missing, nextStep } from '../../src/interview/index.js';
import { check, exampleText } from '../../src/lint/index.js';
import { readPolicy } from '../../src/source/index.js';
import { draws } from '../draws.js';
import { randomNumbers } from '../fixtures/random.js';
import { arbitraryPolicies, complaintsOf } from '../lint/arbitrary.js';

const RUNS = draws(100);

function policyOf(sections: string): Policy {
  const { policy, diagnostics } = readPolicy(exampleText(sections), 'shop.yaml');
  if (!policy) throw new Error(JSON.stringify(diagnostics));
  return policy;
}

const BY_SPEND = `rules:
  late: { when: { problem: late }, owe: [ { remedy: voucher, amount: { by: spend-a-year, bands: [ { up-to: 1000, is: 7 }, { is: 12 } ] } } ], say: "x" }
`;

/** What is owed of a voucher to words, in minor units. */
function voucherOwed(policy: Policy, words: Readonly<Record<string, string>>): number | undefined {
  const { facts } = readFacts(policy, words);
  const { offer } = decide(policy, withDefaults(policy, facts), { today: '2026-11-22' });
  return offer.remedies.find(({ id, owed }) => id === 'voucher' && owed)?.amount ?? undefined;
}

describe('what they spend a year, where rules rest on it and nobody told it', () => {
  const late = { problem: 'late', price: '20' };

  it('is what such customers usually spend, as one that was assumed', () => {
    const policy = policyOf(BY_SPEND);
    expect(voucherOwed(policy, late)).toBe(700);
    expect(voucherOwed(policy, { ...late, 'spend-a-year': '1500' })).toBe(1200);
    const loyal = withDefaults(policy, { problem: 'late', price: 2000, 'orders-before': 12 });
    expect(loyal.facts['spend-a-year']).toBe(60_000);
    expect(loyal.assumed).toContain('spend-a-year');
    expect(missing(policy, { problem: 'late', price: 2000 })).toEqual([]);
  });

  it('decides a rule and its opposite: one of the two', () => {
    const policy = policyOf(`rules:
  big: { when: { problem: late, spend-a-year: { over: 500 } }, owe: [ { remedy: voucher, amount: 12 } ], say: "x" }
  small: { when: { problem: late, not: { spend-a-year: { over: 500 } } }, owe: [ { remedy: voucher, amount: 7 } ], say: "x" }
`);
    expect(voucherOwed(policy, late)).toBe(700);
    expect(voucherOwed(policy, { ...late, 'orders-before': '12' })).toBe(1200);
    expect(check(exampleText(''), 'shop.yaml', { today: '2026-11-22' }).findings).toEqual([]);
  });

  it('has to be told where which customers they are like hangs on just that', () => {
    const policy = policyOf(`${BY_SPEND}customers:
  - { name: big, when: { spend-a-year: { over: 500 } }, spend-a-year: 900, stays: 80% }
  - { name: new, spend-a-year: 90, stays: 30% }
`);
    const known: Facts = { problem: 'late', price: 2000 };
    expect(missing(policy, known).map(({ name }) => name)).toEqual(['spend-a-year']);
    const step = nextStep(policy, initialState(known), 'fewest');
    expect(step?.is === 'question' && step.fact.name).toBe('spend-a-year');
    expect(missing(policy, { ...known, 'spend-a-year': 100 })).toEqual([]);
  });

  it('is no fact of an answer that does not rest on it', () => {
    const policy = policyOf('');
    expect(withDefaults(policy, { problem: 'late', price: 2000 }).facts).not.toHaveProperty('spend-a-year');
  });
});

describe('any policy that rests on what they spend', () => {
  it('never takes it for a no: it is known, named as missing, or decides no rule by which the answer goes', () => {
    let [unknown, named] = [0, 0];
    fc.assert(
      fc.property(arbitraryPolicies, fc.boolean(), (drawn, bySpend) => {
        const policy = bySpend ? { ...drawn, customers: bySpendFirst(drawn) } : drawn;
        const next = complaintsOf(policy, randomNumbers(20261122));
        for (let count = 0; count < 20; count += 1) {
          const { 'spend-a-year': _, ...known } = next();
          const { facts } = withDefaults(policy, known);
          if (facts['spend-a-year'] !== undefined) continue;
          unknown += 1;
          if (missing(policy, known).some(({ name }) => name === 'spend-a-year')) {
            named += 1;
            continue;
          }
          const isDecided = policy.rules.some(({ when }) => {
            const fits = evaluateCondition(when, facts) === true;
            return SPENDS.some((spend) => holds(when, { ...facts, 'spend-a-year': spend }) !== fits);
          });
          // Somebody is sent for all the same where somebody is hurt, and another rule may have the same note.
          if (isDecided)
            expect(
              new Set(SPENDS.map((spend) => answers(policy, { ...known, 'spend-a-year': spend }))).size,
            ).toBe(1);
        }
      }),
      { numRuns: RUNS },
    );
    expect(named).toBeGreaterThan(10);
    expect(unknown).toBeGreaterThan(named);
  });
});

/** What they may spend, about and far from where rules cut. */
const SPENDS = [0, 1, 5000, 20_000, 60_000, 1_000_000];

/** What each role would answer. */
const answers = (policy: Policy, known: Facts): string =>
  policy.authority
    .map(({ name }) =>
      answerKey(decide(policy, completeComplaint(policy, known), { today: '2026-11-22', role: name })),
    )
    .join();

/** Segments of which the first is told apart by what they spend. */
function bySpendFirst({ customers }: Policy): Policy['customers'] {
  const [first] = customers;
  if (!first) return customers;
  const ranges = [{ atLeast: 50_000, atMost: 10_000_000 }];
  const big = {
    ...first,
    name: 'big',
    when: { is: 'within', fact: 'spend-a-year', ranges } as const,
    spendAYear: fixed(90_000),
  };
  return [big, ...customers];
}
