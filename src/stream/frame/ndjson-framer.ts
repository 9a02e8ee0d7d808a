import type { FrameOptions, Framer, RawRow } from './raw-row.js';
import { badRow, CR, joined, LF, RowText, tooLong, withoutMark } from './row-text.js';

/** Cuts rows of JSON, one a line; blank lines are none. */
export class NdjsonFramer implements Framer {
  readonly #maxRow: number;
  readonly #text: RowText;
  #held: Uint8Array = new Uint8Array();
  /** Whether the rest of a row over the limit is passed over. */
  #isPassing = false;
  #isBegun = false;
  #row = 0;
  #line = 0;

  constructor({ encoding, maxRow }: FrameOptions) {
    this.#maxRow = maxRow;
    this.#text = new RowText(encoding);
  }

  push(bytes: Uint8Array): RawRow[] {
    // The mark is three bytes, which may come one by one.
    let rest = joined(this.#held, bytes);
    if (!this.#isBegun && rest.length < 3) {
      this.#held = rest;
      return [];
    }
    if (!this.#isBegun) rest = withoutMark(rest);
    this.#isBegun = true;
    return this.#cut(rest);
  }

  end(): RawRow[] {
    // So few bytes came that nobody could say whether they are a mark.
    const rows = this.#isBegun ? [] : this.#cut(withoutMark(this.#held));
    const last = this.#held;
    this.#held = new Uint8Array();
    return this.#isPassing || last.length === 0 ? rows : [...rows, ...this.#lineOf(last)];
  }

  #cut(bytes: Uint8Array): RawRow[] {
    const rows: RawRow[] = [];
    let from = 0;
    for (let at = bytes.indexOf(LF, from); at >= 0; at = bytes.indexOf(LF, from)) {
      if (this.#isPassing) this.#isPassing = false;
      else rows.push(...this.#lineOf(bytes.subarray(from, at)));
      from = at + 1;
    }
    this.#held = this.#isPassing ? new Uint8Array() : bytes.slice(from);
    if (this.#held.length > this.#maxRow) rows.push(this.#passOver());
    return rows;
  }

  #passOver(): RawRow {
    this.#held = new Uint8Array();
    this.#isPassing = true;
    return badRow(this.#next(), tooLong(this.#maxRow));
  }

  #lineOf(bytes: Uint8Array): RawRow[] {
    const whole = bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
    if (whole.every(isSpace)) {
      this.#line += 1;
      return [];
    }
    const position = this.#next();
    return [
      whole.length > this.#maxRow
        ? badRow(position, tooLong(this.#maxRow))
        : this.#text.rowOf(whole, position),
    ];
  }

  #next() {
    this.#row += 1;
    this.#line += 1;
    return { row: this.#row, line: this.#line };
  }
}

const isSpace = (byte: number): boolean => byte === 32 || byte === 9 || byte === CR;
