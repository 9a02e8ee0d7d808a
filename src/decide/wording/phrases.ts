import type { Currency } from '../../domain/values/money.js';
import { nameRemedy } from '../../i18n/values/name-remedy.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';

/** A share in thousandths as whole percents: 1216 is `122%`. */
export function percentText(thousandths: number): string {
  return `${Math.floor((thousandths + 5) / 10)}%`;
}

/** A remedy of an offer as the customer reads it. */
export function nameItem({ remedy, priced }: PricedRemedy, currency: Currency): string {
  return nameRemedy(remedy.remedy, priced.amount, currency, priced);
}
