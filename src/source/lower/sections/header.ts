import type { Policy } from '../../../domain/policy/policy.js';
import { type Currency, currencyOf, defaultLocale } from '../../../domain/values/money.js';
import type { NodeView } from '../../document/node-view.js';

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

function readDay(node: NodeView): string | undefined {
  const { text } = node;
  if (text === undefined || !node.ok) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  node.report(
    'no-such-day',
    `There is no day ${text}.`,
    'Write the year, the month and the day: 2026-01-31.',
  );
  return undefined;
}
