import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { answerKey, worthConfirming } from '../../src/interview/index.js';
import { exampleText } from '../../src/lint/index.js';
import { readPolicy } from '../../src/source/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';
import { trueComplaints } from './person.js';

const RUNS = draws(40);
const TODAY = '2026-11-22';

function policyOf(sections: string): Policy {
  const { policy, diagnostics } = readPolicy(exampleText(sections), 'shop.yaml');
  if (!policy) throw new Error(JSON.stringify(diagnostics));
  return policy;
}

function named(policy: Policy, known: Facts): string[] {
  const role = policy.authority[0]?.name ?? '';
  return worthConfirming(policy, withDefaults(policy, known).assumed, known, { today: TODAY, role });
}

const DELAY = `facts:
  passengers: { ask: "How many were you?", number: { at-least: 1, at-most: 9 }, default: 1 }
rules:
  delay: { when: { problem: late }, owe: [ { remedy: voucher, amount: { each: 10, per: passengers } } ], no-goodwill: all, why: "It is the whole.", say: "It was late." }
`;

describe('what an answer is said to take as usual', () => {
  it('begins with what the policy itself asks and the answer rests on', () => {
    expect(named(policyOf(DELAY), { problem: 'late', price: 2000, 'delivery-paid': 0 })[0]).toBe(
      'passengers',
    );
  });

  it('leaves out what cannot change it', () => {
    const policy =
      policyOf(`${DELAY}harm: { respect: { levels: { fairly: 0, ignored: 0, embarrassed: 0, rudely: 0 }, each-extra-contact: 0 } }
`);
    expect(named(policy, { problem: 'late', price: 2000 })).not.toContain('treated');
  });

  it.each(['retail', 'restaurant', 'airline'])('names only what some value would change: %s', (name) => {
    const policy = builtIn(name);
    const answer = (facts: Facts) => answerKey(decide(policy, withDefaults(policy, facts), { today: TODAY }));
    fc.assert(
      fc.property(
        trueComplaints(policy),
        fc.array(trueComplaints(policy), { minLength: 60, maxLength: 60 }),
        (truth, others) => {
          const [first] = named(policy, truth);
          if (first === undefined) return;
          const now = answer(truth);
          const own = policy.facts.find((fact) => fact.name === first);
          const values =
            own?.type.is === 'one-of' ? own.type.values : [true, false, ...others.map((one) => one[first])];
          const amounts =
            own?.type.is === 'money' || own?.type.is === 'number' ? [1, 500, 2000, 5000, 100_000] : [];
          expect([...values, ...amounts].some((value) => answer({ ...truth, [first]: value }) !== now)).toBe(
            true,
          );
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('what would change an answer', () => {
  const BANDS = `facts:
  hours: { ask: "How many hours?", number: { at-least: 0, at-most: 48 } }
rules:
  delay: { when: { problem: late }, owe: [ { remedy: voucher, amount: { by: hours, bands: [ { below: 2, is: 10 }, { is: 20 } ] } } ], say: "It was late." }
`;

  it('is also what makes an amount another, with that amount', () => {
    const policy = policyOf(BANDS);
    const complaint = withDefaults(policy, { problem: 'late', price: 2000, hours: 1 });
    const { wouldChange = [] } = decide(policy, complaint, { today: TODAY, wouldChange: true });
    expect(wouldChange.filter(({ fact }) => fact === 'hours')).toEqual([
      { fact: 'hours', value: 2, then: 'a £20 voucher to spend with us instead' },
    ]);
  });
});
