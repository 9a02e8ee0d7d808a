import type { Facts, NamedRemedy } from '../../domain/policy/fact.js';
import { refusals } from '../rules/refusals.js';
import { numericFact } from '../sums/harm.js';

/** How far a complaint had come at some moment: how often they had asked, and what they had turned down by then. */
export type Situation = { readonly contacts: number; readonly refused: readonly NamedRemedy[] };

/** Up to so many refusals, every part of them may have been all there was; of more, as many as stand first. */
const PARTS_OF_AT_MOST = 4;

/** How far the complaint has come now. */
export function situationOf(facts: Facts): Situation {
  return { contacts: numericFact(facts, 'contacts', 1), refused: inOrder(refusals(facts)) };
}

/**
 * Every situation that may have come before one: an earlier contact from the first on, fewer refusals, or both. Nobody
 * tells when they turned down what; each stands behind those that may have come before it.
 */
export function situationsBefore({ contacts, refused }: Situation): Situation[] {
  // Most ask for the first time, and have turned nothing down.
  if (contacts <= 1 && refused.length === 0) return [];
  const parts = refused.length > PARTS_OF_AT_MOST ? beginningsOf(refused) : partsOf(refused);
  const first = Math.min(1, contacts);
  const all = Array.from({ length: contacts - first + 1 }, (_, at) => first + at).flatMap((asked) =>
    parts.map((part) => ({ contacts: asked, refused: part })),
  );
  return all.slice(0, -1);
}

/** Whether one situation may have come before another. */
export function isBefore(one: Situation, other: Situation): boolean {
  return (
    one !== other &&
    one.contacts <= other.contacts &&
    one.refused.every((refusal) => other.refused.includes(refusal))
  );
}

/** What was turned down between a situation and now. */
export function refusedSince(facts: Facts, { refused }: Situation): NamedRemedy[] {
  const isNamed = (one: NamedRemedy) =>
    refused.some(({ remedy, amount }) => remedy === one.remedy && amount === one.amount);
  return refusals(facts).filter((refusal) => !isNamed(refusal));
}

/** Each refusal once, in one order whatever the order they were told in. */
function inOrder(refused: readonly NamedRemedy[]): readonly NamedRemedy[] {
  if (refused.length < 2) return refused;
  const named = new Map(refused.map((refusal) => [`${refusal.remedy}:${refusal.amount}`, refusal]));
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, refusal]) => refusal);
}

/** Every part of a list, none of it first and all of it last, each behind its own parts. */
function partsOf<T>(list: readonly T[]): T[][] {
  const last = list.at(-1);
  if (last === undefined) return [[]];
  const without = partsOf(list.slice(0, -1));
  return [...without, ...without.map((part) => [...part, last])];
}

function beginningsOf<T>(list: readonly T[]): T[][] {
  return [...list.map((_, at) => list.slice(0, at)), [...list]];
}
