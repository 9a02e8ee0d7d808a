import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { PricingContext } from '../../domain/remedies/kind.js';
import type { CompiledGrant, CompiledPolicy, CompiledRule } from '../compiled/compile-policy.js';
import { type PricedRemedy, pricedRemedy, pricesOf, repriced } from './priced-remedy.js';

/** The union of what rules allow, each remedy at every size that one of them allows, in policy order. */
export function goodwillAllowed(
  { apology }: CompiledPolicy,
  live: readonly CompiledRule[],
  facts: Facts,
  pricing: PricingContext,
): (readonly PricedRemedy[])[] {
  const allowed = new Map<CompiledGrant['remedy'], PricedRemedy[]>();
  for (const { rule, may } of live) {
    for (const grant of may) {
      if (grant.remedy === apology) continue;
      const sizes = allowed.get(grant.remedy) ?? [];
      allowed.set(grant.remedy, addSizes(sizes, itemsAllowed(grant, rule, facts, pricing)));
    }
  }
  return [...allowed].sort(([a], [b]) => a.order - b.order).map(([, sizes]) => sizes);
}

function itemsAllowed(
  grant: CompiledGrant,
  rule: Rule,
  facts: Facts,
  pricing: PricingContext,
): PricedRemedy[] {
  return pricesOf(grant, facts, pricing).map((priced) => pricedRemedy(grant, priced, false, [rule]));
}

/** Of what has no amount to name (a repair), the one that costs us least is the same to them. */
function addSizes(sizes: readonly PricedRemedy[], more: readonly PricedRemedy[]): PricedRemedy[] {
  const [one] = sizes;
  const [other] = more;
  if (!one || !other) return [...sizes, ...more];
  if (one.priced.amount === null) return other.priced.cost < one.priced.cost ? [...more] : [...sizes];
  const added = more.filter(({ priced }) => !sizes.some((item) => item.priced.amount === priced.amount));
  return [...sizes, ...added].sort((a, b) => (a.priced.amount ?? 0) - (b.priced.amount ?? 0));
}

/** Of a remedy that is owed anyway, goodwill is what a larger size adds to it. */
export function beyondOwed(
  sizes: readonly PricedRemedy[],
  owed: readonly PricedRemedy[],
  facts: Facts,
  pricing: PricingContext,
): readonly PricedRemedy[] {
  const same = owed.find(({ remedy }) => remedy === sizes[0]?.remedy);
  if (!same) return sizes;
  const given = same.priced.amount;
  return sizes.flatMap((item) =>
    given !== null && (item.priced.amount ?? 0) > given
      ? [repriced(item, (item.priced.amount ?? 0) - given, facts, pricing)]
      : [],
  );
}
