import { describe, expect, it } from 'vitest';
import { decide, weigh } from '../../src/decide/index.js';
import type { FactValue } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { answerMail } from '../../src/render/answer/mail.js';
import { readPolicy } from '../../src/source/index.js';

/** A bicycle shop in dollars, with remedies and rules of its own. */
function shop(remedies: string, rules: string): Policy {
  const { policy, diagnostics } = readPolicy(
    `amends: 1
name: "Wheel Works"
currency: USD
facts:
  what: { ask: "What is it?", one-of: [new-bike, other], default: other }
costs: { margin: 40%, tax: 0%, delivery: 5, staff-hour: 20 }
returns: { cost: 10, recovers: 50%, let-keep: { at-most: 15 }, trip: 5 }
harm:
  goods: { by: problem, where: { faulty: price, changed-mind: price }, else: 0 }
  trouble: { levels: { none: 0 }, plus: 0, occasion-missed: 0 }
  respect: { levels: { fairly: 0 }, each-extra-contact: 0 }
  large-from: 100
generosity: { mend: 0%, past-the-sums: 0, never-past: 150%, extras-at-most: 2 }
remedies:
  sorry: { kind: apology, label: "our apology" }
  money-back: { kind: refund, label: "your money back" }
  replacement: { kind: replace, label: "a replacement" }
${remedies}
rules:
${rules}
authority: { clerk: { goodwill: 0 }, manager: { goodwill: 5000 } }
customers: [{ name: all, spend-a-year: 100, stays: 50% }]
sums: { voucher: { worth-of-face: 90%, redeemed: 80%, displaces: 25% } }
`,
    'wheels.yaml',
  );
  expect(diagnostics).toEqual([]);
  if (!policy) throw new Error('the policy is wrong');
  return policy;
}

const LESS = `  refund-less: { kind: refund, label: "your money back", less: { by: what, where: { new-bike: 20% }, else: 10% }, because: "a restocking charge" }`;
const CREDIT = `  credit-instead: { kind: refund, label: "store credit", as: credit }`;
const owing = (...owed: string[]): string =>
  owed.map((one, at) => `  r${at}: { when: { problem: changed-mind }, owe: [${one}] }`).join('\n');

type Told = Readonly<Record<string, FactValue>>;
const complaintOf = (policy: Policy, told: Told) => ({
  untold: [],
  ...withDefaults(policy, { problem: 'changed-mind', ...told }),
});
const decided = (policy: Policy, told: Told, role = 'clerk') =>
  decide(policy, complaintOf(policy, told), { today: '2026-11-22', role });
const given = (policy: Policy, told: Told, role?: string) =>
  decided(policy, told, role).offer.remedies.filter(({ kind }) => kind !== 'apology');

