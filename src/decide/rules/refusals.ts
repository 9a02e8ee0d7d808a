import type { Facts, NamedRemedy } from '../../domain/policy/fact.js';
import type { Priced, PricingContext } from '../../domain/remedies/kind.js';
import { HARM_KINDS, type HarmKind } from '../../domain/values/harm.js';
import type { CompiledPolicy } from '../compiled/compile-policy.js';
import { firstPriceOf, type PricedRemedy, priceAt } from './priced-remedy.js';

/** What the customer has turned down so far. */
export function refusals(facts: Facts): readonly NamedRemedy[] {
  const refused = facts['turned-down'];
  return typeof refused === 'object' ? refused : [];
}

/** Whether this remedy was refused, at its amount or a larger one. */
export function wasRefused(item: PricedRemedy, refused: readonly NamedRemedy[]): boolean {
  return wasRefusedAt(item.priced.amount, item, refused);
}

/** Whether a remedy was refused at an amount (minor units or points; null where it has none to name) or a larger one. */
export function wasRefusedAt(
  amount: number | null,
  { remedy }: Pick<PricedRemedy, 'remedy'>,
  refused: readonly NamedRemedy[],
): boolean {
  return refused.some(
    (refusal) =>
      refusal.remedy === remedy.remedy.id &&
      (refusal.amount === null || amount === null || amount <= refusal.amount),
  );
}

/** Something beyond a cure that was turned down, and what may come in its place. */
export type RefusedExtra = {
  readonly refusal: NamedRemedy;
  /** What it was worth to them, in minor units. */
  readonly worth: number;
  /** Whether something else mends any of the harm that it would have mended. */
  readonly mendsTheSame: (priced: Priced) => boolean;
};

/**
 * What was turned down beyond cures, dearest first. A refused cure is not among it, because it speaks of what they want,
 * not of how much.
 */
export function refusedExtras(
  compiled: CompiledPolicy,
  facts: Facts,
  pricing: PricingContext,
): readonly RefusedExtra[] {
  const extras = refusals(facts).flatMap((refusal) => {
    const priced = pricedRefusal(compiled, refusal, facts, pricing);
    const kinds = priced ? HARM_KINDS.filter((kind) => pricing.harm[kind] > 0 && mends(priced, kind)) : [];
    if (!priced || priced.worth === 0) return [];
    return [
      {
        refusal,
        worth: priced.worth,
        mendsTheSame: (other: Priced) => kinds.some((kind) => mends(other, kind)),
      },
    ];
  });
  return extras.sort((a, b) => b.worth - a.worth);
}

/** Whether some goodwill is worth more, as far as it mends the same harm, than what was turned down. */
export function isMoreThanRefused(
  goodwill: readonly PricedRemedy[],
  { worth, mendsTheSame }: RefusedExtra,
): boolean {
  return worthOf(goodwill.filter(({ priced }) => mendsTheSame(priced))) > worth;
}

/** Whether some goodwill is worth no less, whatever it mends, than each thing that was turned down. */
export function beatsRefused(goodwill: readonly PricedRemedy[], refused: readonly RefusedExtra[]): boolean {
  return worthOf(goodwill) >= (refused[0]?.worth ?? 0);
}

const worthOf = (items: readonly PricedRemedy[]): number =>
  items.reduce((sum, { priced }) => sum + priced.worth, 0);

function pricedRefusal(
  compiled: CompiledPolicy,
  { remedy: id, amount }: NamedRemedy,
  facts: Facts,
  pricing: PricingContext,
): Priced | undefined {
  const remedy = compiled.remedies.get(id);
  if (!remedy || remedy.kind.role === 'cure') return undefined;
  if (amount !== null) return priceAt(remedy, amount, facts, pricing);
  return firstPriceOf({ remedy, amounts: remedy.amounts }, facts, pricing);
}

/** Whether something mends a kind of harm, itself or by what spills over. */
function mends({ goods, trouble, respect, cash, gift }: Priced, kind: HarmKind): boolean {
  const sums = { goods: goods + cash, trouble: trouble + cash + gift, respect: respect + gift };
  return sums[kind] > 0;
}
