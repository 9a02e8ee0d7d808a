import type { Currency } from '../../domain/values/money.js';
import { nameRemedy } from '../../i18n/values/name-remedy.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';

/** A remedy of an offer as the customer reads it. */
export function nameItem({ remedy, priced }: PricedRemedy, currency: Currency): string {
  return nameRemedy(remedy.remedy, priced.amount, currency, priced);
}
