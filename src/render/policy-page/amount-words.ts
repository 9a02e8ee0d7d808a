import type { Amount, Band, Count, Limits, RemedyAmount, Rounding } from '../../domain/policy/amount.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { HarmKind } from '../../domain/values/harm.js';
import { sayMoney } from '../../domain/values/money.js';
import { writeDecimal, writeShare } from '../../domain/values/number.js';
import { listed } from '../../i18n/en/grammar.js';
import { factNoun, factValues, isHighest, sayNumber, sayValue } from './fact-words.js';

/** What an amount counts: money in minor units, shares in millionths, or points and minutes. */
export type Unit = 'money' | 'share' | 'count';

/**
 * An amount in words: “10% of the price, at most £20”. Every shape has its own; what stands inside another amount
 * stands in brackets where it would otherwise be read wrongly. Not yet made harmless.
 */
export function amountWords(policy: Policy, amount: RemedyAmount, unit: Unit = 'money'): string {
  const inside = (part: Amount): string => nested(policy, part, unit);
  switch (amount.is) {
    case 'fixed':
      return figure(policy, amount.value, unit);
    case 'fact':
      return factNoun(policy, amount.fact);
    case 'harm':
      return HARM[amount.kind];
    case 'percent':
      return `${nested(policy, amount.share, 'share')} of ${inside(amount.of)}`;
    case 'divided':
      return dividedWords(policy, amount, unit);
    case 'each':
      return `${inside(amount.each)} ${eachWords(policy, amount.per)}`;
    case 'by':
      return byWords(policy, amount, unit);
    case 'bands':
      return bandsWords(policy, amount.fact, amount.bands, unit);
    case 'sum':
      return amount.of.map(inside).join(' plus ');
    case 'least':
      return `${listed(amount.of.map(inside), 'or')}, whichever is less`;
    case 'most':
      return `${listed(amount.of.map(inside), 'or')}, whichever is more`;
    case 'kept':
      return [inside(amount.of), ...limitsWords(policy, amount.within, unit)].join(', ');
    case 'sizes':
      return sizesWords(policy, amount, unit);
  }
}

/** What each kind of harm is called where an amount goes by it. */
const HARM: Readonly<Record<HarmKind, string>> = {
  goods: 'what they lost in goods',
  trouble: 'what the trouble was to them',
  respect: 'what the slight was to them',
};

const figure = (policy: Policy, value: number, unit: Unit): string =>
  unit === 'share'
    ? writeShare(value)
    : unit === 'money'
      ? sayMoney(value, policy.currency)
      : sayNumber(policy, value, 0);

/** Shapes of several parts, which run into what stands around them. */
const LONG: readonly string[] = ['by', 'bands', 'sum', 'least', 'most', 'kept', 'each', 'divided'];

const nested = (policy: Policy, amount: Amount, unit: Unit): string => {
  const words = amountWords(policy, amount, unit);
  return LONG.includes(amount.is) ? `(${words})` : words;
};

function eachWords(policy: Policy, per: Count): string {
  const noun = factNoun(policy, per.fact);
  if (per.is === 'fact') return `for each one of ${noun}`;
  const size = sayValue(policy, per.fact, per.size);
  const after = per.after > 0 ? `, after the first ${sayValue(policy, per.fact, per.after)}` : '';
  return `for every ${per.started ? 'started' : 'full'} ${size} of ${noun}${after}`;
}

/** Values of the same amount together; nothing “otherwise” where every value has its own. */
function byWords(policy: Policy, amount: Amount & { is: 'by' }, unit: Unit): string {
  const groups = new Map<string, string[]>();
  for (const [value, gives] of Object.entries(amount.where)) {
    const words = nested(policy, gives, unit);
    groups.set(words, [...(groups.get(words) ?? []), sayValue(policy, amount.fact, value)]);
  }
  const cases = [...groups].map(([words, values]) => `${words} for ${listed(values, 'or')}`);
  const isWhole = factValues(policy, amount.fact).every((value) => value in amount.where);
  const rest = isWhole ? [] : [`otherwise ${nested(policy, amount.else, unit)}`];
  return `by ${factNoun(policy, amount.fact)}: ${[...cases, ...rest].join('; ')}`;
}

/** `£5 up to 4, £10 up to 24, £20 beyond`, and of what. */
function bandsWords(policy: Policy, fact: string, bands: readonly Band[], unit: Unit): string {
  const steps = bands.map(({ upTo, gives }) => {
    const words = nested(policy, gives, unit);
    return isHighest(policy, fact, upTo)
      ? `${words} beyond`
      : `${words} up to ${sayValue(policy, fact, upTo)}`;
  });
  return `by ${factNoun(policy, fact)}: ${steps.join(', ')}`;
}

function limitsWords(policy: Policy, { atLeast, atMost, round }: Limits, unit: Unit): string[] {
  const rounded = round && roundedWords(policy, round, unit);
  const least = atLeast && `at least ${nested(policy, atLeast, unit)}`;
  const most = atMost && `at most ${nested(policy, atMost, unit)}`;
  return [rounded, least, most].filter((words) => words !== undefined);
}

const roundedWords = (policy: Policy, { way, to }: Rounding, unit: Unit): string =>
  `rounded ${ROUNDED[way]} ${figure(policy, to, unit)}`;

function dividedWords(policy: Policy, { of, by, round }: Amount & { is: 'divided' }, unit: Unit): string {
  const words = `${nested(policy, of, unit)} divided by ${writeDecimal(by, DIVISOR_DECIMALS)}`;
  return round ? `${words}, ${roundedWords(policy, round, unit)}` : words;
}

/** What something is divided by is kept in ten-thousandths. */
const DIVISOR_DECIMALS = 4;

const ROUNDED = { up: 'up to a full', down: 'down to a full', nearest: 'to the nearest' } as const;

function sizesWords(policy: Policy, amount: RemedyAmount & { is: 'sizes' }, unit: Unit): string {
  const [from, step] = [figure(policy, amount.from, unit), figure(policy, amount.step, unit)];
  return `from ${from} to ${nested(policy, amount.to, unit)} in steps of ${step}`;
}
