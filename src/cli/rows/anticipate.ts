import type { Policy } from '../../domain/policy/policy.js';
import type { Encoding, OutreachFormat, RowFormat } from '../../domain/rows/row-formats.js';
import type { RowMap } from '../../domain/rows/row-map.js';
import { Failure } from '../../domain/values/failure.js';
import { counted } from '../../i18n/en/grammar.js';
import { readFact } from '../../i18n/values/read-facts.js';
import type { BatchCounts, BatchEnd, BatchJob, BatchPort, OutreachList } from '../../stream/index.js';
import { choosePolicy, noPolicyOutcome } from '../complaint/choose-policy.js';
import { momentOf } from '../complaint/moment.js';
import { tellIfExample, warnIfNotInForce } from '../complaint/report-issues.js';
import { roleNamed } from '../complaint/role.js';
import { namesRecord } from '../counter/names-record.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import type { Outcome } from '../port/outcome.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import type { RowPort } from '../port/row-port.js';
import type { ColourOption } from '../port/screen.js';
import { badRowNotes } from './bad-row-notes.js';
import { badRowsFile } from './bad-rows-file.js';
import { countsText } from './batch.js';
import type { Marked, MarkOptions } from './mark-outreach.js';
import { formatOf, readMapFile, refuseColumns, refuseOverwriting, tellingUnseen } from './row-input.js';

/** What `anticipate` takes beside its file. */
export type AnticipateOptions = {
  readonly policy?: string;
  readonly map?: string;
  readonly from?: RowFormat;
  readonly to?: OutreachFormat;
  /** A folder for a mail to each customer. */
  readonly mails?: string;
  readonly as?: string;
  readonly today?: string;
  /** A file for rows without an answer. */
  readonly badRows?: string;
  readonly maxBadRows?: number;
  /** Bytes. */
  readonly maxRow: number;
  readonly encoding: Encoding;
  readonly delimiter?: string;
  readonly color?: ColourOption;
} & MarkOptions;

/** `amends anticipate FILE`: whom to write to before they complain, once each for what happened to them. */
export async function anticipate(file: string, options: AnticipateOptions, host: Host): Promise<Outcome> {
  const from = formatOf(file, options.from);
  if (options.map === undefined) throw noMap();
  await refuseOverwriting([options.badRows], [file, options.map], host);
  const chosen = await choosePolicy(options.policy, host);
  await reportDiagnostics(chosen.diagnostics, options.color, host);
  const { policy } = chosen;
  if (!policy) return noPolicyOutcome(chosen);
  await tellIfExample({ ...chosen, policy }, host);
  const map = await readMapFile(options.map, policy, options.color, host);
  if (!map) return 'could-not-run';
  refuseUnnamed(map);
  refuseComplainedOnly(policy);
  const moment = momentOf(options.today, policy, host);
  await warnIfNotInForce(policy, moment, host);
  const { asNoticedFirst } = await import('../../stream/index.js');
  const role = { name: roleNamed(policy, options.as), isTold: options.as !== undefined };
  const job: RunJob = { policy, map: asNoticedFirst(map), moment, role, ...OF_NO_LINES };
  return await run(file, { job, from, to: options.to ?? from, options }, host);
}

type RunJob = Omit<BatchJob, 'csv'>;

/** Rows have no lines of their own here. */
const OF_NO_LINES = { to: 'ndjson', full: false, summed: false } as const;

type Run = {
  readonly job: RunJob;
  readonly from: RowFormat;
  readonly to: OutreachFormat;
  readonly options: AnticipateOptions;
};

async function run(file: string, settings: Run, host: Host): Promise<Outcome> {
  const rows = await host.rows();
  const { mails } = settings.options;
  // Before anything is read, so that nobody waits for what can't be written then.
  const folder = mails === undefined ? null : rows.newFolder(mails);
  const { held, counts, end, notes } = await notice(file, settings, host);
  const words = [countsText(counts, end), ...notes];
  if (end !== 'all') {
    await host.tell(stderrText([...words, NOTHING_WRITTEN].join('\n'), host.stderr));
    return end === 'stopped' ? 'cancelled' : 'findings';
  }
  const marked = await marking(held, settings, host);
  await host.tell(
    stderrText(
      [...words, foundText(held, marked, settings.options), ...markedText(marked, settings.options)].join(
        '\n',
      ),
      host.stderr,
    ),
  );
  await writeAll(held, settings, { folder, isWritten: (place) => marked?.written.has(place) ?? true }, rows);
  return counts.bad > 0 ? 'findings' : 'answered';
}

const NOTHING_WRITTEN = 'Nobody is written to by half a file, so there’s no list.';

type Noticed = {
  readonly held: OutreachList;
  readonly counts: BatchCounts;
  readonly end: BatchEnd;
  readonly notes: readonly string[];
};

