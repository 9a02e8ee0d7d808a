import type { InterviewWords } from '../languages/index.js';

/** What time is counted in. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'year';

/** Minutes of each; a month is a twelfth of a year of 365 days. */
export const MINUTES: Readonly<Record<TimeUnit, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 7 * 1440,
  fortnight: 14 * 1440,
  month: 43_800,
  year: 365 * 1440,
};

/** Every unit of time, the shortest first. */
export const UNITS = Object.keys(MINUTES) as TimeUnit[];

/** The words by which people count time. */
export type StretchWords = Pick<
  InterviewWords,
  'units' | 'articles' | 'numbers' | 'half' | 'quarter' | 'links' | 'howMany'
>;

/** So much of one unit; a half is 0.5, a quarter 0.25. */
export type Part = { readonly count: number; readonly unit: TimeUnit };

/** The unit of time that a word names. */
export const unitNamed = (word: string, units: InterviewWords['units']): TimeUnit | undefined =>
  UNITS.find((unit) => units[unit].split(' ').includes(word.toLowerCase()));

/** Everything that a stretch of time is written with. */
const WRITTEN = /^[\p{L}\d\s.,]+$/u;

/** A number as it may stand before a unit of time. */
const NUMBER = /^\d{1,6}(?:[.,]\d{1,2})?$/;

/**
 * A stretch of time as people say it, its parts from the longest unit down: `2 weeks`, `a fortnight ago`, `2h 59m`,
 * `an hour and a half`, `hour and a half`, `three quarters of an hour`, `a couple of days`. One word may follow it. Undefined where the text is anything else.
 */
export function readStretch(text: string, words: StretchWords): readonly Part[] | undefined {
  const said = text.trim().toLowerCase().replaceAll('½', ` ${words.half} `);
  if (!WRITTEN.test(said)) return undefined;
  const links = words.links.split(' ');
  const tokens = (said.match(/\d+(?:[.,]\d+)?|\p{L}+/gu) ?? []).filter((token) => !links.includes(token));
  const parts: Part[] = [];
  let count: number | undefined;
  let isOne = false;
  for (const [at, token] of tokens.entries()) {
    const [number, unit] = [numberNamed(token, words), unitNamed(token, words.units)];
    const isLast = at === tokens.length - 1;
    const fraction = fractionNamed(token, words);
    if (fraction !== undefined) count = withFraction(count, fraction, isOne || token === words.half);
    else if (number !== undefined && count === undefined) count = number;
    else if (words.articles.split(' ').includes(token)) isOne = true;
    else if (unit && (count !== undefined || isOne || isBareUnit(tokens, at, words))) {
      parts.push({ count: count ?? 1, unit });
      [count, isOne] = [undefined, false];
    } else if (!isLast || /\d/.test(token) || parts.length === 0 || count !== undefined) return undefined;
  }
  return withFractionLeft(parts, count);
}

/** `half` and `quarter`, as numbers. */
function fractionNamed(token: string, { half, quarter }: StretchWords): number | undefined {
  if (token === half) return 0.5;
  return quarter.split(' ').includes(token) ? 0.25 : undefined;
}

/** `two and a quarter` are 2.25, and `three quarters` 0.75. */
const withFraction = (count: number | undefined, fraction: number, isAdded: boolean): number =>
  count === undefined ? fraction : isAdded ? count + fraction : count * fraction;

/** `hour and a half`: the article is left out before it, and nothing but a fraction follows. */
const isBareUnit = (tokens: readonly string[], at: number, words: StretchWords): boolean =>
  at === 0 &&
  tokens.length > 1 &&
  tokens
    .slice(1)
    .every((token) =>
      [words.half, ...words.quarter.split(' '), ...words.articles.split(' ')].includes(token),
    );

/** What of a unit may be said after it. */
const FRACTIONS = [0.25, 0.5, 0.75];

/** The parts from the longest down, with what was said of one more after the last of them: `an hour and a half`. */
function withFractionLeft(parts: readonly Part[], left: number | undefined): readonly Part[] | undefined {
  const last = parts.at(-1);
  const isFalling = parts.every(({ unit }, at) => {
    const before = parts[at - 1];
    return !before || MINUTES[before.unit] > MINUTES[unit];
  });
  if (!last || !isFalling || (left !== undefined && !FRACTIONS.includes(left))) return undefined;
  return left === undefined ? parts : [...parts.slice(0, -1), { ...last, count: last.count + left }];
}

function numberNamed(token: string, { numbers }: StretchWords): number | undefined {
  if (NUMBER.test(token)) return Number(token.replace(',', '.'));
  const place = numbers.findIndex((names) => names.split(' ').includes(token));
  return place < 0 ? undefined : place + 1;
}
