import fc from 'fast-check';

/**
 * Properties draw the same cases in every run, so that nobody's change is refused for a fault that is older than it.
 * Who sets `AMENDS_RUNS` explores: as many cases, each time other ones, or those of `AMENDS_SEED`; a failure says how to
 * draw its case again.
 */
const { AMENDS_RUNS, AMENDS_SEED } = process.env;
const explored = AMENDS_SEED === undefined ? {} : { seed: Number(AMENDS_SEED) };
const seed = AMENDS_RUNS === undefined ? { seed: 20_261_122 } : explored;

/** So many characters of a case are shown: a random policy is some thousand words long, and would hide the rest. */
const SHOWN = 1500;

/** What a property that fails says: first what is wrong, then how to draw the case again, then the case itself. */
function sayWhatIsWrong(run: fc.RunDetails<unknown>): void {
  if (!run.failed) return;
  const { errorInstance, seed, counterexamplePath, counterexample, numShrinks, interrupted } = run;
  if (!(errorInstance instanceof Error) || interrupted) throw new Error(fc.defaultReportMessage(run));
  const again = `fc.assert(…, { seed: ${seed}, path: ${JSON.stringify(counterexamplePath)}, endOnFailure: true })`;
  const { message } = errorInstance;
  errorInstance.message = `${message}\n\nThe same case again, made smaller ${numShrinks} times: ${again}\nIt is: ${cut(fc.stringify(counterexample))}`;
  throw errorInstance;
}

const cut = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)} … (${text.length - SHOWN} more characters)` : text;

fc.configureGlobal({ ...seed, reporter: sayWhatIsWrong });
