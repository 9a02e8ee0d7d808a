import type { CurrencyReport } from '../../domain/results/record-report.js';
import { parseDay } from '../../domain/values/day.js';
import { currencyOf, defaultLocale } from '../../domain/values/money.js';
import { counted } from '../../i18n/en/grammar.js';
import { numberFormat } from '../answer/number-format.js';
import type { Figure } from '../markup/figures-page.js';

/** How a page writes money of one currency. */
export type MoneyWords = {
  /** To the smallest coin: `£612.50`. */
  readonly exact: (minor: number) => string;
  /** For tables: in whole units from 100 on. */
  readonly about: (minor: number) => string;
  /** For what is only reckoned: `£612`, always in whole units. */
  readonly whole: (minor: number) => string;
};

/** Units of a currency from which on nobody misses the rest. */
const WHOLE_FROM = 100;

/** Money of a currency (ISO 4217), as it's written in English where that is; a code that nobody knows with its digits. */
export function moneyWords(code: string): MoneyWords {
  const currency = currencyOf(code, defaultLocale(code));
  const plain = (minor: number): string => `${code} ${minor}`.trim();
  if (!currency) return { exact: plain, about: plain, whole: plain };
  const { money } = numberFormat({ currency });
  const unit = 10 ** currency.digits;
  const whole = (minor: number): string => money(Math.round(minor / unit) * unit);
  const isLarge = (minor: number): boolean => Math.abs(minor) >= WHOLE_FROM * unit;
  return { exact: money, whole, about: (minor) => (isLarge(minor) ? whole(minor) : money(minor)) };
}

/** A count as people read it: `4,495`. */
export const count = (value: number): string => value.toLocaleString('en');

/** A day as a page writes it: `5 Oct`, `5 Oct 2026` with its year. */
export const dayWords = (day: string, withYear = false): string =>
  DAYS[withYear ? 'long' : 'short'].format(new Date((parseDay(day) ?? 0) * 86_400_000));

const SHORT = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const DAYS = {
  short: new Intl.DateTimeFormat('en-GB', SHORT),
  long: new Intl.DateTimeFormat('en-GB', { ...SHORT, year: 'numeric' }),
} as const;

/** The figures that stand before all tables. */
export function headFigures({ currency, total }: CurrencyReport): readonly Figure[] {
  const money = moneyWords(currency);
  return [
    { label: 'answers', value: count(total.answers), about: howAnswered(total) },
    { label: 'owed', value: money.exact(total.owed), about: 'what it costs us' },
    {
      label: 'goodwill',
      value: money.exact(total.goodwill),
      about: `at face value, in ${counted(total.withGoodwill, 'answer')}; it costs us ${money.exact(total.goodwillCost)}`,
    },
    { label: 'lost', value: money.whole(total.lostMiddle), about: lostWords(total, money) },
    {
      label: 'a yes from above',
      value: count(total.approvals),
      about: 'answers that somebody else agreed to',
    },
    ...(total.other > 0 ? [overruled(total, money)] : []),
    ...(total.over > 0
      ? [{ label: 'past what was left', value: count(total.over), about: 'answers that went beyond a cap' }]
      : []),
    ...(total.lifted > 0
      ? [
          {
            label: 'past a cap with a yes',
            value: count(total.lifted),
            about: 'answers that went beyond a cap by a yes from above, or by a role that it doesn’t bind',
          },
        ]
      : []),
    ...(total.unchecked > 0
      ? [
          {
            label: 'caps not checked',
            value: count(total.unchecked),
            about: 'answers that gave extras with nobody named of whom a cap counts them',
          },
        ]
      : []),
    {
      label: 'not done yet',
      value: count(total.notDone),
      about: 'answers that gave something of which nobody said that it’s done',
    },
    ...(total.toChoose > 0
      ? [
          {
            label: 'still to choose',
            value: count(total.toChoose),
            about: 'answers of which nobody said yet which they chose',
          },
        ]
      : []),
    ...(total.undone > 0
      ? [
          {
            label: 'undone',
            value: count(total.undone),
            about: 'they never were, and count for nothing here',
          },
        ]
      : []),
  ];
}

type Total = CurrencyReport['total'];

function howAnswered({ matters, give, other, refused, open }: Total): string {
  const kinds = [
    [give, 'as recommended'],
    [other, 'something else'],
    [refused, 'refused'],
    [open, 'not settled'],
  ] as const;
  const said = kinds.flatMap(([number, words]) => (number > 0 ? [`${count(number)} ${words}`] : []));
  return [`in ${counted(matters, 'new matter')}`, ...said].join(', ');
}

function lostWords({ stake, lostLow, lostHigh, withoutStake }: Total, { whole }: MoneyWords): string {
  const sums = withoutStake > 0 ? `; ${counted(withoutStake, 'matter')} without sums` : '';
  const range =
    lostLow === lostHigh ? '' : `: ${whole(lostLow)} to ${whole(lostHigh)}, because the evidence disagrees`;
  return `of their custom, that the answers didn’t win back${range}, of ${whole(stake)} at stake${sums}`;
}

function overruled(total: Total, { exact }: MoneyWords): Figure {
  const { other, otherGoodwill, recommendedGoodwill, otherCost, recommendedCost } = total;
  return {
    label: 'something else given',
    value: count(other),
    about: `${exact(otherGoodwill)} of goodwill where ${exact(recommendedGoodwill)} was recommended; ${exact(otherCost)} it cost, and ${exact(recommendedCost)} that would have`,
  };
}
