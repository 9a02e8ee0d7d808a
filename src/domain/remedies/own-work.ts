import { type Priced, type PricingContext, priced, type RemedyFigures } from './kind.js';

/** Prices a cure by our own work, whose `amount` is what it costs us. */
export function ownWork({ amount }: RemedyFigures, pricing: PricingContext): Priced {
  const worth = Math.min(pricing.price, pricing.curable);
  return priced({ cost: amount, worth, face: worth, goods: Math.min(pricing.price, pricing.cureMends) });
}
