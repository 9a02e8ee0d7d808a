import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { Trackable } from '../coverage/trackable.js';
import { type CaseDay, type Draft, isWhole, type TriedDraft, tryDraft } from './draft.js';

/**
 * A draft with only those facts told by which it covers what it's for, and those that somebody has to say: from the
 * last that is asked, each that can be left out is.
 */
export function fewFacts(
  policy: Policy,
  { told, role, decided }: TriedDraft,
  gains: readonly Trackable[],
  day: CaseDay,
): Draft {
  let kept = withoutDefaults(policy, told);
  for (const { name } of policy.facts.toReversed()) {
    if (kept[name] === undefined) continue;
    const fewer = without(kept, name);
    if (!isWhole(policy, fewer, day)) continue;
    const tried = tryDraft(policy, { told: fewer, role }, day);
    if (gains.every((item) => item.isCovered(tried.decided))) kept = fewer;
  }
  const isSame = gains.every((item) => item.isCovered(tryDraft(policy, { told: kept, role }, day).decided));
  return { told: isSame ? kept : decided.facts, role };
}

/** What follows without being told. */
function withoutDefaults(policy: Policy, told: Facts): Facts {
  let kept = told;
  let whole = JSON.stringify(withDefaults(policy, kept).facts);
  for (const { name } of policy.facts.toReversed()) {
    if (kept[name] === undefined) continue;
    const fewer = without(kept, name);
    if (JSON.stringify(withDefaults(policy, fewer).facts) !== whole) continue;
    kept = fewer;
    whole = JSON.stringify(withDefaults(policy, kept).facts);
  }
  return kept;
}

function without(facts: Facts, name: string): Facts {
  const { [name]: _, ...rest } = facts;
  return rest;
}
