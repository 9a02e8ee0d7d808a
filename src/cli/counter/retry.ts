import { Failure, isFailure } from '../../domain/values/failure.js';
import { keyed } from '../../record/reference.js';
import type { Host } from '../port/host.js';
import { failureText } from '../port/messages.js';
import type { Outcome } from '../port/outcome.js';
import type { SavedAnswers } from '../port/saved-answers.js';
import type { AnswerRequest } from '../record/answer-request.js';
import { writeFollowUp } from '../record/follow-up.js';
import type { RecordOptions } from '../record/record-options.js';
import { say, type Written } from '../record/said.js';
import { type RecordSettings, recordSettings, withRecord } from '../record/where.js';
import { writeRequest } from '../record/write-answer.js';
import { proposalsIn, recordedSince } from './recorded-since.js';
import { nameOfRecord, type SavedAnswer, savedAnswerIn } from './saved-answer.js';
import { givenInFewWords } from './what-was-given.js';
import { requestOf } from './write-here.js';

/** What `record retry` takes. */
export type RetryOptions = RecordOptions & {
  readonly list?: true;
  /** What to do with an answer whose same was recorded since: it was given `twice`, or `once` and is there already. */
  readonly twice?: true;
  readonly once?: true;
};

/** Answers that wait for a record, those that wait for another one, and what is wrong with the rest. */
type Waiting = {
  readonly ours: readonly (readonly [name: string, answer: SavedAnswer])[];
  readonly others: number;
  readonly damaged: readonly Failure[];
};

/** `amends record retry`: writes the answers that were given while the record was away, in their order. */
export async function retry(options: RetryOptions, host: Host): Promise<Outcome> {
  const keep = await recordSettings(options, host);
  const saved = await host.savedAnswers();
  const waiting = answersWaiting(saved, nameOfRecord(keep.where, saved));
  for (const damaged of waiting.damaged) await host.tell(failureText(damaged, host.stderr));
  if (options.list) return sayWaiting(waiting, options, host);
  refuseBoth(options);
  const written = await writeAll(waiting, { keep, saved, options }, host);
  const left = written.filter(({ entry }) => entry === null).length;
  const found = { recorded: written, waiting: left, damaged: waiting.damaged.length, others: waiting.others };
  await say(options.json ? found : plainly(found), sentences(found), options, host);
  return left + waiting.damaged.length > 0 ? 'findings' : 'answered';
}

function refuseBoth({ twice, once }: RetryOptions): void {
  if (twice && once)
    throw new Failure('--twice and --once say the opposite.', 'Say which of the two it was.');
}

/** The answers that wait for a record, as answers that wait name it, and how it is with the others. */
export function answersWaiting(saved: SavedAnswers, record: string): Waiting {
  const ours: [string, SavedAnswer][] = [];
  const damaged: Failure[] = [];
  let others = 0;
  for (const name of saved.names()) {
    try {
      const answer = savedAnswerIn(saved.read(name), saved.fileOf(name));
      if (answer.record === record) ours.push([name, answer]);
      else others += 1;
    } catch (error) {
      if (!isFailure(error)) throw error;
      damaged.push(error);
    }
  }
  return { ours, others, damaged };
}

/** How it went with one answer: its entry, null where it isn't written; `same` is an entry that says the same since then. */
type Retried = {
  readonly time: string;
  readonly kind: string;
  readonly entry: number | null;
  readonly same?: number;
};

/** By what answers are tried again. */
type Trying = {
  readonly keep: RecordSettings;
  readonly saved: SavedAnswers;
  readonly options: RetryOptions;
};

async function writeAll(
  { ours }: Waiting,
  { keep, saved, options }: Trying,
  host: Host,
): Promise<readonly Retried[]> {
  // Where the record is still away, nothing of this is worth a try.
  if (ours.length > 0) await withRecord({ where: keep.where, create: true }, host, (store) => store.head());
  const done: Retried[] = [];
  for (const [name, answer] of ours) {
    const { takenBack, time } = answer;
    if (takenBack !== undefined) {
      await takeBack(answer, takenBack, keep, host);
      saved.drop(name);
      continue;
    }
    const same = options.twice ? null : await sameSince(answer, keep, host);
    if (same !== null) {
      if (options.once) saved.drop(name);
      done.push({ time, kind: answer.kind, entry: options.once ? same : null, same });
      continue;
    }
    const { kind, written } = await writeLate(answer, keep, host);
    const isThere = written?.is === 'written' || written?.is === 'known' || written?.is === 'undone';
    if (isThere) saved.drop(name);
    done.push({ time, kind, entry: isThere ? written.seq : null });
  }
  return done;
}

