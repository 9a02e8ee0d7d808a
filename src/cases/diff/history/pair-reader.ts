import { holds } from '../../../domain/policy/condition.js';
import type { Facts } from '../../../domain/policy/fact.js';
import { factNamed } from '../../../domain/policy/fact-named.js';
import type { Policy } from '../../../domain/policy/policy.js';
import { relevantFacts } from '../../../domain/policy/policy-parts.js';
import type { Complaint } from '../../../domain/results/complaint.js';
import { readFacts } from '../../../i18n/values/read-facts.js';
import { completeComplaint, missing } from '../../../interview/index.js';
import type { MappedRow } from '../../../stream/index.js';
import type { Deciding } from '../answers/deciding.js';
import { type PolicyPair, SIDES, type Side } from '../pair/joint-policy.js';

/** What a row of the past says: facts as they were written, and the day (ISO date) where it says one. */
export type RowFacts = Pick<MappedRow, 'raw' | 'today'>;

/** What a row is to two policies. */
export type PairReading =
  | ({ readonly is: 'complaint' } & ReadRow)
  /** The new policy cannot decide it for want of these facts, or the old one where the new one can. */
  | ({ readonly is: 'missing' } & LackingFacts)
  | { readonly is: 'bad'; readonly why: string };

/** The facts that one policy lacks. */
export type LackingFacts = { readonly by: Side; readonly missing: readonly string[] };

/** A row that both policies can decide. */
export type ReadRow = Readonly<Record<Side, RowComplaint>>;

/** What a policy was told by a row, and the complaint that it makes of it. */
export type RowComplaint = { readonly is: 'complaint'; readonly known: Facts; readonly complaint: Complaint };

/** What a row is to one policy. */
type RowReading =
  | RowComplaint
  | { readonly is: 'missing'; readonly facts: readonly string[] }
  | { readonly is: 'bad'; readonly why: string };

type Plain = Readonly<Record<string, unknown>>;

/** Reads rows as two policies do, once where they take facts alike. */
export class PairReader {
  readonly #isOne: boolean;

  constructor({ before, after }: PolicyPair) {
    this.#isOne = JSON.stringify(readBy(before)) === JSON.stringify(readBy(after));
  }

  /** What a row is to both policies, each of which leaves out what only the other one knows. */
  read(deciding: Deciding, row: RowFacts): PairReading {
    const after = this.#rowFor(deciding, 'after', row);
    const before = this.#isSame(deciding, after) ? after : this.#rowFor(deciding, 'before', row);
    if (before.is === 'bad') return before;
    if (after.is === 'bad') return after;
    if (after.is === 'missing') return { is: 'missing', by: 'after', missing: after.facts };
    if (before.is === 'missing') return { is: 'missing', by: 'before', missing: before.facts };
    return { is: 'complaint', before, after };
  }

  /** Whether nobody has to look what a row is to the old policy, once it's known what it is to the new one. */
  #isSame({ pair }: Deciding, after: RowReading): boolean {
    if (!this.#isOne) return false;
    return after.is !== 'complaint' || lackingIn(pair.before, after.complaint.facts).length === 0;
  }

  #rowFor(deciding: Deciding, side: Side, { raw }: RowFacts): RowReading {
    const policy = deciding.pair[side];
    // Of two that take facts alike, one knows no fact that the other doesn't.
    const row = this.#isOne ? raw : knownTo(deciding.pair, policy, raw);
    return complaintOf(deciding, policy, row);
  }
}

/** What of a policy decides how facts are read and completed, and which of them are missing: all but words, if in doubt. */
const readBy = ({ facts, customers, calendar, currency, remedies, problems }: Policy): unknown => ({
  facts: facts.map(({ ask: _, help: __, ...fact }) => fact),
  customers,
  calendar,
  currency,
  remedies: remedies.map(({ id, kind }) => [id, kind]),
  problems: problems.map(({ name }) => name),
});

function complaintOf(deciding: Deciding, policy: Policy, row: Plain): RowReading {
  const { facts, issues } = readFacts(policy, row, deciding.day);
  const [issue] = issues;
  if (issue) return { is: 'bad', why: `${issue.fact}: ${issue.message}` };
  const complaint = deciding.complaint(policy, facts);
  const lacking = lackingIn(policy, complaint.facts);
  if (lacking.length === 0) return { is: 'complaint', known: facts, complaint };
  const needed = missing(policy, facts);
  if (needed.length > 0) return { is: 'missing', facts: needed.map(({ name }) => name) };
  // What cannot change the answer stands at some value.
  const { facts: completed } = completeComplaint(policy, facts);
  const standing = lacking.flatMap((name) =>
    completed[name] === undefined ? [] : [[name, completed[name]] as const],
  );
  const known = { ...facts, ...Object.fromEntries(standing) };
  return { is: 'complaint', known, complaint: deciding.complaint(policy, known) };
}

/** A fact that neither policy knows is left in, to be named as a mistake. */
function knownTo(pair: PolicyPair, policy: Policy, raw: Plain): Plain {
  const isKnown = (name: string, one: Policy) => factNamed(one, name) !== undefined;
  return Object.fromEntries(
    Object.entries(raw).filter(
      ([name]) => isKnown(name, policy) || !SIDES.some((side) => isKnown(name, pair[side])),
    ),
  );
}

const RELEVANT = new WeakMap<Policy, Policy['facts']>();

/** The facts that count in some answer. */
function relevantIn(policy: Policy): Policy['facts'] {
  const known = RELEVANT.get(policy);
  if (known) return known;
  const names = relevantFacts(policy);
  const found = policy.facts.filter(({ name }) => names.has(name));
  RELEVANT.set(policy, found);
  return found;
}

/** The facts that may be missing: they count in some answer, apply to this complaint, and nothing stands in for them. */
const lackingIn = (policy: Policy, facts: Facts): string[] =>
  relevantIn(policy)
    .filter(({ name, when }) => facts[name] === undefined && holds(when, facts))
    .map(({ name }) => name);
