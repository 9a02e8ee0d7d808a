import type { Policy } from '../../domain/policy/policy.js';
import { Failure, isFailure } from '../../domain/values/failure.js';
import { ENGINE } from '../../domain/values/version.js';
import { counted } from '../../i18n/en/grammar.js';
import {
  type ChainedEntry,
  type ChainFault,
  EMPTY_HEAD,
  faultIn,
  type Head,
  isErased,
  readHead,
  writeHead,
} from '../../record/chain.js';
import { type DecisionFigures, decisionFigures } from '../../record/decision-figures.js';
import { partOf, policyIn } from '../../record/entry-json.js';
import { numbersIn } from '../../record/runs.js';
import { canonical } from '../../source/read/canonical.js';
import { sha256Hex } from '../../source/read/sha256.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import type { RecordStore } from '../port/record.js';
import { decideAgain } from './decide-again.js';
import type { RecordOptions } from './record-options.js';
import { say } from './said.js';
import { recordSettings, withRecord } from './where.js';

/** What `record verify` takes. */
export type VerifyOptions = RecordOptions & { readonly since?: string; readonly strict?: true };

/** What a walk through a record finds. */
type Walked = {
  head: Head;
  /** Answers that this engine decided, and decides again to the same. */
  same: number;
  /** Answers that others decided, and of these those that this one would decide otherwise. */
  others: number;
  differ: number;
  /** Entries of which something was erased, until an entry says that it was forgotten. */
  readonly erased: Set<number>;
  /** What is wrong, in words; null where nothing is. */
  wrong: string | null;
};

/** `amends record verify`: walks the chain, decides every answer again, and names the first entry that isn't as it was. */
export async function verify(options: VerifyOptions, host: Host): Promise<Outcome> {
  const since = options.since === undefined ? null : sinceIn(options.since);
  const { where } = await recordSettings(options, host);
  const walked = await withRecord({ where, create: false }, host, (store) => walk(store, since));
  const { head, same, others, differ, wrong } = walked;
  const found = { entries: head.seq, head: writeHead(head), same, others, differ, wrong };
  await say(found, wrong ?? allWell(walked), options, host);
  if (wrong !== null) return 'findings';
  return options.strict && differ > 0 ? 'not-proved' : 'answered';
}

function allWell({ head, same, others, differ }: Walked): string {
  const lines = [
    `The chain holds: ${counted(head.seq, 'entry', 'entries')}, up to ${writeHead(head)}.`,
    `Decided again, to the same: ${same}.`,
  ];
  if (others > 0)
    lines.push(`By other versions of amends: ${others}; this one decides ${differ} of them otherwise.`);
  return lines.join('\n');
}

function sinceIn(text: string): Head {
  const head = readHead(text);
  if (head) return head;
  throw new Failure(`--since “${text}” is no end of a record.`, 'Give what amends record head printed.');
}

async function walk(store: RecordStore, since: Head | null): Promise<Walked> {
  const walked: Walked = { head: EMPTY_HEAD, same: 0, others: 0, differ: 0, erased: new Set(), wrong: null };
  const policies = new Map<string, Policy | null>();
  // Others may write meanwhile: what the record ended with before is held against it, and then what it ends with after.
  const before = await store.head();
  const ends = since ? [since, before] : [before];
  for await (const page of store.walk())
    for (const entry of page) {
      walked.wrong = await wrongWith(entry, walked, ends, (sha256) => policyOf(sha256, policies, store));
      if (walked.wrong !== null) return walked;
      walked.head = { seq: entry.seq, hash: entry.hash };
    }
  walked.wrong = wrongAtEnd(walked, ends, await store.head()) ?? damageWords(await store.damage());
  return walked;
}

const damageWords = (damage: string | null): string | null =>
  damage === null
    ? null
    : `Every entry is as it was, but the file around them is damaged: ${damage}. Put back a copy.`;

