import { NAME_SOURCE } from '../../domain/values/name.js';
import { shellWord } from '../page/shell-word.js';
import type { ReportEntry } from './report-entries.js';

/** The commands that show what was found, one for each witness: each can be run as it stands. */
export function witnessCommands({ policy, found: { witnesses = [] } }: ReportEntry): string[] {
  return witnesses.map((witness) =>
    ['amends resolve --policy', shellWord(asPath(policy)), '--no-input', ...words(witness)].join(' '),
  );
}

/** A file called `flowers` is not the built-in policy, and one called `-x` is no option. */
const asPath = (policy: string): string =>
  /^[a-z][a-z-]*$/.test(policy) || policy.startsWith('-') ? `./${policy}` : policy;

/** A value may have spaces in it, so a word only ends where the next fact begins. */
const words = (witness: string): string[] => witness.split(NEXT_FACT).filter(Boolean).map(shellWord);

const NEXT_FACT = new RegExp(` (?=${NAME_SOURCE}=)`, 'u');
