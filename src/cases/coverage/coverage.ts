import { rulesThatFit } from '../../decide/index.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import {
  COVERAGE_KINDS,
  type Coverage,
  type CoverageItem,
  type CoverageKind,
  type CoverageTotal,
} from '../../domain/results/coverage.js';
import type { Decision } from '../../domain/results/decision.js';
import type { Path } from '../../domain/values/issue.js';
import { reachedBy } from './reaches.js';
import type { DecidedComplaint, Trackable } from './trackable.js';
import { trackablesOf } from './trackables.js';

/** A complaint, as it was told or completed, with its answer. */
export type DecidedCase = { readonly facts: Facts; readonly decision: Decision };

/**
 * Everything of a policy that its cases can cover, by kind and in its order. `document` is the merged policy as it was
 * written, for exact places; without it, what stands in a condition or in a problem is placed where that begins.
 */
export function coverageItems(policy: Policy, document?: unknown): readonly CoverageItem[] {
  return itemsOf(policy, document, new Set());
}

/** What a case covers can be covered, and needs no proof of it. */
function itemsOf(policy: Policy, document: unknown, covered: ReadonlySet<string>): CoverageItem[] {
  return trackablesOf(policy, document).map((item) => {
    const { id, kind, name, path } = item;
    return { id, kind, name, path, unreachable: !covered.has(id) && reachedBy(policy, item).unreachable };
  });
}

/** The ids of the items that one case covers. */
export function covers(policy: Policy, facts: Facts, decision: Decision): ReadonlySet<string> {
  return idsOf(coveredAmong(trackablesOf(policy), policy, facts, decision));
}

const idsOf = (items: readonly Trackable[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));

function coveredAmong(
  items: readonly Trackable[],
  policy: Policy,
  facts: Facts,
  decision: Decision,
): readonly Trackable[] {
  const decided = decidedComplaint(policy, withDefaults(policy, facts).facts, () => decision);
  return items.filter(({ isCovered }) => isCovered(decided));
}

/** A complaint with what the policy makes of it; it's decided when somebody asks for that. */
export function decidedComplaint(policy: Policy, facts: Facts, decide: () => Decision): DecidedComplaint {
  let decision: Decision | undefined;
  return {
    facts,
    live: new Set(rulesThatFit(policy, facts)),
    get decision() {
      decision ??= decide();
      return decision;
    },
  };
}

/** How much of a policy its cases cover, and what they leave; of what stands where `counts` says so. */
export function coverage(
  policy: Policy,
  cases: Iterable<DecidedCase>,
  document?: unknown,
  counts: (path: Path) => boolean = () => true,
): Coverage {
  const covered = coveredBy(policy, cases);
  const items = itemsOf(policy, document, covered).filter(({ path }) => counts(path));
  const totals = COVERAGE_KINDS.map((kind) => totalOf(kind, items, covered)).filter(
    ({ counted, unreachable }) => counted + unreachable > 0,
  );
  const sum = (figure: 'covered' | 'counted') => totals.reduce((all, total) => all + total[figure], 0);
  const counted = sum('counted');
  return {
    totals,
    covered: sum('covered'),
    counted,
    share: counted === 0 ? 1 : sum('covered') / counted,
    uncovered: items.filter(({ id, unreachable }) => !unreachable && !covered.has(id)),
  };
}

/** The ids of what any of the cases covers; each is asked only of what those before it leave. */
function coveredBy(policy: Policy, cases: Iterable<DecidedCase>): ReadonlySet<string> {
  const covered = new Set<string>();
  let left = trackablesOf(policy);
  for (const { facts, decision } of cases) {
    const found = idsOf(coveredAmong(left, policy, facts, decision));
    for (const id of found) covered.add(id);
    if (found.size > 0) left = left.filter(({ id }) => !found.has(id));
  }
  return covered;
}

function totalOf(
  kind: CoverageKind,
  items: readonly CoverageItem[],
  covered: ReadonlySet<string>,
): CoverageTotal {
  const own = items.filter((item) => item.kind === kind);
  const counted = own.filter(({ unreachable }) => !unreachable);
  return {
    kind,
    covered: counted.filter(({ id }) => covered.has(id)).length,
    counted: counted.length,
    unreachable: own.length - counted.length,
  };
}