describe('money back in part', () => {
  const policy = shop(LESS, owing('refund-less'));

  it('is the price of what is affected less what is taken off, and cost and worth follow', () => {
    const [refund] = given(policy, { price: 90_000, what: 'new-bike' });
    expect(refund).toMatchObject({
      amount: 72_000,
      cost: 72_000,
      worth: 72_000,
      less: { of: 90_000, by: 18_000, because: 'a restocking charge' },
    });
    expect(given(policy, { price: 90_000 })).toMatchObject([{ amount: 81_000 }]);
    expect(given(policy, { price: 90_000, 'share-affected': 500_000 })).toMatchObject([
      { amount: 40_500, less: { of: 45_000, by: 4500 } },
    ]);
    expect(decided(policy, { price: 90_000, what: 'new-bike' }).offer.mended).toBe(0.8);
  });

  it('is said with the reason, to the customer and to staff', () => {
    const decision = decided(policy, { price: 90_000, what: 'new-bike' });
    const words = 'your money back, $720: $900 less $180, a restocking charge';
    expect(decision.say).toContain(`We’re giving you ${words}.`);
    expect(decision.because.map(({ text }) => text)).toContain(`Owed: ${words}`);
    expect(answerMail(policy, decision).replaceAll('\\', '')).toContain(words);
  });

  it('is said with its sum where they may choose it', () => {
    const choice = shop(LESS, owing('{ customer-chooses: [replacement, refund-less] }'));
    expect(decided(choice, { price: 90_000 }).say).toContain(
      'your money back, $810: $900 less $90, a restocking charge?',
    );
  });

  it('takes nothing off goods that are theirs to keep as too small, or at a loss', () => {
    const whole = (told: Told) => given(policy, told).map(({ amount, less }) => ({ amount, less }));
    expect(whole({ price: 1500 })).toEqual([{ amount: 1500, less: undefined }]);
    expect(whole({ price: 2800, 'held-value': 2800 })).toEqual([{ amount: 2800, less: undefined }]);
    expect(whole({ price: 90_000, 'held-value': 1600 })).toEqual([{ amount: 90_000, less: undefined }]);
    // What cannot come back is neither.
    expect(whole({ price: 90_000, returnable: false })).toMatchObject([{ amount: 81_000 }]);
  });

  it('never comes to less than nothing, and then says why there is none', () => {
    const all = shop(
      '  refund-less: { kind: refund, label: "your money back", less: 50, because: "a restocking charge" }',
      owing('refund-less'),
    );
    const { offer, because } = decided(all, { price: 4000 });
    expect(offer.remedies.map(({ kind }) => kind)).toEqual(['apology']);
    expect(because.map(({ text, rule }) => [rule, text])).toEqual([
      ['r0', 'Owed: your money back, $0: $40 less $40, a restocking charge. There’s nothing left of it'],
    ]);
    expect(given(all, { price: 5001 })).toMatchObject([{ amount: 1 }]);
  });

  it('is what a second person signs for', () => {
    const signed = (over: number) =>
      decided({ ...policy, countersign: [{ remedy: 'refund-less', over, by: 'manager' }] }, { price: 90_000 })
        .countersign;
    expect(signed(81_000)).toEqual([]);
    expect(signed(80_999)).toEqual([{ remedy: 'refund-less', by: 'manager' }]);
  });

  it('counts at what is left of it as goodwill', () => {
    const may = shop(LESS, '  r0: { when: { problem: changed-mind }, may: [refund-less] }');
    const asked = { price: 90_000 };
    const within = (goodwill: number) => {
      const authority = may.authority.map((role) => ({
        ...role,
        goodwill: { is: 'fixed' as const, value: goodwill },
      }));
      return weigh(
        { ...may, authority },
        complaintOf(may, asked),
        [{ remedy: 'refund-less', amount: null }],
        { today: '2026-11-22', role: 'clerk' },
      ).mayGive;
    };
    expect(within(81_000)).toBe('clerk');
    expect(within(80_999)).toBeNull();
  });
});

describe('money back as store credit', () => {
  it('is the same cure and sum, with the cost and the worth of credit', () => {
    const policy = shop(CREDIT, owing('credit-instead'));
    const { offer, loyalty } = decided(policy, { price: 10_000 });
    // 80% is ever spent, and of that 40% × 75% is margin.
    expect(offer.remedies[1]).toMatchObject({ amount: 10_000, cost: 5600, worth: 9000, asCredit: true });
    expect(offer.mended).toBe(0.9);
    const money = decided(shop(CREDIT, owing('money-back')), { price: 10_000 });
    expect(offer.goods).toEqual(money.offer.goods);
    expect(loyalty?.stake).toBe(money.loyalty?.stake);
  });

  it('may have something taken off as well', () => {
    const policy = shop(
      '  part: { kind: refund, label: "store credit", as: credit, less: 10%, because: "a fee" }',
      owing('part'),
    );
    expect(given(policy, { price: 10_000 })).toMatchObject([{ amount: 9000, cost: 5040, worth: 8100 }]);
  });

  it('counts as paid back: a part of the price cannot come beside it', () => {
    const policy = shop(
      `${CREDIT}\n  cut: { kind: price-cut, label: "part of the price", amount: 5 }`,
      owing('credit-instead, cut'),
    );
    expect(given(policy, { price: 10_000 })).toMatchObject([{ id: 'credit-instead', amount: 10_000 }]);
  });

  it('is two cures with money back at one complaint, of which they choose', () => {
    const policy = shop(CREDIT, owing('money-back', 'credit-instead'));
    expect(decided(policy, { price: 10_000 }).choices.map(({ of }) => of)).toEqual([
      ['money-back', 'credit-instead'],
    ]);
  });
});

