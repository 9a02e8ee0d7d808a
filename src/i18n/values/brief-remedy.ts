import type { Remedy } from '../../domain/policy/policy.js';
import { isCounted } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { OfferedRemedy } from '../../domain/results/decision.js';
import { type Currency, sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../languages/index.js';
import { grouped } from './name-remedy.js';

/** What of an offered remedy a few words say. */
type Offered = Pick<OfferedRemedy, 'amount' | 'upTo' | 'asCredit' | 'theyPay'>;

/**
 * A remedy in two to four words, for a line that names a whole offer: `£15 voucher`, `£65 back`, `replacement`. `beside`
 * other money it says what it's for: `£15 of the price back`.
 */
export function briefRemedy(
  { kind: name, label, unit }: Pick<Remedy, 'kind' | 'label' | 'unit'>,
  { amount, upTo, asCredit, theyPay = 0 }: Offered,
  currency: Currency,
  beside: 'no-money' | 'money' = 'no-money',
): string {
  const { headline } = catalogueFor(currency);
  const kind = REMEDY_KINDS[name];
  if (theyPay > 0) return headline.forPrice({ label, money: sayMoney(theyPay, currency) });
  if (amount === null || kind.isSaidByLabel) return headline.brief(label);
  if (isCounted(kind)) return headline.counted({ count: grouped(amount, currency), unit });
  const money = sayMoney(amount, currency);
  if (asCredit) return headline.asCredit(money);
  if (kind.covers) return headline.costs({ money, upTo: upTo === true });
  if (kind.paysBack === 'all' || kind.paysBack === 'part')
    return beside === 'money' ? headline.backFor({ money, label }) : headline.back(money);
  return kind.gives === 'money' && kind.paysBack === 'no'
    ? headline.cash({ money, label })
    : headline.money({ money, label });
}
