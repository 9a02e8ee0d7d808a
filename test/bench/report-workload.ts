import { decide } from '../../src/decide/index.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { writeDay } from '../../src/domain/values/day.js';
import { completeComplaint } from '../../src/interview/index.js';
import { openRecord } from '../../src/io/record/open-record.js';
import { EMPTY_HEAD, faultIn, type Head, type Unchained } from '../../src/record/chain.js';
import { decisionFigures, givenBy } from '../../src/record/decision-figures.js';
import { sha256Hex } from '../../src/source/read/sha256.js';
import { builtIns } from '../fixtures/built-in.js';

export { POSTGRES_FOLDER, startPostgres } from '../io/record/postgres-server.js';

/** Entries that are written in one transaction. */
const AT_ONCE = 5000;

/** The last day that has answers, and over how many days they are spread. */
const LAST = 20_780;
const DAYS = 730;

const PROBLEMS = ['late', 'damaged', 'faulty', 'wrong-item', 'lost', 'poor-service'];
const CAUSES = ['left in the rain', 'courier late', 'label lost', 'box too thin', 'picked wrong', null, null];

/** Fills a record with so many entries: answers of a shop in two years, some of them followed up. */
export async function fill(where: string, entries: number): Promise<void> {
  const store = await openRecord({ where, create: true }, {});
  const answers = someAnswers();
  const random = byFixedSeed();
  let matters: number[] = [];
  for (let at = 1; at <= entries; at += AT_ONCE) {
    await store.write(async (writer) => {
      for (let seq = at; seq < Math.min(at + AT_ONCE, entries + 1); seq += 1) {
        const entry = entryOf(seq, { answers, matters, random, share: seq / entries });
        if (entry.matter === seq) matters.push(seq);
        await writer.append(entry);
      }
    });
    matters = matters.slice(-2000);
  }
  await store.close();
}

/** Walks through a record, and says how many entries it has and how many of them aren't as they were written. */
export async function walk(where: string): Promise<{ readonly entries: number; readonly faults: number }> {
  const store = await openRecord({ where, create: false }, {});
  let [last, faults]: [Head, number] = [EMPTY_HEAD, 0];
  for await (const page of store.walk())
    for (const entry of page) {
      if (faultIn(entry, last, sha256Hex)) faults += 1;
      last = entry;
    }
  await store.close();
  return { entries: last.seq, faults };
}

type Drawing = {
  readonly answers: readonly Partial<Unchained>[];
  readonly matters: readonly number[];
  readonly random: () => number;
  readonly share: number;
};

/** Of ten entries, eight are answers and two say what became of one; of the answers one is about an earlier matter. */
function entryOf(seq: number, { answers, matters, random, share }: Drawing): Omit<Unchained, 'seq'> {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const day = writeDay(LAST - DAYS + Math.floor(share * DAYS));
  const bare = { ...NOTHING, key: `key-${seq}`, day, time: `${day}T12:00:00.000Z` };
  if (matters.length > 100 && random() < 0.2) {
    const kind = pick(['done', 'returned', 'done', 'undo'] as const);
    const about = pick(matters.slice(0, -50));
    return { ...bare, kind, about, given: kind === 'returned' ? pick(['"yes"', '"no"']) : null };
  }
  return {
    ...{ ...bare, ...pick(answers) },
    matter: matters.length > 0 && random() < 0.1 ? pick(matters) : seq,
    store: pick(['hill', 'dale', 'quay', 'mill', 'park']),
    staff: `staff-${Math.floor(random() * 40)}`,
    cause: pick(CAUSES),
    customer: `customer-${Math.floor(random() * 300_000)}`,
  };
}

/** Answers of the retail policy, decided once: a few hundred of them, as long as they are in a shop's record. */
function someAnswers(): readonly Partial<Unchained>[] {
  const policy = builtIns()['retail'] as Policy;
  const role = policy.authority[0]?.name ?? '';
  return Array.from({ length: 300 }, (_, at) => {
    const problem = PROBLEMS[at % PROBLEMS.length] ?? 'late';
    const facts = { problem, price: 1000 + 97 * at, contacts: 1 + (at % 3) };
    const decision = decide(policy, completeComplaint(policy, facts), { role, today: '2026-11-22' });
    const { offer, currency } = decision;
    return {
      ...{ kind: 'give' as const, problem, currency: currency, role, policy: policy.sha256 },
      told: JSON.stringify(facts),
      decision: JSON.stringify(decisionFigures(decision, policy)),
      given: JSON.stringify(givenBy(offer, null)),
      goodwill: offer.goodwill,
      cost: offer.cost,
    };
  });
}

const NOTHING: Omit<Unchained, 'seq'> = {
  ...{ key: '', kind: 'give', time: '', day: '', about: null, matter: null, policy: null, engine: 'bench' },
  ...{ role: null, staff: null, approver: null, store: null, currency: null, problem: null, today: null },
  ...{ told: null, known: null, decision: null, given: null, goodwill: 0, cost: 0, cause: null, over: null },
  ...{ customer: null, order: null, words: null, content: null },
};

function byFixedSeed(): () => number {
  let seed = 20_261_122;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}
