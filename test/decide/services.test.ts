import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { FactValue } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { readPolicy } from '../../src/source/index.js';

/** An inn in dollars, 10% tax, $30 a staff hour; a wait is worth $40 to them, and a slight $20. */
function inn(remedies: string, rule: string): Policy {
  const { policy, diagnostics } = readPolicy(
    `amends: 1
name: "The Inn"
currency: USD
costs: { margin: 40%, tax: 10%, delivery: 0, staff-hour: 30 }
returns: { cost: 0, recovers: 0%, trip: 0 }
harm:
  goods: { by: problem, where: { lost: price }, else: 0 }
  trouble: { levels: { none: 0 }, plus: { by: problem, where: { late: 40 }, else: 0 }, occasion-missed: 0 }
  respect: { levels: { fairly: 0 }, each-extra-contact: 20 }
  large-from: 100
generosity: { mend: 100%, past-the-sums: 500, never-past: 150%, extras-at-most: 2 }
remedies:
  sorry: { kind: apology, label: "our apology" }
${remedies}
rules:
  r: { ${rule} }
authority: { clerk: { goodwill: 0 }, manager: { goodwill: 500 } }
customers: [{ name: all, spend-a-year: 100, stays: 50% }]
sums: { voucher: { worth-of-face: 90%, redeemed: 80%, displaces: 25% } }
`,
    'inn.yaml',
  );
  expect(diagnostics).toEqual([]);
  if (!policy) throw new Error('the policy is wrong');
  return policy;
}

const decided = (policy: Policy, told: Readonly<Record<string, FactValue>> = {}, role = 'clerk') =>
  decide(
    policy,
    { untold: [], ...withDefaults(policy, { problem: 'late', price: 6000, ...told }) },
    { today: '2026-11-22', role },
  );

const REINSTATE =
  '  again: { kind: service, label: "reinstate your booking", worth: 40, minutes: 20, cost: 25, they-pay: 22 }';

describe('something that is done for them', () => {
  it('costs the time and what it costs, less what they pay without tax, and mends trouble', () => {
    const { offer } = decided(inn(REINSTATE, 'owe: [again]'));
    expect(offer.remedies[1]).toMatchObject({
      amount: null,
      cost: 1000 + 2500 - 2000,
      worth: 4000,
      theyPay: 2200,
    });
    expect(offer.mended).toBe(1);
  });

  it('is nothing but its worth where nothing else is said', () => {
    const { offer } = decided(
      inn('  again: { kind: service, label: "wave it through", worth: 30 }', 'owe: [again]'),
    );
    expect(offer.remedies[1]).toMatchObject({ cost: 0, worth: 3000 });
    expect(offer.remedies[1]).not.toHaveProperty('theyPay');
    expect(offer.mended).toBe(0.75);
  });

  it('counts as goodwill at its cost less what they pay, and never below nothing', () => {
    const may = (keys: string) =>
      decided(
        inn(`  again: { kind: service, label: "do it", worth: 40, ${keys} }`, 'may: [again]'),
        {},
        'manager',
      ).offer.goodwill;
    expect(may('cost: 25, they-pay: 22')).toBe(300);
    expect(may('cost: 22, they-pay: 25')).toBe(0);
    expect(may('minutes: 20')).toBe(0);
  });

  it('is said as what we do, and for how much', () => {
    expect(decided(inn(REINSTATE, 'owe: [again]')).say).toContain('We’ll reinstate your booking, for $22.');
    expect(decided(inn(REINSTATE, 'may: [again]'), {}, 'manager').say).toContain(
      'We’ll reinstate your booking, for $22.',
    );
    expect(decided(inn(REINSTATE, 'owe: [again]')).because[0]?.text).toBe(
      'Owed: reinstate your booking, for $22',
    );
  });

  it('is asked for as what we would do, where it is theirs to choose', () => {
    const both = `${REINSTATE}\n  card: { kind: voucher, label: "a voucher", amount: 50 }\n  call: { kind: service, label: "wave it through", worth: 40 }`;
    const say = (options: string) => decided(inn(both, `owe: [{ customer-chooses: [${options}] }]`)).say;
    expect(say('card, again')).toContain(
      'Would you like a $50 voucher, or shall we reinstate your booking, for $22?',
    );
    expect(say('again, card')).toContain(
      'Shall we reinstate your booking, for $22, or would you like a $50 voucher?',
    );
    expect(say('call, again')).toMatch(/Shall we wave it through, or reinstate your booking, for \$22\?/);
  });
});