/** The entry that says the same since an answer was saved; null where it's in the record itself, or nobody has. */
async function sameSince(answer: SavedAnswer, keep: RecordSettings, host: Host): Promise<number | null> {
  const request = requestOf(answer);
  return withRecord({ where: keep.where, create: true }, host, async (store) =>
    store.write(async (writer) => {
      const isThere = (await writer.ofKey(keyed(writer.keyedHash, 'answer', request.key))) !== null;
      return isThere ? null : recordedSince(request, answer.time, writer);
    }),
  );
}

/** Writes an answer that was given before: as something else, where it'd be another offer by now. */
async function writeLate(
  answer: SavedAnswer,
  keep: RecordSettings,
  host: Host,
): Promise<{ readonly kind: string; readonly written: Written | null }> {
  try {
    const request: AnswerRequest = { ...requestOf(answer), at: answer.time };
    const { written } = await writeRequest(request, keep, host);
    if (written.is !== 'other-offer') return { kind: request.kind, written };
    const late = asItWasGiven(request);
    return { kind: late.kind, written: (await writeRequest(late, keep, host)).written };
  } catch (error) {
    if (!isFailure(error)) throw error;
    await host.tell(failureText(error, host.stderr));
    return { kind: answer.kind, written: null };
  }
}

/** Undoes an answer that was taken back before anybody knew whether it was written. */
async function takeBack(
  { options }: SavedAnswer,
  why: string,
  keep: RecordSettings,
  host: Host,
): Promise<void> {
  const seq = await withRecord({ where: keep.where, create: true }, host, (store) =>
    store.write(async (writer) => {
      const key = keyed(writer.keyedHash, 'answer', options.key ?? '');
      return (await writer.ofKey(key))?.seq ?? null;
    }),
  );
  const what = { kind: 'undo', said: null, why, by: options.by ?? null } as const;
  if (seq !== null) await writeFollowUp(seq, what, keep, host);
}

/** What happened is never refused: what was given stands as it was offered then. */
function asItWasGiven(request: AnswerRequest): AnswerRequest {
  const why = request.why ?? 'given while the record was away';
  if (request.kind !== 'give') return { ...request, why };
  return { ...request, kind: 'other', why, gave: proposalsIn(request), isLate: true };
}

type Found = {
  readonly recorded: readonly Retried[];
  readonly waiting: number;
  readonly damaged: number;
  readonly others: number;
};

const plainly = ({ recorded, ...rest }: Found) => ({
  recorded: recorded.flatMap(({ entry }) => (entry === null ? [] : [entry])),
  ...rest,
});

function sentences({ recorded, waiting, others }: Found): string {
  const lines = recorded.map(retriedWords);
  if (recorded.length === 0 && waiting === 0) lines.push('Nothing waits to be recorded.');
  if (others > 0) lines.push(`For other records there ${others === 1 ? 'waits 1' : `wait ${others}`} more.`);
  return lines.join('\n');
}

function retriedWords({ time, kind, entry, same }: Retried): string {
  if (same !== undefined)
    return entry === null
      ? `Not recorded: what was given at ${time}. Entry ${same} says the same, from after that. If they got it twice, say --twice; if that’s the same once more, --once.`
      : `Taken as entry ${entry}, which says the same: what was given at ${time}.`;
  return entry === null
    ? `Not recorded: what was given at ${time}. It still waits.`
    : `Recorded as entry ${entry} (${kind}): what was given at ${time}.`;
}

async function sayWaiting(waiting: Waiting, options: RetryOptions, host: Host): Promise<Outcome> {
  const { ours, others, damaged } = waiting;
  const answers = ours.map(([, { time, kind, options: given, decision, takenBack }]) => ({
    ...{ time, kind, key: given.key, takenBack: takenBack !== undefined },
    customer: given.customer ?? null,
    order: given.order ?? null,
    offered: decision.offer.remedies.map(({ id }) => id),
  }));
  const lines = ours.map(([, answer]) => waitingLine(answer));
  const found = { waiting: answers, others, damaged: damaged.length };
  const text = lines.length > 0 ? lines.join('\n') : 'Nothing waits to be recorded.';
  await say(options.json ? found : { waiting: lines, others, damaged: damaged.length }, text, options, host);
  return damaged.length > 0 ? 'findings' : 'answered';
}

/** `2026-11-22T10:00:00.000Z give ann, A-1: £5 voucher`. */
function waitingLine(answer: SavedAnswer): string {
  const { time, kind, options, takenBack } = answer;
  const whose = [options.customer, options.order].filter(Boolean).join(', ') || 'nobody’s';
  const since = takenBack === undefined ? '' : ' (taken back since)';
  return `${time} ${kind} ${whose}: ${givenInFewWords(answer)}${since}`;
}
