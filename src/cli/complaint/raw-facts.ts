import { Failure } from '../../domain/values/failure.js';

/** Facts as somebody wrote them, not looked at yet. */
export type RawFacts = Readonly<Record<string, unknown>>;

/** Reads `fact=value` words. `fact=` says that a fact of the file does not count. Throws a Failure. */
export function parseFactWords(words: readonly string[]): RawFacts {
  const given = new Map<string, string>();
  for (const word of words) {
    const at = word.indexOf('=');
    if (at <= 0)
      throw new Failure(`“${word}” is not a fact with its value.`, 'Write it as fact=value: problem=late');
    // A Mac may write é as an e with an accent beside it.
    const fact = word.slice(0, at).trim().normalize('NFC');
    if (given.has(fact)) throw new Failure(`The fact “${fact}” is given twice.`, onceOnly(fact));
    given.set(fact, word.slice(at + 1));
  }
  return Object.fromEntries(given);
}

/** Only one fact is a list. */
const onceOnly = (fact: string): string =>
  fact === 'turned-down'
    ? 'Give everything they turned down at once, with commas: turned-down=voucher:5,refund'
    : 'Give each fact once.';
