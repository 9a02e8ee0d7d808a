import type { Calendar, Policy } from '../../../domain/policy/policy.js';
import { writeDay } from '../../../domain/values/day.js';
import { type Currency, currencyOf, defaultLocale } from '../../../domain/values/money.js';
import { WEEKDAYS } from '../../../domain/values/weekdays.js';
import type { NodeView } from '../../document/node-view.js';
import { readDayAt } from '../values/day.js';

/** A currency to go on with where the policy’s own is none, so that other mistakes can be found. */
const FALLBACK_CURRENCY = 'EUR';

/** The currency and language of a policy. */
export function lowerCurrency(whole: NodeView): Currency {
  const node = whole.at('currency');
  const code = node.text ?? FALLBACK_CURRENCY;
  const locale = lowerLocale(whole.at('locale')) ?? defaultLocale(code);
  const currency = currencyOf(code, locale);
  if (currency) return currency;
  const upper = code.toUpperCase();
  const meant = currencyOf(upper, locale) ? ` Did you mean “${upper}”?` : '';
  node.report(
    'unknown-currency',
    `“${code}” is no currency.${meant}`,
    'Write its three letters: GBP for £, EUR for €, USD for $.',
  );
  const instead = currencyOf(FALLBACK_CURRENCY, defaultLocale(FALLBACK_CURRENCY));
  if (!instead) throw new Error('Intl knows no euro');
  return instead;
}

/** Undefined where the policy does not say. */
function lowerLocale(node: NodeView): string | undefined {
  if (node.text === undefined) return undefined;
  try {
    const [locale] = Intl.getCanonicalLocales(node.text);
    if (locale !== undefined) return locale;
  } catch {
    node.report('unknown-locale', `“${node.text}” is no language.`, 'Write one such as en-GB or de-DE.');
  }
  return undefined;
}

/** From when until when the policy holds, both included. */
export function lowerEffective(node: NodeView): Policy['effective'] {
  if (!node.exists) return undefined;
  const from = readDay(node.at('from'));
  const until = readDay(node.at('until'));
  if (from !== undefined && until !== undefined && from > until) {
    node.at('until').report('never-holds', `This is before it begins, on ${from}.`);
  }
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

/** The days on which nobody works; undefined where the policy says none. */
export function lowerCalendar(node: NodeView): Calendar | undefined {
  if (!node.exists) return undefined;
  const weekend = daysOf(node.at('weekend'), ({ text }) => text);
  const holidays = daysOf(node.at('holidays'), readDayAt);
  if (node.keys().length === 0)
    node.report('empty', 'This calendar says nothing.', 'Write weekend: [saturday, sunday], or holidays.');
  return {
    weekend: WEEKDAYS.filter((day) => weekend.includes(day)),
    holidays: holidays.toSorted((a, b) => a - b),
  };
}

/** What each item of a list says, once; says so where one stands there twice. */
function daysOf<Day>(list: NodeView, read: (item: NodeView) => Day | undefined): Day[] {
  const days: Day[] = [];
  for (const item of list.items()) {
    const day = read(item);
    if (day === undefined) continue;
    if (days.includes(day)) item.report('said-twice', `“${item.scalar}” stands here twice.`);
    else days.push(day);
  }
  return days;
}

function readDay(node: NodeView): string | undefined {
  const day = readDayAt(node);
  return day === undefined ? undefined : writeDay(day);
}