describe('a share off what they buy next', () => {
  const policy = inn(
    '  next: { kind: next-purchase, label: "10% off your next stay", percent: 10%, usual-order: 200 }\n  card: { kind: voucher, label: "a voucher", amount: 20 }',
    'owe: [next]',
  );

  it('is priced as a voucher of that share of what is usual', () => {
    const { offer } = decided(policy);
    const card = decided({
      ...policy,
      rules: policy.rules.map((rule) => ({
        ...rule,
        owe: [{ is: 'grant' as const, grant: { remedy: 'card' } }],
      })),
    }).offer;
    const figures = (one: typeof offer) => {
      const { amount, cost, worth } = one.remedies[1] ?? {};
      return { amount, cost, worth, all: [one.cost, one.worth, one.mended, one.net] };
    };
    expect(figures(offer)).toEqual(figures(card));
    expect(offer.remedies[1]).toMatchObject({ amount: 2000, worth: 1800 });
  });

  it('is said by its label alone', () => {
    const { say, because } = decided(policy);
    expect(say).toContain('We’re giving you 10% off your next stay.');
    expect(because[0]?.text).toBe('Owed: 10% off your next stay');
  });

  it('is warned of as a voucher is, and comes to nothing where nothing is usual', () => {
    const { avoid } = decided(policy, { problem: 'lost', price: 50_000 });
    expect(avoid.flatMap(({ remedies }) => remedies.map(({ id }) => id))).toContain('card');
    const none = inn(
      '  next: { kind: next-purchase, label: "10% off", percent: 10%, usual-order: 0 }',
      'owe: [next]',
    );
    expect(decided(none).offer.remedies.map(({ id }) => id)).toEqual(['sorry']);
  });
});

describe('mends', () => {
  const mended = (remedy: string, told: Readonly<Record<string, FactValue>>) =>
    decided(inn(`  one: ${remedy}`, 'owe: [one]'), told).offer.mended;

  it('sends all that a remedy mends to one harm, as much of it as ever', () => {
    const cut = '{ kind: price-cut, label: "part of the price", amount: 30';
    expect(mended(`${cut} }`, {})).toBe(0);
    expect(mended(`${cut}, mends: trouble }`, {})).toBe(0.75);
    const credit = '{ kind: credit, label: "credit", amount: 50';
    expect(mended(`${credit} }`, { problem: 'lost' })).toBe(0);
    expect(mended(`${credit}, mends: goods }`, { problem: 'lost' })).toBe(0.75);
    const gift = '{ kind: gift, label: "flowers", cost: 5, worth: 40';
    // $40 of trouble and $20 of a slight: a gift mends the one and then the other.
    expect(mended(`${gift} }`, { contacts: 2 })).toBe(0.667);
    expect(mended(`${gift}, mends: respect }`, { contacts: 2 })).toBe(0.333);
    const service = '{ kind: service, label: "do it", worth: 30';
    expect(mended(`${service}, mends: goods }`, { problem: 'lost' })).toBe(0.5);
    expect(mended(`${service}, mends: goods }`, {})).toBe(0);
  });

  it.each([
    ['service', 'worth: 5', ['goods', 'trouble', 'respect']],
    ['price-cut', 'amount: 5', ['goods', 'trouble', 'respect']],
    ['refund-fee', 'amount: 5', ['goods', 'trouble', 'respect']],
    ['cash', 'amount: 5', ['goods', 'trouble', 'respect']],
    ['credit', 'amount: 5', ['goods', 'trouble', 'respect']],
    ['upgrade', 'cost: 5, worth: 5', ['goods', 'trouble', 'respect']],
    ['gift', 'cost: 5, worth: 5', ['goods', 'trouble', 'respect']],
    ['attention', 'minutes: 5, worth: 5', ['goods', 'trouble', 'respect']],
    ['voucher', 'amount: 5', ['trouble', 'respect']],
    ['next-purchase', 'percent: 5%, usual-order: 5', ['trouble', 'respect']],
    ['points', 'units: 5, cost-each: 1, worth-each: 1', ['trouble', 'respect']],
  ])('may stand on %s', (kind, keys, harms) => {
    const reads = (harm: string) => {
      const remedies = `remedies:\n  one: { kind: ${kind}, label: "it", ${keys}, mends: ${harm} }`;
      const { diagnostics } = readPolicy(
        `amends: 1\nname: "x"\ncurrency: GBP\nextends: retail@1\n${remedies}\n`,
        'x.yaml',
      );
      return diagnostics.length === 0;
    };
    expect(['goods', 'trouble', 'respect'].filter(reads)).toEqual(harms);
  });
});
