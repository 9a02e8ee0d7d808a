import type { TestedFile } from '../../domain/results/test-report.js';
import { messageOf, repositoryPath } from '../check/machine-text.js';
import { inMarkdown, MOST_ROWS } from '../check/markdown.js';
import { sanitizeLine } from '../page/sanitize.js';
import { asWritten, withWhy } from './as-written.js';
import { otherFindings } from './other-findings.js';
import type { TestReporter } from './reporter.js';
import { testSummary } from './summary.js';

/** A run of tests as a page of Markdown, for the summary of a job. */
export const markdown: TestReporter = (report) => {
  const rows = report.files.flatMap(rowsOf);
  const more = rows.length - MOST_ROWS;
  const lines = [
    '## amends test',
    '',
    inMarkdown(testSummary(report)),
    ...(rows.length > 0 ? ['', '| where | what | expected | answered |', '|---|---|---|---|'] : []),
    ...rows.slice(0, MOST_ROWS),
    ...(more > 0 ? ['', `And ${more} more.`] : []),
  ];
  return `${lines.join('\n')}\n`;
};

function rowsOf(file: TestedFile): string[] {
  const place = (line: number) => `${repositoryPath(file.file)}:${line}`;
  return [
    ...file.cases.flatMap(({ name, unmet }) =>
      unmet.map(({ key, expected, actual, why, line }) =>
        row(place(line), withWhy(`${name}: ${key}`, why), asWritten(expected), asWritten(actual)),
      ),
    ),
    ...otherFindings(file).map((found) => row(place(found.line), messageOf(found), '', '')),
  ];
}

/** Characters of one cell: GitHub takes one megabyte for a whole page. */
const LONGEST = 500;

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => inMarkdown(cut(sanitizeLine(cell)))).join(' | ')} |`;

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '')}…` : text;
