import { stringify } from 'csv-stringify/sync';

/** Values as lines of CSV. What a spreadsheet would take for a formula is kept from being one. */
export const csvLines = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(
    rows.map((row) => row.map((value) => value ?? '')),
    { escape_formulas: true, record_delimiter: 'unix' },
  );
