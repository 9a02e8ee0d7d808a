import { takesAmount } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { AnswerKind } from '../../domain/results/record-entry.js';
import type { ProposedRemedy } from '../../domain/results/weighing.js';
import { offerToGive } from '../../record/decision-figures.js';
import { type PastAnswer, pastAnswers } from '../../record/past-answers.js';
import { customerHash } from '../../record/reference.js';
import { wholeRemedies } from '../../render/answer/remedy-words.js';
import type { RecordWriter } from '../port/record.js';
import { problemOf } from '../record/answer-entry.js';
import type { AnswerRequest } from '../record/answer-request.js';

/**
 * The entry by which somebody has recorded the same since a time (ISO instant), as whoever doesn't know that an answer was
 * saved records it again: the same given for the same order, or without one for the same problem of the same customer.
 * Null where there's none, or nobody says whose it is.
 */
export async function recordedSince(
  request: AnswerRequest,
  time: string,
  writer: RecordWriter,
): Promise<number | null> {
  const { order } = request;
  const customer = customerHash(writer.keyedHash, request.customer);
  const entries = await writer.near({ customer, order });
  const later = new Set(entries.filter((entry) => entry.time >= time).map(({ seq }) => seq));
  const whose = { customer, order, problem: problemOf(request.told) };
  const same = pastAnswers(entries).findLast(
    (answer) => later.has(answer.seq) && isOf(answer, whose) && isAnsweredAlike(answer, request),
  );
  return same?.seq ?? null;
}

const isOf = (
  answer: PastAnswer,
  { customer, order, problem }: Pick<PastAnswer, 'customer' | 'order' | 'problem'>,
): boolean =>
  order === null ? answer.customer === customer && answer.problem === problem : answer.order === order;

function isAnsweredAlike({ kind, remedies }: PastAnswer, request: AnswerRequest): boolean {
  if (!givesSomething(kind) || !givesSomething(request.kind)) return kind === request.kind;
  const given = new Map<string, number | null>();
  for (const one of remedies)
    if (REMEDY_KINDS[one.kind]?.role !== 'apology')
      given.set(one.id, one.amount === null ? null : (given.get(one.id) ?? 0) + one.amount);
  const wanted = proposalsIn(request);
  const isGiven = ({ remedy, amount }: ProposedRemedy): boolean =>
    given.has(remedy) && (amount === null || amount === given.get(remedy));
  return wanted.length === given.size && wanted.every(isGiven);
}

const givesSomething = (kind: AnswerKind): boolean => kind === 'give' || kind === 'other';

/** What an answer gave, but for an apology: as it was named, or as it was offered. */
export function proposalsIn({
  kind,
  gave,
  decision,
  chose,
  approver,
}: AnswerRequest): readonly ProposedRemedy[] {
  if (kind === 'other') return gave;
  const found = offerToGive(decision, { chose: chose ?? undefined, approved: approver !== null });
  const offer = typeof found === 'object' ? found : decision.offer;
  return wholeRemedies(offer)
    .filter((one) => REMEDY_KINDS[one.kind].role !== 'apology')
    .map((one) => ({ remedy: one.id, amount: takesAmount(REMEDY_KINDS[one.kind]) ? one.amount : null }));
}
