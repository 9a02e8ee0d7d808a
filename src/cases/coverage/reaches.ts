import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { ComplaintSets, ifProved } from '../../lint/index.js';
import type { Trackable } from './trackable.js';
import { trackablesOf } from './trackables.js';

/** Whether complaints can cover something, and one for each way in which they may. */
export type Reached = { readonly unreachable: boolean; readonly witnesses: readonly Facts[] };

const FOUND = new WeakMap<Policy, ReadonlyMap<string, Reached>>();

/** For everything that a case can cover, by its id, whether any can, by exact sets of complaints. */
export function reachesOf(policy: Policy): ReadonlyMap<string, Reached> {
  const before = FOUND.get(policy);
  if (before) return before;
  const found = findReaches(policy);
  FOUND.set(policy, found);
  return found;
}

function findReaches(policy: Policy): ReadonlyMap<string, Reached> {
  const all = trackablesOf(policy);
  const complaints = new ComplaintSets(withTestsOf(policy, all));
  return new Map(
    all.map((one) => {
      complaints.budget.beginCheck();
      return [one.id, reachOf(complaints, one)];
    }),
  );
}

/** What cannot be told, or not in good time, counts as within reach. */
function reachOf(complaints: ComplaintSets, { reach }: Trackable): Reached {
  const found = ifProved(() => ({
    witnesses: reach(complaints)?.map(({ inside, outside }) => complaints.outside(inside, outside)),
  }));
  const witnesses = (found?.witnesses ?? []).filter((one) => one !== undefined);
  return { unreachable: found?.witnesses !== undefined && witnesses.length === 0, witnesses };
}

/** The policy with one more rule, which gives nothing, so that complaints are told apart by what amounts go by. */
function withTestsOf(policy: Policy, all: readonly Trackable[]): Policy {
  const of = all.flatMap(({ rests }) => rests ?? []);
  const place = { file: '', line: 1, column: 1 };
  const telling: Rule = { id: '', place, when: { is: 'any', of }, replaces: [], owe: [], may: [] };
  return { ...policy, rules: [...policy.rules, telling] };
}
