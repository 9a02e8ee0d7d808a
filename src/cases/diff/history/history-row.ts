import { holds } from '../../../domain/policy/condition.js';
import type { Facts } from '../../../domain/policy/fact.js';
import type { Policy } from '../../../domain/policy/policy.js';
import { relevantFacts } from '../../../domain/policy/policy-parts.js';
import { parseDay } from '../../../domain/values/day.js';
import { readFacts } from '../../../i18n/values/read-facts.js';
import { completeComplaint, missing } from '../../../interview/index.js';
import { isDecision, readDecision } from '../../../source/read/recorded-decision.js';
import type { Deciding } from '../answers/deciding.js';
import { type PolicyPair, SIDES, type Side } from '../pair/joint-policy.js';

/** What a row of the past says: facts as they were written, and the day (ISO date) where it says one. */
export type RowFacts = { readonly raw: Readonly<Record<string, unknown>>; readonly today: string | null };

/** What a row is to one policy. */
export type RowReading =
  | { readonly is: 'complaint'; readonly known: Facts }
  | { readonly is: 'missing'; readonly facts: readonly string[] }
  | { readonly is: 'bad'; readonly why: string };

/** Keys that rows have to be told apart by, and that are no facts. */
const OF_ROWS: readonly string[] = ['id', 'row', 'at', 'record'];

type Plain = Readonly<Record<string, unknown>>;

/** Reads a line of ndjson: a complaint, a decision, or a record with its `complaint`; or says why it's none. */
export function readRow(line: string): RowFacts | { readonly why: string } {
  const data = parsed(line);
  if (!isMap(data)) return { why: 'This is no JSON object.' };
  if (isDecision(data)) {
    const recorded = readDecision(data);
    return 'message' in recorded ? { why: recorded.message } : { raw: recorded.facts, today: recorded.today };
  }
  const { complaint } = data;
  const raw = isMap(complaint) ? complaint : data;
  return { raw: withoutKeys(raw, OF_ROWS), today: typeof data['today'] === 'string' ? data['today'] : null };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const isMap = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withoutKeys = (data: Plain, keys: readonly string[]): Plain =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));

/** What a row is to one of two policies, which leaves out what only the other one knows. */
export function rowFor(deciding: Deciding, side: Side, { raw }: RowFacts, today: string): RowReading {
  const policy = deciding.pair[side];
  const { facts, issues } = readFacts(policy, knownTo(deciding.pair, policy, raw), parseDay(today));
  const [issue] = issues;
  if (issue) return { is: 'bad', why: `${issue.fact}: ${issue.message}` };
  const lacking = lackingIn(deciding, policy, facts);
  if (lacking.length === 0) return { is: 'complaint', known: facts };
  const needed = missing(policy, facts);
  if (needed.length > 0) return { is: 'missing', facts: needed.map(({ name }) => name) };
  // What cannot change the answer stands at some value.
  const { facts: completed } = completeComplaint(policy, facts);
  const standing = lacking.flatMap((name) =>
    completed[name] === undefined ? [] : [[name, completed[name]] as const],
  );
  return { is: 'complaint', known: { ...facts, ...Object.fromEntries(standing) } };
}

/** A fact that neither policy knows is left in, to be named as a mistake. */
function knownTo(pair: PolicyPair, policy: Policy, raw: Plain): Plain {
  const isKnown = (name: string, one: Policy) => one.facts.some((fact) => fact.name === name);
  return Object.fromEntries(
    Object.entries(raw).filter(
      ([name]) => isKnown(name, policy) || !SIDES.some((side) => isKnown(name, pair[side])),
    ),
  );
}

const RELEVANT = new WeakMap<Policy, ReadonlySet<string>>();

/** The facts that may be missing: they count in some answer, apply to this complaint, and nothing stands in for them. */
function lackingIn(deciding: Deciding, policy: Policy, known: Facts): string[] {
  const relevant = RELEVANT.get(policy) ?? relevantFacts(policy);
  RELEVANT.set(policy, relevant);
  const { facts } = deciding.complaint(policy, known);
  return policy.facts
    .filter(({ name, when }) => facts[name] === undefined && relevant.has(name) && holds(when, facts))
    .map(({ name }) => name);
}
