import type { Rule } from '../../src/domain/policy/policy.js';
import type { Table } from './oracle-offers.js';
import { liveRules, owing, withinPaid } from './oracle-owed.js';
import { caseOf, type Item, isPriceBack } from './oracle-remedies.js';

/**
 * The outcome of section 1 of the language's second part, told a second time from its six clauses, one after the other.
 */
export type Said = {
  readonly outcome: 'resolve' | 'decline' | 'wait' | 'explain' | 'refer';
  readonly reason: string | null;
  /** The rule that says no, if one does. */
  readonly rule: string | null;
  /** The texts of the notes of live rules, each once. */
  readonly notes: readonly string[];
};

/** What amends says itself where all that is owed was taken off. */
const OURS = 'There’s nothing left of what you paid to give back.';

export function saidOf(table: Table, role: string): Said {
  const { about } = table;
  const live = liveRules(about);
  const notes = [...new Set(live.flatMap(({ note }) => (note === undefined ? [] : [note])))];
  const plain = { reason: null, rule: null, notes };
  // (1) somebody is hurt
  if (about.facts['problem'] === 'injury') return { ...plain, outcome: 'refer' };
  // (2) something is owed, an apology and attention aside, that comes to more than nothing
  const due = waysDue(table).map((way) => way.filter(counts));
  if (due.some((way) => withinPaid(about, way).length > 0)) return { ...plain, outcome: 'resolve' };
  // (3) a rule refers to a role above the one that answers
  const ranks = about.policy.authority.map(({ name }) => name);
  const above = live.some(({ refer }) => refer !== undefined && ranks.indexOf(refer) > ranks.indexOf(role));
  if (above) return { ...plain, outcome: 'refer' };
  // (4) a rule waits, declines or explains: in this order, of two alike the first
  for (const is of ['wait', 'decline', 'explain'] as const) {
    const [first] = live.filter((rule: Rule) => rule.outcome?.is === is);
    if (first?.outcome) return { outcome: is, reason: first.outcome.reason, rule: first.id, notes };
  }
  // (5) nothing is left of what is owed
  if (due.some((way) => way.length > 0) || dueBefore(table).some((way) => way.length > 0))
    return { ...plain, outcome: 'explain', reason: OURS };
  // (6)
  return { ...plain, outcome: 'resolve' };
}

const counts = ({ remedy }: Item): boolean => remedy.kind !== 'apology' && remedy.kind !== 'attention';

/** What would be owed if nothing were taken off it, and nothing of what was paid were back; less what they refused of it. */
function dueBefore({ about: now, owing: { refused } }: Table): Item[][] {
  const { policy, facts } = now;
  const remedies = policy.remedies.map(({ less: _, ...remedy }) => remedy);
  const about = caseOf({ ...policy, remedies }, { ...facts, 'given-back': 0 });
  const { always, choices } = owing(about, refused);
  // Money that is back has met a choice that had it in it, whatever they ask for now.
  const isMet = (options: readonly Item[]) =>
    isPriceBack(now) && options.some(({ remedy }) => remedy.kind === 'refund');
  const open = choices.map((choice) => (isMet(choice.options) ? { ...choice, chosen: null } : choice));
  return waysDue({ owing: { always, choices: open, refused } }).map((way) => way.filter(counts));
}

/** Every way of taking what is owed that is still open, as it was owed before anything was taken off. */
function waysDue({ owing: { always, choices } }: Pick<Table, 'owing'>): Item[][] {
  let ways: Item[][] = [[...always]];
  for (const { options, chosen } of choices)
    ways = ways.flatMap((way) => (chosen ? [chosen] : options).map((option) => [...way, option]));
  return ways;
}
