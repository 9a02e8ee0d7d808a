import type { PricedRemedy } from '../rules/priced-remedy.js';
import { type Authority, pastLimits } from './authority.js';
import type { BaseOffers } from './base-offers.js';
import { isWithinCaps } from './caps.js';

/** The figures of an offer by which offers are chosen. Money in minor units, shares in thousandths. */
type OfferFigures = {
  /** Money of the harm mended, surplus included where the harm is whole. */
  readonly money: number;
  /** Share of the harm mended, up to the policy's `never-past`. */
  readonly share: number;
  /** The same, the least of all ways that the customer may still choose. */
  readonly leastShare: number;
  /** All of the share mended, where that is more than `never-past`; else 0. */
  readonly past: number;
  /** Middle lift, in tenths of a point. */
  readonly lift: number;
  /** Middle gain less cost. */
  readonly net: number;
  /** Less than nothing where a return brings more than the rest costs. */
  readonly cost: number;
  readonly worth: number;
  /** Goodwill at face value; nothing where it was offered at an earlier contact and so is granted already. */
  readonly face: number;
};

/** One offer out of a table: what it stands on, its extras in policy order, and the figures of the way that leads. */
export type Candidate = OfferFigures & {
  readonly baseOffers: BaseOffers;
  readonly extras: readonly PricedRemedy[];
};

/** The name of a column of figures. */
type Column = keyof OfferFigures;

const COLUMNS: readonly Column[] = [
  'money',
  'share',
  'leastShare',
  'past',
  'lift',
  'net',
  'cost',
  'worth',
  'face',
];

/** Goodwill extras as a list that rows share: the last one picked, then those before it. */
export type Extras = { readonly item: PricedRemedy; readonly before: Extras } | null;

/** The extras in the order they were picked, which is policy order. */
function listExtras(extras: Extras): PricedRemedy[] {
  return extras ? [...listExtras(extras.before), extras.item] : [];
}

/**
 * Every offer there is for one complaint, a row each and a column for each figure: some hundred rows are
 * made and looked through for every decision, too many for an object each. Tables are cleared and used again.
 */
export class OfferTable {
  /** How many rows there are. */
  size = 0;
  /** The figures, by column; only the first `size` of each count. */
  readonly figures: Record<Column, Float64Array>;
  readonly #baseOffers: BaseOffers[] = [];
  readonly #extras: Extras[] = [];
  readonly #granted: boolean[] = [];
  #capacity = 256;

