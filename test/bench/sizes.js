import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { median, report } from './figures.js';

const source = path.join(import.meta.dirname, '..', '..', 'src');

/** How long files and functions are, in lines. */
export function measureSizes() {
  const files = readdirSync(source, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => ({ name, lines: readFileSync(path.join(source, name), 'utf8').trimEnd().split('\n') }));
  const lengths = files.map(({ lines }) => lines.length);
  const longest = files.toSorted((a, b) => b.lines.length - a.lines.length)[0];
  const functions = files.flatMap(({ name, lines }) =>
    functionsIn(lines).map((length) => ({ name, length })),
  );
  const largest = functions.toSorted((a, b) => b.length - a.length)[0];
  const under40 = functions.filter(({ length }) => length < 40).length / functions.length;
  report('Sizes in lines', [
    ['', 'count', 'median', 'max', 'where'],
    ['files', files.length, median(lengths), longest.lines.length, longest.name],
    [
      'functions',
      functions.length,
      median(functions.map(({ length }) => length)),
      largest.length,
      largest.name,
    ],
  ]);
  console.log(`  (functions under 40 lines: ${(under40 * 100).toFixed(1)}%)`);
}

/**
 * The lengths of the functions and methods in a formatted file: from a line that opens one to the line that
 * closes it at the same indentation. Arrow functions on one line count as one.
 */
function functionsIn(lines) {
  return lines.flatMap((line, at) => {
    const opened =
      /^(\s*)(?:export )?(?:async )?function\b/.exec(line) ??
      /^(\s*)(?:export )?const \w+ = (?:async )?(?:\([^)]*\)|\w+)(?:: [^=]+)? =>/.exec(line) ??
      /^(\s+)(?:(?:static|async|override|get|readonly) )*#?[\w]+\([^)]*\)(?:: [^{]+)? \{$/.exec(line);
    if (!opened || /^\s*(?:if|for|while|switch|return|else|catch)\b/.test(line)) return [];
    const [, indent] = opened;
    const closes = new RegExp(`^${indent}[})\\]]`);
    const goesOn = (below) => {
      const next = lines.slice(below + 1).find((other) => other.trim() !== '');
      return next !== undefined && (next.startsWith(`${indent} `) || closes.test(next));
    };
    const isLast = (other, below) =>
      new RegExp(`${closes.source}[;,)\\]]*$`).test(other) || (/;$/.test(other) && !goesOn(below));
    const end = lines.findIndex((other, below) => below > at && isLast(other, below));
    const oneLine = /;$/.test(line);
    return [oneLine ? 1 : (end < 0 ? at : end) - at + 1];
  });
}
