import type { Policy } from '../../domain/policy/policy.js';
import { reachedBy } from '../coverage/reaches.js';
import type { Trackable } from '../coverage/trackable.js';
import { type CaseDay, type Draft, isWhole, type TriedDraft, tryDraft } from './draft.js';
import { type Tweak, tweaksFor } from './tweaks.js';

/** So many complaints are decided at least, if there are any, to find one that covers an item which no set of them tells. */
const TRIED_EACH = 40;

/** How many more are decided for all that aren't found by then, of a policy, and at most for one of them. */
const MORE_IN_ALL = 400;
const MORE_EACH = 60;

/** How many more complaints may be decided than are for each item. */
export type Patience = { left: number };

/** What there is of it for all that is looked for. */
export const patience = (): Patience => ({ left: MORE_IN_ALL });

/** Of so many complaints others are made by tweaks. */
const MOST_BASES = 2;

/** A complaint for each way in which an item may be covered, by exact sets. */
export function witnessesOf(policy: Policy, item: Trackable): readonly Draft[] {
  return reachedBy(policy, item).witnesses.map((told) => ({ told, role: null }));
}

/** A complaint that covers an item which hangs on what is offered; undefined where none of those that were tried does. */
export function searchFor(
  policy: Policy,
  item: Trackable,
  bases: readonly Draft[],
  day: CaseDay,
  more: Patience,
): TriedDraft | undefined {
  const most = TRIED_EACH + Math.min(MORE_EACH, more.left);
  let tried = 0;
  for (const draft of draftsAround(policy, item, bases)) {
    if (tried >= most) return undefined;
    if (!isWhole(policy, draft.told, day)) continue;
    const one = tryDraft(policy, draft, day);
    tried += 1;
    if (tried > TRIED_EACH) more.left -= 1;
    if (item.isCovered(one.decided)) return one;
  }
  return undefined;
}

/** The complaints themselves, each with one tweak, and each with two. */
function* draftsAround(policy: Policy, item: Trackable, all: readonly Draft[]): Generator<Draft> {
  const bases = all.slice(0, MOST_BASES);
  const tweaks = tweaksFor(policy, item);
  yield* bases;
  for (const tweak of tweaks) yield* bases.map(tweak);
  for (const [first, second] of pairs(tweaks)) yield* bases.map((base) => second(first(base)));
}

/** Any two, the likeliest first. */
function* pairs(tweaks: readonly Tweak[]): Generator<readonly [Tweak, Tweak]> {
  for (let sum = 1; sum < 2 * tweaks.length; sum += 1)
    for (let at = Math.max(0, sum - tweaks.length + 1); at < sum - at; at += 1) {
      const [first, second] = [tweaks[at], tweaks[sum - at]];
      if (first && second) yield [first, second];
    }
}
