import type { Encoding } from '../../domain/rows/row-formats.js';
import { Failure } from '../../domain/values/failure.js';
import type { RawRow, RowPosition } from './raw-row.js';

/** Line feed and carriage return. */
export const LF = 10;
export const CR = 13;

/** Turns the bytes of rows into text, and says which of them are none. */
export class RowText {
  readonly #encoding: Encoding;
  readonly #decoder: InstanceType<typeof TextDecoder>;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding === 'utf8' ? 'utf-8' : 'windows-1252', {
      fatal: true,
      ignoreBOM: true,
    });
  }

  /** A row of these bytes; one without a text where they are no text. */
  rowOf(bytes: Uint8Array, position: RowPosition): RawRow {
    try {
      const text = this.#decoder.decode(bytes);
      return { ...position, text: this.#encoding === 'utf8' ? text : asWindows(text), wrong: null };
    } catch {
      return badRow(position, NOT_UTF8);
    }
  }
}

/** What Windows has where Latin-1 has controls that no text holds, from U+0080 on. */
const OF_WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 decodes windows-1252 as Latin-1, and later ones do not: both come to the same here. */
const asWindows = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (one) => OF_WINDOWS[one.charCodeAt(0) - 0x80] ?? one);

/** A row that can't be read. */
export const badRow = (position: RowPosition, wrong: string): RawRow => ({ ...position, text: null, wrong });

const NOT_UTF8 = 'This row isn’t UTF-8. Save the file as UTF-8, or say --encoding latin1.';

/** Said of a row over the limit. */
export const tooLong = (maxRow: number): string =>
  `This row is longer than ${sizeWords(maxRow)}. Allow longer ones with --max-row, if it’s one row.`;

/** Bytes in words: `1 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes % 1_000_000 === 0) return `${bytes / 1_000_000} MB`;
  return bytes % 1000 === 0 ? `${bytes / 1000} kB` : `${bytes} bytes`;
}

/** Takes the mark away that some programs put before UTF-8: three bytes, which may come one by one. */
export class FirstBytes {
  /** What has come while it may still be a mark; null once that is known. */
  #held: Uint8Array | null = new Uint8Array();

  /** What of these bytes can be read by now; `isEnd` says that no more will come. Throws a Failure where the file is UTF-16. */
  take(bytes: Uint8Array, isEnd: boolean): Uint8Array {
    if (this.#held === null) return bytes;
    const all = joined(this.#held, bytes);
    const isKnown = isEnd || all.length >= MARK.length;
    this.#held = isKnown ? null : all;
    return isKnown ? withoutMark(all) : new Uint8Array();
  }
}

const MARK = [0xef, 0xbb, 0xbf];

function withoutMark(bytes: Uint8Array): Uint8Array {
  const [a, b] = bytes;
  const isUtf16 = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  if (isUtf16) throw new Failure('The file is UTF-16, which isn’t read.', 'Save it as UTF-8.');
  if (a === 0x50 && b === 0x4b)
    throw new Failure('The file is an Excel workbook or a ZIP archive, and no text.', 'Save it as CSV.');
  if (a === 0x1f && b === 0x8b)
    throw new Failure('The file is compressed.', 'Unpack it on the way: gunzip -c FILE | amends batch -');
  return MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(MARK.length) : bytes;
}

/** Bytes that were left and those that come after them. */
export function joined(left: Uint8Array, more: Uint8Array): Uint8Array {
  if (left.length === 0) return more;
  const all = new Uint8Array(left.length + more.length);
  all.set(left);
  all.set(more, left.length);
  return all;
}
