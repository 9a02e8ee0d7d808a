import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Mode } from '../../interview/index.js';
import type { InterviewResult } from '../ask/ask.js';
import type { ResolveOptions } from '../usage/resolve-options.js';

/** As little as will do; less than that where a file has told the rest, and everything for training. */
export function modeOf({ askAll, complaint }: ResolveOptions): Mode {
  if (askAll) return 'all';
  return complaint === undefined ? 'fewest' : 'only-missing';
}

/**
 * What a command line has to say: all that is known but what the clock tells, unless words told it; beside a complaint
 * file that it names, what the file does not.
 */
export function factsToReplay(
  { facts }: Policy,
  { known, questions, listed }: InterviewResult,
  words: readonly string[],
  { complaint }: ResolveOptions,
): Facts {
  const said = [...words, ...questions, ...listed];
  const ofTheClock = facts.filter(({ use }) => use === 'moment').map(({ name }) => name);
  const isUnsaid = (name: string) => complaint !== undefined || ofTheClock.includes(name);
  return Object.fromEntries(Object.entries(known).filter(([name]) => said.includes(name) || !isUnsaid(name)));
}

/** The facts of an answer that stand as the record had them. */
export const namesFromRecord = (fromRecord: Facts, facts: Facts): string[] =>
  Object.keys(fromRecord).filter((name) => JSON.stringify(fromRecord[name]) === JSON.stringify(facts[name]));

/** What was told, without what the record knows, and will know again. */
export function withoutRecord({ known, ...rest }: InterviewResult, fromRecord: Facts): InterviewResult {
  const names = namesFromRecord(fromRecord, known);
  return {
    ...rest,
    known: Object.fromEntries(Object.entries(known).filter(([name]) => !names.includes(name))),
  };
}
