import { describe, expect, it } from 'vitest';
import { type Decision, decide, type Policy } from '../../src/index.js';
import { builtIns } from '../fixtures/built-in.js';

/**
 * What the shipped policies owe by the laws that they cite, on both sides of every figure in those laws. The figures are
 * from the laws' own texts, named beside them, and not from the policies.
 */

const POLICIES = builtIns();

type Facts = Readonly<Record<string, string | number>>;

/** Everything that is owed, as `id amount` in major units; of a choice, every option. */
function owedFor(name: string, facts: Facts): string[] {
  const policy = POLICIES[name] as Policy;
  const told = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, String(value)]));
  const role = policy.authority[0]?.name ?? '';
  const decision = decide(policy, told, { today: '2026-11-22', role });
  return [...outright(decision), ...chosen(decision)].sort();
}

const outright = ({ offer, choices }: Decision): string[] => {
  const optional = new Set(choices.flatMap(({ of }) => of));
  return offer.remedies.filter(({ id, owed }) => owed && !optional.has(id)).map(written);
};

const chosen = ({ choices }: Decision): string[] =>
  choices.map(({ of, offers }) =>
    of
      .map((id, at) => {
        const remedy = offers[at]?.remedies.find((one) => one.id === id);
        return remedy ? written(remedy) : `${id} is missing`;
      })
      .join(' or '),
  );

const written = ({ id, amount }: { readonly id: string; readonly amount: number | null }): string =>
  amount ? `${id} ${amount / 100}` : id;

const at = (days: number) => ({ problem: 'faulty', price: 100, 'days-since-purchase': days });

