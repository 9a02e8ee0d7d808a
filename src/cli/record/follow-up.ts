import type { Policy } from '../../domain/policy/policy.js';
import {
  ANSWER_KINDS,
  type FollowUpKind,
  type Given,
  type RecordEntry,
} from '../../domain/results/record-entry.js';
import { Failure } from '../../domain/values/failure.js';
import { ENGINE } from '../../domain/values/version.js';
import type { Head, Unchained } from '../../record/chain.js';
import { type DecisionFigures, givenBy } from '../../record/decision-figures.js';
import { partOf, policyIn } from '../../record/entry-json.js';
import { joined } from '../../record/hash.js';
import { liftsCap } from '../../record/over.js';
import { keyed } from '../../record/reference.js';
import { givesSomething } from '../../report/index.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import type { RecordWriter } from '../port/record.js';
import type { RecordOptions } from './record-options.js';
import { say, sayWritten, type Written } from './said.js';
import { type RecordSettings, recordSettings, withRecord } from './where.js';

/** What is said of an answer: `said` is which remedy was chosen, or whether they came back; `why` is for undoing; who said it. */
export type FollowUp = {
  readonly kind: FollowUpKind;
  readonly said: string | null;
  readonly why: string | null;
  readonly by: string | null;
};

/** It can't be said of this answer any more, in words. */
type Refused = { readonly is: 'refused'; readonly why: string };

/** `amends record chose|undo|done|returned ID`: writes what became of an answer. */
export async function followUp(
  id: string,
  what: FollowUp,
  options: RecordOptions,
  host: Host,
): Promise<Outcome> {
  const keep = await recordSettings(options, host);
  const { written, head } = await writeFollowUp(numberIn(id), what, keep, host);
  if (written.is !== 'refused') return sayWritten(written, { head, where: keep.where }, options, host);
  await say({ recorded: null, why: written.why }, `Not recorded: ${written.why}`, options, host);
  return 'findings';
}

/** Writes what became of an answer, and says how that went and where the record ends. */
export function writeFollowUp(
  seq: number,
  what: FollowUp,
  keep: RecordSettings,
  host: Host,
): Promise<{ readonly written: Written | Refused; readonly head: Head }> {
  return withRecord({ where: keep.where, create: false }, host, async (store) => {
    const written = await store.write((writer) => writeOnce(seq, what, keep, host, writer));
    return { written, head: await store.head() };
  });
}

function numberIn(id: string): number {
  if (/^[1-9]\d{0,8}$/.test(id)) return Number(id);
  throw new Failure(`“${id}” is no number of an entry.`, 'Give the one that recording it printed.');
}

async function writeOnce(
  seq: number,
  what: FollowUp,
  { keepText, keepStaff }: RecordSettings,
  host: Host,
  writer: RecordWriter,
): Promise<Written | Refused> {
  const answer = await writer.entry(seq);
  if (!answer || !(ANSWER_KINDS as readonly string[]).includes(answer.kind)) throw noAnswer(seq, answer);
  const hash = writer.keyedHash;
  const since = await writer.followUps(seq);
  const key = keyed(hash, 'follow-up', joined([what.kind, seq, ...whichOf(what, since)]));
  const content = keyed(hash, 'content', joined(contentOf(what)));
  const before = await writer.ofKey(key);
  if (before)
    return before.content === content
      ? { is: 'known', seq: before.seq }
      : { is: 'refused', why: `${saidBefore(seq, what)} (entry ${before.seq}).` };
  const refused = refusal(answer, what, since);
  if (refused !== null) return { is: 'refused', why: refused };
  const words = what.why !== null && keepText ? JSON.stringify({ why: what.why }) : null;
  const staff = keepStaff ? what.by : null;
  const policy = what.kind === 'chose' ? policyIn(await writer.policy(answer.policy ?? '')) : null;
  const entry = { ...bare(writer.time, host), ...saidOf(answer, what, policy), key, content, words, staff };
  const written = await writer.append({ ...entry, kind: what.kind, about: seq });
  return { is: 'written', seq: written, ...(what.kind === 'undo' ? returnedOf(seq, since) : {}) };
}

/** That they came back, or didn't, was said of an answer that counts no more: of no other answer of its matter is it known. */
function returnedOf(
  seq: number,
  since: readonly RecordEntry[],
): { readonly returned?: { readonly seq: number; readonly said: 'yes' | 'no' } } {
  const last = since.findLast(({ kind }) => kind === 'returned');
  if (!last) return {};
  return { returned: { seq, said: partOf<string>(last, 'given') === 'yes' ? 'yes' : 'no' } };
}

/**
 * Of what may be said of an answer several times, which time it is: a customer may come back after it was said that they
 * hadn't, and somebody may have been wrong. Saying the last of it again is the same once more.
 */
