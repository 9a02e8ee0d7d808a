import { Failure } from '../../domain/values/failure.js';
import { didYouMean } from '../port/nearest.js';

/** A report to write: in which format, and to which file; null is stdout. */
export type Output<Format> = { readonly format: Format; readonly file: string | null };

/**
 * Reads `text`, `sarif=out.sarif`, … Throws a Failure for a format there is none of, a file without a name, and
 * for two reports in one place, which would spoil each other.
 */
export function readOutputs<Format extends string>(
  wishes: readonly string[],
  formats: readonly Format[],
): Output<Format>[] {
  const outputs = wishes.map((wish) => readOutput(wish, formats));
  const taken = new Set<string | null>();
  for (const { format, file } of outputs) {
    const place = file === null ? null : plainPath(file);
    if (taken.has(place)) throw tooMany(format, file);
    taken.add(place);
  }
  return outputs;
}

/** A path without steps that lead nowhere: `./a.json` and `a.json` are one place. */
const plainPath = (file: string): string => file.replace(/(^|\/)(?:\.?\/)+/g, '$1');

function readOutput<Format extends string>(wish: string, formats: readonly Format[]): Output<Format> {
  const [wanted = '', ...rest] = wish.split('=');
  const format = formats.find((one) => one === wanted);
  if (!format) throw new Failure(`There is no format “${wanted}”.`, didYouMean(wanted, formats, 'There are'));
  const named = rest.length === 0 ? null : rest.join('=');
  // As everywhere else, a dash is standard output.
  const file = named === '-' ? null : named;
  if (file === '') throw new Failure(`“${wish}” names no file.`, `Write ${format}=FILE, or ${format} alone.`);
  return { format, file };
}

function tooMany(format: string, file: string | null): Failure {
  return file === null
    ? new Failure('Only one format can go to stdout.', `Give the others a file: --format ${format}=FILE`)
    : new Failure(`Two formats cannot go to the same file, “${file}”.`, 'Give each a file of its own.');
}
