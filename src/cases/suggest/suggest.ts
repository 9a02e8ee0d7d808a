import type { Policy } from '../../domain/policy/policy.js';
import type { CaseSuggestion, CaseSuggestions, CoverageItem } from '../../domain/results/coverage.js';
import type { Trackable } from '../coverage/trackable.js';
import { trackablesOf } from '../coverage/trackables.js';
import { type CaseDay, isWhole, type TriedDraft, tryDraft } from './draft.js';
import { fewFacts } from './few-facts.js';
import { CaseNames } from './names.js';
import { patience, searchFor, witnessesOf } from './search.js';
import { writtenComplaint } from './written.js';

/** A complaint and the items that it covers and none before it does. */
type Chosen = { readonly draft: TriedDraft; readonly gains: readonly Trackable[] };

/**
 * Complaints that cover what is not covered, few that cover much, each with as few facts as do; and what none was found
 * for. Pure: the same items give the same complaints.
 */
export function suggest(policy: Policy, uncovered: readonly CoverageItem[], day: CaseDay): CaseSuggestions {
  const ids = new Set(uncovered.map(({ id }) => id));
  const wanted = trackablesOf(policy).filter(({ id }) => ids.has(id));
  const chosen = chooseDrafts(policy, wanted, day);
  const found = new Set(chosen.flatMap(({ gains }) => gains));
  const names = new CaseNames(policy);
  return {
    cases: chosen.map(({ draft, gains }) => suggestion(policy, draft, gains, names, day)),
    without: uncovered.filter(({ id }) => !wanted.some((one) => one.id === id && found.has(one))),
  };
}

function suggestion(
  policy: Policy,
  draft: TriedDraft,
  gains: readonly Trackable[],
  names: CaseNames,
  day: CaseDay,
): CaseSuggestion {
  const { told, role, decided } = fewFacts(policy, draft, gains, day);
  return {
    name: names.nameOf(decided.facts, gains),
    complaint: writtenComplaint(policy, told),
    as: role,
    covers: gains.map(({ id }) => id),
  };
}

/** First what hangs on facts alone, which exact sets have a complaint for; then what their answers leave. */
function chooseDrafts(policy: Policy, wanted: readonly Trackable[], day: CaseDay): readonly Chosen[] {
  const byFacts = wanted.filter((one) => one.byFacts);
  const drafts = byFacts.flatMap((item) => draftFor(policy, item, day));
  const chosen = fewestCovering(byFacts, drafts, ({ told }) => isWhole(policy, told, day));
  let left = new Set(wanted.filter((one) => !one.byFacts));
  const withAnswers = chosen.map(({ draft, gains }): Chosen => {
    const more = [...left].filter((one) => one.isCovered(draft.decided));
    left = new Set([...left].filter((one) => !more.includes(one)));
    return { draft, gains: [...gains, ...more] };
  });
  return [...withAnswers, ...searchedFor(policy, left, withAnswers, day)];
}

/** The first complaint of an item's own that does cover it. */
function draftFor(policy: Policy, item: Trackable, day: CaseDay): TriedDraft[] {
  for (const draft of witnessesOf(policy, item)) {
    const tried = tryDraft(policy, draft, day);
    if (item.isCovered(tried.decided)) return [tried];
  }
  return [];
}

/** The complaint that covers most, then the one that covers most of what is left, and so on. */
function fewestCovering(
  items: readonly Trackable[],
  drafts: readonly TriedDraft[],
  mayBe: (draft: TriedDraft) => boolean,
): Chosen[] {
  let open = drafts.map((draft) => ({
    draft,
    gains: items.filter((item) => item.isCovered(draft.decided)),
  }));
  const chosen: Chosen[] = [];
  while (open.length > 0) {
    const best = open.reduce((a, b) => (b.gains.length > a.gains.length ? b : a));
    open = open.filter((one) => one !== best);
    if (!mayBe(best.draft)) continue;
    chosen.push(best);
    const taken = new Set(best.gains);
    open = open
      .map(({ draft, gains }) => ({ draft, gains: gains.filter((one) => !taken.has(one)) }))
      .filter(({ gains }) => gains.length > 0);
  }
  return chosen;
}

/** Looks for a complaint for each item that hangs on what is offered, near those that are likely. */
function searchedFor(
  policy: Policy,
  items: ReadonlySet<Trackable>,
  known: readonly Chosen[],
  day: CaseDay,
): Chosen[] {
  const chosen: Chosen[] = [];
  const more = patience();
  let left = [...items];
  for (const item of items) {
    if (!left.includes(item)) continue;
    const own = witnessesOf(policy, item);
    const bases = own.length > 0 ? own : known.slice(0, 1).map(({ draft }) => draft);
    const draft = searchFor(policy, item, bases, day, more);
    if (!draft) continue;
    const gains = left.filter((one) => one.isCovered(draft.decided));
    left = left.filter((one) => !gains.includes(one));
    chosen.push({ draft, gains });
  }
  return chosen;
}
