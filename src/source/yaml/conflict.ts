import type { SyntaxIssue } from './syntax.js';

/** The lines that git writes around both sides of a conflict, in their order. */
const MARKS = [/^<{7}(?:[ \r]|$)/, /^={7}\r?$/, /^>{7}(?:[ \r]|$)/];

/** What is wrong with a text in which a merge left both sides of a conflict; undefined where there is none. */
export function conflictIssue(text: string): SyntaxIssue | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  const [first, ...more] = conflictsIn(text);
  if (!first) return undefined;
  const others =
    more.length === 0 ? '' : ` It did so in ${more.length} more ${more.length === 1 ? 'place' : 'places'}.`;
  return {
    ...first,
    code: 'merge-conflict',
    taints: 'all',
    message: `A merge left both sides here, down to >>>>>>>.${others}`,
    hint: 'Keep one side, and take out the lines with <<<<<<<, ======= and >>>>>>>.',
  };
}

/** The first line of each conflict that has all of its marks. */
function conflictsIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let [from, next, open] = [0, 0, { from: 0, to: 0 }];
  for (const line of text.split('\n')) {
    if (MARKS[0]?.test(line)) [next, open] = [1, { from, to: from + line.trimEnd().length }];
    else if (next > 0 && MARKS[next]?.test(line)) next += 1;
    if (next === MARKS.length) {
      found.push(open);
      next = 0;
    }
    from += line.length + 1;
  }
  return found;
}
