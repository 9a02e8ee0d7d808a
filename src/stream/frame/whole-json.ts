import { Failure } from '../../domain/values/failure.js';
import type { RawRow } from './raw-row.js';

/**
 * Throws a Failure where a file holds one list of JSON, or objects that go over several lines, as programs like to write
 * them: then no line of it is a row, and it would be said of each.
 */
export function refuseWholeJson([first]: readonly RawRow[]): void {
  const text = first?.text?.trim();
  if (text === undefined || !/^(\[(\s*\{|$)|\{$)/.test(text)) return;
  const isList = text.startsWith('[');
  throw new Failure(
    isList ? 'The file is one list of JSON.' : 'The file holds JSON over several lines.',
    `Rows stand one on a line. jq writes them so: jq -c ${isList ? "'.[]'" : '.'} FILE > rows.ndjson`,
  );
}
