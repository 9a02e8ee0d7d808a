/** Numbers in their order as text, those that follow one another as one run: `1-3,7`. */
export function writeRuns(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

/** The numbers of such a text, in their order, up to `most`. */
export function* numbersIn(text: string, most: number): Generator<number> {
  for (const run of text.split(',').filter(Boolean)) {
    const [first = 0, last = first] = run.split('-').map(Number);
    for (let number = first; number <= Math.min(last, most); number += 1) yield number;
  }
}
