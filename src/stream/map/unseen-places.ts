import { placeName, placesIn, type RowMap } from '../../domain/rows/row-map.js';
import type { RawRow } from '../frame/raw-row.js';
import { isJsonRow, type JsonRow, jsonValues } from './row-values.js';

/** A place that a map reads and that stands in none of some rows, and the keys that do stand in them. */
export type UnseenPlace = { readonly name: string; readonly keys: readonly string[] };

/** Of the places in a map those that none of these rows of JSON has: most likely they are misspelt. */
export function unseenPlaces(map: RowMap, rows: readonly RawRow[]): UnseenPlace[] {
  const read = rows.flatMap(({ text }) => jsonRow(text ?? ''));
  if (read.length === 0) return [];
  const keys = [...new Set(read.flatMap((row) => Object.keys(row)))];
  return placesIn(map)
    .filter((place) => read.every((row) => jsonValues(row).at(place) === undefined))
    .map((place) => ({ name: placeName(place), keys: place.is === 'column' ? keys : [] }));
}

function jsonRow(text: string): JsonRow[] {
  try {
    const data: unknown = JSON.parse(text);
    return isJsonRow(data) ? [data] : [];
  } catch {
    return [];
  }
}
