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

/** Whether a number is in such a text. */
export function isInRuns(number: number, text: string): boolean {
  return text.split(',').some((run) => {
    const [first = '', last = first] = run.split('-');
    return first !== '' && Number(first) <= number && number <= Number(last);
  });
}
