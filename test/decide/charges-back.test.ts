import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { FactValue, NamedRemedy } from '../../src/domain/policy/fact.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { readFacts } from '../../src/i18n/values/read-facts.js';
import { readPolicy } from '../../src/source/index.js';
import { draws } from '../draws.js';

/** A railway: what they paid, and two charges beside it, each with a rule that owes it back. */
const POLICY = `amends: 1
name: "Railway"
currency: GBP
facts:
  bags: { ask: "How many bags?", number: { at-least: 0, at-most: 5 }, default: 0 }
  bag-fee: { ask: "What did a bag cost?", money: true, default: 0 }
costs: { margin: 40%, tax: 0%, delivery: 5, staff-hour: 20 }
returns: { cost: 10, recovers: 50%, let-keep: { at-most: 15 }, trip: 5 }
harm:
  goods: { by: problem, where: { faulty: price }, else: 0 }
  trouble: { levels: { none: 0 }, plus: 0, occasion-missed: 0 }
  respect: { levels: { fairly: 0 }, each-extra-contact: 0 }
  large-from: 100
generosity: { mend: 0%, past-the-sums: 0, never-past: 150%, extras-at-most: 2 }
remedies:
  sorry: { kind: apology, label: "our apology" }
  money-back: { kind: refund, label: "your money back" }
  delivery-back: { kind: refund-fee, label: "the delivery charge back", amount: delivery-paid }
  bags-back: { kind: refund-fee, label: "the bag fees back", amount: { each: bag-fee, per: bags } }
  voucher: { kind: voucher, label: "a voucher", amount: 5 }
rules:
  faulty: { when: { problem: faulty }, owe: [money-back] }
  late: { when: { problem: late, delivery-paid: { over: 0 } }, owe: [delivery-back] }
  bags: { when: { problem: lost }, owe: [bags-back] }
  both: { when: { problem: poor-service }, owe: [bags-back, delivery-back] }
authority: { clerk: { goodwill: 0 } }
customers: [{ name: all, spend-a-year: 100, stays: 50% }]
sums: { voucher: { worth-of-face: 90%, redeemed: 80%, displaces: 25% } }
`;

const { policy, diagnostics } = readPolicy(POLICY, 'railway.yaml');
if (!policy) throw new Error(diagnostics.map(({ message }) => message).join('\n'));

type Told = Readonly<Record<string, FactValue>>;

/** What comes back, in pence, by remedy. */
function moneyBack(told: Told): ReadonlyMap<string, number> {
  const complaint = { untold: [], ...withDefaults(policy ?? never(), told) };
  const { offer } = decide(policy ?? never(), complaint, { today: '2026-12-01', role: 'clerk' });
  const back = offer.remedies.filter(({ amount, kind }) => amount !== null && /^refund/.test(kind));
  return new Map(back.map(({ id, amount }) => [id, amount ?? 0]));
}

function never(): never {
  throw new Error('there is a policy');
}

describe('charges that are back already', () => {
  it('come back once each, and take nothing off anything else, in whatever order they’re asked for', () => {
    const asked = fc.array(fc.constantFrom('faulty', 'late', 'lost', 'poor-service'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        asked,
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 900 }),
        fc.record({ bags: fc.integer({ min: 0, max: 5 }), fee: fc.integer({ min: 0, max: 2000 }) }),
        (problems, price, delivery, { bags, fee }) => {
          const paid = { price, 'delivery-paid': delivery, bags, 'bag-fee': fee };
          const before = new Map<string, number>();
          for (const problem of problems) {
            const total = [...before.values()].reduce((sum, one) => sum + one, 0);
            const charges: NamedRemedy[] = [...before]
              .filter(([id]) => id !== 'money-back')
              .map(([remedy, amount]) => ({ remedy, amount }));
            const back = moneyBack({ ...paid, problem, 'given-back': total, 'charges-back': charges });
            for (const [id, amount] of back) before.set(id, (before.get(id) ?? 0) + amount);
          }
          const wants = (...some: string[]) => problems.some((one) => some.includes(one));
          const whole: Record<string, number> = {
            'money-back': wants('faulty') ? price : 0,
            'delivery-back': wants('late', 'poor-service') ? delivery : 0,
            'bags-back': wants('lost', 'poor-service') ? bags * fee : 0,
          };
          for (const [id, money] of Object.entries(whole))
            expect([id, before.get(id) ?? 0]).toEqual([id, money]);
        },
      ),
      { numRuns: draws(300) },
    );
  });

  it('are all of a charge where nobody says how much, and as much as was given where the charge is not told now', () => {
    const charges = [{ remedy: 'delivery-back', amount: null }];
    expect(
      moneyBack({ problem: 'late', price: 4000, 'delivery-paid': 500, 'charges-back': charges }),
    ).toEqual(new Map());
    const told = { problem: 'faulty', price: 4000, 'given-back': 500 };
    expect(moneyBack(told).get('money-back')).toBe(3500);
    expect(
      moneyBack({ ...told, 'charges-back': [{ remedy: 'delivery-back', amount: 500 }] }).get('money-back'),
    ).toBe(4000);
  });

  it('are told by what gives a charge back, and by nothing else', () => {
    const read = (text: string) => readFacts(policy ?? never(), { 'charges-back': text }, undefined);
    expect(read('delivery-back:5,bags-back').facts['charges-back']).toEqual([
      { remedy: 'delivery-back', amount: 500 },
      { remedy: 'bags-back', amount: null },
    ]);
    expect(read('nothing').facts['charges-back']).toEqual([]);
    expect(read('voucher:5').issues).toMatchObject([
      {
        message: expect.stringContaining('“voucher” gives back no charge that’s paid beside the price.'),
        hint: 'These do: delivery-back, bags-back.',
      },
    ]);
  });

  it('are no fact for a condition', () => {
    const text = POLICY.replace(
      'when: { problem: lost }',
      'when: { problem: lost, charges-back: [voucher] }',
    );
    const found = readPolicy(text, 'railway.yaml').diagnostics;
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('charges-back')]);
  });
});
