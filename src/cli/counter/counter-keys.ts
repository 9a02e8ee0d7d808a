import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Complaint } from '../../domain/results/complaint.js';
import type { Decision } from '../../domain/results/decision.js';
import type { AnswerKind } from '../../domain/results/record-entry.js';
import { isFailure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { Deciding } from '../../interview/index.js';
import type { AnswerPage } from '../ask/interactive.js';
import { type Host, isCancelled, isWentBack } from '../port/host.js';
import { failureText, stderrText } from '../port/messages.js';
import type { SavedAnswers } from '../port/saved-answers.js';
import { writeFollowUp } from '../record/follow-up.js';
import { recordSettings } from '../record/where.js';
import type { WhoseOptions } from '../usage/resolve-options.js';
import { answersWaiting } from './retry.js';
import { recordCommand, sayStands, sayWrittenHere } from './said-here.js';
import { type GivenOptions, nameOfRecord, savedAnswerIn } from './saved-answer.js';
import { askGiven, askGivenInstead } from './what-was-given.js';
import { sayingWhileWaiting, writeHere } from './write-here.js';

/** A counter with a record: who answers whom, and how a complaint is decided there. */
export type Counter = {
  readonly policy: Policy;
  readonly deciding: Deciding;
  readonly host: Host;
  readonly plain: boolean;
  readonly whose: WhoseOptions;
  readonly decided: (known: Facts) => { readonly decision: Decision; readonly complaint: Complaint };
  /** Has the record asked anew before the next answer. */
  readonly renew: () => void;
};

/** The keys by which an answer is recorded. */
export type CounterKeys = {
  /** Those that there are now: once something is recorded, only one that takes it back. */
  readonly pages: () => readonly AnswerPage[];
  /** Says, where an answer is shown anew, that what was recorded stands. */
  readonly sayStands: () => Promise<void>;
};

/** What came of an answer: nothing yet, an entry, or it's saved until the record is back. */
type State = {
  /** The key of the answer and when it was given; the same for every try. */
  stamp: { readonly key: string; readonly time: string } | null;
  entry: number | null;
  saved: string | null;
};

const KEYS: readonly (readonly [key: string, kind: AnswerKind])[] = [
  ['g', 'give'],
  ['o', 'other'],
  ['r', 'refused'],
  ['n', 'open'],
];

/** The keys that record an answer: once it's written, one that takes it back stands in their place. */
export function counterKeys(at: Counter): CounterKeys {
  const state: State = { stamp: null, entry: null, saved: null };
  const { keys } = catalogueFor(at.policy).recording;
  const undoing: AnswerPage = {
    key: 'u',
    does: keys.undo,
    show: () => orBack(at, () => takeBack(at, state)),
  };
  const recording = KEYS.map(
    ([key, kind]): AnswerPage => ({
      key,
      does: keys[kind],
      show: (known) => orBack(at, () => record(at, state, kind, known)),
    }),
  );
  return {
    pages: () => (state.entry === null && state.saved === null ? recording : [undoing]),
    sayStands: async () => {
      if (state.entry !== null || state.saved !== null) await sayStands(state.entry, at);
    },
  };
}

const NOTHING_YET: State = { stamp: null, entry: null, saved: null };

/** Somebody who leaves a question is back at the answer, as where something can't be done, which is said: nothing is lost. */
async function orBack<Result>({ host }: Counter, work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isCancelled(error) || isWentBack(error)) return undefined;
    if (!isFailure(error)) throw error;
    await host.tell(failureText(error, host.stderr));
    return undefined;
  }
}

async function record(
  at: Counter,
  state: State,
  kind: AnswerKind,
  known: Facts,
): Promise<'answer-again' | undefined> {
  const { policy, host, whose } = at;
  const { decision, complaint } = at.decided(known);
  const given = await asked(at, kind, { decision, complaint });
  if (!given) return undefined;
  state.stamp ??= (await host.savedAnswers()).stamp();
  const { key, time } = state.stamp;
  const { customer, order, store, by } = whose;
  const references = Object.entries({ customer, order, store, by }).filter(([, name]) => name !== undefined);
  const options: GivenOptions = { key, ...Object.fromEntries(references), ...given.options };
  const keep = await recordSettings(whose, host);
  const answer = { kind, words: given.words, options, decision, policy };
  const { waitingFor } = catalogueFor(policy).recording.written;
  const waiting = waitingFor(recordCommand('retry', whose, host));
  const written = await writeHere({ answer, time, waiting }, keep, host);
  if (written.is === 'written' || written.is === 'known') state.entry = written.seq;
  if (written.is === 'saved') state.saved = written.name;
  await sayWrittenHere(written, { ...at, kind, what: given.what, where: keep.where });
  if (written.is !== 'other-offer') return undefined;
  at.renew();
  return 'answer-again';
}

