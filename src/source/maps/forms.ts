import type { DateForm, DatePart, MoneyForm } from '../../domain/rows/row-map.js';

/** Space that people and programs put into figures: also that which does not break. */
const SPACE = String.raw`[ \u00a0\u202f]`;
const BETWEEN = `[.,'’]|${SPACE}`;

/** Of an example such as `-1.234,50 €`: what is before, the figure with its thousands, decimals, what is after. */
const MONEY = new RegExp(
  String.raw`^(\D*?)(\d{1,3}(?:(${BETWEEN})\d{3})?|\d+)(?:([.,])(\d{1,3}))?(\D*)$`,
  'u',
);

/**
 * How money is written, by an example of it; null where that is no figure. What stands before the last three digits
 * stands between thousands: `1.234` is over a thousand.
 */
export function moneyForm(written: string): MoneyForm | null {
  const [, before = '', , group, decimal, , after = ''] = MONEY.exec(written.trim()) ?? [];
  if (!/\d/.test(written) || !MONEY.test(written.trim())) return null;
  if (group !== undefined && group === decimal) return null;
  return {
    written,
    before: before.trim(),
    after: after.trim(),
    group: group ?? null,
    decimal: decimal ?? null,
  };
}

/** What may stand in a form of dates, the longest first. */
const PARTS: readonly (readonly [text: string, part: DatePart])[] = [
  ['YYYY', { is: 'year', digits: 4 }],
  ['MMM', { is: 'month-name', digits: 0 }],
  ['YY', { is: 'year', digits: 2 }],
  ['MM', { is: 'month', digits: 2 }],
  ['DD', { is: 'day', digits: 2 }],
  ['M', { is: 'month', digits: 1 }],
  ['D', { is: 'day', digits: 1 }],
];

/** How dates are written: `M/D/YY` in its parts; null where the year, the month or the day is missing or there twice. */
export function dateForm(written: string): DateForm | null {
  const parts: DatePart[] = [];
  for (let rest = written.trim(); rest !== ''; ) {
    const known = PARTS.find(([text]) => rest.startsWith(text));
    const [text, part] = known ?? [rest.slice(0, 1), { is: 'text' as const, text: rest.slice(0, 1) }];
    if (!known && /[a-z]/i.test(text)) return null;
    parts.push(part);
    rest = rest.slice(text.length);
  }
  const count = (...kinds: readonly DatePart['is'][]) => parts.filter(({ is }) => kinds.includes(is)).length;
  const isWhole = count('year') === 1 && count('month', 'month-name') === 1 && count('day') === 1;
  return isWhole ? { written, parts } : null;
}
