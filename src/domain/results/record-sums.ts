/**
 * What is counted and added up of the answers in a record. Money is in minor units; all others are counts. Each is a column
 * of a record, so a change here takes a migration.
 */
export const SUM_NAMES = [
  /** Answers that count: all but those undone. */
  'answers',
  /** Matters, each with its first answer that counts. */
  'matters',
  /** Answers by how they ended; `other` is something else than was recommended. */
  ...(['give', 'other', 'refused', 'open'] as const),
  /** Answers that never were, and count for nothing else. */
  'undone',
  /** Answers to which somebody else said yes. */
  'approvals',
  /** Answers that gave more than there was left to give. */
  'over',
  /** Answers that went past a cap which a yes from above lifted, or which doesn't bind the role that gave them. */
  'lifted',
  /** Answers that gave extras while nobody could tell what was left of a cap: nobody was named of whom it counts. */
  'unchecked',
  /** Answers that gave something of which nobody has said that it's done. */
  'notDone',
  /** Answers that left a choice to the customer, of which nobody has said yet which they chose. */
  'toChoose',
  /** Answers that gave more than is owed and an apology. */
  'withGoodwill',
  /** What is owed costs us, with what becomes of the goods; goodwill at face value; what goodwill costs us; and all of it. */
  ...(['owed', 'goodwill', 'goodwillCost', 'cost'] as const),
  /** Of `other` answers: what they gave, and what was recommended. */
  ...(['otherGoodwill', 'otherCost', 'recommendedGoodwill', 'recommendedCost'] as const),
  /** Of each matter, by its last answer: what was at stake, and how much of it the answer didn't win back. */
  ...(['stake', 'lostLow', 'lostMiddle', 'lostHigh'] as const),
  /** Matters without such sums, for want of a fact that they rest on, or because nothing is settled. */
  'withoutStake',
  /** Matters whose last answer is settled, and of these those that came back, and that didn't, as far as somebody said. */
  ...(['settled', 'cameBack', 'stayedAway'] as const),
  /** Of settled matters whose return is known: the share of the full lift that was won back, in thousandths, added up. */
  'regained',
] as const;

/** The name of one of the {@link SUM_NAMES}. */
export type SumName = (typeof SUM_NAMES)[number];

/** What some answers come to. */
export type RecordSums = { readonly [Name in SumName]: number };

/**
 * By what answers are told apart: `engine` is the version of amends, which every answer has; `outcome` holds what is to be
 * learnt from ({@link OutcomeKind}).
 */
export const DIMENSIONS = [
  ...(['engine', 'store', 'staff', 'cause', 'problem', 'remedy', 'rule', 'outcome'] as const),
] as const;

/** One of the {@link DIMENSIONS}. */
export type Dimension = (typeof DIMENSIONS)[number];

/** What some answers have in common. */
type Shared = {
  /** ISO date of the Monday before or on their day. */
  readonly week: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly dimension: Dimension;
  readonly name: string;
};

/** What the answers of a day (ISO date) come to that have something in common. Of a remedy, costs are its own. */
export type DaySums = Shared & { readonly day: string; readonly sums: RecordSums };

/** The same of a whole week. */
export type WeekSums = Shared & RecordSums;

/** Answers that a page names one by one: undone, something else than recommended, past what was left, not yet done. */
export const ANSWER_LISTS = ['undone', 'other', 'over', 'notDone'] as const;

/** One of the {@link ANSWER_LISTS}. */
export type AnswerList = (typeof ANSWER_LISTS)[number];

/** The sums of nothing. */
export const NO_SUMS: RecordSums = sumsBy(() => 0);

/** Two sums in one; `sign` -1 takes the second off. */
export const addSums = (one: RecordSums, other: RecordSums, sign: 1 | -1 = 1): RecordSums =>
  sumsBy((name) => one[name] + sign * other[name]);

function sumsBy(of: (name: SumName) => number): RecordSums {
  const sums: { [Name in SumName]?: number } = {};
  for (const name of SUM_NAMES) sums[name] = of(name);
  return sums as RecordSums;
}
