/**
 * How much work one question may take, where nobody says. A step is a part of a box that is looked at, made or held
 * against another: some ten nanoseconds, and as many bytes of what has to be kept.
 */
export const DEFAULT_STEPS = 5_000_000;

/** How a question may be limited. */
export type Options = {
  /** How many steps it may take before it gives up; {@link DEFAULT_STEPS} where nobody says. */
  readonly steps?: number;
};

/** The question took more work than it was given. Nothing is known, so nothing may be called fine. */
export type NotProved = { readonly verdict: 'not-proved'; readonly steps: number };

/** An exact result with the steps it took to find, or the admission that there is none. */
export type Answer<T> = (T & { readonly verdict: 'proved'; readonly steps: number }) | NotProved;

/** Thrown where a budget is spent; caught in {@link answer} and nowhere else. */
class Spent extends Error {}

/** Counts the work, all of it, so that the exponential worst case ends. */
export class Budget {
  readonly steps: number;
  spent = 0;

  constructor(steps: number = DEFAULT_STEPS) {
    this.steps = steps;
  }

  /** Counts some more steps, before they are taken. Throws where so many are not left. */
  spend(steps: number): void {
    this.spent += steps;
    if (this.spent <= this.steps) return;
    this.spent = this.steps;
    throw new Spent();
  }
}

/**
 * Runs `work` on a budget. A spent budget is thrown from however deep and becomes the third verdict here, so
 * that no operation can forget to pass it on.
 */
export function answer<T extends object>({ steps }: Options, work: (budget: Budget) => T): Answer<T> {
  const budget = new Budget(steps);
  try {
    const found = work(budget);
    return { ...found, verdict: 'proved', steps: budget.spent };
  } catch (thrown) {
    if (!(thrown instanceof Spent)) throw thrown;
    return { verdict: 'not-proved', steps: budget.spent };
  }
}
