import { type Cut, cutRow, linesIn } from './csv-cut.js';
import { type CsvHeader, DELIMITERS, headerOf, unreadableHeader } from './csv-header.js';
import type { FrameOptions, Framer, RawRow } from './raw-row.js';
import { badRow, CR, FirstBytes, joined, LF, RowText, sizeWords, tooLong } from './row-text.js';

/** Cuts rows of CSV, the header first, which tells the delimiter unless somebody says it. */
export class CsvFramer implements Framer {
  readonly #options: FrameOptions;
  readonly #text: RowText;
  #header: CsvHeader | undefined;
  readonly #first = new FirstBytes();
  #held: Uint8Array = new Uint8Array();
  #isPassing = false;
  #row = 0;
  #line = 1;
  /** One character; undefined until somebody says it, or the header does. */
  #delimiter: string | undefined;

  /** `delimiter` is what stands between fields, where somebody says so. */
  constructor(options: FrameOptions, delimiter: string | undefined) {
    this.#options = options;
    this.#delimiter = delimiter;
    this.#text = new RowText(options.encoding);
  }

  /** The columns; undefined until their row is complete, and in an empty file. */
  get header(): CsvHeader | undefined {
    return this.#header;
  }

  push(bytes: Uint8Array): RawRow[] {
    return this.#cut(joined(this.#held, this.#first.take(bytes, false)), false);
  }

  end(): RawRow[] {
    return this.#cut(joined(this.#held, this.#first.take(new Uint8Array(), true)), true);
  }

  #cut(bytes: Uint8Array, isEnd: boolean): RawRow[] {
    const rows: RawRow[] = [];
    let from = this.#isPassing ? this.#passed(bytes) : 0;
    while (from < bytes.length) {
      const cut = cutRow(bytes, from, this.#delimiterBytes(), isEnd);
      const step = this.#step(cut, bytes, from, isEnd);
      if (step === null) break;
      if (step.row) rows.push(step.row);
      this.#line += linesIn(bytes.subarray(from, step.next));
      from = step.next;
    }
    this.#held = bytes.slice(from);
    return rows;
  }

  /** The row that a cut comes to, if it's one, and where to go on; null to wait for more bytes. */
  #step(cut: Cut, bytes: Uint8Array, from: number, isEnd: boolean): Step | null {
    if (cut.is === 'row') return { row: this.#whole(bytes.subarray(from, cut.end)), next: cut.next };
    if (cut.is === 'broken') return this.#spoilt(AFTER_QUOTE, bytes, cut.quote, isEnd);
    const isOver = bytes.length - from > this.#options.maxRow;
    if (cut.quote !== null && (isEnd || isOver))
      return this.#spoilt(isEnd ? OPEN_AT_END : openFor(this.#options.maxRow), bytes, cut.quote, isEnd);
    return isOver ? this.#passOver(bytes) : null;
  }

  /** A row whose quotes are wrong ends with the line on which the quote was opened, so that no other row is lost with it. */
  #spoilt(why: string, bytes: Uint8Array, quote: number, isEnd: boolean): Step | null {
    this.#refuseHeader(why);
    const next = afterLine(bytes, quote);
    if (next === null && !isEnd && bytes.length <= this.#options.maxRow) return null;
    if (next === null && !isEnd) return this.#passOver(bytes);
    return { row: badRow(this.#next(), why), next: next ?? bytes.length };
  }

  /** A row over the limit is passed over to the end of its line. */
  #passOver(bytes: Uint8Array): Step {
    const why = tooLong(this.#options.maxRow);
    this.#refuseHeader(why);
    this.#isPassing = true;
    return { row: badRow(this.#next(), why), next: bytes.length };
  }

  #refuseHeader(why: string): void {
    if (!this.#header) throw unreadableHeader(why);
  }

  /** Where the row ends that is passed over. */
  #passed(bytes: Uint8Array): number {
    const next = afterLine(bytes, 0);
    if (next === null) return bytes.length;
    this.#isPassing = false;
    this.#line += linesIn(bytes.subarray(0, next));
    return next;
  }

  #whole(bytes: Uint8Array): RawRow | null {
    if (bytes.length === 0) return null;
    if (bytes.length > this.#options.maxRow) {
      const why = tooLong(this.#options.maxRow);
      this.#refuseHeader(why);
      return badRow(this.#next(), why);
    }
    if (this.#header) return this.#text.rowOf(bytes, this.#next());
    const { text, wrong } = this.#text.rowOf(bytes, { row: 0, line: this.#line });
    if (text === null) throw unreadableHeader(wrong ?? '');
    return this.#readHeader(text);
  }

  #readHeader(text: string): null {
    const header = headerOf(text, this.#delimiter);
    this.#delimiter = header.delimiter;
    // `sep=;` stands before the header.
    if (header.columns.length > 0) this.#header = header;
    return null;
  }

  /** While nobody knows what stands between fields, it may be any that could. */
  #delimiterBytes(): readonly number[] {
    return (this.#delimiter === undefined ? DELIMITERS : [this.#delimiter]).map((one) => one.charCodeAt(0));
  }

  #next() {
    this.#row += 1;
    return { row: this.#row, line: this.#line };
  }
}

type Step = { readonly row: RawRow | null; readonly next: number };

/** Where the line after the one at a place begins; null where that isn't known yet. */
function afterLine(bytes: Uint8Array, place: number): number | null {
  for (let at = place; at < bytes.length; at += 1) {
    if (bytes[at] === LF) return at + 1;
    if (bytes[at] === CR && at + 1 < bytes.length) return bytes[at + 1] === LF ? at + 2 : at + 1;
  }
  return null;
}

const AFTER_QUOTE =
  'Text follows a closing quote. Write a quote inside a field twice (""), or take the quotes away.';

const OPEN_AT_END = 'A quote is opened in this row and never closed.';

const openFor = (maxRow: number): string =>
  `A quote is opened in this row and not closed within ${sizeWords(maxRow)}.`;
