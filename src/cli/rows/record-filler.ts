import type { Policy } from '../../domain/policy/policy.js';
import { parseDay } from '../../domain/values/day.js';
import { isFailure } from '../../domain/values/failure.js';
import { counted } from '../../i18n/en/grammar.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { readFacts } from '../../i18n/values/read-facts.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import { applyingFacts, knownFacts, untoldFacts } from '../../record/known-facts.js';
import { customerHash, referenceIn } from '../../record/reference.js';
import type { BatchJob, MappedRow, ReadRow } from '../../stream/index.js';
import { namesRecord } from '../counter/names-record.js';
import type { Host } from '../port/host.js';
import { failureText, stderrText } from '../port/messages.js';
import type { RecordStore } from '../port/record.js';
import { knowledgeFor } from '../record/answer-entry.js';
import { recordSettings } from '../record/where.js';
import type { WhoseOptions } from '../usage/resolve-options.js';

/** What a record knows of rows whose customer or order is named. */
export type RecordFiller = {
  /** Adds what the record knows and the rows don't tell. */
  readonly fill: (rows: readonly ReadRow[]) => Promise<readonly ReadRow[]>;
  /** Says of how many rows it knew something. */
  readonly say: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Job = Pick<BatchJob, 'policy' | 'map' | 'moment'>;

/**
 * Opens the record where rows say whose they are, or somebody does for all of them; null where nobody does, or none is
 * named. A record that can't be reached keeps no answer back: that what it knows is missing is said.
 */
export async function recordFiller(
  job: Job,
  options: WhoseOptions,
  host: Host,
): Promise<RecordFiller | null> {
  const isForAll = options.customer !== undefined || options.order !== undefined;
  const isInRows = job.map?.customer != null || job.map?.order != null;
  if (!isForAll && !(isInRows && namesRecord(options, host))) return null;
  try {
    const { where } = await recordSettings(options, host);
    return fillerOn(await host.record({ where, create: false }), job, options, host);
  } catch (error) {
    await tellAway(error, job.policy, host);
    return null;
  }
}

function fillerOn(store: RecordStore, job: Job, options: WhoseOptions, host: Host): RecordFiller {
  let [known, isAway] = [0, false];
  return {
    fill: async (rows) => {
      if (isAway) return rows;
      try {
        const filled = await Promise.all(rows.map((row) => filledRow(row, store, job, options)));
        known += filled.filter((row, at) => row !== rows[at]).length;
        return filled;
      } catch (error) {
        isAway = true;
        await tellAway(error, job.policy, host);
        return rows;
      }
    },
    say: async () => {
      const said = `What the record knows was filled in for ${counted(known, 'row')}.`;
      if (known > 0) await host.tell(stderrText(said, host.stderr));
    },
    close: store.close,
  };
}

async function tellAway(error: unknown, policy: Policy, host: Host): Promise<void> {
  if (!isFailure(error)) throw error;
  await host.tell(failureText(error, host.stderr));
  await host.tell(stderrText(catalogueFor(policy).refusals.record.notAsked, host.stderr));
}

/** The same row where nobody knows anything more of it. */
async function filledRow(
  row: ReadRow,
  store: RecordStore,
  job: Job,
  options: WhoseOptions,
): Promise<ReadRow> {
  if (!('mapped' in row) || row.mapped.isSkipped) return row;
  const { mapped } = row;
  const customer = mapped.customer ?? options.customer;
  const order = referenceIn(mapped.order ?? options.order) ?? null;
  if (customer === undefined && order === null) return row;
  const known = await knownOf(mapped, { customer, order }, store, job);
  const names = Object.keys(known);
  if (names.length === 0) return row;
  return { ...row, mapped: { ...mapped, raw: { ...known, ...mapped.raw }, fromRecord: names } };
}

/** What the record knows of a row and it doesn't tell, as facts are written. */
async function knownOf(
  { raw, today }: MappedRow,
  { customer, order }: { readonly customer: string | undefined; readonly order: string | null },
  store: RecordStore,
  { policy, moment }: Job,
): Promise<Readonly<Record<string, unknown>>> {
  const day = (today ?? moment.date).slice(0, 'YYYY-MM-DD'.length);
  const told = readFacts(policy, raw, parseDay(day)).facts;
  const problem = typeof told['problem'] === 'string' ? told['problem'] : null;
  const hash = await store.keyedHash();
  const whose = { customer: customerHash(hash, customer), order, problem, day };
  const knowledge = await knowledgeFor(policy, whose, store.read, hash);
  const known = applyingFacts(policy, untoldFacts(knownFacts(policy, knowledge), told), told);
  return Object.fromEntries(
    policy.facts.flatMap((fact) => {
      const value = known[fact.name];
      return value === undefined ? [] : [[fact.name, writeFact(policy, fact, value)]];
    }),
  );
}
