import { costToBuy } from './costs.js';
import { type OwnFigures, type Priced, priced, type Setting } from './kind.js';

/**
 * Prices a cure that hands over new goods: mends and is worth at most the curable harm; costs what they cost
 * us to buy, plus delivery unless in store, plus what a better version costs more.
 */
export function newGoods({ upgrade }: OwnFigures, setting: Setting): Priced {
  return priced({
    cost: costToBuy(setting.price, setting) + setting.delivery + upgrade,
    worth: Math.min(setting.price, setting.curable),
    face: setting.price,
    goods: Math.min(setting.price, setting.cureMends),
  });
}
