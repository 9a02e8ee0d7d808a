import { GOLD_RULE, hoursRule, MEMBERSHIP, type ReadingPage } from './page.js';

const FACT = `facts:\n${MEMBERSHIP}${GOLD_RULE}`;

const DAYS_DOWN = `facts:
  reported-on: { ask: "When did they report it?", date: true }
  days-down: { ask: "How many days ago?", number: { at-least: 0, at-most: 60 }, since: problem }
rules:
  long-down:
    when: { problem: late, days-down: { over: 14 } }
    may: [voucher]
    say: "You have waited long for this."
`;

/** Mistakes in what staff may be asked. */
export const FACTS: readonly ReadingPage[] = [
  {
    code: 'fact-type',
    rationale: 'What can be answered decides how the question is asked and what rules may test.',
    bad: FACT.replace('one-of: [guest, gold]', 'one-of: [guest, gold], yes-no: true'),
    good: FACT,
  },
  {
    code: 'fixed-values',
    rationale:
      'Two lists of the same values drift apart. There is one, and it stands where the values mean something.',
    bad: 'facts:\n  problem: { one-of: [late, damaged] }\n',
    good: 'problems:\n  late: { label: "It came late" }\n',
  },
  {
    code: 'unbounded',
    rationale:
      'A number that may be anything cannot be checked, and a slip of the finger becomes a decision.',
    bad: hoursRule('10').replace('{ at-least: 0, at-most: 240 }', '{ at-least: 0 }'),
    good: hoursRule('10'),
  },
  {
    code: 'missing-default',
    rationale: 'What is taken for granted has to be one of the answers.',
    bad: 'facts:\n  channel: { one-of: [online, phone] }\n',
    good: 'facts:\n  channel: { one-of: [online, phone], default: online }\n',
  },
  {
    code: 'count-of-days',
    rationale:
      'A count of days follows its date, and a date its count. Whatever else is said of it would be at odds with one of them.',
    bad: DAYS_DOWN.replace('since: problem', 'since: fault'),
    good: DAYS_DOWN.replace('since: problem', 'since: reported-on'),
  },
  {
    code: 'problem-without-harm',
    rationale:
      'Unless the policy says what a problem takes of the goods, nobody knows what has to be put right.',
    bad: 'problems:\n  smells: { label: "It smells", fault: us }\nrules:\n  smells:\n    when: { problem: smells }\n    owe: [refund]\n    say: "That is not how it should smell."\nharm:\n  goods: { by: problem, where: { wrong-item: price } }\n',
    good: 'problems:\n  smells: { label: "It smells", harm: price, fault: us }\nrules:\n  smells:\n    when: { problem: smells }\n    owe: [refund]\n    say: "That is not how it should smell."\n',
  },
];
