import type { CheckReport } from '../../domain/results/check-report.js';
import { marksInAscii } from '../page/plain.js';
import { sanitizeLine } from '../page/sanitize.js';
import { type ReportEntry, reportEntries } from './report-entries.js';
import { doubtName, summaryLine } from './summary.js';
import { witnessCommands } from './witness-commands.js';

/** A report as `label: value` lines for screen readers, our own marks in ASCII. */
export function plainReport(report: CheckReport): string {
  const lines = reportEntries(report).flatMap(plainLines);
  return `${[...lines, `summary: ${summaryLine(report)}`].join('\n')}\n`;
}

/** One thing said of a policy, as `label: value` lines. */
export function plainLines(entry: ReportEntry): string[] {
  const { level, found } = entry;
  const said = [
    level === 'doubt' ? `doubt: ${doubtName(found.code)}` : `${level}: ${sanitizeLine(found.code)}`,
    `place: ${sanitizeLine(found.file)}, line ${found.line}, column ${found.column}`,
    `message: ${sanitizeLine(found.message)}`,
    level !== 'doubt' && found.excerpt.trim() && `the line: ${sanitizeLine(found.excerpt).trim()}`,
    found.hint && `way out: ${sanitizeLine(found.hint)}`,
  ];
  const commands = witnessCommands(entry).map((command) => `try it: ${command}`);
  return [...said.filter((line) => typeof line === 'string').map(marksInAscii), ...commands];
}
