import { sha256Hex } from '../../source/read/sha256.js';
import { codeOf, repositoryPath } from './machine-words.js';
import type { Remark } from './remarks.js';

/** A remark with a name by which a platform knows it again in the next run. */
export type Marked = Remark & { readonly fingerprint: string };

/**
 * Gives every remark a name of its own, 64 hexadecimal digits. It is made of the code, the file and the text of
 * the line, not of its number, so that it stays the same when lines above come and go; where all of these are
 * the same, of the order as well.
 */
export function marked(remarks: readonly Remark[]): Marked[] {
  const seen = new Map<string, number>();
  return remarks.map((remark) => {
    const { code, file, excerpt } = remark.found;
    const what = [remark.level === 'doubt', codeOf(code), repositoryPath(file), excerpt.trim()];
    // As JSON, halves of characters are told apart, which hashing alone would not.
    const key = JSON.stringify(what);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return { ...remark, fingerprint: sha256Hex(`${nth} ${key}`) };
  });
}
