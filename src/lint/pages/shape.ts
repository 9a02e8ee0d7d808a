import { GOLD_RULE, MEMBERSHIP, type ReadingPage } from './page.js';

/** A whole policy without who may grant what. */
const NOBODY_GRANTS = `amends: 1
name: "Example shop"
currency: GBP
costs: { margin: 50%, tax: 20%, delivery: 4.95, staff-hour: 15 }
returns: { cost: 5, recovers: 40%, trip: 5 }
harm:
  goods: { by: problem, where: { damaged: price }, else: 0 }
  trouble: { levels: { none: 0, a-trip: 8 }, plus: 0, occasion-missed: 25 }
  respect: { levels: { fairly: 0, rudely: 20 }, each-extra-contact: 10 }
  large-from: 100
generosity: { mend: 100%, past-the-sums: 3, never-past: 150%, extras-at-most: 2 }
remedies:
  apology: { kind: apology, label: "our apology", worth: { most-of: [8, respect] } }
  refund: { kind: refund, label: "your money back" }
  voucher: { kind: voucher, label: "a voucher", amount: { from: 5, to: 20, step: 5 } }
rules:
  damaged: { when: { problem: damaged }, owe: [refund], say: "It reached you damaged." }
  anything-else: { when: { not: { problem: [damaged, injury] } }, may: [voucher], say: "That is not how we want it." }
  hurt: { when: { problem: injury }, refer: manager, say: "Are you all right?" }
customers: [ { name: everybody, spend-a-year: 100, stays: 50% } ]
sums: { word-of-mouth: { newcomer: everybody } }
`;

/** Mistakes in the shape of a policy: its keys and the values under them. */
export const SHAPE: readonly ReadingPage[] = [
  {
    code: 'unknown-key',
    rationale: `A key that nobody knows does nothing. If it is a slip of the pen, what you meant to say is not said,
and the policy would go on without it.`,
    bad: 'generosity:\n  past-the-sum: 5\n',
    good: 'generosity:\n  past-the-sums: 5\n',
  },
  {
    code: 'missing-key',
    rationale: 'Without it nobody can work out what this comes to.',
    bad: 'remedies:\n  small-gift: { kind: gift, cost: 5, worth: 9 }\n',
    good: 'remedies:\n  small-gift: { kind: gift, label: "a small gift", cost: 5, worth: 9 }\n',
  },
  {
    code: 'missing-section',
    rationale: 'Every decision needs it. The shortest way to have them all is to build on a ready policy.',
    bad: NOBODY_GRANTS,
    good: `${NOBODY_GRANTS}authority: { associate: { goodwill: 30 }, manager: { goodwill: 500 } }\n`,
  },
  {
    code: 'wrong-value',
    rationale:
      'Nobody guesses what was meant: a sum of money that was misread is a sum that is wrongly paid.',
    bad: 'generosity:\n  extras-at-most: two\n',
    good: 'generosity:\n  extras-at-most: 2\n',
  },
  {
    code: 'empty',
    rationale: 'What says nothing was probably meant to say something.',
    bad: 'returns:\n  never-keep: { held-value: {} }\n',
    good: 'returns:\n  never-keep: { held-value: { over: 200 } }\n',
  },
  {
    code: 'said-twice',
    rationale: 'Of two answers to one question, one is not what you want.',
    bad: `facts:\n${MEMBERSHIP.replace('gold]', 'gold, gold]')}${GOLD_RULE}`,
    good: `facts:\n${MEMBERSHIP}${GOLD_RULE}`,
  },
];