async function wrongWith(
  entry: ChainedEntry,
  walked: Walked,
  ends: readonly Head[],
  policy: (sha256: string) => Promise<Policy | null>,
): Promise<string | null> {
  const fault = faultIn(entry, walked.head, sha256Hex);
  if (fault) return FAULTS[fault](entry, walked.head);
  const other = ends.find(({ seq, hash }) => seq === entry.seq && hash !== entry.hash);
  if (other) return `Entry ${entry.seq} is not what it was: its hash was ${other.hash}.`;
  noteErased(entry, walked);
  return entry.decision === null ? null : decidedAgain(entry, entry.decision, walked, policy);
}

const FAULTS: Readonly<Record<ChainFault, (entry: ChainedEntry, last: Head) => string>> = {
  gap: ({ seq }, last) => `Entry ${last.seq + 1} is missing: ${seq} comes after ${last.seq}.`,
  before: ({ seq }, last) => `Entry ${seq} does not follow entry ${last.seq} as it is.`,
  changed: ({ seq }) => `Entry ${seq} was changed after it was written.`,
  seals: ({ seq }) => `Entry ${seq} was changed after it was written, in what may be forgotten.`,
};

/** What was erased has to be said by an entry after it. */
function noteErased(entry: ChainedEntry, { erased }: Walked): void {
  if (isErased(entry)) erased.add(entry.seq);
  if (entry.kind !== 'forgot' || entry.given === null) return;
  const runs = partOf<string>(entry, 'given') ?? '';
  for (const seq of numbersIn(runs, entry.seq)) erased.delete(seq);
}

async function decidedAgain(
  entry: ChainedEntry,
  kept: string,
  walked: Walked,
  policyOf: (sha256: string) => Promise<Policy | null>,
): Promise<string | null> {
  const isOurs = entry.engine === ENGINE;
  const policy = await policyOf(entry.policy ?? '');
  if (!policy || (isOurs && sha256Hex(canonical(policy)) !== entry.policy))
    return `Entry ${entry.seq} was decided by a policy that is ${policy ? 'not what it was' : 'not there any more'}.`;
  const again = figuresAgain(entry, policy);
  if (isOurs) {
    walked.same += 1;
    return again === kept
      ? null
      : `Entry ${entry.seq}, decided again, is another decision from byte ${firstDifference(kept, again)} on.`;
  }
  walked.others += 1;
  if (again !== kept) walked.differ += 1;
  return null;
}

/** The decision by what was told and known then, as it's kept; empty where this version can't read its policy. */
function figuresAgain(entry: ChainedEntry, policy: Policy): string {
  const raw = (part: 'told' | 'known') => partOf<Record<string, unknown>>(entry, part) ?? {};
  try {
    const { left = [], heldOut = null } = partOf<DecisionFigures>(entry, 'decision') ?? {};
    const deciding = { today: entry.today ?? '', role: entry.role ?? '', left, heldOut };
    const { decision } = decideAgain(policy, { told: raw('told'), known: raw('known') }, deciding);
    return JSON.stringify(decisionFigures(decision, policy));
  } catch (error) {
    if (isFailure(error)) return '';
    throw error;
  }
}

/** Counted from 1, as editors do. */
function firstDifference(one: string, other: string): number {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return (at < 0 ? a.length : at) + 1;
}

async function policyOf(
  sha256: string,
  policies: Map<string, Policy | null>,
  store: RecordStore,
): Promise<Policy | null> {
  const read = policies.get(sha256);
  if (read !== undefined) return read;
  const policy = policyIn(await store.read.policy(sha256));
  policies.set(sha256, policy);
  return policy;
}

function wrongAtEnd({ head, erased }: Walked, ends: readonly Head[], after: Head): string | null {
  const later = ends.find(({ seq }) => seq > head.seq);
  if (later) return `The record ends with entry ${head.seq}, and had ${later.seq} once: its end was cut off.`;
  if (after.seq < head.seq)
    return `The record ends with entry ${after.seq}, as it says, and holds ${head.seq}: somebody else has added to it.`;
  const [seq] = erased;
  return seq === undefined
    ? null
    : `Entry ${seq} was erased in part, and nothing says that it was forgotten.`;
}
