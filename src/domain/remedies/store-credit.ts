import { costOfCredit, worthOfCredit } from './costs.js';
import { type OwnFigures, type Priced, priced, type Setting } from './kind.js';

/** Prices money that can only be spent with us: it mends trouble, and never stands in for the goods. */
export function storeCredit({ amount }: OwnFigures, setting: Setting): Priced {
  const worth = worthOfCredit(amount, setting);
  return priced({ amount, cost: costOfCredit(amount, setting), worth, face: amount, trouble: worth });
}
