import type { Given, KeptRemedy, RecordEntry } from '../../domain/results/record-entry.js';
import { type JsonPart, partOf } from '../../record/entry-json.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import type { RecordOptions } from './record-options.js';
import { recordSettings, withRecord } from './where.js';

/** What `record export` takes. */
export type ExportOptions = Omit<RecordOptions, 'json' | 'plain'> & { readonly to: 'csv' | 'ndjson' };

/** What of an entry stands in a row, in its order. Whatever is JSON is taken apart, or left to the other format. */
const COLUMNS = [
  ...(['seq', 'kind', 'time', 'day', 'about', 'matter', 'problem', 'cause', 'customer', 'order'] as const),
  ...(['store', 'staff', 'approver', 'role', 'currency', 'goodwill', 'cost'] as const),
] satisfies readonly (keyof RecordEntry)[];

/** Columns that are made of what was given. */
const MADE = ['gave', 'keep', 'over', 'engine', 'policy'] as const;

/** `amends record export`: every entry as a row, for spreadsheets (CSV), or whole, for programs (NDJSON). */
export async function exportRecord({ to, ...options }: ExportOptions, host: Host): Promise<Outcome> {
  const { where } = await recordSettings(options, host);
  const write = WRITERS[to];
  await withRecord({ where, create: false }, host, async (store) => {
    if (to === 'csv') await host.print(await csv([[...COLUMNS, ...MADE]]));
    for await (const page of store.walk()) await host.print(await write(page));
  });
  return 'answered';
}

const WRITERS: Readonly<Record<ExportOptions['to'], (page: readonly RecordEntry[]) => Promise<string>>> = {
  csv: (page) => csv(page.map(rowOf)),
  ndjson: async (page) => page.map((entry) => `${JSON.stringify(plainEntry(entry))}\n`).join(''),
};

type Row = readonly (string | number | null)[];

/** Loaded only where somebody wants a table. */
const csv = async (rows: readonly Row[]): Promise<string> =>
  (await import('../../stream/csv-lines.js')).csvLines(rows);

/** Amounts stand in minor units, as in all else that programs read. */
function rowOf(entry: RecordEntry): Row {
  const given = partOf<Partial<Given> | string>(entry, 'given');
  const remedies = typeof given === 'object' ? (given?.remedies ?? []) : [];
  const keep = typeof given === 'object' ? given?.keep : undefined;
  return [
    ...COLUMNS.map((name) => entry[name]),
    remedies.length > 0 ? remedies.map(written).join(' ') : typeof given === 'string' ? given : null,
    keep === undefined || keep === null ? null : keep ? 'yes' : 'no',
    ...[entry.over, entry.engine, entry.policy],
  ];
}

const written = ({ id, amount }: KeptRemedy): string => (amount === null ? id : `${id}:${amount}`);

/** The names of what is JSON in an entry. */
const JSONS: readonly JsonPart[] = ['told', 'known', 'decision', 'given', 'words', 'seals'];

function plainEntry(entry: RecordEntry): Readonly<Record<string, unknown>> {
  return { ...entry, ...Object.fromEntries(JSONS.map((name) => [name, partOf<unknown>(entry, name)])) };
}
