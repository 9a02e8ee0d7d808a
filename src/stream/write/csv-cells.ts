import { stringify } from 'csv-stringify/sync';
import type { PlainValue } from '../../domain/rows/row-map.js';
import { DANGEROUS } from '../../domain/values/dangerous.js';

/** A line of CSV, without its end. */
export const csvLine = (fields: readonly PlainValue[]): string =>
  stringify([fields.map(String)], { eof: false });

/**
 * What a spreadsheet would take for a formula: at the beginning of a cell, and of whatever it would make a cell of where
 * something else than a comma stands between fields there. csv-stringify can mark it too, but marks amounts below
 * nothing with it.
 */
const FORMULA = /(^|[;|\t\r\n])(?=[ "]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g;

/** Text that came from a file, so that no spreadsheet carries it out and no terminal obeys it; figures stay as they are. */
export function harmless(value: PlainValue | null): PlainValue | null {
  if (typeof value !== 'string' || /^-?\d+(\.\d+)?$/.test(value)) return value;
  return value.replace(FORMULA, "$1'").replace(DANGEROUS, (one) => (/^[\t\r\n]$/.test(one) ? one : ''));
}
