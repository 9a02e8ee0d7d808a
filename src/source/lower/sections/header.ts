import type { Policy } from '../../../domain/policy/policy.js';
import { type Currency, currencyOf, defaultLocale } from '../../../domain/values/money.js';
import type { Part } from '../../document/part.js';
import { didYouMean } from '../../suggest/nearest.js';

/** A currency to go on with where the policy’s own is none, so that other mistakes can be found. */
const STAND_IN = 'EUR';

/** The currency and language of a policy. */
export function lowerCurrency(whole: Part): Currency {
  const part = whole.at('currency');
  const code = part.text ?? STAND_IN;
  const locale = lowerLocale(whole.at('locale')) ?? defaultLocale(code);
  const currency = currencyOf(code, locale);
  if (currency) return currency;
  const upper = code.toUpperCase();
  const meant = currencyOf(upper, locale) ? ` Did you mean “${upper}”?` : '';
  part.wrong(
    'unknown-currency',
    `“${code}” is no currency.${meant}`,
    'Write its three letters: GBP for £, EUR for €, USD for $.',
  );
  const instead = currencyOf(STAND_IN, defaultLocale(STAND_IN));
  if (!instead) throw new Error('Intl knows no euro');
  return instead;
}

/** Undefined where the policy does not say. */
function lowerLocale(part: Part): string | undefined {
  if (part.text === undefined) return undefined;
  try {
    const [locale] = Intl.getCanonicalLocales(part.text);
    if (locale !== undefined) return locale;
  } catch {
    part.wrong('unknown-locale', `“${part.text}” is no language.`, 'Write one such as en-GB or de-DE.');
  }
  return undefined;
}

/** The time zone whose clock counts; undefined where the policy does not say. */
export function lowerTimezone(part: Part): string | undefined {
  if (part.text === undefined) return undefined;
  const zones = Intl.supportedValuesOf('timeZone');
  // Names beside the usual ones are known to the formatter alone, which takes far longer to make than the list.
  if (zones.includes(part.text)) return part.text;
  try {
    new Intl.DateTimeFormat('en', { timeZone: part.text });
  } catch {
    const meant = didYouMean(part.text, zones);
    const message = `“${part.text}” is no time zone.${meant}`;
    part.wrong('unknown-timezone', message, 'Write one such as Europe/London.');
  }
  return part.text;
}

/** From when until when the policy holds, both included. */
export function lowerEffective(part: Part): Policy['effective'] {
  if (!part.exists) return undefined;
  const from = readDay(part.at('from'));
  const until = readDay(part.at('until'));
  if (from !== undefined && until !== undefined && from > until) {
    part.at('until').wrong('never-holds', `This is before it begins, on ${from}.`);
  }
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

function readDay(part: Part): string | undefined {
  const { text } = part;
  if (text === undefined || !part.sound) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  part.wrong('no-such-day', `There is no day ${text}.`, 'Write the year, the month and the day: 2026-01-31.');
  return undefined;
}
