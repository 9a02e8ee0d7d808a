import { costToBuy } from './costs.js';
import { type Priced, type PricingContext, priced, type RemedyFigures } from './kind.js';

/**
 * Prices a cure that hands over new goods: mends and is worth at most the curable harm; costs what they cost
 * us to buy, plus delivery unless in store, plus what a better version costs more.
 */
export function newGoods({ upgrade }: RemedyFigures, pricing: PricingContext): Priced {
  return priced({
    cost: costToBuy(pricing.price, pricing) + pricing.delivery + upgrade,
    worth: Math.min(pricing.price, pricing.curable),
    face: pricing.price,
    goods: Math.min(pricing.price, pricing.cureMends),
  });
}
