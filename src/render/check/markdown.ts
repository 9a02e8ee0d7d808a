import type { CheckReport } from '../../domain/results/check-report.js';
import { sanitizeLine } from '../page/sanitize.js';
import { codeText, messageOf, repositoryPath } from './machine-text.js';
import { type ReportEntry, reportEntries } from './report-entries.js';
import type { Reporter } from './reporter.js';
import { summaryLine } from './summary.js';

/** More rows nobody reads on the page of a run; the log and the other formats have them all. */
export const MOST_ROWS = 100;

/** Characters of one message: GitHub takes one megabyte for a whole page. */
const LONGEST = 1000;

/** A report as a page of Markdown, for the summary of a job: what it comes to, then a row for everything found. */
export const markdown: Reporter = (report: CheckReport) => {
  const entries = reportEntries(report);
  const more = entries.length - MOST_ROWS;
  const lines = [
    '## amends check',
    '',
    inMarkdown(summaryLine(report)),
    ...(entries.length > 0 ? ['', '| | where | what |', '|---|---|---|'] : []),
    ...entries.slice(0, MOST_ROWS).map(row),
    ...(more > 0 ? ['', `And ${more} more.`] : []),
  ];
  return `${lines.join('\n')}\n`;
};

function row({ level, found }: ReportEntry): string {
  const place = `${repositoryPath(found.file)}:${found.line}`;
  const message = messageOf(found);
  const said =
    message.length > LONGEST ? `${message.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '')}…` : message;
  const cells = [level, place, `${codeText(found.code)}: ${said}`];
  return `| ${cells.map((cell) => inMarkdown(sanitizeLine(cell))).join(' | ')} |`;
}

/** Words as Markdown shows them, whatever signs stand in them. */
export const inMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>|#~!&@]/g, (sign) => `&#${sign.charCodeAt(0)};`);
