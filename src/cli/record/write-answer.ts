import type { Decision } from '../../domain/results/decision.js';
import type { AnswerKind } from '../../domain/results/record-entry.js';
import { leftOfCaps } from '../../record/caps.js';
import { offersTheSame } from '../../record/decision-figures.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import type { RecordWriter } from '../port/record.js';
import { answerEntry, knowledgeFor, problemOf, writtenKnown } from './answer-entry.js';
import { type AnswerRequest, answerRequest, hashesOf } from './answer-request.js';
import { decideAgain } from './decide-again.js';
import { broughtDecision } from './decision-file.js';
import type { AnswerOptions } from './record-options.js';
import { sayWritten, type Written } from './said.js';
import { type RecordSettings, recordSettings, withRecord } from './where.js';

/** `amends record give|other|refused|open`: writes how a complaint was answered. */
export async function writeAnswer(
  kind: AnswerKind,
  words: readonly string[],
  options: AnswerOptions,
  host: Host,
): Promise<Outcome> {
  const keep = await recordSettings(options, host);
  const brought = await broughtDecision(options, host);
  if (typeof brought === 'string') return brought;
  const request = answerRequest(kind, words, brought, options);
  const { written, head } = await withRecord({ where: keep.where, create: true }, host, async (store) => {
    const written = await store.write((writer) => writeOnce(request, keep, host, writer));
    return { written, head: await store.head() };
  });
  return sayWritten(written, { head, where: keep.where }, options, host);
}

/** Writes an answer unless its key is there already: then it's the same answer, or another. */
async function writeOnce(
  request: AnswerRequest,
  keep: RecordSettings,
  host: Host,
  writer: RecordWriter,
): Promise<Written> {
  const hashes = hashesOf(request, writer.keyedHash);
  const before = await writer.ofKey(hashes.key);
  if (before && before.content !== null && (await isUndone(before.seq, writer)))
    return { is: 'undone', seq: before.seq };
  if (before)
    return before.content === hashes.content
      ? { is: 'known', seq: before.seq }
      : { is: 'key-taken', by: before };
  const { policy, told, words, kind } = request;
  const { time } = writer;
  const day = host.wallClock(policy.timezone, Date.parse(time)).date;
  const asked = { customer: hashes.customer, order: request.order, problem: problemOf(told), day };
  const knowledge = await knowledgeFor(policy, asked, writer);
  const known = writtenKnown(policy, knowledge);
  const named = {
    customer: hashes.customer,
    staff: keep.keepStaff ? request.staff : null,
    store: request.store,
  };
  const left = await leftOfCaps(policy, named, day, writer.spent);
  const again = decideAgain(policy, { told: { ...words, ...told }, known }, { ...request, left });
  // What happened is never refused.
  if (kind !== 'other' && !offersTheSame(request.decision, again.decision, request.approver !== null))
    return { is: 'other-offer', policy, decision: again.decision };
  const entry = answerEntry({ request, hashes, time, day, knowledge, known, again, keep, left });
  await writer.keepPolicy(policy.sha256, JSON.stringify(policy));
  const seq = await writer.append({ ...entry, matter: knowledge.matter ?? writer.next() });
  const toChoose = kind === 'give' && request.chose === null ? openChoices(again.decision) : [];
  return { is: 'written', seq, followUps: knowledge.notDone, toChoose, isNobodys: isNobodys(request) };
}

/** What was undone never was: whoever tries its key again has something new to say. */
const isUndone = async (seq: number, writer: RecordWriter): Promise<boolean> =>
  (await writer.followUps(seq)).some(({ kind }) => kind === 'undo');

const openChoices = ({ choices }: Decision): readonly string[] =>
  choices.flatMap(({ of, chosen }) => (chosen === null ? of : []));

const isNobodys = ({ customer, order }: AnswerRequest): boolean => customer === undefined && order === null;
