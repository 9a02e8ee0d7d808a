import { weigh } from '../../decide/index.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import type { AnswerKind } from '../../domain/results/record-entry.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { leastOfCaps } from '../../record/caps.js';
import type { Head } from '../../record/chain.js';
import { offersTheSame } from '../../record/decision-figures.js';
import type { Knowledge } from '../../record/knowledge.js';
import { knowledgeNotes } from '../../record/knowledge-notes.js';
import type { RawFacts } from '../complaint/raw-facts.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import type { RecordWriter } from '../port/record.js';
import { answerEntry, hashOfWriter, knowledgeFor, namedBy, problemOf, writtenKnown } from './answer-entry.js';
import { type AnswerRequest, answerRequest, hashesOf } from './answer-request.js';
import { type DecidedAs, decideAgain } from './decide-again.js';
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
  const { written, head } = await writeRequest(request, keep, host);
  return sayWritten(written, { head, where: keep.where }, options, host);
}

/** Writes what somebody asked for, and answers with how that went and with the end of the record. */
export function writeRequest(
  request: AnswerRequest,
  keep: RecordSettings,
  host: Host,
): Promise<{ readonly written: Written; readonly head: Head }> {
  return withRecord({ where: keep.where, create: true }, host, async (store) => {
    const written = await store.write((writer) => writeOnce(request, keep, host, writer));
    return { written, head: await store.head() };
  });
}

/** Writes an answer unless its key is there already: then it's the same answer, or another. */
export async function writeOnce(
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
  const { policy, told, kind } = request;
  const { time } = writer;
  const day = host.wallClock(policy.timezone, Date.parse(request.at ?? time)).date;
  const asked = { customer: hashes.customer, order: request.order, problem: problemOf(told), day };
  const knowledge = await knowledgeFor(policy, asked, writer, hashOfWriter(writer));
  const { staff: by, store } = request;
  const named = namedBy({ by, store }, knowledge, keep.keepStaff);
  const left = await leastOfCaps(policy, named, day, writer.spent);
  const decidedNow = decidedBy(request, {
    known: writtenKnown(policy, knowledge),
    left,
    heldOut: knowledge.heldOut,
  });
  const decided = asItHappened(request, decidedNow);
  if (decided === null) return { is: 'other-offer', policy, decision: decidedNow.again.decision };
  const { known, again } = decided;
  const entry = answerEntry({ request, hashes, time, day, knowledge, known, again, keep, left });
  await writer.keepPolicy(policy.sha256, JSON.stringify(policy));
  const seq = await writer.append({ ...entry, matter: knowledge.matter ?? writer.next() });
  const toChoose = kind === 'give' && request.chose === null ? openChoices(again.decision) : [];
  const isOther =
    kind !== 'other' &&
    !offersTheSame(request.decision, decidedNow.again.decision, request.approver !== null);
  const stands = isOther ? { standsAs: decided === decidedNow ? ('now' as const) : ('then' as const) } : {};
  const notes = [
    ...notesOn(request, knowledge, decided),
    ...(entry.over === null ? [] : [catalogueFor(policy).recording.written.pastCap(entry.over)]),
    ...(entry.goodwill > 0 ? uncheckedCaps(policy, left, keep) : []),
    ...datedOtherwise(request, day),
  ];
  const followUps = knowledge.notDone;
  return { is: 'written', seq, followUps, toChoose, isNobodys: isNobodys(request), ...stands, notes };
}

/** What a record says of a complaint: facts, what is left of each cap, and whether it gets no goodwill to learn from. */
type ByRecord = { readonly known: RawFacts } & Pick<DecidedAs, 'left' | 'heldOut'>;

/** A complaint decided again by what was told and by what the record says. */
function decidedBy(request: AnswerRequest, { known, left, heldOut }: ByRecord) {
  const { policy, told, words } = request;
  return {
    known,
    again: decideAgain(policy, { told: { ...words, ...told }, known }, { ...request, left, heldOut }),
  };
}

type Decided = ReturnType<typeof decidedBy>;

/**
 * The decision that an answer is written with; null where it's not to be written, because it'd be another offer by now. What
 * happened is never refused: what they turned down, or have before them, or got while the record was away, is what was
 * offered by what was known then. Where even that is another offer, as after a change of the policy, only a reason will do.
 */
function asItHappened(request: AnswerRequest, now: Decided): Decided | null {
  const { kind, decision, knownThen, why, isLate } = request;
  if (kind === 'other' && !isLate) return now;
  const isSame = (again: Decision) => offersTheSame(decision, again, request.approver !== null);
  if (isSame(now.again.decision)) return now;
  if (kind === 'give') return null;
  const then = decidedBy(request, {
    known: knownThen,
    left: decision.left?.map(({ left }) => left) ?? [],
    heldOut: decision.heldOut ?? null,
  });
  if (isSame(then.again.decision)) return then;
  return why === null ? null : now;
}

/** What the record knows that no fact says, and that more was given than this role may. */
function notesOn(request: AnswerRequest, knowledge: Knowledge, { again }: Decided): readonly string[] {
  const { policy, kind, gave, role, today, approver } = request;
  const isTold = ([name]: [string, unknown]): boolean => Object.hasOwn(request.told, name);
  const told = Object.fromEntries(Object.entries(again.complaint.facts).filter(isTold));
  const notes = knowledgeNotes(policy, knowledge, told);
  if (kind !== 'other' || approver !== null) return notes;
  const { objections, weighed } = weigh(policy, again.complaint, gave, { role, today });
  const needsYes = objections.filter(({ code }) => code === 'needs-yes').map(({ text }) => text);
  const { goodwill } = weighed.offer;
  const most = mostOffered(again.decision);
  const money = (minor: number): string => sayMoney(minor, policy.currency);
  const { beyondOffered } = catalogueFor(policy).recording.written;
  const remark = beyondOffered({ gave: money(goodwill), most: money(most) });
  return [...notes, ...(needsYes.length === 0 && goodwill > most ? [remark] : needsYes)];
}

/** The most goodwill of all that a decision offers, also with a yes from above. */
const mostOffered = ({ offer, choices, withApproval }: Decision): number =>
  Math.max(
    ...[offer, ...choices.flatMap(({ offers }) => offers), withApproval?.offer ?? offer].map(
      ({ goodwill }) => goodwill,
    ),
  );

/** Whom caps count and nobody named. A record that keeps no names of staff can't check theirs, and nobody can help it here. */
function uncheckedCaps(
  policy: Policy,
  left: readonly (number | null)[],
  { keepStaff }: RecordSettings,
): readonly string[] {
  const subjects = (policy.caps ?? []).flatMap(({ per }, at) =>
    left[at] === null && (per !== 'staff' || keepStaff) ? [per] : [],
  );
  if (subjects.length === 0) return [];
  return [catalogueFor(policy).answer.givenUnchecked([...new Set(subjects)])];
}

/** Whoever sets the day of a decision back or forward has a reason, or has made a mistake. */
const datedOtherwise = ({ today, policy }: AnswerRequest, day: string): string[] =>
  today === day ? [] : [catalogueFor(policy).recording.written.asOf({ today, day })];

/** What was undone never was: whoever tries its key again has something new to say. */
const isUndone = async (seq: number, writer: RecordWriter): Promise<boolean> =>
  (await writer.followUps(seq)).some(({ kind }) => kind === 'undo');

const openChoices = ({ choices }: Decision): readonly string[] =>
  choices.flatMap(({ of, chosen }) => (chosen === null ? of : []));

const isNobodys = ({ customer, order }: AnswerRequest): boolean => customer === undefined && order === null;