const LAWS: Readonly<Record<string, readonly (readonly [string, Facts, readonly string[]])[]>> = {
  'Consumer Rights Act 2015, s.22(3): 30 days to reject, their money back': [
    ['retail', at(30), ['replacement or refund 100']],
    ['retail', at(31), ['replacement or repair']],
    ['electronics', at(30), ['replacement or refund 100']],
  ],
  's.19(14) and (15): for six months a fault is taken to have been there, whatever is clear': [
    ['retail', { ...at(182), fault: 'unclear' }, ['replacement or repair']],
    ['retail', { ...at(183), fault: 'unclear' }, ['look-over']],
    ['retail', { ...at(183), fault: 'supplier' }, ['replacement or repair']],
    ['retail', { ...at(183), proof: 'none' }, ['look-over']],
    ['retail', { ...at(40), fault: 'customer' }, []],
  ],
  's.23(3) and (4): no remedy that is out of proportion to the other; Limitation Act 1980, s.5: six years': [
    ['retail', at(730), ['replacement or repair']],
    ['retail', at(731), ['repair']],
    ['retail', at(2192), ['repair']],
    ['retail', at(2193), []],
  ],
  's.24(8) and (10): after the one go their money, past six months less the use': [
    ['retail', { ...at(182), 'put-right-before': 'yes' }, ['refund 100 or part-back 50']],
    ['retail', { ...at(183), 'put-right-before': 'yes' }, ['left-of-it 75']],
    ['retail', { ...at(1461), 'put-right-before': 'yes' }, ['left-of-it 25']],
  ],
  's.28 and s.29: what has not come, or came broken': [
    [
      'retail',
      { problem: 'lost', price: 40, 'delivery-paid': 5 },
      ['delivery-back 5', 'replacement or refund 40'],
    ],
    [
      'retail',
      { problem: 'damaged', price: 40, 'delivery-paid': 5 },
      ['delivery-back 5', 'replacement or refund 40'],
    ],
    ['cafe', { problem: 'lost', price: 4 }, ['drink-again or refund 4']],
  ],
  's.28(6): the day was the point of it': [
    ['flowers', { problem: 'late', price: 40, occasion: 'missed' }, ['replacement or refund 40']],
  ],
  's.49 and s.54 to s.56: work with care, in a reasonable time': [
    ['retail', { problem: 'bad-work', price: 40 }, ['work-again or work-money-back 40']],
    ['restaurant', { problem: 'late', price: 40, waited: 31, 'service-charge': 4 }, ['service-back 4']],
  ],
  'Consumer Contracts Regulations 2013, reg. 29 to 34: 14 days, bought without seeing it': [
    [
      'retail',
      {
        problem: 'changed-mind',
        price: 40,
        channel: 'online',
        'days-since-purchase': 14,
        condition: 'opened',
        'delivery-paid': 5,
      },
      ['delivery-back 5', 'refund 40'],
    ],
    [
      'retail',
      {
        problem: 'changed-mind',
        price: 40,
        channel: 'online',
        'days-since-purchase': 15,
        condition: 'opened',
        'delivery-paid': 5,
      },
      [],
    ],
    [
      'retail',
      { problem: 'changed-mind', price: 40, channel: 'store', 'days-since-purchase': 1, condition: 'opened' },
      [],
    ],
  ],
  '14 CFR 250.5(a): over one hour and under two 200%, at most 1,075; from two hours 400%, at most 2,150': [
    ['airline', { problem: 'bumped', price: 300, 'hours-late': 1 }, []],
    ['airline', { problem: 'bumped', price: 300, 'hours-late': 1.01 }, ['left-behind 600']],
    ['airline', { problem: 'bumped', price: 300, 'hours-late': 1.99 }, ['left-behind 600']],
    ['airline', { problem: 'bumped', price: 537.51, 'hours-late': 1.5 }, ['left-behind 1075']],
    ['airline', { problem: 'bumped', price: 300, 'hours-late': 2 }, ['left-behind 1200']],
    ['airline', { problem: 'bumped', price: 537.51, 'hours-late': 3 }, ['left-behind 2150']],
    [
      'airline',
      { problem: 'bumped', price: 300, 'hours-late': 1.5, travelled: 'not-at-all' },
      ['left-behind 1200', 'refund 300'],
    ],
  ],
  '14 CFR 260.2 and 260.6: the fare of a flight not taken, from 3 hours, from 6 to or from abroad': [
    [
      'airline',
      { problem: 'late', price: 300, 'hours-late': 3, travelled: 'own-way', fault: 'carrier' },
      ['refund 300'],
    ],
    [
      'airline',
      { problem: 'late', price: 300, 'hours-late': 2.99, travelled: 'own-way', fault: 'carrier' },
      [],
    ],
    [
      'airline',
      { problem: 'late', price: 300, 'hours-late': 6, travelled: 'own-way', fault: 'carrier', abroad: 'yes' },
      ['refund 300'],
    ],
    [
      'airline',
      {
        problem: 'late',
        price: 300,
        'hours-late': 5.99,
        travelled: 'own-way',
        fault: 'carrier',
        abroad: 'yes',
      },
      [],
    ],
    [
      'airline',
      { problem: 'cancelled', price: 300, 'hours-late': 0, travelled: 'not-at-all', fault: 'carrier' },
      ['refund 300'],
    ],
  ],
  '14 CFR 254.4: what a bag was worth, at most 4,700; 260.5: its fee': [
    [
      'airline',
      { problem: 'lost', price: 300, 'bag-worth': 4700.01, 'bag-fee': 35 },
      ['bag-fee-back 35', 'bag-paid 4700'],
    ],
    ['airline', { problem: 'damaged', price: 300, 'bag-worth': 80 }, ['bag-paid 80']],
    ['airline', { problem: 'bag-late', price: 300, 'bag-fee': 35, 'hours-late': 12 }, ['bag-fee-back 35']],
  ],
};

describe.each(Object.entries(LAWS))('%s', (_law, cases) => {
  it.each(cases)('%s owes for %j: %j', (policy, facts, owed) => {
    expect(owedFor(policy, facts)).toEqual([...owed].sort());
  });
});
