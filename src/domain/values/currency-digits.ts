/**
 * How many decimals each currency has, by ISO 4217 (list one, of 2026): most have two. From a table and never from
 * Intl, which says what is usual in shops, differs from one version to the next, and so would make an amount a hundred
 * times another. With them stand some that were replaced lately and that policies still name.
 */
const BY_DIGITS: readonly (readonly [digits: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [
    2,
    `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP
     CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS
     INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN
     NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP
     STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG ZWL`,
  ],
];

const DIGITS: ReadonlyMap<string, number> = new Map(
  BY_DIGITS.flatMap(([digits, codes]) => codes.split(/\s+/).map((code) => [code, digits] as const)),
);

/** How many decimals the currency with this code has: 0, 2 or 3; undefined if there is no such currency. */
export const digitsOf = (code: string): number | undefined => DIGITS.get(code);

/** The codes of all currencies that a policy can be in. */
export const CURRENCY_CODES: readonly string[] = [...DIGITS.keys()].sort();

/** Currencies that still have hundredths in ISO 4217, though nothing costs less than hundreds of the whole. */
const SMALL: ReadonlySet<string> = new Set(
  'AFN ALL COP HUF IDR IRR KPW LAK LBP MGA MMK PKR RSD SLL SOS SYP TZS UZS YER'.split(' '),
);

/**
 * How many times as many minor units of a currency as of the others a sum may be before it is called absurd: 1, or 100
 * where the minor unit is worth nothing.
 */
export const absurdityFactor = (code: string): number => (SMALL.has(code) ? 100 : 1);
