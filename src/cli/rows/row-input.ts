import type { Policy } from '../../domain/policy/policy.js';
import type { RowFormat } from '../../domain/rows/row-formats.js';
import { placeName, placesIn, type RowMap } from '../../domain/rows/row-map.js';
import { Failure } from '../../domain/values/failure.js';
import { type CsvHeader, strangeColumns } from '../../stream/index.js';
import type { Host } from '../port/host.js';
import { didYouMean } from '../port/nearest.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import type { ColourOption } from '../port/screen.js';
import { refuseToSpoil } from '../reports/refuse-to-spoil.js';

/** The format that a file's name tells. */
const BY_NAME: Readonly<Record<string, RowFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'ndjson',
};

/**
 * How rows come: as somebody says, as the name of the file tells, or as JSON from standard input. Throws a Failure where
 * nothing tells.
 */
export function formatOf(file: string, said: RowFormat | undefined): RowFormat {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const known = said ?? BY_NAME[ending] ?? (file === '-' ? 'ndjson' : undefined);
  if (known) return known;
  throw new Failure(
    `The name of “${file}” doesn’t tell how its rows are written.`,
    'Say --from csv or --from ndjson.',
  );
}

/** The map in a file, read for a policy; null after reporting what is wrong with it. */
export async function readMapFile(
  file: string,
  policy: Policy,
  colour: ColourOption,
  host: Host,
): Promise<RowMap | null> {
  const { readMap } = await import('../../source/maps/read-map.js');
  const { map, diagnostics } = readMap(host.readFile(file), file, policy);
  await reportDiagnostics(diagnostics, colour, host);
  return map;
}

/** Throws a Failure where the columns of a file are not those that a map reads, or without one no facts. */
export function refuseColumns(header: CsvHeader | null, map: RowMap | null, policy: Policy): void {
  if (!header) return;
  const { columns } = header;
  const wanted = map ? namesIn(map) : columns;
  const twice = wanted.find((name) => columns.filter((one) => one === name).length > 1);
  if (twice !== undefined)
    throw new Failure(
      `Two columns are called “${twice}”.`,
      'Give one of them another name, so that it’s plain which is meant.',
    );
  const missing = wanted.find((name) => !columns.includes(name));
  if (missing !== undefined)
    throw new Failure(
      `There is no column “${missing}”, which ${map?.file} reads.`,
      didYouMean(missing, columns, 'The columns are'),
    );
  const strange = map ? [] : strangeColumns(columns, policy);
  if (strange.length > 0) throw noFacts(strange, columns, policy);
}

function namesIn(map: RowMap): string[] {
  const places = placesIn(map);
  const path = places.find(({ is }) => is === 'path');
  if (path)
    throw new Failure(
      `${map.file} looks for “${placeName(path)}”, a path into JSON, and these rows are CSV.`,
      'Write column: and the name of a column.',
    );
  return places.map(placeName);
}

function noFacts(strange: readonly string[], columns: readonly string[], { facts }: Policy): Failure {
  const names = strange.map((name) => `“${name}”`).join(', ');
  const [one = ''] = strange;
  const isNearlyAll = strange.length < columns.length && strange.length === 1;
  const hint = isNearlyAll
    ? didYouMean(
        one,
        facts.map(({ name }) => name),
        'The facts are',
      )
    : MAP;
  return new Failure(
    strange.length === 1
      ? `The column ${names} is no fact of the policy.`
      : `These columns are no facts of the policy: ${names}.`,
    hint,
  );
}

const MAP = 'Say what columns mean in a map, and give it with --map: see docs/batch.md.';

/** Throws a Failure where a file that is written to is one that is read, of which nothing would be left. */
export async function refuseOverwriting(
  written: readonly (string | null | undefined)[],
  read: readonly (string | undefined)[],
  host: Host,
): Promise<void> {
  const { isSameFile } = await host.rows();
  for (const file of written) {
    if (typeof file !== 'string') continue;
    await refuseToSpoil(file, host);
    if (read.some((other) => other !== undefined && isSameFile(file, other)))
      throw new Failure(
        `“${file}” is read here: what is written would take its place.`,
        'Give it another name.',
      );
  }
}
