import type { Facts, FactValue } from '../../domain/policy/fact.js';

/** How far an interview has come. */
export type Progress = {
  /** What was told before and what was answered since. */
  readonly known: Facts;
  /** Facts that stood on a checklist and were left as they are taken. */
  readonly assumed: ReadonlySet<string>;
  /** Facts whose question was answered with what was proposed: they follow what it was proposed from. */
  readonly accepted: ReadonlySet<string>;
  /** What the words told by which somebody found what went wrong, by the name of the fact. */
  readonly heard: Heard;
  /** Those words, to stand in the line again for whoever goes back; none where nothing was typed. */
  readonly told?: Told;
};

/** What somebody typed where they were asked what went wrong: what they've turned down, kept before, and what found it. */
export type Told = { readonly kept: string; readonly words: string };

/**
 * What words tell of facts beside what went wrong: the likely value, and the words that tell it. Without a value where they
 * only tell that it's to be asked.
 */
export type Heard = Readonly<Partial<Record<string, { readonly value?: FactValue; readonly words: string }>>>;

/** Nothing asked yet; or nothing but what was `accepted` when somebody was asked before. */
export const initialState = (known: Facts, accepted: Iterable<string> = []): Progress => ({
  known,
  assumed: new Set(),
  accepted: new Set(accepted),
  heard: {},
});
