import type { PastAnswer } from './past-answers.js';
import { isWithin, type Window } from './window.js';

/** Whose a complaint is and what it's about, as far as somebody said. */
export type Whose = {
  /** Keyed hash. */
  readonly customer: string | null;
  readonly order: string | null;
  readonly problem: string | null;
};

/** Whose an order is, as its answers have it: all who were named for it (keyed hashes), the latest first. */
export const customersOf = (past: readonly PastAnswer[], order: string | null): readonly string[] => {
  const named = past.flatMap((answer) =>
    order !== null && answer.order === order ? (answer.customer ?? []) : [],
  );
  return [...new Set(named.toReversed())];
};

/** How long a matter stays open after the last that was heard of it, unless the policy says. */
export const CONTACT_WINDOW: Window = { count: 30, unit: 'day' };

/**
 * The answers of the matter that a complaint of a day (days since 1970-01-01) belongs to, in their order: the latest one
 * about the same order, else about the same problem of the same customer; of either the last is within the window. Two
 * orders are never one matter. Empty where it's a new one. What was undone is not among `past`.
 */
export function matterOf(
  past: readonly PastAnswer[],
  whose: Whose,
  today: number,
  window: Window,
): readonly PastAnswer[] {
  const live = mattersIn(past).filter((matter) => matter.some(({ day }) => isWithin(day, window, today)));
  const ofOrder = live.filter((matter) => isOfOrder(matter, whose));
  const fitting = ofOrder.length > 0 ? ofOrder : live.filter((matter) => isOfProblem(matter, whose));
  return fitting.reduce<readonly PastAnswer[]>((a, b) => (lastOf(a) > lastOf(b) ? a : b), []);
}

const lastOf = (matter: readonly PastAnswer[]): number => matter.at(-1)?.seq ?? 0;

/** Answers by their matters. */
export function mattersIn(past: readonly PastAnswer[]): readonly (readonly PastAnswer[])[] {
  const matters = new Map<number, PastAnswer[]>();
  for (const answer of past) {
    const others = matters.get(answer.matter);
    if (others) others.push(answer);
    else matters.set(answer.matter, [answer]);
  }
  return [...matters.values()];
}

const isOfOrder = (matter: readonly PastAnswer[], { order }: Whose): boolean =>
  order !== null && matter.some((answer) => answer.order === order);

function isOfProblem(matter: readonly PastAnswer[], { customer, order, problem }: Whose): boolean {
  if (customer === null || problem === null) return false;
  const hasOther = order !== null && matter.some((answer) => answer.order !== null);
  return !hasOther && matter.some((one) => one.customer === customer && one.problem === problem);
}
