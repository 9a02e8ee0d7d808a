import type { Currency } from '../../domain/values/money.js';
import { writeDecimal } from '../../domain/values/number.js';
import { nameRemedy } from '../../i18n/values/name-remedy.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';

export { capitalize, listed, sentence, series } from '../../i18n/en/grammar.js';
export { grouped, nameRemedy } from '../../i18n/values/name-remedy.js';

/** A share in thousandths as whole percents: 1216 is `122%`. */
export function percentText(thousandths: number): string {
  return `${Math.floor((thousandths + 5) / 10)}%`;
}

/** Tenths of a point as `4` or `24.5`. */
export function pointsText(tenths: number): string {
  return writeDecimal(tenths, 1);
}

/** A remedy of an offer as the customer reads it. */
export function nameItem({ remedy, priced }: PricedRemedy, currency: Currency): string {
  return nameRemedy(remedy.remedy, priced.amount, currency, priced);
}
