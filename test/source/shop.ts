import { expect } from 'vitest';
import { type PolicyReading, type ReadOptions, readPolicy } from '../../src/source/index.js';

/** A small shop's whole policy, with one of everything that can go wrong; good as it stands. */
export const SHOP = `amends: 1
name: "Corner shop"
currency: GBP
facts:
  membership:
    ask: "Which card do they hold?"
    one-of: [guest, silver, gold]
    default: guest
  hours-late:
    ask: "How many hours late was it?"
    number: { at-least: 0, at-most: 240 }
    when: { problem: late }
  insured:
    ask: "Was it insured?"
    yes-no: true
    default: no
  note: { ask: "Anything else?", text: true }
problems:
  superseded: { label: "A newer model came out", harm: { percent: 10%, of: price }, fault: us }
costs:
  margin: 55%
  tax: 20%
  delivery: 4.95
  staff-hour: 14.00
returns:
  cost: { by: channel, where: { store: 2.50 }, else: 7.20 }
  recovers: { by: condition, where: { as-new: 70%, opened: 40%, faulty: 5%, destroyed: 0% } }
  let-keep: { when-a-return-loses-money: true, at-most: 15.00 }
  never-keep: { held-value: { over: 200 } }
  trip: 8
harm:
  goods:
    by: problem
    where: { wrong-item: price, lost: { sum: [price, delivery-paid] } }
    else: 0
  trouble:
    levels: { none: 0, a-trip: 8 }
    plus: { by: insured, where: { yes: 1, no: 0 } }
    occasion-missed: 40
  respect:
    levels: { fairly: 0, rudely: 20 }
    each-extra-contact: 10
  large-from: 100
generosity:
  mend: 110%
  past-the-sums: 5
  never-past: 150%
  extras-at-most: 2
remedies:
  sorry: { kind: apology, label: "our apology", worth: { percent: 60%, of: respect } }
  replacement: { kind: replace, label: "a replacement" }
  refund: { kind: refund, label: "your money back", code: R-01 }
  voucher: { kind: voucher, label: "a voucher", amount: { from: 5, to: 25, step: 5 }, not-with: [flowers] }
  flowers: { kind: gift, label: "flowers", cost: 9, worth: 20 }
  miles: { kind: points, label: "miles", unit: miles, units: 6000, cost-each: 0.006, worth-each: 0.013 }
rules:
  wrong:
    when: { problem: wrong-item, fault: [us, supplier] }
    owe: [{ customer-chooses: [replacement, refund] }]
    may: [voucher, flowers]
    say: "You ordered {item|one thing} and got another."
  late:
    when: { problem: late, hours-late: { over: 2 } }
    owe:
      - remedy: voucher
        amount: { by: hours-late, bands: [{ up-to: 4, is: 5 }, { below: 24, is: 10 }, { is: 20 }] }
  gold:
    replaces: [late]
    when: { membership: gold, not: { fault: customer } }
    may: [{ remedy: miles, amount: 500 }]
  hurt:
    when: { problem: injury }
    refer: manager
    no-goodwill: all
authority:
  associate: { goodwill: 30 }
  manager: { goodwill: 1000 }
countersign: { refund: { over: 250, by: manager } }
promises:
  put-right: { when: { fault: us }, always: { granted-by: associate, mends: { at-least: 100% } } }
customers:
  - { name: loyal, when: { orders-before: { at-least: 10 } }, spend-a-year: 600, stays: 80% }
  - { name: new, spend-a-year: 90, stays: 30% }
`;

/** The shop's policy with the first `old` replaced; throws an Error if there is none, so that no test goes stale. */
export function shopWith(old: string, fresh: string): string {
  if (!SHOP.includes(old)) throw new Error(`the shop has no ${old}`);
  return SHOP.replace(old, () => fresh);
}

/** Stands in a text right before the place where a mistake is expected. */
const MARK = '▸';

/** A text without its mark, and where the mark stood. */
export function marked(text: string): { text: string; line: number; column: number } {
  const [before = '', after, ...more] = text.split(MARK);
  if (after === undefined || more.length > 0) throw new Error('there has to be one mark');
  const lines = before.split('\n');
  return { text: before + after, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** Reads a policy that is called `shop.yaml`. */
export function read(text: string, options: ReadOptions = {}): PolicyReading {
  return readPolicy(text, 'shop.yaml', options);
}

/** The policy of a text that has to be good. */
export function policyOf(text: string, options: ReadOptions = {}) {
  const { policy, diagnostics } = read(text, options);
  expect(diagnostics).toEqual([]);
  if (!policy) throw new Error('there is no policy');
  return policy;
}
