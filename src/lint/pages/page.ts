import type { Code } from '../../source/index.js';

/** What there is to say about a mistake of reading beside its summary, which stands with its code. */
export type ReadingPage = {
  readonly code: Code;
  /** Why it matters, in a few sentences. */
  readonly rationale: string;
  /** A policy that has this mistake and no other; see `exampleText` for what may be left out. */
  readonly bad: string;
  /** The same put right: nothing is found in it. */
  readonly good: string;
};

/** A rule by which gold members get something when their order is late, with a fact of the policy's own. */
export const GOLD_RULE = `rules:
  gold-late:
    when: { problem: late, membership: gold, fault: [us, carrier] }
    owe: [ { remedy: voucher, amount: 10 } ]
    say: "You are one of our best customers and we kept you waiting."
`;

/** The fact that {@link GOLD_RULE} rests on. */
export const MEMBERSHIP =
  '  membership: { ask: "Which card do they hold?", one-of: [guest, gold], default: guest }\n';

/** A rule that owes what grows with how late something came. */
export const hoursRule = (amount: string): string => `facts:
  hours-late:
    ask: "How many hours late did it come?"
    number: { at-least: 0, at-most: 240 }
    when: { problem: late }
rules:
  late-hours:
    when: { problem: late, hours-late: { over: 2 }, fault: [us, carrier] }
    owe: [ { remedy: voucher, amount: ${amount} } ]
    say: "You waited for us, and that is not what we promised."
`;

/** The costs of a policy with one amount for what a parcel costs us. */
export const deliveryOf = (amount: string): string => `costs:
  delivery: ${amount}
`;
