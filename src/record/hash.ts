/** SHA-256 of a text, in hex: handed in, because this room has no library. */
export type Hash = (text: string) => string;

/** The same with a secret key, which nobody can try values against who hasn't got it. */
export type KeyedHash = (text: string) => string;

/**
 * Several things as one text, so that no two lists of them are the same text: each with its length before it, a number as
 * `#5;`, nothing as `-`. Entries are long, and JSON would look at every character of them.
 */
export function joined(parts: readonly (string | number | null)[]): string {
  let text = '';
  for (const part of parts) {
    if (part === null) text += '-';
    else text += typeof part === 'number' ? `#${part};` : `${part.length}:${part}`;
  }
  return text;
}
