import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { ComplaintSets, ifProved } from '../../lint/index.js';
import type { Trackable } from './trackable.js';
import { trackablesOf } from './trackables.js';

/** Whether complaints can cover something, and one for each way in which they may. */
export type Reached = { readonly unreachable: boolean; readonly witnesses: readonly Facts[] };

const KNOWN = new WeakMap<Policy, Reaches>();

/** Whether complaints can cover an item of a policy, by exact sets of complaints; told once. */
export function reachedBy(policy: Policy, item: Trackable): Reached {
  const known = KNOWN.get(policy) ?? new Reaches(policy);
  KNOWN.set(policy, known);
  return known.of(item);
}

/** What is known of the items of one policy. Each is told when it is first asked for: few of what no case covers are. */
class Reaches {
  readonly #complaints: ComplaintSets;
  readonly #found = new Map<string, Reached>();
  /** How often something of a condition could not be told. */
  readonly #failures = new Map<string, number>();

  constructor(policy: Policy) {
    this.#complaints = new ComplaintSets(withTestsOf(policy, trackablesOf(policy)));
  }

  of(item: Trackable): Reached {
    const before = this.#found.get(item.id);
    if (before) return before;
    const found = this.#find(item);
    this.#found.set(item.id, found);
    return found;
  }

  #find(item: Trackable): Reached {
    const about = aboutOf(item);
    const failed = this.#failures.get(about) ?? 0;
    const found = failed < MOST_FAILURES ? reachOf(this.#complaints, item) : null;
    if (!found) this.#failures.set(about, failed + 1);
    return found ?? UNKNOWN;
  }
}

/** Of what is left, what one item may take, so that no condition that is too large leaves nothing to those after it. */
const SHARE_OF_AN_ITEM = 1 / 64;

/** Where so much of one condition could not be told, nobody tries the rest of it. */
const MOST_FAILURES = 3;

/** What cannot be told, or not in good time, counts as within reach. */
const UNKNOWN: Reached = { unreachable: false, witnesses: [] };

/** The kind, and what of the policy it is about. */
const aboutOf = ({ id }: Trackable): string => id.slice(0, id.search(/: |$/));

/** Null where that cannot be told in good time. */
function reachOf(complaints: ComplaintSets, { reach }: Trackable): Reached | null {
  complaints.budget.beginCheck(SHARE_OF_AN_ITEM);
  const found = ifProved(() => ({
    witnesses: reach(complaints)?.map(({ inside, outside }) => complaints.outside(inside, outside)),
  }));
  if (!found) return null;
  if (!found.witnesses) return UNKNOWN;
  const witnesses = found.witnesses.filter((one) => one !== undefined);
  return { unreachable: witnesses.length === 0, witnesses };
}

/** The policy with one more rule, which gives nothing, so that complaints are told apart by what amounts go by. */
function withTestsOf(policy: Policy, all: readonly Trackable[]): Policy {
  const of = all.flatMap(({ rests }) => rests ?? []);
  const place = { file: '', line: 1, column: 1 };
  const telling: Rule = { id: '', place, when: { is: 'any', of }, replaces: [], owe: [], may: [] };
  return { ...policy, rules: [...policy.rules, telling] };
}