/** Reads all rows, and holds those whose customers get more than words. */
async function notice(file: string, { job, from, options }: Run, host: Host): Promise<Noticed> {
  const rows = await host.rows();
  const { noticing, OutreachList: List, rowBlocks, runBatch } = await import('../../stream/index.js');
  const [stop, progress] = [rows.stop(), rows.progress(rows.size(file))];
  const sink = badRowsFile(options.badRows, rows);
  const [held, bad] = [new List(), badRowNotes(options.badRows)];
  let bytes = 0;
  const port: BatchPort = {
    jobFor: (header) => {
      refuseColumns(header, job.map, job.policy);
      sink?.open();
      return { ...job, csv: header && { columns: header.columns, delimiter: header.delimiter } };
    },
    answer: noticing(job, (row) => held.add(row)),
    poolFor: async () => null,
    write: async () => true,
    writeBad: sink?.write ?? null,
    onResult: bad.add,
    onProgress: (through) => progress.at(bytes, through),
  };
  const chunks = async function* () {
    for await (const chunk of rows.read(file, stop)) {
      bytes += chunk.length;
      yield chunk;
    }
  };
  const maxBad = options.maxBadRows ?? Number.POSITIVE_INFINITY;
  try {
    const rowsIn = rowBlocks(chunks(), { ...options, from, delimiter: options.delimiter });
    const blocks = tellingUnseen(rowsIn, job.map, host);
    const ended = await runBatch(blocks, port, { maxBad, isWritten: false, isStopped: stop.isAsked });
    sink?.open();
    return { held, ...ended, notes: bad.lines() };
  } finally {
    progress.done();
    stop.done();
    sink?.close();
  }
}

/** Writes a line for each customer, and a mail where there is a folder for them, as long as somebody reads on. */
async function writeAll(
  held: OutreachList,
  { job, to }: Run,
  { folder, isWritten }: WriteTo,
  rows: RowPort,
): Promise<void> {
  const { OUTREACH_WRITERS, OutreachMaker } = await import('../../stream/index.js');
  const { outreachMail } = await import('../../render/answer/outreach-mail.js');
  const { policy } = job;
  const [writer, maker, out] = [
    OUTREACH_WRITERS[to],
    new OutreachMaker({ ...job, csv: null }),
    rows.write(null),
  ];
  let isRead = writer.head === null || (await out.write(`${writer.head}\n`));
  let [number, place] = [0, 0];
  for (const noticed of held.all()) {
    if (!isRead && !folder) return;
    place += 1;
    if (!isWritten(place - 1)) continue;
    number += 1;
    const mail = folder && `${String(number).padStart(6, '0')}.txt`;
    if (mail) folder.write(mail, outreachMail(policy, maker.decisions(noticed)));
    if (isRead) isRead = await out.write(`${writer.line(maker.outreach(noticed), policy, mail)}\n`);
  }
}

/** Where mails go, if anywhere, and who of the list is written to, by their place from 0. */
type WriteTo = {
  readonly folder: ReturnType<RowPort['newFolder']> | null;
  readonly isWritten: (place: number) => boolean;
};

/** Marks in the record whom we write to; null where there is no record. */
async function marking(held: OutreachList, { job, options }: Run, host: Host): Promise<Marked | null> {
  if (!namesRecord(options, host)) {
    if (options.again === undefined) return null;
    throw new Failure('--again needs a record, which knows the runs.', 'Name it: --record shop.db.');
  }
  const { markOutreach } = await import('./mark-outreach.js');
  const of = { policy: job.policy, today: job.moment.date };
  return markOutreach(held.all(), of, options, host);
}

function markedText(marked: Marked | null, { again }: MarkOptions): string[] {
  if (!marked || marked.run === null) return [];
  const { run, written } = marked;
  if (again !== undefined) return againText(again, marked);
  return [
    `Marked in the record as run ${run}: ${customers(written.size)}. The same list once more: --again ${run}.`,
  ];
}

/** What the list of an earlier run may lack, or have otherwise. */
function againText(run: number, { missing, isOtherPolicy }: Marked): string[] {
  const [are, policy] = [missing === 1 ? 'isn’t' : 'aren’t', `Run ${run} went by another policy`];
  return [
    ...(missing > 0 ? [`${missing.toLocaleString('en')} of run ${run} ${are} in these rows.`] : []),
    ...(isOtherPolicy ? [`${policy}: what they get may be something else.`] : []),
  ];
}

function foundText({ rows, size }: OutreachList, marked: Marked | null, { again }: MarkOptions): string {
  const before = marked?.before ?? 0;
  const toWrite = `${customers(size - before)} to write to`;
  if (before > 0 && again !== undefined)
    return `${toWrite}. ${customers(before)} more in these rows: not of run ${again}.`;
  if (before > 0) return `${toWrite}. ${customers(before)} more: another run has them on its list.`;
  return `${toWrite}, for ${counted(rows, 'row')} that bring more than words.`;
}

const customers = (count: number): string => counted(count, 'customer');

const noMap = (): Failure =>
  new Failure(
    'Nothing says who the customers are.',
    'Give a map with --map, which names customer and incident: see docs/batch.md.',
  );

/** Whom to write to, and about what, is nothing to guess. */
function refuseUnnamed({ file, customer, incident }: RowMap): void {
  const missing = customer ? (incident ? null : 'incident') : 'customer';
  if (missing === null) return;
  const such = { customer: '{ column: account_id }', incident: '{ column: flight }, or { is: launch }' };
  throw new Failure(
    `${file} doesn’t say “${missing}”.`,
    `Each customer is written to once for each incident: write ${missing}: and where it stands, such as ${such[missing]}.`,
  );
}

/** A policy may say that customers always come to us first. */
function refuseComplainedOnly(policy: Policy): void {
  const contacts = policy.facts.find(({ name }) => name === 'contacts');
  const read = contacts && readFact(policy, contacts, 0);
  if (read && 'value' in read) return;
  throw new Failure(
    `“${policy.name}” doesn’t know “contacts: 0”, which means that we noticed first.`,
    'Let contacts begin at 0 in its facts.',
  );
}
