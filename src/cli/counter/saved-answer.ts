import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import { ANSWER_KINDS, type AnswerKind } from '../../domain/results/record-entry.js';
import { Failure } from '../../domain/values/failure.js';
import type { SavedAnswers } from '../port/saved-answers.js';
import type { AnswerOptions } from '../record/record-options.js';
import { withoutPassword } from '../record/said.js';

/** What of an answer somebody said who gave it. */
export type GivenOptions = Pick<
  AnswerOptions,
  'key' | 'chose' | 'by' | 'customer' | 'order' | 'store' | 'approvedBy' | 'why'
>;

/** An answer that somebody wants written: how it was answered, what was given instead in words, and the decision. */
export type ToRecord = {
  readonly kind: AnswerKind;
  readonly words: readonly string[];
  readonly options: GivenOptions;
  readonly decision: Decision;
  readonly policy: Policy;
};

/** The same as it's kept until a record takes it: for which one, and when it happened (ISO instant). */
export type SavedAnswer = ToRecord & {
  readonly saved: 1;
  readonly record: string;
  readonly time: string;
  /** Why it was taken back meanwhile. It stays, for nobody knows whether the record has got it after all. */
  readonly takenBack?: string;
};

/** A record as an answer that waits for it names it: from anywhere, and without its password. */
export const nameOfRecord = (where: string, saved: SavedAnswers): string =>
  /^postgres/i.test(where) ? withoutPassword(where) : saved.wholePath(where);

/** Under which name an answer is kept: in the order in which they happened. */
export const savedName = ({ time, options }: Pick<SavedAnswer, 'time' | 'options'>): string =>
  `${time.replaceAll(/[^\dT]/g, '')}-${options.key}.json`;

/** The answer that a text holds. Throws a Failure where it holds none, as after a disk that was full. */
export function savedAnswerIn(text: string, file: string): SavedAnswer {
  const data = parsed(text);
  const isWhole =
    data['saved'] === 1 &&
    ['record', 'time'].every((name) => typeof data[name] === 'string') &&
    (ANSWER_KINDS as readonly unknown[]).includes(data['kind']) &&
    Array.isArray(data['words']) &&
    ['options', 'decision', 'policy'].every(
      (name) => typeof data[name] === 'object' && data[name] !== null,
    ) &&
    typeof (data['options'] as { key?: unknown }).key === 'string' &&
    !Number.isNaN(Date.parse(String(data['time'])));
  if (isWhole) return data as unknown as SavedAnswer;
  throw new Failure(
    `“${file}” holds no whole answer any more, so it can’t be recorded.`,
    'Record by hand what was given, then take the file away.',
  );
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
