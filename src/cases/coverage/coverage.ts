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
import { reachesOf } from './reaches.js';
import type { DecidedComplaint } from './trackable.js';
import { trackablesOf } from './trackables.js';

/** A complaint, as it was told or completed, with its answer. */
export type DecidedCase = { readonly facts: Facts; readonly decision: Decision };

/**
 * Everything of a policy that its cases can cover, by kind and in its order. `document` is the merged policy as it was
 * written, for exact places; without it, what stands in a condition or in a problem is placed where that begins.
 */
export function coverageItems(policy: Policy, document?: unknown): readonly CoverageItem[] {
  const reaches = reachesOf(policy);
  return trackablesOf(policy, document).map(({ id, kind, name, path }) => ({
    id,
    kind,
    name,
    path,
    unreachable: reaches.get(id)?.unreachable === true,
  }));
}

/** The ids of the items that one case covers. */
export function covers(policy: Policy, facts: Facts, decision: Decision): ReadonlySet<string> {
  const decided = decidedComplaint(policy, withDefaults(policy, facts).facts, () => decision);
  return new Set(trackablesOf(policy).flatMap(({ id, isCovered }) => (isCovered(decided) ? [id] : [])));
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
  const covered = new Set<string>();
  for (const { facts, decision } of cases) {
    for (const id of covers(policy, facts, decision)) covered.add(id);
  }
  const items = coverageItems(policy, document).filter(({ path }) => counts(path));
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
