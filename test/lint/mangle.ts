import fc from 'fast-check';
import type { Diagnostic } from '../../src/domain/values/issue.js';
import { check, exampleText, PAGES } from '../../src/lint/index.js';
import { mangled } from '../source/mangled.js';
import { SHOP } from '../source/shop.js';

/** What checking many mangled policies came to. */
export type Mangling = {
  readonly count: number;
  /** How many still were policies, so that every check ran on them. */
  readonly policies: number;
  readonly findings: number;
  /** Milliseconds that the slowest one took. */
  readonly slowest: number;
  /** What went wrong: an exception, or a place outside of its file, with the text that shows it. */
  readonly failures: readonly { readonly text: string; readonly why: string }[];
};

/** How often a whole small policy is mangled for each time that one of the pages' examples is. */
const SHARE_OF_WHOLE = 9;

/** Policies that go wrong: mostly a whole one, now and then one that extends a built-in policy. */
const TEXTS = fc.oneof(
  { weight: SHARE_OF_WHOLE, arbitrary: mangled(SHOP) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        ...PAGES.flatMap(({ example }) => (example ? [example.bad, example.good] : [])).filter(
          (text) => text.length < 5000,
        ),
      )
      .chain((example) => mangled(exampleText(example))),
  },
);

/** Checks so many mangled policies, the same ones for the same seed, and never throws. */
export function mangle(count: number, seed: number): Mangling {
  const result = {
    count,
    policies: 0,
    findings: 0,
    slowest: 0,
    failures: [] as { text: string; why: string }[],
  };
  for (const text of fc.sample(TEXTS, { numRuns: count, seed })) {
    const start = performance.now();
    try {
      const { findings } = check(text, 'shop.yaml', { today: '2026-11-22' });
      result.findings += findings.length;
      if (findings.every(({ severity }) => severity !== 'error')) result.policies += 1;
      const lost = findings.find((finding) => finding.file === 'shop.yaml' && !isInside(text, finding));
      if (lost) result.failures.push({ text, why: `${lost.code} at ${lost.line}:${lost.column}` });
    } catch (error) {
      result.failures.push({ text, why: String(error instanceof Error ? error.stack : error) });
    }
    result.slowest = Math.max(result.slowest, performance.now() - start);
  }
  return result;
}

/** Whether a finding begins and ends inside its file, the end not before the beginning. */
function isInside(text: string, { line, column, endLine, endColumn }: Diagnostic): boolean {
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split('\n');
  const isPlace = (row: number, at: number) => row >= 1 && at >= 1 && at <= (lines[row - 1] ?? '').length + 1;
  const inOrder = endLine > line || (endLine === line && endColumn >= column);
  return inOrder && isPlace(line, column) && isPlace(endLine, endColumn);
}
