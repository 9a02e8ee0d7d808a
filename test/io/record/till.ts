/*
 * A process that writes into a record, to be several of: `till WHERE NAME JOB COUNT MOST`. `cap` writes while fewer than MOST are there
 * of one customer, `keys` writes keys that all the others write as well, `ack` says each number once it's written.
 */
import type { RecordStore, RecordWriter } from '../../../src/cli/port/record.js';
import { Failure } from '../../../src/domain/values/failure.js';
import { openRecord } from '../../../src/io/record/open-record.js';

const [where = '', name = '', job = '', count = '0', most = '0'] = process.argv.slice(2);

const ANSWER = {
  kind: 'give' as const,
  ...{ day: '2026-11-22', about: null, policy: null, engine: '0.1.0', role: null },
  ...{ staff: name, approver: null, store: null, currency: 'GBP', problem: 'late', today: null, told: null },
  ...{ known: null, decision: null, given: null, goodwill: 1, cost: 0, cause: null, over: null },
  ...{ order: null, words: null, content: null, customer: 'ann', matter: 1 },
};

async function capped({ near, append, time }: RecordWriter, key: string): Promise<number | null> {
  const before = await near({ customer: 'ann', order: null });
  return before.length < Number(most) ? append({ ...ANSWER, key, time }) : null;
}

async function keyed({ ofKey, append, time }: RecordWriter, key: string): Promise<number | null> {
  return (await ofKey(key)) ? null : append({ ...ANSWER, key, time, customer: null });
}

const writeOne = (store: RecordStore, at: number): Promise<number | null> =>
  store.write((writer) => (job === 'keys' ? keyed(writer, `same-${at}`) : capped(writer, `${name}-${at}`)));

/** SQLite gives the lock to anybody who asks: on a busy machine one till may have to ask again, as it's told to. */
async function writeInTheEnd(store: RecordStore, at: number): Promise<number | null> {
  for (;;) {
    try {
      return await writeOne(store, at);
    } catch (error) {
      if (!(error instanceof Failure && error.message.includes('is locked'))) throw error;
    }
  }
}

const store = await openRecord({ where, create: true }, {});
for (let at = 0; at < Number(count); at += 1) {
  const seq = await writeInTheEnd(store, at);
  if (seq !== null) process.stdout.write(`${seq}\n`);
}
await store.close();
