import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { type ChecklistRow, checklistFor } from './checklist.js';
import { untoldFacts } from './decisive.js';
import { hasOwnQuestion } from './mode.js';
import { initialState } from './progress.js';
import { changesAnswer, type Deciding } from './sensitivity.js';

/** Facts by how often they are not what they are taken as, the likeliest first (our judgement). */
const LIKELY = [
  'fault',
  'contacts',
  'treated',
  'trouble',
  'occasion',
  'other-costs',
  'delivery-paid',
  'channel',
  'item',
  'customer-name',
];

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

/** As many as anybody is told of, and one more, to tell that there are more. */
const ENOUGH = 5;

/** Of these, nothing is taken as said by whoever says nothing. */
const UNSAID = ['turned-down', 'asked-for'];

/**
 * Which of the facts that are taken as usual somebody had better look at where nobody was asked: only those that would
 * change this answer. First what the policy asks for itself, then what would have had a question of its own, then the
 * likeliest to be otherwise; enough of them, not all.
 */
export function worthConfirming(
  policy: Policy,
  assumed: readonly string[],
  told: Facts,
  deciding: Deciding,
): string[] {
  const known = { ...told, ...untoldFacts(policy, told).standIns };
  const rows = checklistFor(policy, initialState(known))?.rows ?? [];
  const open = rows.filter(({ fact }) => assumed.includes(fact.name) && !UNSAID.includes(fact.name));
  const isOwn = ({ fact }: ChecklistRow) => !fact.builtIn || hasOwnQuestion(policy, fact, known, 'fewest');
  const ranked = rankRows(open, isOwn);
  const matters = changesAnswer(policy, known, deciding);
  const found: string[] = [];
  for (const row of ranked) if (found.length < ENOUGH && matters(row)) found.push(row.fact.name);
  return found;
}
