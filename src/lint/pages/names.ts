import { deliveryOf, GOLD_RULE, MEMBERSHIP, type ReadingPage } from './page.js';

const WHY = 'A name that leads nowhere gives nobody anything. Nearly always it is a slip of the pen.';

const rule = (lines: string): string => `rules:\n  late:\n${lines}`;
const LATE = '    when: { problem: late, not: { fault: customer } }\n';

/** Names of what is not there. */
export const NAMES: readonly ReadingPage[] = [
  {
    code: 'unknown-fact',
    rationale: WHY,
    bad: deliveryOf('{ least-of: [4.95, delivry-paid] }'),
    good: deliveryOf('{ least-of: [4.95, delivery-paid] }'),
  },
  {
    code: 'later-fact',
    rationale:
      'Facts are asked in an order. What decides whether a question is asked has to be known before it.',
    bad: `facts:
  membership:
    ask: "Which card do they hold?"
    one-of: [guest, gold]
    default: guest
    when: { has-account: yes }
  has-account: { ask: "Do they have an account?", yes-no: true, default: no }
${GOLD_RULE}`,
    good: `facts:
  has-account: { ask: "Do they have an account?", yes-no: true, default: no }
  membership:
    ask: "Which card do they hold?"
    one-of: [guest, gold]
    default: guest
    when: { has-account: yes }
${GOLD_RULE}`,
  },
  {
    code: 'unknown-value',
    rationale: 'A condition on a value that the fact never has would never hold, and nobody would notice.',
    bad: `facts:\n${MEMBERSHIP}${GOLD_RULE.replace('gold,', 'golden,')}`,
    good: `facts:\n${MEMBERSHIP}${GOLD_RULE}`,
  },
  {
    code: 'unknown-problem',
    rationale: WHY,
    bad: 'remove: { rules: [price-match, price-dropped-later], problems: [price-droped] }\n',
    good: 'remove: { rules: [price-match, price-dropped-later], problems: [price-dropped] }\n',
  },
  {
    code: 'unknown-remedy',
    rationale: WHY,
    bad: rule(`${LATE}    owe: [delivry-back]\n    say: "You waited for us."\n`),
    good: rule(`${LATE}    owe: [delivery-back]\n    say: "You waited for us."\n`),
  },
  {
    code: 'unknown-rule',
    rationale: WHY,
    bad: rule(
      `${LATE}    replaces: [late-for-day]\n    owe: [delivery-back]\n    say: "You waited for us."\n`,
    ),
    good: rule(`${LATE}    owe: [delivery-back]\n    say: "You waited for us."\n`),
  },
  {
    code: 'unknown-role',
    rationale: WHY,
    bad: 'countersign: { refund: { over: 250, by: boss } }\n',
    good: 'countersign: { refund: { over: 250, by: manager } }\n',
  },
  {
    code: 'unknown-condition',
    rationale: WHY,
    bad: `conditions: { slow: { problem: late, not: { fault: customer } } }\n${rule('    when: { is: slwo }\n    owe: [delivery-back]\n    say: "You waited for us."\n')}`,
    good: `conditions: { slow: { problem: late, not: { fault: customer } } }\n${rule('    when: { is: slow }\n    owe: [delivery-back]\n    say: "You waited for us."\n')}`,
  },
  {
    code: 'name-taken',
    rationale: 'One name stands for one thing, or nobody who reads the policy knows which is meant.',
    bad: `amounts: { overcharge: 4.95 }\n${deliveryOf('4.95')}`,
    good: `amounts: { parcel: 4.95 }\n${deliveryOf('parcel')}`,
  },
  {
    code: 'name-cycle',
    rationale: 'What is a part of itself never comes to an end, and so to no figure.',
    bad: `amounts: { parcel: { sum: [parcel, 1] } }\n${deliveryOf('parcel')}`,
    good: `amounts: { parcel: { sum: [3.95, 1] } }\n${deliveryOf('parcel')}`,
  },
  {
    code: 'too-many-parts',
    rationale: `Names save writing. Where they rest on each other again and again, a few lines stand for more than anybody
could check, and than can be read.`,
    bad: `amounts:
  a: { sum: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] }
  b: { sum: [a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a] }
  c: { sum: [b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b], at-most: 4.95 }
${deliveryOf('c')}`,
    good: `amounts:
  a: { sum: [1, 1, 1] }
  b: { sum: [a, a, a], at-most: 4.95 }
${deliveryOf('b')}`,
  },
  {
    code: 'unknown-segment',
    rationale: WHY,
    bad: 'sums: { word-of-mouth: { newcomer: nobody } }\n',
    good: 'sums: { word-of-mouth: { newcomer: new } }\n',
  },
  {
    code: 'unknown-placeholder',
    rationale:
      'The customer would read the braces. A placeholder is the name of a fact, and words for when it is not known.',
    bad: rule(`${LATE}    owe: [delivery-back]\n    say: "You waited for {itme|something}."\n`),
    good: rule(`${LATE}    owe: [delivery-back]\n    say: "You waited for {item|something}."\n`),
  },
  {
    code: 'unfilled-placeholder',
    rationale: `The customer would read the braces: only what a rule says, under say, has its placeholders filled in.
What it is and how much it is, an answer tells by itself.`,
    bad: 'remedies:\n  small-gift: { kind: gift, label: "a card for {customer-name}", cost: 4, worth: 9 }\n',
    good: 'remedies:\n  small-gift: { kind: gift, label: "a card", cost: 4, worth: 9 }\n',
  },
  {
    code: 'unknown-currency',
    rationale: 'Without the currency nobody knows how many decimals money has, nor how it is written.',
    bad: 'amends: 1\nname: "Example shop"\ncurrency: STG\nextends: retail@1\n',
    good: 'amends: 1\nname: "Example shop"\ncurrency: GBP\nextends: retail@1\n',
  },
  {
    code: 'unknown-locale',
    rationale: 'The language says how money and dates are written to your customers.',
    bad: 'locale: english_GB\n',
    good: 'locale: en-GB\n',
  },
  {
    code: 'unknown-timezone',
    rationale: 'The hour decides who is there to say yes, so it has to be the hour where the shop is.',
    bad: 'timezone: Europe/Londn\n',
    good: 'timezone: Europe/London\n',
  },
  {
    code: 'itself',
    rationale: 'It has no meaning, so another name was meant.',
    bad: 'authority:\n  associate: { goodwill: 30, stands-in-for: associate, when: { hour: { at-least: 18 } } }\n  manager: { goodwill: 500 }\n',
    good: 'authority:\n  associate: { goodwill: 30, stands-in-for: manager, when: { hour: { at-least: 18 } } }\n  manager: { goodwill: 500 }\n',
  },
];
