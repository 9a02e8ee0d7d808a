import type { Condition } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { meet, type Region } from '../../regions/index.js';
import type { OwedGrant } from '../grants/grants.js';
import type { Subject } from '../subject/subject.js';

/** One cure that a rule wants in the offer, out of these remedies, and where it does. */
type Demand = { readonly rule: Rule; readonly of: ReadonlySet<string>; readonly where: Region };

/** Demands that are made together somewhere and that no one cure meets, though it would without any of them. */
export type Clash = { readonly demands: readonly Demand[]; readonly witness: Facts };

/** What it takes to hold two demands against each other. */
const STEPS_EACH = 10;

/** Demands that still agree on some cures, and where all of them are made. */
type Group = {
  readonly demands: readonly Demand[];
  readonly agreed: ReadonlySet<string>;
  readonly where: Region;
};

/** Every group of demands that clash: two, and three or more of which each two still agree. */
export function* clashesOf(subject: Subject): Generator<Clash> {
  const demands = demandsOf(subject);
  for (const [at, demand] of demands.entries()) {
    const group = { demands: [demand], agreed: demand.of, where: demand.where };
    yield* withMore(subject, group, demands.slice(at + 1));
  }
}

/** In a group without one too many, each demand leaves fewer cures to agree on than those before it. */
function* withMore(subject: Subject, group: Group, later: readonly Demand[]): Generator<Clash> {
  for (const [at, demand] of later.entries()) {
    subject.complaints.budget.spend(STEPS_EACH);
    const agreed = both(group.agreed, demand.of);
    if (agreed.size === group.agreed.size || !meet(group.where, demand.where)) continue;
    const demands = [...group.demands, demand];
    const where = subject.complaints.common(group.where, demand.where);
    if (where.boxes.length === 0) continue;
    if (agreed.size > 0) {
      yield* withMore(subject, { demands, agreed, where }, later.slice(at + 1));
      continue;
    }
    const witness = hasOneTooMany(demands) ? undefined : witnessOf(subject, demands, where);
    if (witness) yield { demands, witness };
  }
}

function hasOneTooMany(demands: readonly Demand[]): boolean {
  return demands.some((one) => agreedBy(demands.filter((demand) => demand !== one)).size === 0);
}

const agreedBy = ([first, ...rest]: readonly Demand[]): ReadonlySet<string> =>
  rest.reduce<ReadonlySet<string>>((agreed, { of }) => both(agreed, of), first?.of ?? new Set());

const both = (one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...one].filter((id) => other.has(id)));

/** Where nothing was paid, money back is nothing, and nothing clashes with it. */
const PAID: Condition = {
  is: 'within',
  fact: 'price',
  ranges: [{ atLeast: 1, atMost: Number.MAX_SAFE_INTEGER }],
};

function witnessOf(
  { complaints, policy }: Subject,
  demands: readonly Demand[],
  where: Region,
): Facts | undefined {
  if (!complaints.space.places.has('price')) return complaints.ordinary(where);
  const paid = complaints.ordinary(complaints.common(where, complaints.where(PAID)));
  if (paid) return paid;
  const back = policy.remedies.some(
    ({ id, kind }) => REMEDY_KINDS[kind].paysBack === 'all' && demands.some(({ of }) => of.has(id)),
  );
  return back ? undefined : complaints.ordinary(where);
}

function demandsOf(subject: Subject): Demand[] {
  return subject.policy.rules.flatMap((rule) =>
    subject.grants
      .owed(rule)
      .filter(({ of }) => of.some(({ kind }) => kind.role === 'cure'))
      .map((due) => ({ rule, of: idsOf(due), where: whereMade(rule, due, subject) })),
  );
}

const idsOf = ({ of }: OwedGrant): ReadonlySet<string> => new Set(of.map(({ remedy }) => remedy.id));

/** A choice that holds something owed anyway is met by it, and demands nothing more. */
function whereMade(rule: Rule, due: OwedGrant, { policy, complaints, grants }: Subject): Region {
  const ids = idsOf(due);
  const meeting = policy.rules.filter((other) =>
    grants.outright(other).some(({ remedy }) => ids.has(remedy.id)),
  );
  const where = complaints.speaking(rule);
  return complaints.without(
    where,
    meeting.map((other) => complaints.speaking(other)),
  );
}
