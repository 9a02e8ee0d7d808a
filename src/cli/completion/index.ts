import type { Command } from 'commander';
import { sanitizeLine } from '../../render/page/sanitize.js';
import type { Host } from '../port/host.js';
import bash from './amends.bash';
import fish from './amends.fish';
import powershell from './amends.ps1';
import zsh from './amends.zsh';
import { completionsAt } from './candidates.js';
import type { Completion } from './completion.js';
import { completionSlot } from './completion-slot.js';
import { parseTypedLine, type TypedLine } from './line.js';

/** The script of each shell. */
export const SCRIPTS: Readonly<Record<string, string>> = { bash, zsh, fish, powershell };

/** How the scripts ask: the words up to the cursor, or the line and the part of it that the shell would replace. */
export type CompleteOptions = {
  /** The line up to the cursor, for a shell that cuts words where amends does not. */
  readonly line?: string;
  /** The end of the word at the cursor that will be replaced. */
  readonly part?: string;
  /** A new word begins at the cursor, for a shell that loses empty words. */
  readonly next?: true;
};

/**
 * What the scripts read: `:files`, with what has been typed of a name, where a file could stand; then a line for
 * each proposal, its meaning behind a tab. Empty where nothing could stand.
 */
export async function completions(
  program: Command,
  words: readonly string[],
  { line, part, next }: CompleteOptions,
  host: Host,
): Promise<string> {
  const read = line === undefined ? wordsBefore(words, next) : typedLine(line, host);
  const place = completionSlot(program, read.words, read.word);
  if (!place) return '';
  const { words: proposed, files } = await completionsAt(place, read.word, program, host);
  const fitting = proposed.filter(({ word }) => word.startsWith(read.word) && SAFE.test(word));
  const replaced = line === undefined ? null : parseTypedLine(part ?? '', host.env['HOME']).word;
  const lines = fitting.map((one) =>
    replaced === null ? withMeaning(one) : forBash(one.word, read, replaced, files),
  );
  return [...(files ? [`:files ${replaced ?? ''}`.trimEnd()] : []), ...lines, ''].join('\n');
}

/** Names and numbers need no quotes in any shell; whatever does need them is not proposed. */
const SAFE = /^[\p{L}\p{N}@%_=:,./-]+$/u;

/** Without the program's own name. */
function typedLine(line: string, { env }: Host): TypedLine {
  const read = parseTypedLine(line, env['HOME']);
  return { ...read, words: read.words.slice(1) };
}

const wordsBefore = (words: readonly string[], next: true | undefined): TypedLine => ({
  words: next ? words : words.slice(0, -1),
  word: next ? '' : (words.at(-1) ?? ''),
  inQuotes: false,
});

const withMeaning = ({ word, means }: Completion): string =>
  means ? `${word}\t${sanitizeLine(means)}` : word;

/**
 * What bash puts in place of the part that it replaces: where files are among the proposals it sees itself to the
 * blank behind, and in quotes to the quote.
 */
function forBash(
  word: string,
  { word: typed, inQuotes }: TypedLine,
  replaced: string,
  files: boolean,
): string {
  const rest = word.slice(typed.endsWith(replaced) ? typed.length - replaced.length : 0);
  return files || inQuotes || word.endsWith('=') ? rest : `${rest} `;
}
