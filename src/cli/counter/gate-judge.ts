import { decide, weigh } from '../../decide/index.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Decision } from '../../domain/results/decision.js';
import type { ObjectionCode, ProposedRemedy, Weighing } from '../../domain/results/weighing.js';
import { Failure } from '../../domain/values/failure.js';
import { completeComplaint, withPromisedMost } from '../../interview/index.js';
import { leastOfCaps } from '../../record/caps.js';
import type { KeyedHash } from '../../record/hash.js';
import { applyingFacts, knownFacts } from '../../record/known-facts.js';
import { customerHash, referenceIn } from '../../record/reference.js';
import { sanitizeJson } from '../../render/page/sanitize.js';
import { refuseMissing, type Session } from '../complaint/session.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import type { RecordReader } from '../port/record.js';
import { knowledgeFor, namedBy } from '../record/answer-entry.js';
import { decidingBy, problemIn } from '../record/facts-from-record.js';
import type { ResolveOptions } from '../usage/resolve-options.js';

/** What the gate takes: what `weigh` does, whether to write at once what it lets through, and under which key. */
export type GateOptions = Omit<ResolveOptions, 'format'> & {
  readonly give?: true;
  readonly key?: string;
};

/** An offer that somebody wants to give, judged with all that the record knows. */
export type Judged = {
  readonly weighing: Weighing;
  readonly decision: Decision;
  /** What the record knew, which counts before what was told. */
  readonly known: Facts;
};

/** Told, and no reason to say no: that it's less than something else, or has been turned down. */
const ONLY_TOLD: readonly ObjectionCode[] = ['turned-down', 'less-than-refused', 'less-than-before'];

/** What is asked of the gate: by which references, on which day (ISO date), and whether the record keeps who gave it. */
export type Asked = {
  readonly proposals: readonly ProposedRemedy[];
  readonly options: GateOptions;
  readonly day: string;
  readonly keepStaff: boolean;
};

/** Judges an offer with what the record knows. Throws a Failure where that, or what was told, isn't enough to tell. */
export async function judge(
  { chosen: { policy }, deciding: asked, known: told }: Session,
  { proposals, options, day, keepStaff }: Asked,
  reader: RecordReader,
  hash: KeyedHash,
): Promise<Judged> {
  const customer = customerHash(hash, options.customer);
  const order = referenceIn(options.order) ?? null;
  const whose = { customer, order, problem: problemIn(policy, told), day };
  const knowledge = await knowledgeFor(policy, whose, reader, hash);
  const all = knownFacts(policy, knowledge);
  const known = applyingFacts(policy, all, { ...told, ...all });
  const facts: Facts = { ...told, ...known };
  refuseMissing(policy, facts);
  const left = await leastOfCaps(policy, namedBy(options, knowledge, keepStaff), day, reader.spent);
  const deciding = decidingBy(asked, { ...knowledge, left });
  const complaint = completeComplaint(policy, withPromisedMost(policy, facts, deciding.role));
  const weighing = weigh(policy, complaint, proposals, deciding);
  refuseUncheckedCaps(weighing, keepStaff);
  const decision = { ...decide(policy, complaint, deciding), fromRecord: Object.keys(known) };
  return { weighing, known, decision };
}

/** A cap that nobody has looked at holds nothing back, so nobody can tell. */
function refuseUncheckedCaps({ left = [] }: Weighing, keepStaff: boolean): void {
  const subjects = [...new Set(left.filter((cap) => cap.left === null).map(({ per }) => per))];
  if (subjects.length === 0) return;
  if (!keepStaff && subjects.includes('staff'))
    throw new Failure(
      'Caps per staff can’t be checked, and the gate never says yes: keep-staff: no leaves out who gave what.',
      'Take keep-staff: no out of .amendsrc.yaml, or the caps per staff out of the policy.',
    );
  throw new Failure(
    `Caps per ${subjects.join(' and ')} can’t be checked.`,
    'Say who it is with --customer, --by and --store.',
  );
}

/** What speaks against it, and what is only told beside it. */
export function verdictOf({ weighing }: Pick<Judged, 'weighing'>): {
  readonly isYes: boolean;
  readonly why: readonly string[];
  readonly told: readonly string[];
} {
  const { objections, mayGive, as } = weighing;
  const against = objections.filter(({ code }) => !ONLY_TOLD.includes(code)).map(({ text }) => text);
  const told = objections.filter(({ code }) => ONLY_TOLD.includes(code)).map(({ text }) => text);
  const isYes = against.length === 0 && mayGive === as;
  return { isYes, why: isYes || against.length > 0 ? against : [weighing.say], told };
}

/** Somebody above who may give it, or has the matter; null where nobody may, or it's no question of who. */
function whoElse({ weighing: { mayGive, as }, decision }: Judged): string | null {
  return mayGive === as ? (decision.refer?.role ?? null) : mayGive;
}

/** Says what the gate came to, and with which outcome; `entry` is what was written. */
export async function sayVerdict(
  judged: Judged,
  { customer, order, store, by }: GateOptions,
  entry: { readonly seq: number; readonly known: boolean } | null,
  host: Host,
): Promise<Outcome> {
  const { weighing, known } = judged;
  const { isYes, why, told } = verdictOf(judged);
  const { as, today, policy, complaint, assumed, weighed, verdict, countersign, left } = weighing;
  const found = {
    gate: isYes ? 'yes' : 'no',
    ...{ why, who: isYes ? as : whoElse(judged), told, verdict },
    ...{ as, today, policy, complaint, assumed, fromRecord: Object.keys(known) },
    references: { customer: customer ?? null, order: order ?? null, store: store ?? null, by: by ?? null },
    ...{ offer: weighed.offer, countersign, ...(left ? { left } : {}) },
    ...(entry ? { recorded: entry.seq, known: entry.known } : {}),
  };
  await printJson(found, host);
  return isYes ? 'answered' : 'findings';
}

/** Prints what a program reads. */
export const printJson = (found: Readonly<Record<string, unknown>>, host: Host): Promise<void> =>
  host.print(`${sanitizeJson(JSON.stringify(found, null, 2))}\n`);
