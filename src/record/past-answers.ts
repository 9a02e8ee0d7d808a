import type { NamedRemedy } from '../domain/policy/fact.js';
import { isApologyKind } from '../domain/remedies/kinds.js';
import {
  type AnswerKind,
  type Given,
  isAnswerKind,
  type KeptRemedy,
  type RecordEntry,
} from '../domain/results/record-entry.js';
import { parseDay } from '../domain/values/day.js';
import type { DecisionFigures } from './decision-figures.js';
import { partOf } from './entry-json.js';

/** An answer that counts, with what was said of it since. */
export type PastAnswer = {
  readonly seq: number;
  readonly kind: AnswerKind;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly matter: number;
  /** Keyed hash. */
  readonly customer: string | null;
  readonly order: string | null;
  readonly problem: string | null;
  readonly currency: string | null;
  /** What was given, by the way that was chosen in the end; empty where nothing was. */
  readonly remedies: readonly KeptRemedy[];
  /** Goodwill at face value, in minor units. */
  readonly goodwill: number;
  /** What they turned down: told then, or offered beyond what's owed and refused. */
  readonly turnedDown: readonly NamedRemedy[];
  /** Whether somebody said that what was promised is done. */
  readonly isDone: boolean;
  /** Whether it got no goodwill so that something is learnt; null where its policy held nobody out. */
  readonly heldOut: boolean | null;
};

/** The answers among some entries that count, in their order: none that was undone, each with what followed. */
export function pastAnswers(entries: readonly RecordEntry[]): readonly PastAnswer[] {
  const followUps = new Map<number, RecordEntry[]>();
  for (const entry of entries)
    if (entry.about !== null) followUps.set(entry.about, [...(followUps.get(entry.about) ?? []), entry]);
  return entries.flatMap((entry) => {
    const { kind } = entry;
    const since = followUps.get(entry.seq) ?? [];
    if (!isAnswerKind(kind) || since.some((one) => one.kind === 'undo')) return [];
    return [pastAnswer({ ...entry, kind }, since)];
  });
}

type Answer = RecordEntry & { readonly kind: AnswerKind };

function pastAnswer(entry: Answer, since: readonly RecordEntry[]): PastAnswer {
  const { seq, kind, day, matter, customer, order, problem, currency } = entry;
  const last = since.find((one) => one.kind === 'chose') ?? entry;
  const given = partOf<Given>(last, 'given');
  const decision = partOf<DecisionFigures>(entry, 'decision');
  return {
    ...{ seq, kind, customer, order, problem, currency },
    matter: matter ?? seq,
    day: parseDay(day) ?? 0,
    remedies: given?.remedies ?? [],
    goodwill: last.goodwill,
    turnedDown: kind === 'refused' ? refusedIn(decision) : [],
    heldOut: decision?.heldOut ?? null,
    isDone: since.some((one) => one.kind === 'done'),
  };
}

/** What was offered beyond what is owed, but for the apology, which has no worth that could be turned down. */
function refusedIn(decision: DecisionFigures | null): readonly NamedRemedy[] {
  const offered = decision?.offer?.remedies ?? [];
  return offered
    .filter(({ owed, kind }) => !owed && !isApologyKind(kind))
    .map(({ id, amount }) => ({ remedy: id, amount }));
}
