import type { Policy } from '../../domain/policy/policy.js';
import { reachedBy } from '../coverage/reaches.js';
import type { Trackable } from '../coverage/trackable.js';
import { type CaseDay, type Draft, isWhole, type TriedDraft, tryDraft } from './draft.js';
import { type Tweak, tweaksFor } from './tweaks.js';

/** So many complaints are decided at most to find one that covers an item which no set of complaints tells. */
const MOST_TRIED = 40;

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
): TriedDraft | undefined {
  let tried = 0;
  for (const draft of draftsAround(policy, item, bases)) {
    if (tried >= MOST_TRIED) return undefined;
    if (!isWhole(policy, draft.told, day)) continue;
    const one = tryDraft(policy, draft, day);
    tried += 1;
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

function* pairs(tweaks: readonly Tweak[]): Generator<readonly [Tweak, Tweak]> {
  for (const [at, first] of tweaks.entries())
    for (const second of tweaks.slice(at + 1)) yield [first, second];
}
