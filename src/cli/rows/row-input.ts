import type { Policy } from '../../domain/policy/policy.js';
import type { RowFormat } from '../../domain/rows/row-formats.js';
import { placeName, placesIn, type RowMap } from '../../domain/rows/row-map.js';
import { Failure } from '../../domain/values/failure.js';
import { nearest } from '../../source/suggest/nearest.js';
import { type CsvHeader, type RowBlock, strangeColumns } from '../../stream/index.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import { didYouMean } from '../port/nearest.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import type { RowPort, Stop } from '../port/row-port.js';
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

/** How rows come: as somebody says, or as the name of the file tells. Throws a Failure where nothing tells. */
export function formatOf(file: string, said: RowFormat | undefined): RowFormat {
  const known = said ?? formatByName(file);
  if (known) return known;
  throw unknownFormat(file);
}

/** How rows come, as the name of the file tells, or as JSON from standard input; undefined where nothing tells. */
function formatByName(file: string): RowFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return BY_NAME[ending] ?? (file === '-' ? 'ndjson' : undefined);
}

const unknownFormat = (file: string): Failure =>
  new Failure(
    `The name of “${file}” doesn’t tell how its rows are written.`,
    'Say --from csv or --from ndjson.',
  );

/** Where rows come from: in which format, and their bytes. */
export type RowInput = {
  readonly from: RowFormat;
  /** `policies` read them: of what a record knew only facts of theirs count. */
  readonly read: (rows: RowPort, stop: Stop, policies: readonly Policy[]) => AsyncIterable<Uint8Array>;
};

/** The rows of a file, or of a record. Throws a Failure where nothing tells how they are written. */
export async function rowInput(file: string, said: RowFormat | undefined, host: Host): Promise<RowInput> {
  const known = said ?? formatByName(file);
  if (known) return { from: known, read: (rows, stop) => rows.read(file, stop) };
  const { isRecord, recordRows } = await import('./record-rows.js');
  if (!(await isRecord(file, await host.rows()))) throw unknownFormat(file);
  return { from: 'ndjson', read: (_rows, _stop, policies) => recordRows(file, policies, host) };
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
  const twice = wanted.find((name) => name !== '' && columns.filter((one) => one === name).length > 1);
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
  if (strange.length > 0) throw noFacts(strange, policy);
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

/** So many columns are named. */
const MOST_NAMED = 8;

function noFacts(strange: readonly string[], { facts }: Policy): Failure {
  const [one = ''] = strange;
  const named = strange
    .slice(0, MOST_NAMED)
    .map((name) => (name === '' ? 'one without a name' : `“${name}”`));
  const more = strange.length > named.length ? [`${strange.length - named.length} more`] : [];
  const names = [...named, ...more].join(', ');
  const near = nearest(
    one,
    facts.map(({ name }) => name),
  );
  return strange.length === 1
    ? new Failure(
        `The column ${names} is no fact of the policy.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
        MAP,
      )
    : new Failure(`These columns are no facts of the policy: ${names}.`, MAP);
}

const MAP = 'Leave out what isn’t one, or say what columns mean in a map, with --map: see docs/batch.md.';

/** Throws a Failure where a file that is written to is one that is read, of which nothing would be left. */
export async function refuseOverwriting(
  written: readonly (string | null | undefined)[],
  read: readonly (string | undefined)[],
  host: Host,
): Promise<void> {
  const { isSameFile } = await host.rows();
  const files = written.filter((file) => typeof file === 'string');
  const twice = files.find((file, at) => files.indexOf(file) < at);
  if (twice !== undefined)
    throw new Failure(`Two things can’t be written to “${twice}”.`, 'Give each a file of its own.');
  for (const file of files) {
    await refuseToSpoil(file, host);
    if (read.some((other) => other !== undefined && isSameFile(file, other)))
      throw new Failure(
        `“${file}” is read here: what is written would take its place.`,
        'Give it another name.',
      );
  }
}

/** The same blocks, after saying what a map looks for that none of the first rows of JSON has. */
export async function* tellingUnseen(
  blocks: AsyncIterable<RowBlock>,
  map: RowMap | null,
  host: Host,
): AsyncGenerator<RowBlock> {
  let isFirst = true;
  for await (const block of blocks) {
    if (isFirst && map && block.header === null) await tellUnseen(block, map, host);
    isFirst = false;
    yield block;
  }
}

async function tellUnseen({ rows }: RowBlock, map: RowMap, host: Host): Promise<void> {
  const { unseenPlaces } = await import('../../stream/index.js');
  for (const { name, keys } of unseenPlaces(map, rows)) {
    const none = rows.length === 1 ? 'The row has no' : `None of the first ${rows.length} rows has a`;
    const hint = keys.length === 0 ? '' : ` ${didYouMean(name, keys, 'They have')}`;
    await host.tell(stderrText(`${none} “${name}”, which ${map.file} reads.${hint}`, host.stderr));
  }
}
