import type { Policy } from '../../domain/policy/policy.js';
import type { PlainValue, RowMap } from '../../domain/rows/row-map.js';
import { parseDay } from '../../domain/values/day.js';
import type { RowIssue } from './row-issue.js';
import { plainValue, type RowValues } from './row-values.js';
import { type SourceReader, type SourceValue, sourceReader } from './source-reader.js';

/** What a row says by a map. */
export type MappedRow = {
  readonly isSkipped: boolean;
  readonly id: PlainValue | null;
  readonly customer: string | null;
  readonly order: string | null;
  readonly store: string | null;
  readonly staff: string | null;
  /** Facts among those below that a record knew and nobody told; absent where none was asked. */
  readonly fromRecord?: readonly string[];
  readonly incident: string | null;
  /** When it was answered before (ISO date, perhaps with a time); null where the row doesn't say beside its facts. */
  readonly today: string | null;
  /** Who answered it before; null where the row doesn't say. */
  readonly role: string | null;
  /** Facts as people write them. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** What neighbouring rows of one complaint share; null where the map doesn't join rows. */
  readonly group: string | null;
  readonly issues: readonly RowIssue[];
};

/** What of a row is no fact, but says whose it is or what it belongs to. */
type Reference = 'customer' | 'order' | 'store' | 'staff' | 'incident';

/** Reads rows by a map, for one policy. */
export class MapReader {
  readonly #map: RowMap;
  readonly #currency: string;
  readonly #facts: readonly (readonly [name: string, read: SourceReader])[];
  readonly #named: Readonly<Record<'id' | Reference | 'currency', SourceReader | null>>;

  constructor(map: RowMap, { currency }: Policy) {
    const options = { digits: currency.digits, zone: map.zone };
    const reader = (source: RowMap['id']) => source && sourceReader(source, options);
    this.#map = map;
    this.#currency = currency.code;
    this.#facts = Object.entries(map.facts).map(([name, source]) => [name, sourceReader(source, options)]);
    this.#named = {
      id: reader(map.id),
      customer: reader(map.customer),
      order: reader(map.order),
      store: reader(map.store),
      staff: reader(map.staff),
      incident: reader(map.incident),
      currency: reader(map.currency),
    };
  }

  /** What a row says; `clock` is the day on which rows are answered that say none, counted from 1970-01-01. */
  read(row: RowValues, clock: number): MappedRow {
    const { skip } = this.#map;
    const status = skip && row.at(skip.place);
    const isSkipped = skip?.values.some((value) => isMeant(value, status)) === true;
    const issues: RowIssue[] = [];
    const told = (name: string | null, value: SourceValue): unknown => {
      if (value && 'wrong' in value) {
        const { wrong: message, unmatched } = value;
        issues.push({ fact: name, message, ...(unmatched === undefined ? {} : { unmatched }) });
      }
      return value && 'value' in value ? value.value : undefined;
    };
    const id = told('id', this.#named.id?.(row, clock));
    if (isSkipped) return { ...SAYS_NOTHING, isSkipped, id: plainValue(id), group: this.#groupOf(row) };
    const raw = this.#read(row, clock, told);
    const reference = (name: Reference) => named(told(name, this.#named[name]?.(row, clock)));
    const references = {
      customer: reference('customer'),
      order: reference('order'),
      store: reference('store'),
      staff: reference('staff'),
      incident: reference('incident'),
    };
    this.#checkCurrency(told('currency', this.#named.currency?.(row, clock)), issues);
    return {
      isSkipped,
      id: plainValue(id),
      ...references,
      today: null,
      role: null,
      raw,
      group: this.#groupOf(row),
      issues,
    };
  }

  #read(
    row: RowValues,
    clock: number,
    told: (name: string, value: SourceValue) => unknown,
  ): Record<string, unknown> {
    const raw: Record<string, unknown> = {};
    // The day that a row says itself, from which its other dates are counted.
    const own = this.#facts.find(([name]) => name === 'today')?.[1](row, clock);
    const ownDay = own && 'value' in own ? parseDay(String(own.value)) : undefined;
    for (const [name, read] of this.#facts) {
      const value = told(name, read(row, ownDay ?? clock));
      if (value !== undefined) raw[name] = value;
    }
    return raw;
  }

  #checkCurrency(written: unknown, issues: RowIssue[]): void {
    if (written === undefined || String(written).trim().toUpperCase() === this.#currency) return;
    const message = `It’s in ${String(written).trim()}, and the policy is in ${this.#currency}.`;
    issues.push({ fact: 'currency', message });
  }

  #groupOf(row: RowValues): string | null {
    const by = this.#map.continue && row.at(this.#map.continue.by);
    return by === null || by === undefined || String(by).trim() === '' ? null : String(by);
  }
}

/** Whether a value stands there, or with a star at its end one that begins so. */
function isMeant(value: string, written: unknown): boolean {
  const text = String(written).trim().toLowerCase();
  return value.endsWith('*') ? text.startsWith(value.slice(0, -1)) : text === value;
}

/** A row that says nothing of its own yet. */
export const SAYS_NOTHING: MappedRow = {
  isSkipped: false,
  id: null,
  customer: null,
  order: null,
  store: null,
  staff: null,
  incident: null,
  today: null,
  role: null,
  raw: {},
  group: null,
  issues: [],
};

const named = (value: unknown): string | null => {
  const text = plainValue(value);
  return text === null ? null : String(text).trim();
};
