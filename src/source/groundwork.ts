import { type Currency, currencyOf } from '../domain/money.js';
import { type PressedShapes, pressShapes } from '../domain/shape/pressed.js';
import { SHAPES } from './explaining.js';
import type { Pressed } from './pressed.js';

/** What the build works out once, because each of these takes longer than to read a short policy. */
export type Groundwork = Laid & {
  /** The document of a built-in edition, as `pressBuiltIns` makes it; undefined where it is not to hand. */
  readonly document: (edition: string) => Pressed | undefined;
};

/** The groundwork that is one piece of JSON. */
export type Laid = {
  /** The usual currencies as Intl writes them. */
  readonly currencies: readonly Currency[];
  /** Time zones that there are; one that is not here may be one yet. */
  readonly timezones: readonly string[];
  /** The shapes that files are judged by. */
  readonly shapes: PressedShapes;
};

/** Lays it, with what Intl knows here. */
export function layGroundwork(): Laid {
  const currencies = USUAL.flatMap(([code, ...locales]) =>
    locales.flatMap((locale) => currencyOf(code, locale) ?? []),
  );
  return { currencies, timezones: Intl.supportedValuesOf('timeZone'), shapes: pressShapes(SHAPES) };
}

/** Currencies with the languages they are written in most; any other is asked of Intl when it is met. */
const USUAL: readonly (readonly [code: string, ...locales: string[]])[] = [
  ['GBP', 'en-GB', 'en-IE', 'cy-GB'],
  [
    ...[
      'EUR',
      'en-GB',
      'en-IE',
      'de-DE',
      'de-AT',
      'fr-FR',
      'fr-BE',
      'fr-LU',
      'nl-NL',
      'nl-BE',
      'es-ES',
      'ca-ES',
    ],
    ...[
      'it-IT',
      'pt-PT',
      'fi-FI',
      'sv-FI',
      'et-EE',
      'lv-LV',
      'lt-LT',
      'sk-SK',
      'sl-SI',
      'el-GR',
      'hr-HR',
      'mt-MT',
    ],
  ] as [string, ...string[]],
  ['USD', 'en-US', 'en-GB', 'es-US'],
  ['CAD', 'en-CA', 'fr-CA', 'en-GB'],
  ['AUD', 'en-AU', 'en-GB'],
  ['NZD', 'en-NZ', 'en-GB'],
  ['ZAR', 'en-ZA', 'en-GB'],
  ['INR', 'en-IN', 'hi-IN', 'en-GB'],
  ['SGD', 'en-SG', 'en-GB'],
  ['HKD', 'en-HK', 'zh-HK', 'en-GB'],
  ['CHF', 'de-CH', 'fr-CH', 'it-CH', 'en-GB'],
  ['SEK', 'sv-SE', 'en-GB'],
  ['NOK', 'nb-NO', 'en-GB'],
  ['DKK', 'da-DK', 'en-GB'],
  ['PLN', 'pl-PL', 'en-GB'],
  ['CZK', 'cs-CZ', 'en-GB'],
  ['HUF', 'hu-HU', 'en-GB'],
  ['RON', 'ro-RO', 'en-GB'],
  ['TRY', 'tr-TR', 'en-GB'],
  ['BRL', 'pt-BR', 'en-GB'],
  ['MXN', 'es-MX', 'en-GB'],
  ['JPY', 'ja-JP', 'en-GB'],
  ['KRW', 'ko-KR', 'en-GB'],
  ['CNY', 'zh-CN', 'en-GB'],
];
