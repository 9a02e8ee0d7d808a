import type { CheckReport } from '../../domain/results/check-report.js';
import { withoutLogCommands } from '../page/sanitize.js';
import { codeText, detailLines, repositoryPath } from './machine-text.js';
import { type Level, type ReportEntry, reportEntries } from './report-entries.js';
import type { Reporter } from './reporter.js';
import { summaryLine } from './summary.js';

/** Each level as a workflow command, in the order of the lines: the first ten of a kind are shown. */
const COMMANDS: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  advice: 'notice',
  doubt: 'notice',
};

/** How many annotations of a kind GitHub shows for one step. */
const SHOWN = 10;

/** A report as workflow commands of GitHub Actions, which become annotations; then what it comes to. */
export const github: Reporter = (report) => githubReport(report, summaryLine(report));

/** The same with another sentence on what it comes to. */
export function githubReport(report: CheckReport, summary: string): string {
  const all = reportEntries(report);
  const levels = Object.keys(COMMANDS) as Level[];
  const sorted = levels.flatMap((wanted) => all.filter(({ level }) => level === wanted));
  const rest = withoutLogCommands([summary, ...hiddenLine(sorted)].join('\n'));
  return `${[...sorted.map(annotation), rest].join('\n')}\n`;
}

function annotation(entry: ReportEntry): string {
  const { level, found } = entry;
  const { file, line, endLine, column, endColumn, code } = found;
  const properties = {
    file: repositoryPath(file),
    line,
    endLine,
    // The runner drops columns, with a warning, where the lines differ.
    ...(line === endLine ? { col: column, endColumn } : {}),
    title: `amends ${codeText(code)}`,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`);
  // The log shows the message unescaped, so none of its lines may look like a command either.
  const said = withoutLogCommands(detailLines(entry).join('\n'));
  return `::${COMMANDS[level]} ${written.join(',')}::${inData(said)}`;
}

const inData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (text: string): string => inData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Says how many annotations are not shown; the log of the step has them all. */
function hiddenLine(entries: readonly ReportEntry[]): string[] {
  const kinds = entries.map(({ level }) => COMMANDS[level]);
  const hidden = [...new Set(kinds)]
    .map((kind) => kinds.filter((one) => one === kind).length - SHOWN)
    .filter((more) => more > 0)
    .reduce((sum, more) => sum + more, 0);
  if (hidden === 0) return [];
  return [
    `GitHub shows ${SHOWN} annotations of a kind for a step: ${hidden} more ${hidden === 1 ? 'is' : 'are'} in this log only.`,
  ];
}
