import { type Priced, type PricingContext, priced, type RemedyFigures } from './kind.js';

/**
 * Prices a cure by our own work, whose `amount` is what it costs us. As goodwill it counts at that: a £35 repair of a
 * £350 thing is £35 out of the till.
 */
export function ownWork({ amount }: RemedyFigures, pricing: PricingContext): Priced {
  const worth = Math.min(pricing.price, pricing.curable);
  return priced({ cost: amount, worth, face: amount, goods: Math.min(pricing.price, pricing.cureMends) });
}