  constructor() {
    const columns = COLUMNS.map((column) => [column, new Float64Array(this.#capacity)]);
    this.figures = Object.fromEntries(columns) as Record<Column, Float64Array>;
  }

  /** Forgets all rows. */
  clear(): void {
    this.size = 0;
  }

  /** Begins a row, whose figures are still to be filled in, and says which it is. */
  add(baseOffers: BaseOffers, extras: Extras): number {
    const row = this.size++;
    if (row >= this.#capacity) this.#grow();
    this.#baseOffers[row] = baseOffers;
    this.#extras[row] = extras;
    this.#granted[row] = false;
    return row;
  }

  /** Takes the goodwill of a row as granted already: it counts as nothing, and no limit of a role binds it. */
  grant(row: number): void {
    this.figures.face[row] = 0;
    this.#granted[row] = true;
  }

  /** Whether the goodwill of a row is granted already. */
  isGranted(row: number): boolean {
    return this.#granted[row] === true;
  }

  /** Whether the goodwill of a row may be granted: all of it together, and each remedy of it. */
  isWithin(row: number, authority: Authority): boolean {
    if ((this.figures.face[row] ?? 0) > authority.sum) return false;
    if (authority.caps.length > 0 && !isWithinCaps(authority.caps, this.goodwill(row))) return false;
    if (authority.limits.size === 0 || this.#granted[row]) return true;
    return pastLimits(authority, this.goodwill(row)).length === 0;
  }

  /** Whether the goodwill of every row may be granted. */
  isAllWithin(authority: Authority): boolean {
    for (let row = 0; row < this.size; row++) if (!this.isWithin(row, authority)) return false;
    return true;
  }

  /** What the offer of a row gives beyond what is owed. */
  goodwill(row: number): readonly PricedRemedy[] {
    const { goodwillCure } = this.baseOffers(row);
    const extras = listExtras(this.#extras[row] ?? null);
    return goodwillCure ? [goodwillCure, ...extras] : extras;
  }

  /** The extras of a row, in policy order. */
  extras(row: number): readonly PricedRemedy[] {
    return listExtras(this.#extras[row] ?? null);
  }

  /** What the offer of a row stands on. */
  baseOffers(row: number): BaseOffers {
    const baseOffers = this.#baseOffers[row];
    if (!baseOffers || row >= this.size) throw new RangeError(`There is no offer ${row}.`);
    return baseOffers;
  }

  /** The offer of a row. */
  read(row: number): Candidate {
    const { money, share, leastShare, past, lift, net, cost, worth, face } = this.figures;
    const at = (column: Float64Array): number => column[row] ?? 0;
    return {
      baseOffers: this.baseOffers(row),
      extras: this.extras(row),
      money: at(money),
      share: at(share),
      leastShare: at(leastShare),
      past: at(past),
      lift: at(lift),
      net: at(net),
      cost: at(cost),
      worth: at(worth),
      face: at(face),
    };
  }

  #grow(): void {
    this.#capacity *= 2;
    for (const column of COLUMNS) {
      const larger = new Float64Array(this.#capacity);
      larger.set(this.figures[column]);
      this.figures[column] = larger;
    }
  }
}

/** Some rows of a table, fewer with every question. */
export class Rows {
  readonly #rows: Int32Array;
  #count = 0;

  /** The first rows of a table, all of them unless it is said how many, whose goodwill may be granted. */
  constructor(table: OfferTable, authority: Authority, size = table.size) {
    this.#rows = new Int32Array(size);
    for (let row = 0; row < size; row++) if (table.isWithin(row, authority)) this.#rows[this.#count++] = row;
  }

  /** Keeps those of at least `enough` in a column; where there are none, those of the most. */
  keepAtLeast(column: Float64Array, enough: number): this {
    return this.keep(column, Math.min(enough, this.most(column)), Number.POSITIVE_INFINITY);
  }

  /** Keeps those of the least in a column. */
  keepLeast(column: Float64Array): this {
    let low = Number.POSITIVE_INFINITY;
    for (let at = 0; at < this.#count; at++) low = Math.min(low, column[this.#rows[at] ?? 0] ?? 0);
    return this.keep(column, Number.NEGATIVE_INFINITY, low);
  }

  /** Keeps those from `atLeast` to `atMost` in a column, both included. */
  keep(column: Float64Array, atLeast: number, atMost: number): this {
    return this.filter((row) => {
      const figure = column[row] ?? 0;
      return figure >= atLeast && figure <= atMost;
    });
  }

  /** Keeps those for which `keeps`. */
  filter(keeps: (row: number) => boolean): this {
    let kept = 0;
    for (let at = 0; at < this.#count; at++) {
      const row = this.#rows[at] ?? 0;
      if (keeps(row)) this.#rows[kept++] = row;
    }
    this.#count = kept;
    return this;
  }

  /** Keeps those for which `suits`; where there are none, all of them. */
  prefer(suits: (row: number) => boolean): this {
    return this.some(suits) ? this.filter(suits) : this;
  }

  /** Calls `visit` with each of them. */
  each(visit: (row: number) => void): void {
    for (let at = 0; at < this.#count; at++) visit(this.#rows[at] ?? 0);
  }

  /** Whether `holds` for any of them. */
  some(holds: (row: number) => boolean): boolean {
    for (let at = 0; at < this.#count; at++) if (holds(this.#rows[at] ?? 0)) return true;
    return false;
  }

  /** The most in a column. */
  most(column: Float64Array): number {
    let high = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < this.#count; at++) high = Math.max(high, column[this.#rows[at] ?? 0] ?? 0);
    return high;
  }

  /** The first of them, in the order of the table. */
  first(): number {
    return this.#rows[0] ?? 0;
  }
}
