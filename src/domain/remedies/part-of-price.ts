import { netOfTax } from './costs.js';
import { type Priced, type PricingContext, priced, type RemedyFigures } from './kind.js';

/** Prices a part of what they paid given back: mends goods; the tax in it comes back to us. */
export function partOfPrice({ amount }: RemedyFigures, pricing: PricingContext): Priced {
  return priced({ amount, cost: netOfTax(amount, pricing), worth: amount, face: amount, goods: amount });
}
