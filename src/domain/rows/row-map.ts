/** A value as somebody writes it for a fact: `late`, `40`, `yes`. */
export type PlainValue = string | number | boolean;

/** Where in a row of somebody else's file a value stands. */
export type RowPlace =
  /** A column of a CSV file, or a key at the top of a JSON row. */
  | { readonly is: 'column'; readonly name: string }
  /** Keys and positions that lead into a JSON row, as `ticket.fields.0.value` does. */
  | { readonly is: 'path'; readonly written: string; readonly steps: readonly string[] };

/** How money is written in a file, told by an example of it: `$1,234.50`. */
export type MoneyForm = {
  /** The example, as the map has it. */
  readonly written: string;
  /** What may stand before and after the figure; empty where nothing does. */
  readonly before: string;
  readonly after: string;
  /** What stands between thousands; null where the example has nothing there. */
  readonly group: string | null;
  /** What stands before the decimals; null where the example has none. */
  readonly decimal: string | null;
};

/** How dates are written in a file: `M/D/YY`, cut into its parts. */
export type DateForm = { readonly written: string; readonly parts: readonly DatePart[] };

/** A part of a date: the year, the month, the day, or what stands between them. */
export type DatePart =
  | { readonly is: 'year' | 'month' | 'month-name' | 'day'; readonly digits: number }
  | { readonly is: 'text'; readonly text: string };

/** What stands in a row and what it means; compared without case, and without space around it. */
export type Meaning = { readonly written: string; readonly means: PlainValue };

/** How what stands in a row becomes the value of a fact. */
export type Reading =
  /** As people write facts. */
  | { readonly is: 'as-written' }
  /** By a list: what is written exactly so, else the longest beginning that fits, else what `rest` says. */
  | {
      readonly is: 'values';
      readonly exact: readonly Meaning[];
      /** The longest first. */
      readonly beginnings: readonly Meaning[];
      readonly rest: PlainValue | null;
    }
  /** By the first of these words that are in it; in a list, that are one of its items. */
  | { readonly is: 'contains'; readonly words: readonly Meaning[] }
  | { readonly is: 'money'; readonly form: MoneyForm }
  /** Money in whole minor units: `6500` is £65.00. */
  | { readonly is: 'minor-units' }
  | { readonly is: 'date'; readonly form: DateForm };

/** One value of a row, and how it is read. */
export type ValueSource =
  /** The same in every row. */
  | { readonly is: 'fixed'; readonly value: PlainValue }
  | {
      readonly is: 'read';
      readonly place: RowPlace;
      readonly reading: Reading;
      /** What it's taken to be where nothing stands there; null where it's not told then. */
      readonly else: PlainValue | null;
    }
  /** Whole days from one date to another; `to` is null for the day on which the row is answered. */
  | { readonly is: 'days'; readonly from: ValueSource; readonly to: ValueSource | null };

/** Rows that are left out, and counted: those in which one of these values stands, or one that begins so (`test*`). */
export type SkippedRows = { readonly place: RowPlace; readonly values: readonly string[] };

/** What becomes of a fact when neighbouring rows are one complaint. */
export type Taken = 'first' | 'sum' | 'largest';

/** Neighbouring rows with the same value here are one complaint. */
export type ContinuedRows = {
  readonly by: RowPlace;
  /** Facts that are not here are those of the first row. */
  readonly take: Readonly<Record<string, Taken>>;
};

/** How the columns of somebody else's file become facts of a policy. */
export type RowMap = {
  /** What the file of the map is called. */
  readonly file: string;
  readonly facts: Readonly<Record<string, ValueSource>>;
  /** What a row is called, carried into its answer. */
  readonly id: ValueSource | null;
  /** Who the customer is: for the record, and for those who write to customers before they complain. */
  readonly customer: ValueSource | null;
  /** Which order it's about, where it was and who answered it, for the record: references, which no rule reads. */
  readonly order: ValueSource | null;
  readonly store: ValueSource | null;
  readonly staff: ValueSource | null;
  /** What happened to all of them, such as a flight; for the same. */
  readonly incident: ValueSource | null;
  /** The currency of a row (ISO 4217 code); another than the policy's makes it a bad one. */
  readonly currency: ValueSource | null;
  readonly skip: SkippedRows | null;
  readonly continue: ContinuedRows | null;
  /** The timezone (IANA name) to which times with an offset are moved before their day is taken; null: as written. */
  readonly zone: string | null;
};

/** Every place in a row that a map looks at, each once. */
export function placesIn(map: RowMap): RowPlace[] {
  const { facts, id, customer, order, store, staff, incident, currency, skip } = map;
  const sources = [...Object.values(facts), id, customer, order, store, staff, incident, currency];
  const places = [
    ...sources.flatMap((source) => (source ? placesOf(source) : [])),
    ...(skip ? [skip.place] : []),
    ...(map.continue ? [map.continue.by] : []),
  ];
  return [...new Map(places.map((place) => [placeName(place), place])).values()];
}

function placesOf(source: ValueSource): RowPlace[] {
  if (source.is === 'read') return [source.place];
  if (source.is === 'fixed') return [];
  return [source.from, source.to].flatMap((one) => (one ? placesOf(one) : []));
}

/** A place as the map writes it. */
export const placeName = (place: RowPlace): string => (place.is === 'column' ? place.name : place.written);
