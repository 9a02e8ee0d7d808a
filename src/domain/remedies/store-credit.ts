import { costOfCredit, worthOfCredit } from './costs.js';
import { type Priced, type PricingContext, priced, type RemedyFigures } from './kind.js';

/** Prices money that can only be spent with us: it mends trouble, and never stands in for the goods. */
export function priceStoreCredit({ amount }: RemedyFigures, pricing: PricingContext): Priced {
  const worth = worthOfCredit(amount, pricing);
  return priced({ amount, cost: costOfCredit(amount, pricing), worth, face: amount, trouble: worth });
}