describe('what is back already', () => {
  const policy = shop(LESS, owing('money-back'));

  it('is nothing unless somebody says so, and stands in no decision then', () => {
    const { complaint, assumed } = decided(policy, { price: 4000 });
    expect(complaint).not.toHaveProperty('given-back');
    expect(assumed).not.toContain('given-back');
    expect(decided(policy, { price: 4000, 'given-back': 0 }).complaint).toMatchObject({
      'given-back': '0.00',
    });
  });

  it('stands in a decision where a live rule reads it, and only there', () => {
    const reading = shop(
      LESS,
      `${owing('money-back')}
  again: { when: { problem: changed-mind, given-back: { under: 5 } }, say: "Nothing is back yet." }
  faulty: { when: { problem: faulty, given-back: 0 }, owe: [replacement] }
`.replace('given-back: 0 }', 'given-back: { at-most: 0 } }'),
    );
    expect(decided(reading, { price: 4000 })).toMatchObject({ complaint: { 'given-back': '0.00' } });
    expect(decided(reading, { price: 4000 }).assumed).toContain('given-back');
    expect(decided(reading, { problem: 'late', price: 4000 }).complaint).not.toHaveProperty('given-back');
  });

  it('cuts a refund to what is left of the price', () => {
    const decision = decided(policy, { price: 4000, 'given-back': 1000 });
    expect(decision.offer.remedies[1]).toMatchObject({ amount: 3000, cost: 3000, worth: 3000 });
    expect(decision.capped).toMatchObject([{ remedy: 'money-back', owed: 4000, given: 3000 }]);
    expect(decision.capped[0]?.why).toBe(
      'Owed: your money back, $40. Only $30 of it comes back: $10 is back already, and nobody gets back more than they paid',
    );
  });

  it('leaves a refund of a share alone as long as all of it was paid and is not back', () => {
    expect(given(policy, { price: 4000, 'share-affected': 500_000, 'given-back': 2000 })).toMatchObject([
      { amount: 2000 },
    ]);
    expect(given(policy, { price: 4000, 'share-affected': 500_000, 'given-back': 2001 })).toMatchObject([
      { amount: 1999 },
    ]);
  });

  it('leaves a sum of which something was taken off readable', () => {
    const less = shop(LESS, owing('refund-less'));
    expect(decided(less, { price: 90_000, what: 'new-bike', 'given-back': 20_000 }).say).toContain(
      'your money back, $520 of $720: $900 less $180, a restocking charge',
    );
  });

  it('counts as of the price first, and then as of the fees', () => {
    const fees = shop(
      '  delivery-back: { kind: refund-fee, label: "your delivery charge back", amount: delivery-paid }',
      owing('money-back, delivery-back'),
    );
    const back = (givenBack: number) =>
      given(fees, { price: 4000, 'delivery-paid': 500, 'given-back': givenBack }).map(({ amount }) => amount);
    expect(back(1000)).toEqual([500, 3000]);
    expect(back(4000)).toEqual([500]);
    expect(back(4200)).toEqual([300]);
    expect(back(4500)).toEqual([]);
  });

  it.each([
    ['money-back'],
    ['replacement'],
    ['{ customer-chooses: [replacement, money-back] }'],
    ['{ customer-chooses: [money-back, refund-less] }'],
  ])('leaves no other cure owed once it reaches the price: %s', (owed) => {
    const decision = decided(shop(LESS, owing(owed)), { price: 4000, 'given-back': 4000 });
    expect(decision.offer.remedies.map(({ kind }) => kind)).toEqual(['apology']);
    expect(decision.choices).toEqual([]);
    expect(decision.because.some(({ text }) => text.includes('$40'))).toBe(true);
    expect(decision.say).not.toContain('your money back');
  });

  it('leaves no other cure offered once it reaches the price', () => {
    const may = shop(LESS, '  r0: { when: { problem: changed-mind }, may: [replacement, money-back] }');
    const told = { price: 4000, contacts: 2 };
    const cures = (givenBack: number) =>
      decided(
        { ...may, generosity: { ...may.generosity, mend: { is: 'fixed', value: 1_000_000 } } },
        { ...told, 'given-back': givenBack },
        'manager',
      ).offer.remedies.map(({ id }) => id);
    expect(cures(3999)).toContain('replacement');
    expect(cures(4000)).toEqual(['sorry']);
  });

  it('bars no cure where nothing was paid', () => {
    const free = shop('', owing('replacement'));
    expect(given(free, { price: 0, 'given-back': 0 })).toMatchObject([{ id: 'replacement' }]);
    expect(given(free, { price: 0, 'given-back': 500 })).toMatchObject([{ id: 'replacement' }]);
  });
});

