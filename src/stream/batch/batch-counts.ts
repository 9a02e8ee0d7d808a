import type { RowResult } from '../decide/row-result.js';

/** Values that a map says nothing of, of one fact: the text in lower case is one. */
export type UnmatchedValue = { readonly fact: string; readonly text: string; readonly rows: number };

/** What became of rows: `rows` is the sum of the other four. */
export type BatchCounts = {
  readonly rows: number;
  readonly decided: number;
  readonly bad: number;
  readonly skipped: number;
  readonly continued: number;
  /** Complaints that a map would have joined to rows before them, had no others stood between; the first by its value. */
  readonly again: { readonly rows: number; readonly first: string } | null;
  /** The most frequent first. */
  readonly unmatched: readonly UnmatchedValue[];
};

/** So many different values are told apart; a column that should be none has one a row. */
const MOST_UNMATCHED = 1000;

/** Counts rows as they come. */
export class BatchCounter {
  readonly #counts = { decided: 0, bad: 0, skipped: 0, continued: 0 };
  #again: BatchCounts['again'] = null;
  readonly #unmatched = new Map<string, UnmatchedValue>();

  add(result: RowResult): void {
    this.#counts[result.is] += 1;
    if ('again' in result && result.again !== undefined)
      this.#again = { rows: (this.#again?.rows ?? 0) + 1, first: this.#again?.first ?? result.again };
    if (result.is === 'bad') for (const error of result.bad.errors) this.#addUnmatched(error);
  }

  #addUnmatched({ fact, unmatched }: { readonly fact: string | null; readonly unmatched?: string }): void {
    if (unmatched === undefined) return;
    const key = JSON.stringify([fact, unmatched.toLowerCase()]);
    const known = this.#unmatched.get(key);
    if (!known && this.#unmatched.size >= MOST_UNMATCHED) return;
    this.#unmatched.set(key, { fact: fact ?? '', text: unmatched, ...known, rows: (known?.rows ?? 0) + 1 });
  }

  /** How many rows had no answer so far. */
  get bad(): number {
    return this.#counts.bad;
  }

  /** How many rows are through. */
  get rows(): number {
    const { decided, bad, skipped, continued } = this.#counts;
    return decided + bad + skipped + continued;
  }

  get result(): BatchCounts {
    const unmatched = [...this.#unmatched.values()].sort((a, b) => b.rows - a.rows);
    return { rows: this.rows, ...this.#counts, again: this.#again, unmatched };
  }
}