/** Asks what there is to ask of an answer of this kind; null where nothing was given after all. */
async function asked(
  at: Counter,
  kind: AnswerKind,
  decided: { readonly decision: Decision; readonly complaint: Complaint },
): ReturnType<typeof askGivenInstead> {
  const { policy, host, plain, whose } = at;
  if (kind !== 'give' && kind !== 'other') return { what: '', words: [], options: {} };
  const prompter = await host.prompter(catalogueFor(policy).prompts, plain);
  const one = { ...at, ...decided, prompter, by: whose.by };
  return kind === 'give' ? askGiven(one) : askGivenInstead(one);
}

async function takeBack({ policy, host, plain, whose }: Counter, state: State): Promise<undefined> {
  const { giving, written } = catalogueFor(policy).recording;
  const { entry, saved } = state;
  if (saved !== null) {
    takeBackSaved(saved, giving.byMistake, await host.savedAnswers());
    await host.tell(stderrText(written.dropped, host.stderr));
  } else if (entry !== null) {
    const prompter = await host.prompter(catalogueFor(policy).prompts, plain);
    const why = await prompter.enter({
      message: giving.whyUndo,
      help: undefined,
      proposal: giving.byMistake,
      back: false,
      refuse: () => null,
    });
    const done = await undo(
      entry,
      why.trim() || giving.byMistake,
      { host, whose },
      written.notUndone(String(entry)),
    );
    await host.tell(stderrText(undoneLines(done, entry, { policy, host, whose }).join('\n'), host.stderr));
  }
  Object.assign(state, NOTHING_YET);
  return undefined;
}

/** An answer that was saved may be in the record all the same: then it's undone there once that is back. */
function takeBackSaved(name: string, takenBack: string, saved: SavedAnswers): void {
  const answer = savedAnswerIn(saved.read(name), saved.fileOf(name));
  saved.keep(name, `${JSON.stringify({ ...answer, takenBack })}\n`);
}

/**
 * Undoes an entry. Somebody else may have done it already, which is what was wanted; that is said. `stands` says that it
 * isn't undone, while that takes long and where it can't be.
 */
async function undo(
  seq: number,
  why: string,
  { host, whose }: Pick<Counter, 'host' | 'whose'>,
  stands: string,
): Promise<Undone> {
  const keep = await recordSettings(whose, host);
  const what = { kind: 'undo', said: null, why, by: whose.by ?? null } as const;
  const { written } = await sayingWhileWaiting(stands, host, () =>
    writeFollowUp(seq, what, keep, host),
  ).catch(async (error: unknown) => {
    if (isFailure(error)) await host.tell(stderrText(stands, host.stderr));
    throw error;
  });
  if (written.is === 'refused') await host.tell(stderrText(written.why, host.stderr));
  return written;
}

type Undone = Awaited<ReturnType<typeof writeFollowUp>>['written'];

/** That an entry is undone, and what was said of it that goes with it. */
function undoneLines(
  done: Undone,
  entry: number,
  { policy, host, whose }: Pick<Counter, 'policy' | 'host' | 'whose'>,
): string[] {
  const { undone, returnedGoes } = catalogueFor(policy).recording.written;
  const returned = done.is === 'written' ? done.returned : undefined;
  const lines = [undone(String(entry))];
  if (!returned) return lines;
  const command = recordCommand(`returned ID ${returned.said}`, whose, host);
  return [...lines, returnedGoes({ seq: String(returned.seq), said: returned.said, command })];
}

/** Says how many answers wait for this record, if any do: also those that nobody can read any more, and none that was taken back. */
export async function sayWaiting({ policy, host, whose }: Counter): Promise<void> {
  const saved = await host.savedAnswers();
  if (saved.names().length === 0) return;
  // Which record is meant may be wrong: whoever records hears that, and it keeps no answer back.
  const keep = await recordSettings(whose, host).catch((error: unknown) => {
    if (isFailure(error)) return null;
    throw error;
  });
  if (!keep) return;
  const { ours, damaged } = answersWaiting(saved, nameOfRecord(keep.where, saved));
  const waiting = ours.filter(([, { takenBack }]) => takenBack === undefined).length + damaged.length;
  if (waiting === 0) return;
  const { written } = catalogueFor(policy).recording;
  const command = recordCommand('retry', whose, host);
  await host.tell(stderrText(written.waiting({ count: String(waiting), command }), host.stderr));
}