function whichOf({ kind, said }: FollowUp, since: readonly RecordEntry[]): (string | number | null)[] {
  if (kind !== 'returned') return [];
  const before = since.filter((one) => one.kind === kind);
  const last = before.at(-1);
  const isAgain = last !== undefined && partOf<string>(last, 'given') === said;
  const others = before.length - (isAgain ? 1 : 0);
  return others === 0 ? [said] : [said, others];
}

/** Without a name it's what it was before there were names, so that a till that tries again is known. */
const contentOf = ({ said, why, by }: FollowUp): (string | null)[] =>
  by === null ? [said, why] : [said, why, by];

function saidBefore(seq: number, { kind }: FollowUp): string {
  return kind === 'chose'
    ? `what entry ${seq} gives was chosen already`
    : `that was said of entry ${seq} already, in other words`;
}

function noAnswer(seq: number, entry: RecordEntry | null): Failure {
  if (!entry) return new Failure(`There is no entry ${seq}.`, 'Give the number that recording it printed.');
  const about = entry.about === null ? '' : ` It is about entry ${entry.about}.`;
  return new Failure(`Entry ${seq} is no answer.${about}`, 'Give the number of the answer itself.');
}

/** Why this can't be said of the answer any more; null where it can. */
function refusal(answer: RecordEntry, what: FollowUp, since: readonly RecordEntry[]): string | null {
  if (since.some(({ kind }) => kind === 'undo')) return `entry ${answer.seq} was undone.`;
  if (what.kind === 'done') return nothingToDo(answer, since);
  if (what.kind !== 'chose') return null;
  const given = partOf<Given>(answer, 'given');
  if (answer.kind !== 'give' || given === null) return `entry ${answer.seq} gave nothing to choose from.`;
  const open = openChoices(answer);
  if (given.chose !== null || open.length === 0) return `nothing is left to choose in entry ${answer.seq}.`;
  const ways = open.flatMap(({ of }) => of);
  return ways.includes(what.said ?? '') ? null : `there is to choose: ${ways.join(', ')}.`;
}

/** Why nothing of an answer can be done yet, or ever; null where something can. */
function nothingToDo(answer: RecordEntry, since: readonly RecordEntry[]): string | null {
  const { seq, kind } = answer;
  if (kind === 'refused') return `they refused what entry ${seq} offered, so there’s nothing to do.`;
  if (kind === 'open') return `nothing is settled in entry ${seq}, so there’s nothing to do yet.`;
  const given = partOf<Given>(answer, 'given');
  if (!givesSomething(given)) return `entry ${seq} gave nothing that has to be done.`;
  const ways = given?.chose === null ? openChoices(answer).flatMap(({ of }) => of) : [];
  if (kind !== 'give' || ways.length === 0 || since.some((one) => one.kind === 'chose')) return null;
  return `nobody has said yet which they chose in entry ${seq}. Say that first: amends record chose ${seq} ${ways.join(' | ')}`;
}

const openChoices = (answer: RecordEntry): DecisionFigures['choices'] =>
  (partOf<DecisionFigures>(answer, 'decision')?.choices ?? []).filter(({ chosen }) => chosen === null);

/** What the entry says: of a choice, what is given by it in the end; what they came back to, as it was said. */
function saidOf(
  answer: RecordEntry,
  { kind, said }: FollowUp,
  policy: Policy | null,
): Pick<Unchained, 'given' | 'goodwill' | 'cost'> {
  if (kind !== 'chose') return { given: said === null ? null : JSON.stringify(said), goodwill: 0, cost: 0 };
  const choice = openChoices(answer).find(({ of }) => of.includes(said ?? ''));
  const offer = choice?.offers[choice.of.indexOf(said ?? '')];
  if (!offer) throw new Error(`Entry ${answer.seq} has no offer for ${said}.`);
  const { left = [] } = partOf<DecisionFigures>(answer, 'decision') ?? {};
  const by = { role: answer.role ?? '', approved: answer.approver !== null, left };
  const given = givenBy(offer, said, policy !== null && liftsCap(policy, offer, by));
  return { given: JSON.stringify(given), goodwill: offer.goodwill, cost: offer.cost };
}

/** What an entry is that is no answer. */
export function bare(time: string, host: Host): Omit<Unchained, 'seq' | 'kind' | 'key'> {
  return {
    ...{ time, day: host.wallClock(undefined, Date.parse(time)).date, engine: ENGINE, about: null },
    ...{ matter: null, policy: null, role: null, staff: null, approver: null, store: null, currency: null },
    ...{ problem: null, today: null, told: null, known: null, decision: null, given: null, cause: null },
    ...{ over: null, customer: null, order: null, words: null, content: null, goodwill: 0, cost: 0 },
  };
}
