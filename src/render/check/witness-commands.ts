import { NAME_SOURCE } from '../../domain/values/name.js';
import { shellWord } from '../page/shell-word.js';
import type { ReportEntry } from './report-entries.js';

/** The commands that show what was found, one for each witness: each can be run as it stands. */
export function witnessCommands({ policy, found: { witnesses = [] } }: ReportEntry): string[] {
  return witnesses.map((witness) => resolveCommand(policy, wordsIn(witness)));
}

/** The command that answers a complaint by a policy: it can be run as it stands. */
export const resolveCommand = (policy: string, words: readonly string[]): string =>
  ['amends resolve --policy', shellWord(asPath(policy)), '--no-input', ...words.map(shellWord)].join(' ');

/** A file called `flowers` is not the built-in policy, and one called `-x` is no option. */
const asPath = (policy: string): string =>
  /^[a-z][a-z-]*$/.test(policy) || policy.startsWith('-') ? `./${policy}` : policy;

/** A value may have spaces in it, so a word only ends where the next fact begins. */
const wordsIn = (witness: string): string[] => witness.split(NEXT_FACT).filter(Boolean);

const NEXT_FACT = new RegExp(` (?=${NAME_SOURCE}=)`, 'u');
