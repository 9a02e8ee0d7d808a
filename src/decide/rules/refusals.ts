import type { Facts, Refusal } from '../../domain/policy/fact.js';
import type { PricingContext } from '../../domain/remedies/kind.js';
import type { CompiledPolicy } from '../compiled/compile-policy.js';
import { type PricedRemedy, priceAt, pricesOf } from './priced-remedy.js';

/** What the customer has turned down so far. */
export function refusals(facts: Facts): readonly Refusal[] {
  const refused = facts['turned-down'];
  return typeof refused === 'object' ? refused : [];
}

/** Whether this remedy was refused, at this amount or a larger one. */
export function wasRefused(
  { remedy, priced: { amount } }: PricedRemedy,
  refused: readonly Refusal[],
): boolean {
  return refused.some(
    (refusal) =>
      refusal.remedy === remedy.remedy.id &&
      (refusal.amount === null || amount === null || amount <= refusal.amount),
  );
}

/**
 * What the best of the refused extras was worth to them, in minor units: goodwill of less worth would only
 * insult. A refused cure sets no such floor, because it speaks of what they want, not of how much.
 */
export function worthRefused(compiled: CompiledPolicy, facts: Facts, pricing: PricingContext): number {
  const worths = refusals(facts).map((refusal) => worthOf(compiled, refusal, facts, pricing));
  return Math.max(0, ...worths);
}

function worthOf(
  compiled: CompiledPolicy,
  { remedy: id, amount }: Refusal,
  facts: Facts,
  pricing: PricingContext,
): number {
  const remedy = compiled.remedies.get(id);
  if (!remedy || remedy.kind.role === 'cure') return 0;
  if (amount !== null) return priceAt(remedy, amount, facts, pricing).worth;
  return pricesOf({ remedy, amounts: remedy.amounts }, facts, pricing)[0]?.worth ?? 0;
}
