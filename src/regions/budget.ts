/** How many boxes one question may look at, where nobody says. */
export const DEFAULT_NODES = 200_000;

/** How a question may be limited. */
export type Options = {
  /** How many boxes it may look at before it gives up; {@link DEFAULT_NODES} where nobody says. */
  readonly nodes?: number;
};

/** The question took more boxes than it was given. Nothing is known, so nothing may be called fine. */
export type NotProved = { readonly verdict: 'not-proved'; readonly nodes: number };

/** An exact result with the number of boxes it took to find, or the admission that there is none. */
export type Answer<T> = (T & { readonly verdict: 'proved'; readonly nodes: number }) | NotProved;

/** Thrown where a budget is spent; caught in {@link answer} and nowhere else. */
class Spent extends Error {}

/** Counts the boxes looked at, so that the exponential worst case ends. */
export class Budget {
  readonly nodes: number;
  spent = 0;

  constructor(nodes: number = DEFAULT_NODES) {
    this.nodes = nodes;
  }

  /** Counts one more box. Throws where none is left. */
  spend(): void {
    if (this.spent >= this.nodes) throw new Spent();
    this.spent += 1;
  }
}

/**
 * Runs `work` on a budget. A spent budget is thrown from however deep and becomes the third verdict here, so
 * that no operation can forget to pass it on.
 */
export function answer<T extends object>({ nodes }: Options, work: (budget: Budget) => T): Answer<T> {
  const budget = new Budget(nodes);
  try {
    const found = work(budget);
    return { ...found, verdict: 'proved', nodes: budget.spent };
  } catch (thrown) {
    if (!(thrown instanceof Spent)) throw thrown;
    return { verdict: 'not-proved', nodes: budget.spent };
  }
}
