import type { FrameOptions, Framer, RawRow } from './raw-row.js';
import { badRow, CR, FirstBytes, joined, LF, RowText, tooLong } from './row-text.js';

/** Cuts rows of JSON, one a line; blank lines are none. */
export class NdjsonFramer implements Framer {
  readonly #maxRow: number;
  readonly #text: RowText;
  readonly #first = new FirstBytes();
  #held: Uint8Array = new Uint8Array();
  /** Whether the rest of a row over the limit is passed over. */
  #isPassing = false;
  #row = 0;
  #line = 0;

  constructor({ encoding, maxRow }: FrameOptions) {
    this.#maxRow = maxRow;
    this.#text = new RowText(encoding);
  }

  push(bytes: Uint8Array): RawRow[] {
    return this.#cut(joined(this.#held, this.#first.take(bytes, false)));
  }

  end(): RawRow[] {
    const rows = this.#cut(joined(this.#held, this.#first.take(new Uint8Array(), true)));
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
