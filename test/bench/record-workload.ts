import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import pg from 'pg';
import type { RecordStore, RecordWriter } from '../../src/cli/port/record.js';
import { decide } from '../../src/decide/index.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import type { Decision } from '../../src/domain/results/decision.js';
import { isFailure } from '../../src/domain/values/failure.js';
import { openRecord } from '../../src/io/record/open-record.js';
import { leftOfCaps } from '../../src/record/caps.js';
import { EMPTY_HEAD, faultIn, type Head } from '../../src/record/chain.js';
import { decisionFigures, givenBy } from '../../src/record/decision-figures.js';
import { readPolicy } from '../../src/source/index.js';
import { sha256Hex } from '../../src/source/read/sha256.js';

export { POSTGRES_FOLDER, startPostgres } from '../io/record/postgres-server.js';

const TODAY = '2026-11-22';
const POLICIES = path.join(process.cwd(), 'policies');

/** Retail with one cap on what a store gives in a week, in pounds. */
export function cappedPolicy(atMost: number): Policy {
  const text = `amends: 1
name: "Shop"
currency: GBP
extends: retail@1
caps: [{ per: store, within: "1 week", at-most: ${atMost} }]
`;
  const { policy, diagnostics } = readPolicy(text, 'shop.yaml', {
    read: (file) => readFileSync(path.join(POLICIES, file), 'utf8'),
  });
  if (!policy) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return policy;
}

/** A policy as it's kept, made once. */
const TEXTS = new Map<Policy, string>();
function policyText(policy: Policy): string {
  const text = TEXTS.get(policy) ?? JSON.stringify(policy);
  TEXTS.set(policy, text);
  return text;
}

const facts = { problem: 'poor-service', price: 6000, trouble: 'a-trip', treated: 'rudely' };

const decidedBy = (policy: Policy, left: readonly (number | null)[]): Decision =>
  decide(policy, withDefaults(policy, facts), { today: TODAY, role: 'associate', left });

/** The answer where all of the cap is left. */
export const firstAnswer = (policy: Policy): Decision =>
  decidedBy(policy, [policy.caps?.[0]?.atMost ?? null]);

/**
 * Gives what the policy offers with what is left of its cap, as the only one who writes; answers with the entry's number.
 * It's decided there and then, unless somebody has done it before.
 */
async function give(policy: Policy, key: string, writer: RecordWriter, before?: Decision): Promise<number> {
  const named = { customer: null, staff: null, store: 'north' };
  const left = await leftOfCaps(policy, named, TODAY, writer.spent);
  const decision = before ?? decidedBy(policy, left);
  await writer.keepPolicy(policy.sha256, policyText(policy));
  return writer.append({
    ...{ key: writer.keyedHash(key), kind: 'give', time: writer.time, day: TODAY, about: null },
    ...{ matter: writer.next(), policy: policy.sha256, engine: '0', role: 'associate', staff: 'kim' },
    ...{ approver: null, store: 'north', currency: 'GBP', problem: 'poor-service', today: TODAY },
    told: JSON.stringify(facts),
    known: '{}',
    decision: JSON.stringify(decisionFigures(decision, policy)),
    given: JSON.stringify(givenBy(decision.offer, null)),
    goodwill: decision.offer.goodwill,
    cost: decision.offer.cost,
    ...{ cause: null, over: null, customer: null, order: `A-${key}`, words: null, content: key },
  });
}

/** A record under work, which whoever waits too long for asks again. */
export async function giving(
  store: RecordStore,
  policy: Policy,
  key: string,
  before?: Decision,
): Promise<number> {
  for (;;) {
    try {
      return await store.write((writer) => give(policy, key, writer, before));
    } catch (error) {
      if (!isFailure(error) || !error.message.includes('locked')) throw error;
      await wait(5);
    }
  }
}

export const openAt = (where: string): Promise<RecordStore> => openRecord({ where, create: true }, {});

/** All numbers in a record, its goodwill, and what is wrong with its chain. */
export async function walked(store: RecordStore) {
  const seqs = new Set<number>();
  let [last, goodwill, faults]: [Head, number, number] = [EMPTY_HEAD, 0, 0];
  for await (const page of store.walk())
    for (const entry of page) {
      if (faultIn(entry, last, sha256Hex)) faults += 1;
      last = entry;
      goodwill += entry.goodwill;
      seqs.add(entry.seq);
    }
  return { seqs, goodwill, faults };
}

/** Writes the columns of an entry and nothing else, each time on the disk, as a record's own file or server would. */
export async function bareInsert(where: string): Promise<{ insert: () => Promise<void>; close: () => void }> {
  const texts = [...'abcdefghijklmnopqrstuvwxyz'].map((name) => `column_${name}`);
  const filler = 'x'.repeat(300);
  const columns = texts.map((name) => `${name} text`).join(', ');
  if (/^postgres/.test(where)) {
    const client = new pg.Client(where);
    await client.connect();
    await client.query(
      `create table bare (seq integer primary key generated always as identity, ${columns})`,
    );
    const marks = texts.map((_, at) => `$${at + 1}`).join(', ');
    const text = `insert into bare (${texts.join(', ')}) values (${marks})`;
    const values = texts.map(() => filler);
    return {
      insert: async () => void (await client.query({ name: 'bare', text, values })),
      close: () => client.end(),
    };
  }
  const database = new Database(`${where}.bare`);
  database.pragma('journal_mode = WAL');
  database.exec('pragma synchronous = FULL');
  database.exec(`create table bare (seq integer primary key, ${columns})`);
  const statement = database.prepare(
    `insert into bare (${texts.join(', ')}) values (${texts.map(() => '?').join(', ')})`,
  );
  const values = texts.map(() => filler);
  return { insert: async () => void statement.run(...values), close: () => database.close() };
}

/** As a process of its own: gives so often, and says each number once it's written. */
const [job, where = '', name = '', count = '0', atMost = '1'] = process.argv.slice(2);
if (job === 'till') {
  const policy = cappedPolicy(Number(atMost));
  const store = await openAt(where);
  for (let at = 0; at < Number(count); at += 1)
    process.stdout.write(`${await giving(store, policy, `${name}-${at}`)}\n`);
  await store.close();
}
