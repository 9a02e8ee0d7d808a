import type { Policy } from '../../domain/policy/policy.js';
import { COVERAGE_KINDS } from '../../domain/results/coverage.js';
import { choiceItems, outcomeItems, roleItems, ruleItems, segmentItems } from './answer-items.js';
import { conditionItems } from './condition-items.js';
import { harmItems } from './harm-items.js';
import { amountItems, remedyItems } from './remedy-items.js';
import type { Trackable } from './trackable.js';

const FOUND = new WeakMap<Policy, Map<unknown, readonly Trackable[]>>();

/** Everything of a policy that a case can cover, by kind; `document` is the merged policy as it was written, if known. */
export function trackablesOf(policy: Policy, document?: unknown): readonly Trackable[] {
  const known = FOUND.get(policy) ?? new Map<unknown, readonly Trackable[]>();
  const before = known.get(document);
  if (before) return before;
  const found = findTrackables(policy, document);
  FOUND.set(policy, known.set(document, found));
  return found;
}

function findTrackables(policy: Policy, document: unknown): readonly Trackable[] {
  const all = [
    ...ruleItems(policy),
    ...conditionItems(policy, document),
    ...harmItems(policy, document),
    ...remedyItems(policy),
    ...amountItems(policy),
    ...choiceItems(policy),
    ...outcomeItems(policy),
    ...roleItems(policy),
    ...segmentItems(policy),
  ];
  // Parts of one amount that go the same way are one.
  const byId = new Map<string, Trackable>();
  for (const one of all) if (!byId.has(one.id)) byId.set(one.id, one);
  return [...byId.values()].sort((a, b) => COVERAGE_KINDS.indexOf(a.kind) - COVERAGE_KINDS.indexOf(b.kind));
}
