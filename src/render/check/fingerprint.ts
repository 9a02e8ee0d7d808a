import { sha256Hex } from '../../source/read/sha256.js';
import { codeText, repositoryPath } from './machine-text.js';
import type { ReportEntry } from './report-entries.js';

/** An entry with a name by which a platform knows it again in the next run. */
export type FingerprintedEntry = ReportEntry & { readonly fingerprint: string };

/**
 * Gives every entry a name of its own, 64 hexadecimal digits. It is made of the code, the file and the text of
 * the line, not of its number, so that it stays the same when lines above come and go; where all of these are
 * the same, of the order as well.
 */
export function withFingerprints(entries: readonly ReportEntry[]): FingerprintedEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const { code, file, excerpt } = entry.found;
    const what = [entry.level === 'doubt', codeText(code), repositoryPath(file), excerpt.trim()];
    // As JSON, halves of characters are told apart, which hashing alone would not.
    const key = JSON.stringify(what);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return { ...entry, fingerprint: sha256Hex(`${nth} ${key}`) };
  });
}
