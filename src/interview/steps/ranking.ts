import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { assumedView } from '../needs/assumed-view.js';
import { needsOf } from '../needs/needs.js';
import type { ChecklistRow } from './checklist.js';
import { hasOwnQuestion } from './mode.js';

/** Facts that count under every policy, by how often they are not what they are taken as (our judgement). */
const LIKELIEST = ['fault', 'contacts', 'treated', 'trouble', 'occasion', 'other-costs'];

/** The same with those that may count, the likeliest first. */
const LIKELY = [...LIKELIEST, 'delivery-paid', 'channel', 'item', 'customer-name'];

/** Facts that are seldom anything else, the least likely last. */
const UNLIKELY = [
  'asked-for',
  'share-affected',
  'condition',
  'in-stock',
  'claims-before',
  'contact-person',
  'turned-down',
  'returnable',
  'held-value',
  'proof',
  'paid-by',
  'spend-a-year',
  'other-costs-known',
];

/**
 * The rows of a checklist in the order in which they help: first what would change the answer by itself, then by
 * how likely it is; what a policy asks for itself stands between the likely and the unlikely.
 */
export function rankRows(
  rows: readonly ChecklistRow[],
  matters: (row: ChecklistRow) => boolean,
): ChecklistRow[] {
  const ranked = rows.map((row) => ({ row, rank: (matters(row) ? 0 : BEHIND_ALL) + rankOf(row) }));
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ row }) => row);
}

/** More than there are rows. */
const BEHIND_ALL = 1000;

function rankOf({ fact: { name } }: ChecklistRow): number {
  if (LIKELY.includes(name)) return LIKELY.indexOf(name);
  return LIKELY.length + 1 + UNLIKELY.indexOf(name);
}

/**
 * Which of the facts that are taken as usual somebody had better look at where nobody was asked: those that would
 * have had a question of their own, then what is likely to be otherwise. What is seldom otherwise is not named.
 */
export function worthConfirming(policy: Policy, assumed: readonly string[], known: Facts): string[] {
  const own = policy.facts.filter(
    (fact) => assumed.includes(fact.name) && hasOwnQuestion(policy, fact, known, 'fewest'),
  );
  const asked = own.length === 0 ? [] : stillNeeded(policy, own, known);
  return [...new Set([...asked, ...LIKELIEST])].filter((name) => assumed.includes(name));
}

/** Those that can change the answer to this complaint: what somebody holds who gets nothing for it cannot. */
function stillNeeded(policy: Policy, facts: readonly FactDefinition[], known: Facts): string[] {
  const isOpen = ({ name, use }: FactDefinition) => use !== 'moment' && known[name] === undefined;
  const needs = needsOf(policy, assumedView(policy, known, isOpen));
  return facts.map(({ name }) => name).filter((name) => needs.has(name));
}
