import { netOfTax } from './costs.js';
import { type OwnFigures, type Priced, priced, type Setting } from './kind.js';

/** Prices a part of what they paid given back: mends goods; the tax in it comes back to us. */
export function partOfPrice({ amount }: OwnFigures, setting: Setting): Priced {
  return priced({ amount, cost: netOfTax(amount, setting), worth: amount, face: amount, goods: amount });
}
