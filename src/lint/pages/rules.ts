import type { ReadingPage } from './page.js';

const broken = (lines: string): string => `rules:
  broken:
    replaces: [damaged]
    when: { problem: damaged, not: { fault: customer } }
${lines}    say: "It reached you in pieces."
`;

const OWED = broken('    owe: [ { customer-chooses: [replacement, refund] } ]\n');

const ASKED = `facts:
  on-the-day: { ask: "Did it come on the day we named?", yes-no: true, default: no, when: { problem: late } }
rules:
  on-the-day:
    when: { problem: late, on-the-day: yes }
    replaces: [late]
    otherwise: [late-for-the-day, out-of-pocket]
`;

/** Mistakes in rules, in what they give, and in who may. */
export const RULES: readonly ReadingPage[] = [
  {
    code: 'no-amount',
    rationale: 'How much this is follows from what was paid; a figure beside it would be a second answer.',
    bad: broken('    owe: [ { remedy: refund, amount: 5 } ]\n'),
    good: broken('    owe: [refund]\n'),
  },
  {
    code: 'owed-sizes',
    rationale: 'What is owed is theirs as of right, so it is one sum and not a range from which we pick.',
    bad: broken('    owe: [refund, voucher]\n'),
    good: broken('    owe: [refund, { remedy: voucher, amount: 5 }]\n'),
  },
  {
    code: 'no-choice',
    rationale: 'A choice of one is none. The customer would be asked a question that has one answer.',
    bad: broken('    owe: [ { customer-chooses: [refund] } ]\n'),
    good: OWED,
  },
  {
    code: 'does-nothing',
    rationale: 'A rule that neither gives, bars nor hands over changes nothing for anybody.',
    bad: 'rules:\n  late-at-night:\n    when: { problem: late, hour: { at-least: 20 } }\n',
    good: 'rules:\n  late-at-night:\n    when: { problem: late, hour: { at-least: 20 }, not: { fault: customer } }\n    may: [small-gift]\n',
  },
  {
    code: 'replaces-cycle',
    rationale: 'If each stands in for the other, both are silent, and the customer gets nothing.',
    bad: `${OWED}  damaged:\n    replaces: [broken]\n    when: { problem: damaged, not: { fault: customer } }\n    owe: [refund]\n    say: "It reached you damaged."\n`,
    good: OWED,
  },
  {
    code: 'two-answers',
    rationale: `Whoever stands at the counter would read a no and a yes in one breath. A rule says one thing: what is owed,
who takes over, or no. A gesture may stand beside a no, under may; a detail to take down, under note.`,
    bad: `${ASKED}    owe: [delivery-back]\n    decline: "What comes on the day we named is on time."\n`,
    good: `${ASKED}    may: [small-gift]\n    decline: "What comes on the day we named is on time."\n`,
  },
  {
    code: 'too-many-offers',
    rationale: `Every offer that the policy allows is weighed while the customer waits. Past some thousands nobody could
tell them apart anyway: take larger steps.`,
    bad: 'remedies:\n  voucher: { kind: voucher, label: "a voucher", amount: { from: 1, to: 5000, step: 1 } }\n',
    good: 'remedies:\n  voucher: { kind: voucher, label: "a voucher", amount: { from: 5, to: 50, step: 5 } }\n',
  },
  {
    code: 'role-order',
    rationale: `Whoever may not grant enough asks the next role for a yes. A higher role with less to grant than the one
below it is asked for nothing, and nearly always a zero is missing. (A role that grants nothing, because it only signs or
takes over, may stand anywhere.)`,
    bad: 'authority:\n  associate: { goodwill: 30 }\n  supervisor: { goodwill: 120 }\n  manager: { goodwill: 100 }\n',
    good: 'authority:\n  associate: { goodwill: 30 }\n  supervisor: { goodwill: 120 }\n  manager: { goodwill: 1000 }\n',
  },
  {
    code: 'limit-over-goodwill',
    rationale: `A limit narrows what a role may grant of one remedy. One above its goodwill reads as if they might grant
that much, and they may not.`,
    bad: 'authority:\n  associate: { goodwill: 30, limits: { voucher: 50 } }\n  manager: { goodwill: 500 }\n',
    good: 'authority:\n  associate: { goodwill: 30, limits: { voucher: 15 } }\n  manager: { goodwill: 500 }\n',
  },
  {
    code: 'not-goodwill',
    rationale: 'Anybody may say sorry, and it stands beside everything: nobody needs leave for it.',
    bad: 'authority:\n  associate: { goodwill: 30, limits: { apology: 0 } }\n  manager: { goodwill: 500 }\n',
    good: 'authority:\n  associate: { goodwill: 30, limits: { voucher: 15 } }\n  manager: { goodwill: 500 }\n',
  },
  {
    code: 'stands-in-for-whom',
    rationale: 'At those hours the role may do more than usual. Whose limit counts then has to be said.',
    bad: 'authority:\n  associate: { goodwill: 30, when: { hour: { at-least: 18 } } }\n  manager: { goodwill: 500 }\n',
    good: 'authority:\n  associate: { goodwill: 30, stands-in-for: manager, when: { hour: { at-least: 18 } } }\n  manager: { goodwill: 500 }\n',
  },
];
