import { type OwnFigures, type Priced, priced, type Setting } from './kind.js';

/** Prices a cure by our own work, whose `amount` is what it costs us. */
export function ownWork({ amount }: OwnFigures, setting: Setting): Priced {
  const worth = Math.min(setting.price, setting.curable);
  return priced({ cost: amount, worth, face: worth, goods: Math.min(setting.price, setting.cureMends) });
}
