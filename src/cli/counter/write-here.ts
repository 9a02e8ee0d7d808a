import { type Failure, isFailure } from '../../domain/values/failure.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import type { SavedAnswers } from '../port/saved-answers.js';
import { type AnswerRequest, answerRequest } from '../record/answer-request.js';
import { decisionBrought } from '../record/decision-file.js';
import type { Written } from '../record/said.js';
import type { RecordSettings } from '../record/where.js';
import { writeRequest } from '../record/write-answer.js';
import { nameOfRecord, type SavedAnswer, savedName, type ToRecord } from './saved-answer.js';

/** How it went at the counter: as anywhere, or the record was away, and it's saved or couldn't be. */
export type WrittenHere =
  | Written
  | { readonly is: 'saved'; readonly why: Failure; readonly name: string }
  | { readonly is: 'not-saved'; readonly why: Failure; readonly whyNot: Failure };

/** What a request says of an answer to be written. Throws a Failure where that doesn't go together. */
export const requestOf = ({ kind, words, options, decision, policy }: ToRecord): AnswerRequest =>
  answerRequest(
    kind,
    words,
    decisionBrought(decision, policy, { today: decision.today, role: decision.as }),
    options,
  );

/** Milliseconds after which whoever waits for a record had better hear why. */
const SHORTLY = 400;

/** Does something with a record, and says this where it takes long, because somebody else holds it or no server answers. */
export async function sayingWhileWaiting<Result>(
  text: string,
  host: Host,
  work: () => Promise<Result>,
): Promise<Result> {
  const said = setTimeout(() => void host.tell(stderrText(text, host.stderr)), SHORTLY);
  try {
    return await work();
  } finally {
    clearTimeout(said);
  }
}

/** An answer, when it was given (ISO instant), and what's said where the record keeps somebody waiting. */
export type HereToWrite = { readonly answer: ToRecord; readonly time: string; readonly waiting: string };

/**
 * Writes an answer. It's saved before that and dropped after it, so that whatever happens in between, such as Ctrl+C while
 * a record is locked, loses nothing: it bears a key, by which it's never written twice.
 */
export async function writeHere(
  { answer, time, waiting }: HereToWrite,
  keep: RecordSettings,
  host: Host,
): Promise<WrittenHere> {
  const request = requestOf(answer);
  const saved = await host.savedAnswers();
  const name = save({ ...answer, saved: 1, record: nameOfRecord(keep.where, saved), time }, saved);
  try {
    const { written } = await sayingWhileWaiting(waiting, host, () => writeRequest(request, keep, host));
    if (typeof name === 'string') saved.drop(name);
    return written;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return typeof name === 'string'
      ? { is: 'saved', why: error, name }
      : { is: 'not-saved', why: error, whyNot: name };
  }
}

/** Keeps an answer, and says under which name; or why it can't be kept. */
function save(answer: SavedAnswer, saved: SavedAnswers): string | Failure {
  const name = savedName(answer);
  try {
    saved.keep(name, `${JSON.stringify(answer)}\n`);
    return name;
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
}
