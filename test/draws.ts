const { AMENDS_RUNS, AMENDS_DRAWS } = process.env;

/** Of how many cases one is drawn where nobody asks for all. */
const ONE_OF = 3;

/**
 * How many cases a property draws: a third of `all`, so that nobody who changes something waits for the rest. With
 * `AMENDS_DRAWS=all`, as in CI, it draws all; with `AMENDS_RUNS=5000` so many, to explore.
 */
export function draws(all: number): number {
  if (AMENDS_RUNS !== undefined) return Number(AMENDS_RUNS);
  return AMENDS_DRAWS === 'all' ? all : Math.ceil(all / ONE_OF);
}
