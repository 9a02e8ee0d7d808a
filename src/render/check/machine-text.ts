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
