import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Currency, currencyOf, readMoney, sayMoney, writeMoney } from '../../src/domain/values/money.js';
import { readDecimal, scale, writeDecimal, writeShare } from '../../src/domain/values/number.js';
import { sanitizeLine } from '../../src/render/page/sanitize.js';
import { draws } from '../draws.js';

function currency(code: string, locale: string): Currency {
  const found = currencyOf(code, locale);
  if (!found) throw new Error(`${code} should be a currency`);
  return found;
}

const CURRENCIES = ['GBP', 'EUR', 'JPY', 'KWD', 'INR', 'CHF', 'USD'].flatMap((code) =>
  [
    'en-GB',
    'en-US',
    'de-DE',
    'fr-FR',
    'es-ES',
    'pl-PL',
    'en-IN',
    'ja-JP',
    'de-CH',
    'pt-PT',
    'ar-EG',
    'hi-IN',
  ].map((locale) => currency(code, locale)),
);
const currencies = fc.constantFrom(...CURRENCIES);
const minor = fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 0, max: 2 ** 46 }));

describe('money', () => {
  it('has the digits of ISO 4217, whatever this Intl says', () => {
    for (const code of ['PKR', 'HUF', 'RSD', 'IDR', 'COP', 'ALL', 'IRR', 'LBP', 'MMK', 'TZS', 'UZS', 'CLF'])
      expect([code, currencyOf(code, 'en-GB')?.digits]).toEqual([code, code === 'CLF' ? undefined : 2]);
    for (const code of ['CLP', 'ISK', 'KRW', 'UGX', 'VND', 'XOF'])
      expect(currency(code, 'en-GB').digits).toBe(0);
    for (const code of ['BHD', 'IQD', 'JOD', 'LYD', 'OMR', 'TND'])
      expect(currency(code, 'en-GB').digits).toBe(3);
    const intl = vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue([]);
    expect(currency('XCG', 'en-GB').digits).toBe(2);
    intl.mockRestore();
    expect(currency('GBP', 'en-GB').digits).toBe(2);
    expect(currency('JPY', 'ja-JP').digits).toBe(0);
    expect(currency('KWD', 'en-GB').digits).toBe(3);
    expect(currencyOf('XQQ', 'en-GB')).toBeUndefined();
  });

  it('is written as Intl writes it, in every locale', () => {
    fc.assert(
      fc.property(currencies, minor, (one, value) => {
        const format = new Intl.NumberFormat(one.locale, {
          style: 'currency',
          currency: one.code,
          minimumFractionDigits: one.digits,
          maximumFractionDigits: one.digits,
        });
        const wanted = format.format(Number(writeDecimal(value, one.digits)));
        expect(writeMoney(value, one)).toBe(wanted.replace(/[\u061c\u200e\u200f]/g, ''));
      }),
      { numRuns: draws(3000) },
    );
  });

  it('is written without a formatter wherever digits are plain', () => {
    const patterned = CURRENCIES.filter(({ pattern }) => pattern);
    expect(patterned.length).toBeGreaterThan(CURRENCIES.length * 0.8);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(currencies, minor, (one, value) => {
        if (!one.pattern) return;
        expect(readMoney(writeMoney(value, one), one)).toBe(value);
        expect(readMoney(writeDecimal(value, one.digits), one)).toBe(value);
      }),
      { numRuns: draws(3000) },
    );
  });

  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['£12.50', 1250],
    ['12.50 GBP', 1250],
    ['1,234.50', 123_450],
    ['0.1', 10],
    ['-3', -300],
    ['12,50', 'not-money'],
    ['1,2', 'not-money'],
    ['12.505', 'too-many-decimals'],
    ['12.500', 1250],
    ['twelve', 'not-money'],
    ['', 'not-money'],
    ['1e3', 'not-money'],
    ['99999999999999999999', 'too-large'],
  ])('reads %s in pounds as %s', (text, value) => {
    expect(readMoney(text, currency('GBP', 'en-GB'))).toBe(value);
  });

  it.each([
    ['he-IL', 'ILS', '1,234.50\u00a0₪'],
    ['ar-AE', 'AED', '1,234.50\u00a0د.إ.'],
    ['ur-PK', 'PKR', 'Rs\u00a01,234.50'],
  ])('has no marks of the reading direction, and is read with them: %s', (locale, code, text) => {
    const one = currency(code, locale);
    expect(writeMoney(123_450, one).replace(/^(Rs|PKR)\s?/, 'Rs\u00a0')).toBe(text);
    expect(sanitizeLine(writeMoney(-123_450, one))).toBe(writeMoney(-123_450, one));
    const marked = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: code,
      minimumFractionDigits: 2,
    });
    expect(readMoney(marked.format(1234.5), one)).toBe(123_450);
  });

  it.each([
    ['￥1,200', 'JPY', 'ja-JP', 1200],
    ['¥1200', 'JPY', 'en-JP', 1200],
    ['1200円', 'JPY', 'en-GB', 1200],
    ['１，２００', 'JPY', 'ja-JP', 1200],
    ['１２．５０', 'GBP', 'en-GB', 1250],
    ['￡12.50', 'GBP', 'en-GB', 1250],
    ['1’234.50', 'CHF', 'de-CH', 123_450],
    ["1'234.50", 'CHF', 'de-CH', 123_450],
    ['1’234.50', 'CHF', 'en-CH', 123_450],
    ['12元', 'CNY', 'en-GB', 1200],
    ['10²', 'GBP', 'en-GB', 'not-money'],
    ['½', 'GBP', 'en-GB', 'not-money'],
  ])('reads %s as people in %s write it', (text, code, locale, value) => {
    expect(readMoney(text, currency(code, locale))).toBe(value);
  });

  it('reads a decimal comma where the locale writes one', () => {
    expect(readMoney('12,50', currency('EUR', 'de-DE'))).toBe(1250);
    expect(readMoney('1.234,50 €', currency('EUR', 'de-DE'))).toBe(123_450);
    expect(readMoney('12.50', currency('EUR', 'de-DE'))).toBe(1250);
  });

  it('reads points as thousands where the locale writes them so', () => {
    expect(readMoney('1.000', currency('EUR', 'de-DE'))).toBe(100_000);
    expect(readMoney('1.000', currency('GBP', 'en-GB'))).toBe(100);
    expect(readMoney('1.000', currency('KWD', 'de-DE'))).toBe(1000);
  });

  it('says whole amounts without empty decimals', () => {
    expect(sayMoney(500, currency('GBP', 'en-GB'))).toBe('£5');
    expect(sayMoney(1250, currency('GBP', 'en-GB'))).toBe('£12.50');
    expect(sayMoney(100_000, currency('EUR', 'de-DE'))).toBe('1.000\u00a0€');
  });
});

describe('whole numbers', () => {
  it('scale exactly, half up, as an exact fraction does', () => {
    const whole = (max: number) => fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max }));
    fc.assert(
      fc.property(whole(2 ** 50), whole(10 ** 9), fc.integer({ min: 1, max: 10 ** 12 }), (value, n, d) => {
        const exact = (2n * BigInt(value) * BigInt(n) + BigInt(d)) / (2n * BigInt(d));
        fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(scale(value, n, d)).toBe(Number(exact));
      }),
      { numRuns: draws(5000) },
    );
  });

  it('scale negative numbers half up too', () => {
    expect(scale(-5, 1, 10)).toBe(0);
    expect(scale(-15, 1, 10)).toBe(-1);
    expect(scale(-16, 1, 10)).toBe(-2);
  });

  it('are read from decimals without a float between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 50), max: 2 ** 50 }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          expect(readDecimal(writeDecimal(value, decimals), decimals)).toBe(value);
          expect(readDecimal(writeDecimal(value, decimals, true), decimals)).toBe(value);
        },
      ),
    );
    expect(readDecimal('0.285', 2)).toBe('too-many-decimals');
    expect(writeShare(125_000)).toBe('12.5%');
  });
});
