import { describe, expect, it } from 'vitest';
import { check } from '../../src/lint/index.js';

const HEAD = 'amends: 1\nname: "Ours"\ncurrency: GBP\nextends: retail@1\n';
const BACK = `remedies:
  postage-back: { kind: refund-fee, label: "your postage back", amount: delivery-paid }
  parcel-back: { kind: refund-fee, label: "the parcel charge back", amount: delivery-paid }
  bags-back: { kind: refund-fee, label: "the bags back", amount: { each: bag-fee, per: bags } }
  days-back: { kind: price-cut, label: "the days back", amount: { percent: 2%, of: { each: price, per: days } } }
facts:
  bag-fee: { ask: "How much a bag?", money: true, default: 0 }
  bags: { ask: "How many bags?", number: { at-least: 0, at-most: 9 }, default: 1 }
  days: { ask: "How many days?", number: { at-least: 0, at-most: 60 }, default: 1 }
`;

/** What is found of one code, by its message. */
function found(code: string, rules: string): string[] {
  const { findings } = check(`${HEAD}${BACK}rules:\n${rules}`, 'ours.yaml', { today: '2026-11-22' });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return findings.filter((one) => one.code === code).map(({ message }) => message);
}

describe('a charge that comes back once', () => {
  const twice = (rules: string): string[] => found('fee-twice', rules);

  it('is found where one rule gives it back by two remedies, and an inherited rule by a third, in one finding', () => {
    expect(twice('  ours: { when: { problem: late }, owe: [postage-back, parcel-back] }\n')).toEqual([
      'Where “ours” owes postage-back, parcel-back and delivery-back (“late”) give back delivery-paid as well: it was paid once, so it comes back once.',
    ]);
  });

  it('is found where a condition rests on it, and where it is one of a choice', () => {
    const choice = 'owe: [ { customer-chooses: [parcel-back, replacement] } ]';
    const rules = `  one: { when: { problem: other, delivery-paid: { over: 3 } }, owe: [postage-back] }
  two: { when: { problem: other }, ${choice} }
`;
    expect(twice(rules)).toHaveLength(1);
  });

  it('is none where the rules never fit together, or the charges are two', () => {
    expect(
      twice(`  one: { when: { problem: other, price: { at-most: 10 } }, owe: [postage-back] }
  two: { when: { problem: other, price: { over: 10 } }, owe: [parcel-back] }
  three: { when: { problem: other }, owe: [bags-back] }
`),
    ).toEqual([]);
  });
});

describe('money back that can pass what was paid', () => {
  const past = (rules: string): string[] => found('past-what-was-paid', rules);

  it('is found where what is counted takes it there', () => {
    expect(past('  ours: { when: { problem: other }, owe: [days-back] }\n')).toEqual([
      'What “ours” owes can pass what they paid: of a price of £40 it owes the days back, £48, and only £40 comes back.',
    ]);
  });

  it('is none as far as the rule goes, nor of charges beside the price', () => {
    expect(past('  ours: { when: { problem: other, days: { at-most: 50 } }, owe: [days-back] }\n')).toEqual(
      [],
    );
    expect(past('  ours: { when: { problem: other }, owe: [bags-back, postage-back] }\n')).toEqual([]);
  });
});
