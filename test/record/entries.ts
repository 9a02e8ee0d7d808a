import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Given, KeptRemedy, RecordEntry } from '../../src/domain/results/record-entry.js';
import { writeDay } from '../../src/domain/values/day.js';
import { type ChainedEntry, chained, EMPTY_HEAD, type Head, type Unchained } from '../../src/record/chain.js';
import type { Hash } from '../../src/record/hash.js';
import { type Spent, spentByEntry, summed } from '../../src/record/spent.js';

export const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');

/** An entry of no consequence, to be made into one by `with`. */
export const PLAIN: Unchained = {
  seq: 1,
  key: 'k',
  kind: 'give',
  time: '2026-11-22T10:00:00.000Z',
  day: '2026-11-22',
  about: null,
  matter: 1,
  policy: 'p',
  engine: '0.1.0',
  role: 'associate',
  staff: null,
  approver: null,
  store: null,
  currency: 'GBP',
  problem: 'late',
  today: '2026-11-22',
  told: null,
  known: null,
  decision: null,
  given: null,
  goodwill: 0,
  cost: 0,
  cause: null,
  over: null,
  customer: null,
  order: null,
  words: null,
  content: null,
};

/** Entries as one chain: numbers, hashes and salts are given to them. */
export function chainOf(entries: readonly Unchained[]): readonly ChainedEntry[] {
  let head: Head = EMPTY_HEAD;
  return entries.map((entry, at) => {
    const made = chained({ ...entry, seq: at + 1 }, `salt-${at}`, head.hash, sha256);
    head = made;
    return made;
  });
}

export const remedy = (
  id: string,
  kind: KeptRemedy['kind'],
  amount: number | null,
  owed = false,
): KeptRemedy => ({
  ...{ id, kind, amount, owed },
  cost: 0,
  worth: 0,
  code: null,
});

export const GIFTS: readonly KeptRemedy[] = [
  remedy('apology', 'apology', null),
  remedy('refund', 'refund', 6000, true),
  remedy('part-back', 'price-cut', 1500),
  remedy('voucher', 'voucher', 500),
  remedy('replacement', 'replace', null, true),
];

/** What was given, as it's kept. */
export const givenText = (remedies: readonly KeptRemedy[]): string =>
  JSON.stringify({ remedies, keep: null, chose: null } satisfies Given);

const named = (...names: readonly string[]) => fc.constantFrom(null, ...names);

/** A day of a few months, so that windows begin among them. */
export const days = fc.integer({ min: 20_700, max: 20_800 });

/** An answer by few customers about few orders, so that they meet. */
export const answers: fc.Arbitrary<Unchained> = fc
  .record({
    kind: fc.constantFrom('give', 'other', 'refused', 'open'),
    day: days.map(writeDay),
    customer: named('ann', 'bob'),
    order: named('o1', 'o2', 'o3'),
    problem: fc.constantFrom('late', 'damaged'),
    currency: fc.constantFrom('GBP', 'EUR'),
    goodwill: fc.integer({ min: 0, max: 3000 }),
    given: fc.subarray([...GIFTS]).map(givenText),
  })
  .map((drawn) => {
    const gave = drawn.kind === 'give' || drawn.kind === 'other';
    const decision = JSON.stringify({ offer: { remedies: JSON.parse(drawn.given).remedies } });
    const entry = { ...PLAIN, ...drawn, decision } as Unchained;
    return gave ? entry : { ...entry, given: null, goodwill: 0 };
  });

/** Entries in their order, each answer perhaps of the matter of one before it, some followed up. */
export const histories: fc.Arbitrary<readonly ChainedEntry[]> = fc
  .array(fc.tuple(answers, fc.constantFrom('none', 'none', 'undo', 'done'), fc.nat(), fc.boolean()), {
    maxLength: 14,
  })
  .map((drawn) => {
    const entries: Unchained[] = [];
    const matters: number[] = [];
    for (const [answer, then, pick, isNew] of drawn) {
      const seq = entries.length + 1;
      const matter = isNew || matters.length === 0 ? seq : (matters[pick % matters.length] ?? seq);
      matters.push(matter);
      entries.push({ ...answer, matter });
      if (then !== 'none')
        entries.push({ ...PLAIN, kind: then as 'undo' | 'done', about: seq, matter: null, day: answer.day });
    }
    return chainOf(entries);
  });

const NAMES = [null, 'Kim', ' kim ', 'ＫＩＭ', 'Lee'];

/** Histories in which staff and stores have names, however they are written, and some choose later. */
export const namedHistories: fc.Arbitrary<readonly RecordEntry[]> = fc
  .tuple(histories, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }))
  .map(([entries, picks]) => {
    const pick = <T>(list: readonly T[], at: number): T => list[(picks[at % 30] ?? 0) % list.length] as T;
    const all = entries.map((entry, at) =>
      entry.about === null ? { ...entry, staff: pick(NAMES, at), store: pick(NAMES, at + 7) } : entry,
    );
    const undone = all.filter(({ kind }) => kind === 'undo').map(({ about }) => about);
    const chosen = all.filter(({ kind, seq }) => kind === 'give' && (picks[seq % 30] ?? 0) % 3 === 0);
    const choices = chosen
      .filter(({ seq }) => !undone.includes(seq))
      .map(({ seq, day }, at) => ({
        ...all[0],
        ...PLAIN,
        seq: all.length + at + 1,
        kind: 'chose' as const,
        about: seq,
        matter: null,
        day,
        given: givenText(GIFTS.filter((_, index) => ((picks[(seq + 3) % 30] ?? 0) >> index) % 2 === 1)),
        goodwill: (picks[(seq + 5) % 30] ?? 0) % 3000,
      }));
    return [...all, ...choices] as readonly RecordEntry[];
  });

/** What a record sums up, entry by entry as they are written. */
export function spentIn(entries: readonly RecordEntry[]): readonly Spent[] {
  let all: readonly Spent[] = [];
  for (const entry of entries) {
    const answer = entries.find(({ seq }) => seq === entry.about) ?? null;
    const since = entries.filter(
      ({ about, seq }) => about !== null && about === entry.about && seq < entry.seq,
    );
    all = summed([...all, ...spentByEntry(entry, answer, since)]);
  }
  return all;
}
