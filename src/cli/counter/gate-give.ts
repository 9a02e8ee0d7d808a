import type { ProposedRemedy } from '../../domain/results/weighing.js';
import { Failure } from '../../domain/values/failure.js';
import { keyed } from '../../record/reference.js';
import { writeProposedRemedy } from '../complaint/proposed-remedies.js';
import type { Session } from '../complaint/session.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import type { RecordStore, RecordWriter } from '../port/record.js';
import { hashOfWriter } from '../record/answer-entry.js';
import { type AnswerRequest, answerRequest } from '../record/answer-request.js';
import { decisionBrought } from '../record/decision-file.js';
import type { RecordSettings } from '../record/where.js';
import { writeOnce } from '../record/write-answer.js';
import { type GateOptions, type Judged, judge, printJson, sayVerdict, verdictOf } from './gate-judge.js';

/** What is to be given where the gate lets it through. */
type ToGive = {
  readonly one: Session;
  readonly proposals: readonly ProposedRemedy[];
  readonly options: GateOptions;
  readonly keep: RecordSettings;
};

/** What came of it: what was judged and which entry it is; an entry alone where the same was given before. */
type Given =
  | { readonly judged: Judged; readonly seq: number | null }
  | { readonly judged: null; readonly seq: number };

/** Judges and writes while nobody else does, so that nobody gets between the two. */
export async function giveByGate(it: ToGive, store: RecordStore, host: Host): Promise<Outcome> {
  const { judged, seq } = await store.write((writer) => give(it, writer, host));
  if (judged) return sayVerdict(judged, it.options, seq === null ? null : { seq, known: false }, host);
  await printJson({ gate: 'yes', why: [], recorded: seq, known: true }, host);
  return 'answered';
}

async function give(it: ToGive, writer: RecordWriter, host: Host): Promise<Given> {
  const { one, proposals, options, keep } = it;
  const before = await entryOf(it, writer);
  if (before !== null) return { judged: null, seq: before };
  const { policy } = one.chosen;
  const day = host.wallClock(policy.timezone, Date.parse(writer.time)).date;
  const judged = await judge(
    one,
    { proposals, options, day, keepStaff: keep.keepStaff },
    writer,
    hashOfWriter(writer),
  );
  if (!verdictOf(judged).isYes) return { judged, seq: null };
  const written = await writeOnce(requestFor(it, judged), keep, host, writer);
  if (written.is === 'written') return { judged, seq: written.seq };
  throw new Failure('What the gate lets through is another offer by now.', 'Try again.');
}

/** All that is asked, by which the same is known again whatever the record knows by then. */
function askedIn({ one, proposals, options }: ToGive): string {
  const { customer, order, store, by } = options;
  const { policy } = one.chosen;
  const told = Object.entries(one.known).filter(([name]) => one.wordFacts.includes(name));
  return JSON.stringify([
    'gate',
    policy.sha256,
    one.deciding.role,
    told,
    proposals,
    customer,
    order,
    store,
    by,
  ]);
}

/** The entry that bears the key already. Throws a Failure where it says something else, or was undone. */
async function entryOf(it: ToGive, writer: RecordWriter): Promise<number | null> {
  const before = await writer.ofKey(keyed(writer.keyedHash, 'answer', it.options.key ?? ''));
  if (!before) return null;
  const isUndone = (await writer.followUps(before.seq)).some(({ kind }) => kind === 'undo');
  if (!isUndone && before.content === keyed(writer.keyedHash, 'content', askedIn(it))) return before.seq;
  throw new Failure(
    `The key is that of entry ${before.seq}, which ${isUndone ? 'was undone' : 'says something else'}.`,
    'Each answer needs a key of its own.',
  );
}

/** What is written: as recommended, or else what was let through. */
function requestFor(it: ToGive, { weighing, decision }: Judged): AnswerRequest {
  const { one, proposals, options } = it;
  const { policy } = one.chosen;
  const { key = '', customer, order, store, by } = options;
  const references = Object.entries({ customer, order, store, by }).filter(([, name]) => name !== undefined);
  const isAsOffered = weighing.verdict === 'as-recommended';
  const open = decision.choices.flatMap(({ of, chosen }) => (chosen === null ? of : []));
  const chose = isAsOffered ? open.find((id) => proposals.some(({ remedy }) => remedy === id)) : undefined;
  const words = isAsOffered ? [] : proposals.map((one) => writeProposedRemedy(policy, one));
  const said = {
    ...Object.fromEntries(references),
    ...(chose === undefined ? {} : { chose }),
    ...(isAsOffered ? {} : { why: 'let through by the gate' }),
  };
  const brought = decisionBrought(decision, policy, one.deciding);
  const request = answerRequest(isAsOffered ? 'give' : 'other', words, brought, { ...said, key });
  return { ...request, asked: askedIn(it) };
}
