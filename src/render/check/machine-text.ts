import type { CheckReport } from '../../domain/results/check-report.js';
import type { Diagnostic } from '../../domain/values/issue.js';
import { sanitizeLine } from '../page/sanitize.js';
import type { ReportEntry } from './report-entries.js';
import { witnessCommands } from './witness-commands.js';

/** What was found, in harmless lines: the message, the way out, and the commands that show it. */
export function detailLines(entry: ReportEntry): string[] {
  const { found } = entry;
  const way = sanitizeLine(found.hint ?? '').trim();
  return [
    messageOf(found),
    ...(way ? [way] : []),
    ...witnessCommands(entry).map((command) => `Try it: ${command}`),
  ];
}

/** The message on one harmless line, never empty: no format lets that be. */
export const messageOf = ({ message, code }: Diagnostic): string =>
  sanitizeLine(message).trim() || `There is a finding “${codeText(code)}”.`;

/** A code on one harmless line, never empty. */
export const codeText = (code: string): string => sanitizeLine(code).trim() || 'unnamed';

/** A file as platforms know it: from the root of the repository, without `./`. Editions keep their name. */
export const repositoryPath = (file: string): string => sanitizeLine(file).replace(/^(\.\/+)+/, '') || '.';

/**
 * A report with its paths from the root of the repository, as the platforms that show it know files; `folder` is the
 * working folder from there, such as `shops/`. Built-in editions keep their names.
 */
export function fromRoot(report: CheckReport, folder: string): CheckReport {
  if (folder === '') return report;
  const moved = (found: readonly Diagnostic[]) =>
    found.map((one) => ({ ...one, file: pathFromRoot(one.file, folder) }));
  const files = report.files.map((one) => ({
    ...one,
    file: pathFromRoot(one.file, folder),
    findings: moved(one.findings),
    doubts: moved(one.doubts),
  }));
  return { ...report, files };
}

const IS_ELSEWHERE = /^(?:\/|[A-Za-z]:|[a-z-]+@\d+$)/;

function pathFromRoot(file: string, folder: string): string {
  if (IS_ELSEWHERE.test(file)) return file;
  const steps: string[] = [];
  for (const step of `${folder}${file}`.split('/')) {
    if (step === '.' || step === '') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}
