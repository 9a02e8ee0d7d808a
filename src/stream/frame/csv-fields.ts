import { parse } from 'csv-parse/sync';

/**
 * The fields of some rows; null for a row that csv-parse can't read. Rows are read together, because its start takes
 * longer than a row; where one of them is wrong, each alone.
 */
export function csvFields(rows: readonly string[], delimiter: string): (readonly string[] | null)[] {
  const all = fieldsOf(rows, delimiter);
  if (all) return all;
  return rows.flatMap((row) => fieldsOf([row], delimiter) ?? [null]);
}

/** Null where a row is wrong, or where the parser sees other rows than we do. */
function fieldsOf(rows: readonly string[], delimiter: string): string[][] | null {
  try {
    const fields = parse(rows.join('\n'), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
    });
    return fields.length === rows.length ? fields : null;
  } catch {
    return null;
  }
}
