import type { PastAnswer } from './past-answers.js';
import { isWithin, type Window } from './window.js';

/** How much may be given to one customer, or by one of the staff or a store, within a stretch of time. */
export type Cap = {
  readonly within: Window;
  /** Goodwill at face value, in minor units of `currency`; or how often. */
  readonly atMost: number;
  readonly counts: 'goodwill' | 'times';
  /** ISO 4217: what was given in another currency does not count. */
  readonly currency: string;
  /** Remedies to count, when given as goodwill: any, where null. A cap on goodwill counts all of it. */
  readonly remedies: readonly string[] | null;
};

/** How much of a cap is used on a day (days since 1970-01-01), by the answers of its customer, member of staff or store. */
export function usedOf(cap: Cap, past: readonly PastAnswer[], today: number): number {
  const counted = past.filter(
    ({ day, currency }) => currency === cap.currency && isWithin(day, cap.within, today),
  );
  if (cap.counts === 'times') return counted.filter((answer) => isCounted(cap, answer)).length;
  return counted.reduce((sum, { goodwill }) => sum + goodwill, 0);
}

/** What is left of a cap: never less than nothing. */
export const leftOf = (cap: Cap, past: readonly PastAnswer[], today: number): number =>
  Math.max(0, cap.atMost - usedOf(cap, past, today));

/** Whether an answer gave something that a cap counts. What is owed never counts. */
function isCounted({ remedies: wanted }: Cap, { remedies, goodwill }: PastAnswer): boolean {
  if (wanted === null) return goodwill > 0;
  return remedies.some(({ id, owed }) => !owed && wanted.includes(id));
}
