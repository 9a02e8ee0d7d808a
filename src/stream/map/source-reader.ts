import type { Meaning, PlainValue, Reading, ValueSource } from '../../domain/rows/row-map.js';
import { placeName } from '../../domain/rows/row-map.js';
import { writeDay } from '../../domain/values/day.js';
import { DateReader } from './read-date.js';
import { MoneyReader } from './read-money.js';
import type { RowValues } from './row-values.js';

/** What a row says: a value, nothing, or why what stands there is none. */
export type SourceValue =
  | { readonly value: unknown }
  | { readonly wrong: string; readonly unmatched?: string }
  | undefined;

/** What reading goes by: decimals of the policy's currency, and the timezone that times are moved to. */
export type SourceOptions = { readonly digits: number; readonly zone: string | null };

/** Reads one value out of rows; `today` is the day on which a row is answered, counted from 1970-01-01. */
export type SourceReader = (row: RowValues, today: number) => SourceValue;

/** A reader for a value as a map has it. */
export function sourceReader(source: ValueSource, options: SourceOptions): SourceReader {
  if (source.is === 'fixed') return () => ({ value: source.value });
  if (source.is === 'days') return daysReader(source, options);
  const { place, reading } = source;
  const read = readerOf(reading, options);
  return (row) => {
    const found = row.at(place);
    const told = isUntold(found) ? source.else : found;
    if (told === null || told === undefined) return undefined;
    if (isUntold(found)) return { value: told };
    if (isUnsafe(found)) return { wrong: unsafeNumber(placeName(place)) };
    return read(found);
  };
}

/** Nothing is told by null, by a key that is missing, and by an empty field. */
const isUntold = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Whether a whole number has more digits than JSON keeps in JavaScript. */
export const isUnsafe = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);

/** Said of such a number. */
export const unsafeNumber = (name: string): string =>
  `The number in “${name}” has too many digits to be kept exactly. Put quotes round it.`;

type ReadValue = (value: unknown) => SourceValue;

function readerOf(reading: Reading, options: SourceOptions): ReadValue {
  switch (reading.is) {
    case 'as-written':
      return (value) => ({ value: typeof value === 'string' ? value.trim() : value });
    case 'values':
      return meaningReader(reading);
    case 'contains':
      return (value) => containing(reading.words, value);
    case 'money':
      return moneyReader(new MoneyReader(reading.form), reading.form.written);
    case 'minor-units':
      return (value) => minorUnits(value, options.digits);
    default:
      return dateReader(new DateReader(reading.form, options.zone), reading.form.written);
  }
}

function meaningReader({ exact, beginnings, rest }: Reading & { is: 'values' }): ReadValue {
  const whole = new Map(exact.map(({ written, means }) => [written, means]));
  const meaningOf = (text: string): PlainValue | null =>
    whole.get(text) ?? beginnings.find(({ written }) => text.startsWith(written))?.means ?? rest;
  return (value) => {
    const written = asText(value);
    if (written === null) return { wrong: SEVERAL };
    const means = meaningOf(written.trim().toLowerCase());
    return means === null
      ? { wrong: `The map says nothing of “${written}”.`, unmatched: written.trim() }
      : { value: means };
  };
}

const SEVERAL = 'Several values stand here; a map reads one of a list with “contains”.';

/** A value as text; null for a map or a list. */
const asText = (value: unknown): string | null => (typeof value === 'object' ? null : String(value));

/** The first of the words that is in a text, or is an item of a list; nothing where none is. */
function containing(words: readonly Meaning[], value: unknown): SourceValue {
  const items = Array.isArray(value) ? value.map((one) => String(one).trim().toLowerCase()) : null;
  const text = String(value).toLowerCase();
  const found = words.find(({ written }) => (items ? items.includes(written) : text.includes(written)));
  return found && { value: found.means };
}

function moneyReader(reader: MoneyReader, form: string): ReadValue {
  return (value) => {
    // A number in JSON is written in one way.
    if (typeof value === 'number') return { value };
    const amount = reader.read(String(value));
    return amount === undefined
      ? { wrong: `“${String(value)}” isn’t written as ${form} is.` }
      : { value: amount };
  };
}

function minorUnits(value: unknown, digits: number): SourceValue {
  const text = String(value).trim();
  if (!/^-?\d{1,15}$/.test(text)) return { wrong: `“${text}” is no whole number of minor units.` };
  return { value: Number(text) / 10 ** digits };
}

function dateReader(reader: DateReader, form: string): ReadValue {
  return (value) => {
    const day = reader.read(String(value));
    return day === undefined
      ? { wrong: `“${String(value)}” is no date as ${form} is.` }
      : { value: writeDay(day) };
  };
}

function daysReader({ from, to }: ValueSource & { is: 'days' }, options: SourceOptions): SourceReader {
  const [readFrom, readTo] = [sourceReader(from, options), to && sourceReader(to, options)];
  return (row, today) => {
    const first = readFrom(row, today);
    const last = readTo ? readTo(row, today) : { value: writeDay(today) };
    const wrong = [first, last].find((one) => one && 'wrong' in one);
    if (wrong) return wrong;
    if (!first || !last || !('value' in first) || !('value' in last)) return undefined;
    return { value: dayOf(last.value) - dayOf(first.value) };
  };
}

/** What readers of dates give. */
const dayOf = (written: unknown): number => Date.parse(`${String(written)}T00:00:00Z`) / 86_400_000;
