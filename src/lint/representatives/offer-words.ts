import type { BareOffer, BareWay } from '../../decide/index.js';
import type { Policy } from '../../domain/policy/policy.js';
import { listed } from '../../i18n/en/grammar.js';
import { nameRemedy } from '../../i18n/values/name-remedy.js';

/** What is given one way, as it is said at the counter: “our apology and a £5 voucher”. */
export function givenWords({ currency }: Policy, { given }: Pick<BareWay, 'given'>): string {
  return listed(given.map(({ remedy, amount }) => nameRemedy(remedy, amount, currency)));
}

/** A share as whole percents, never more than it is: 0.499 is `49%`. */
export function wholePercent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`;
}

/** The way that mends most. */
export function bestWay({ ways }: BareOffer): BareWay {
  return ways.reduce((best, way) => (way.mended > best.mended ? way : best));
}

/** Who is at the counter. */
export function lowestRole({ authority }: Policy): string {
  return authority[0]?.name ?? 'staff';
}