describe('whether nothing is left of what is owed', () => {
  const outcome = (policy: Policy, told: Told) => {
    const decision = decided(policy, told, 'clerk');
    expect(decision.reason === null).toBe(decision.outcome !== 'explain');
    return decision.outcome;
  };

  it('is explained', () => {
    const policy = shop(LESS, owing('money-back'));
    expect(outcome(policy, { price: 4000 })).toBe('resolve');
    expect(outcome(policy, { price: 4000, 'given-back': 3999 })).toBe('resolve');
    expect(outcome(policy, { price: 4000, 'given-back': 4000 })).toBe('explain');
    expect(outcome(policy, { price: 0 })).toBe('resolve');
    expect(outcome(policy, { problem: 'late', price: 4000, 'given-back': 4000 })).toBe('resolve');
  });

  it('is so where all is taken off, and not where anything else is owed', () => {
    const off =
      '  part: { kind: refund, label: "your money", less: 50, because: "a charge" }\n  card: { kind: voucher, label: "a voucher", amount: 5 }';
    expect(outcome(shop(off, owing('part')), { price: 4000 })).toBe('explain');
    expect(outcome(shop(off, owing('part', 'card')), { price: 4000 })).toBe('resolve');
    expect(outcome(shop(off, owing('part')), { price: 6000 })).toBe('resolve');
  });
});

describe('a remedy that adds up', () => {
  const CASH =
    '  money: { kind: cash, label: "money", amount: 10, adds-up: true }\n  card: { kind: voucher, label: "a voucher", amount: 10 }';
  const at = (amount: number, remedy = 'money') => `{ remedy: ${remedy}, amount: ${amount} }`;

  it('gives what different rules owe outright in all, and any other the larger of them', () => {
    const policy = shop(CASH, owing(`${at(10)}, ${at(10, 'card')}`, `${at(25)}, ${at(25, 'card')}`, 'money'));
    expect(given(policy, { price: 4000 })).toMatchObject([
      { id: 'money', amount: 4500, cost: 4500, worth: 4500, owed: true },
      { id: 'card', amount: 2500, owed: true },
    ]);
  });

  it('changes nothing in a choice, nor under may', () => {
    const policy = shop(
      CASH,
      owing(at(10), `{ customer-chooses: [${at(25)}, card] }`) +
        '\n  more: { when: { problem: changed-mind }, may: [{ remedy: money, amount: 30 }] }',
    );
    expect(given(policy, { price: 4000 })).toMatchObject([{ id: 'money', amount: 2500, owed: true }]);
  });

  it('holds at-most for each amount, and not for the sum', () => {
    const capped = '  money: { kind: cash, label: "money", amount: price, at-most: 20, adds-up: true }';
    expect(given(shop(capped, owing('money', 'money')), { price: 4000 })).toMatchObject([{ amount: 4000 }]);
  });
});

describe('who asks for words or time where the money is back, or all of it is taken off,', () => {
  const ALL_OFF = LESS.replace('else: 10%', 'else: 100%');
  const CUT = `  cut: { kind: price-cut, label: "$10 off", amount: 10 }`;
  const CALL = `  call: { kind: attention, label: "a call", minutes: 5, worth: 1 }`;
  const policy = (owed: string) => shop(`${ALL_OFF}\n${CUT}\n${CALL}`, owing(owed));

  it.each([
    ['cut', 'call', { 'given-back': 90000 }],
    ['refund-less', 'call', {}],
  ])('of %s or %s, gets that, and has nothing explained', (owed, instead, more) => {
    const one = policy(`{ customer-chooses: [${owed}, ${instead}] }`);
    const told = { price: 90000, ...more };
    expect(decided(one, told).outcome).toBe('explain');
    const asked = decided(one, { ...told, 'asked-for': instead });
    expect([asked.outcome, asked.reason]).toEqual(['resolve', null]);
    expect(asked.offer.remedies.map(({ id }) => id)).toContain(instead);
  });

  it('of a choice that the money has met, has that explained', () => {
    const met = policy('{ customer-chooses: [money-back, call] }');
    const asked = decided(met, { price: 90000, 'given-back': 90000, 'asked-for': 'call' });
    expect([asked.outcome, asked.offer.remedies.map(({ id }) => id)]).toEqual(['explain', ['sorry']]);
  });
});
