import type { Diagnostic } from '../../domain/values/issue.js';
import { oneLine } from '../page/harmless.js';
import type { Remark } from './remarks.js';
import { tryIt } from './try-it.js';

/** What was found, in harmless lines: the message, the way out, and the commands that show it. */
export function saidOf(remark: Remark): string[] {
  const { found } = remark;
  const way = oneLine(found.hint ?? '').trim();
  return [messageOf(found), ...(way ? [way] : []), ...tryIt(remark).map((command) => `Try it: ${command}`)];
}

/** The message on one harmless line, never empty: no format lets that be. */
export const messageOf = ({ message, code }: Diagnostic): string =>
  oneLine(message).trim() || `There is a finding “${codeOf(code)}”.`;

/** A code on one harmless line, never empty. */
export const codeOf = (code: string): string => oneLine(code).trim() || 'unnamed';

/** A file as platforms know it: from the root of the repository, without `./`. Editions keep their name. */
export const repositoryPath = (file: string): string => oneLine(file).replace(/^(\.\/+)+/, '') || '.';
