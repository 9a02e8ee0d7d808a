import { CAP_SUBJECTS, type CapSubject } from '../domain/policy/cap.js';
import { isApologyKind } from '../domain/remedies/kinds.js';
import {
  type Given,
  isAnswerKind,
  type KeptRemedy,
  type RecordEntry,
} from '../domain/results/record-entry.js';
import { partOf } from './entry-json.js';
import { joined } from './hash.js';
import { normalised } from './reference.js';

/**
 * Goodwill that was given on one day to one customer, by one of the staff, or by one store: all answers together that gave
 * the same remedies. Sums of entries, kept beside them so that nobody reads a week of entries before each answer.
 */
export type Spent = SpentOf & {
  /** ISO date. */
  readonly day: string;
  /** The ids of what was given beyond what's owed, in their order, a comma between them. */
  readonly remedies: string;
  /** At face value, in minor units. */
  readonly goodwill: number;
  /** How many answers; and of these, how many gave more than nothing at face value. */
  readonly answers: number;
  readonly counted: number;
};

/** Of whom, and in which currency (ISO 4217). `name` is a customer's keyed hash, or a name as references are compared. */
export type SpentOf = { readonly per: CapSubject; readonly name: string; readonly currency: string };

/** What an answer spent, of each whom it names, by what was given in the end: `last` is the answer, or what was chosen of it. */
export function spentBy(answer: RecordEntry, last: RecordEntry = answer): readonly Spent[] {
  const { day, currency, customer } = answer;
  const extras = (partOf<Given>(last, 'given')?.remedies ?? []).filter(isExtra).map(({ id }) => id);
  const { goodwill } = last;
  if (currency === null || (goodwill === 0 && extras.length === 0)) return [];
  const remedies = [...new Set(extras)].sort().join();
  const named = { customer, staff: nameOf(answer.staff), store: nameOf(answer.store) };
  return CAP_SUBJECTS.flatMap((per) => {
    const name = named[per];
    if (name === null) return [];
    return [{ per, name, currency, day, remedies, goodwill, answers: 1, counted: goodwill > 0 ? 1 : 0 }];
  });
}

/** A name of staff or of a store as it's compared; null where there is none. */
export const nameOf = (name: string | null): string | null => normalised(name ?? '') || null;

const isExtra = ({ owed, kind }: KeptRemedy): boolean => !owed && !isApologyKind(kind);

/** The same taken back. */
const unspent = (spent: readonly Spent[]): readonly Spent[] =>
  spent.map((one) => ({ ...one, goodwill: -one.goodwill, answers: -one.answers, counted: -one.counted }));

/**
 * What an entry changes of what was spent: an answer adds to it; a choice makes it what was chosen, and undoing takes it
 * back. `answer` is what a follow-up is about, `since` what was said of it before.
 */
export function spentByEntry(
  entry: RecordEntry,
  answer: RecordEntry | null,
  since: readonly RecordEntry[],
): readonly Spent[] {
  if (isAnswerKind(entry.kind)) return spentBy(entry);
  if (!answer || since.some(({ kind }) => kind === 'undo')) return [];
  const before = spentBy(answer, since.find(({ kind }) => kind === 'chose') ?? answer);
  if (entry.kind === 'undo') return unspent(before);
  return entry.kind === 'chose' ? summed([...unspent(before), ...spentBy(answer, entry)]) : [];
}

/** Each line once, without those that come to nothing. */
export function summed(spent: readonly Spent[]): readonly Spent[] {
  const lines = new Map<string, Spent>();
  for (const one of spent) {
    const key = joined([one.per, one.name, one.currency, one.day, one.remedies]);
    const before = lines.get(key);
    lines.set(key, before ? together(before, one) : one);
  }
  return [...lines.values()].filter((one) => one.goodwill !== 0 || one.answers !== 0 || one.counted !== 0);
}

const together = (one: Spent, other: Spent): Spent => ({
  ...one,
  goodwill: one.goodwill + other.goodwill,
  answers: one.answers + other.answers,
  counted: one.counted + other.counted,
});
