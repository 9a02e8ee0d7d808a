import { CR, LF } from './row-text.js';

const QUOTE = 34;

/** Where a row of CSV ends, as far as the bytes tell. */
export type Cut =
  /** It ends before `end`, and the next begins at `next`. */
  | { readonly is: 'row'; readonly end: number; readonly next: number }
  /** More bytes have to come; a quote is open from `quote` on, if any. */
  | { readonly is: 'unfinished'; readonly quote: number | null }
  /** Text follows the quote that closes what was opened at `quote`. */
  | { readonly is: 'broken'; readonly quote: number };

/**
 * Where the row ends that begins at `from`. A quote opens a field only where the field begins, and closes it only before
 * one of the `delimiters` or the end of the line. `isEnd` says that no more bytes will come.
 */
export function cutRow(bytes: Uint8Array, from: number, delimiters: readonly number[], isEnd: boolean): Cut {
  for (let at = from; ; ) {
    const end = fieldEnd(bytes, at, delimiters, isEnd);
    if (typeof end !== 'number') return end;
    const byte = bytes[end];
    // After CR the line feed that belongs to it may still have to come.
    const isOpen = byte === undefined || (byte === CR && end + 1 === bytes.length);
    if (isOpen && !isEnd) return { is: 'unfinished', quote: null };
    if (byte === undefined) return { is: 'row', end, next: end };
    if (byte === LF) return { is: 'row', end, next: end + 1 };
    if (byte === CR) return { is: 'row', end, next: bytes[end + 1] === LF ? end + 2 : end + 1 };
    at = end + 1;
  }
}

/** Where the field ends that begins at `from`: at what divides it from the next one, or where the bytes end. */
function fieldEnd(
  bytes: Uint8Array,
  from: number,
  delimiters: readonly number[],
  isEnd: boolean,
): number | Cut {
  if (bytes[from] === QUOTE) {
    const close = closingQuote(bytes, from, isEnd);
    if (close === null) return { is: 'unfinished', quote: from };
    return isAfterField(bytes[close + 1], delimiters) ? close + 1 : { is: 'broken', quote: from };
  }
  let at = from;
  while (!isAfterField(bytes[at], delimiters)) at += 1;
  return at;
}

/** Where the quote stands that closes the one at `open`; null where it isn't there yet, or can't be told from the first of two. */
function closingQuote(bytes: Uint8Array, open: number, isEnd: boolean): number | null {
  for (let at = bytes.indexOf(QUOTE, open + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 2)) {
    if (at + 1 === bytes.length) return isEnd ? at : null;
    if (bytes[at + 1] !== QUOTE) return at;
  }
  return null;
}

const isAfterField = (byte: number | undefined, delimiters: readonly number[]): boolean =>
  byte === undefined || delimiters.includes(byte) || byte === LF || byte === CR;

/** How many lines end in these bytes: LF, CR LF, and CR alone each end one. */
export function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = 0; at < bytes.length; at += 1)
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) lines += 1;
  return lines;
}
