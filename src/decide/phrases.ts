import type { Currency } from '../domain/money.js';
import { sayMoney } from '../domain/money.js';
import { writeDecimal } from '../domain/number.js';
import type { Remedy } from '../domain/policy.js';

/** Kinds whose amount says something that the label does not already. */
const AMOUNT_SAID = new Set(['voucher', 'credit', 'cash', 'price-cut', 'refund', 'refund-fee', 'cover']);

/**
 * A remedy as a customer reads it, with its amount worked in: `a £15 voucher`, `£15 of the price back`, `your
 * delivery charge back, £4.95`. `amount` is in minor units, or units of points.
 */
export function nameRemedy({ kind, label, unit }: Remedy, amount: number | null, currency: Currency): string {
  if (amount === null) return label;
  if (kind === 'points') return namePoints(label, unit ?? 'points', amount, currency);
  if (!AMOUNT_SAID.has(kind)) return label;
  const money = sayMoney(amount, currency);
  if (/^part of /i.test(label)) return label.replace(/^part/i, money);
  const article = /^(an?) /i.exec(label);
  return article
    ? `${article[1]?.toLowerCase() === 'an' ? 'a' : article[1]} ${money} ${label.slice(article[0].length)}`
    : `${label}, ${money}`;
}

/** A label that names a number, such as `6,000 miles`, names the number that is given. */
function namePoints(label: string, unit: string, amount: number, { pattern }: Currency): string {
  const count = String(amount).replace(/\B(?=(\d{3})+$)/g, pattern?.group ?? '');
  const numbered = /\d(?:[\d.,\u00a0\u202f]*\d)?/;
  return numbered.test(label) ? label.replace(numbered, count) : `${label}, ${count} ${unit}`;
}

/** `a`, `a and b`, `a, b and c`; where parts hold commas of their own, stronger marks keep them apart. */
export function listed(parts: readonly string[], last = 'and'): string {
  if (parts.length < 2) return parts[0] ?? '';
  const heavy = parts.some((part) => part.includes(','));
  const before = parts.slice(0, -1).join(heavy ? '; ' : ', ');
  return `${before}${heavy ? (parts.length > 2 ? ';' : ',') : ''} ${last} ${parts.at(-1)}`;
}

/** A share in thousandths as whole percents: 1216 is `122%`. */
export function percents(thousandths: number): string {
  return `${Math.floor((thousandths + 5) / 10)}%`;
}

/** Tenths of a point as `4` or `24.5`. */
export function points(tenths: number): string {
  return writeDecimal(tenths, 1);
}

/** The text with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text as a sentence: large letter first, a full stop unless it ends with one of its own. */
export function sentence(text: string): string {
  const trimmed = capital(text.trim());
  return trimmed === '' || /[.!?\u2026]["\u201d\u2019)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
