import type { CheckReport } from '../../domain/results/check-report.js';
import { oneLine } from '../page/harmless.js';
import { marksInAscii } from '../page/plain.js';
import { type Remark, remarksOf } from './remarks.js';
import { doubtName, summaryLine } from './summary.js';
import { tryIt } from './try-it.js';

/** A report as `label: value` lines for screen readers, our own marks in ASCII. */
export function plainReport(report: CheckReport): string {
  const lines = remarksOf(report).flatMap(remarkLines);
  return `${[...lines, `summary: ${summaryLine(report)}`].join('\n')}\n`;
}

function remarkLines(remark: Remark): string[] {
  const { level, found } = remark;
  const said = [
    level === 'doubt' ? `doubt: ${doubtName(found.code)}` : `${level}: ${oneLine(found.code)}`,
    `place: ${oneLine(found.file)}, line ${found.line}, column ${found.column}`,
    `message: ${oneLine(found.message)}`,
    level !== 'doubt' && found.excerpt.trim() && `the line: ${oneLine(found.excerpt).trim()}`,
    found.hint && `way out: ${oneLine(found.hint)}`,
  ];
  const commands = tryIt(remark).map((command) => `try it: ${command}`);
  return [...said.filter((line) => typeof line === 'string').map(marksInAscii), ...commands];
}
