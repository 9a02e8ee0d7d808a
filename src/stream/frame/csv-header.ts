import { Failure } from '../../domain/values/failure.js';
import { csvFields } from './csv-fields.js';

/** The columns of a CSV file, and what stands between its fields. */
export type CsvHeader = {
  readonly columns: readonly string[];
  /** One character. */
  readonly delimiter: string;
};

/** What may stand between fields, a character each; of two that occur as often in the header, the first. */
export const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The header that this text is. Without a `delimiter` it's what occurs most in it outside quotes. The line `sep=;`, which
 * some programs put before the header, has no columns and says the delimiter.
 */
export function headerOf(text: string, delimiter: string | undefined): CsvHeader {
  const [, said] = /^sep=(.)$/.exec(text) ?? [];
  if (said !== undefined) return { columns: [], delimiter: delimiter ?? said };
  const between = delimiter ?? mostOften(text.replace(/"(?:[^"]|"")*"/g, ''));
  const [fields] = csvFields([text], between);
  if (!fields) throw unreadableHeader('');
  return { columns: fields.map((name) => name.trim()), delimiter: between };
}

/** The header is no row: without it nothing can be read. */
export const unreadableHeader = (why: string): Failure =>
  new Failure(
    `The first line of the file names no columns. ${why}`.trim(),
    'Give a file whose first line names its columns.',
  );

function mostOften(text: string): string {
  const counts = DELIMITERS.map((one) => ({ one, count: text.split(one).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).one;
}
