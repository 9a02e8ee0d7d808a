import { Failure } from '../../domain/values/failure.js';
import type { RawRow } from './raw-row.js';

/**
 * Throws a Failure where the first line shows that no line is a row of JSON: the file is one list, its objects go over
 * several lines, or it is CSV. Otherwise the same would be said of each line.
 */
export function refuseNoRows([first]: readonly RawRow[]): void {
  const text = first?.text?.trim();
  if (text === undefined) return;
  if (/^\[(\s*\{|$)/.test(text))
    throw new Failure('The file is one list of JSON.', `${ONE_A_LINE} jq -c '.[]' FILE > rows.ndjson`);
  if (text === '{')
    throw new Failure('The file holds JSON over several lines.', `${ONE_A_LINE} jq -c . FILE > rows.ndjson`);
  if (/^[^{["]*[,;\t|]/.test(text))
    throw new Failure('The first line is no JSON; it looks like CSV.', 'Say --from csv, if it is.');
}

const ONE_A_LINE = 'Rows stand one on a line. jq writes them so:';
