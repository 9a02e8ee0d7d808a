import { type Amount, type Count, fixed, type Limits } from '../../../domain/policy/amount.js';
import { decimalsOf, type FactType, isNumeric } from '../../../domain/policy/fact.js';
import type { HarmKind } from '../../../domain/values/harm.js';
import { PERCENT } from '../../../domain/values/number.js';
import type { NodeView } from '../../document/node-view.js';
import { bareNumberHint, codedHint, plainNumberHint } from '../../suggest/suggestions.js';
import { factNamed, type KnownFact, type Scope } from '../scope/scope.js';
import { lowerBands } from './bands.js';
import { lowerByFact } from './by-fact.js';
import {
  isPercentage,
  MULTIPLE_LIMITS,
  readFactValue,
  readMoneyAt,
  readNumber,
  readShareAt,
  reportNegative,
  reportPercentOfWhat,
  SHARE_LIMITS,
  type ShareLimits,
} from './literal.js';

/** What an amount is due in, where it stands. */
export type AmountType = {
  readonly unit: 'money' | 'share' | 'count';
  /** For counts: how many decimals one has. */
  readonly decimals: number;
  /** For shares: what makes sense here. */
  readonly limits: ShareLimits;
  /** Whether it stands in a remedy, and may name a harm. */
  readonly inRemedy: boolean;
  /** For money: what a bare percentage is of; left out where it has to say that itself. */
  readonly percentOf?: Amount;
};

/** Money. */
export const MONEY_AMOUNT: AmountType = {
  unit: 'money',
  decimals: 0,
  limits: MULTIPLE_LIMITS,
  inRemedy: false,
};

/** What they paid for what is affected. */
const AFFECTED_PRICE: Amount = {
  is: 'percent',
  share: { is: 'fact', fact: 'share-affected' },
  of: { is: 'fact', fact: 'price' },
};

/** Money that is taken off a refund: a bare percentage is of what would go back. */
export const MONEY_OFF: AmountType = { ...MONEY_AMOUNT, inRemedy: true, percentOf: AFFECTED_PRICE };

/** Whole numbers of something. */
export const COUNT_AMOUNT: AmountType = { ...MONEY_AMOUNT, unit: 'count' };

/** A share within limits that make sense. */
export const shareAmountWithin = (limits: ShareLimits): AmountType => ({
  ...MONEY_AMOUNT,
  unit: 'share',
  limits,
});

/** The same inside a remedy. */
export const inRemedy = (expected: AmountType): AmountType => ({ ...expected, inRemedy: true });

/** What stands for an amount that could not be read; the mistake that says so keeps the policy from loading. */
const UNREAD_AMOUNT = fixed(0);

/** The amount written here, in the unit that is due. */
export function lowerAmount(node: NodeView, expected: AmountType, scope: Scope): Amount {
  if (!node.isMap) return lowerPlain(node, expected, scope);
  const key = SHAPES.find(({ tells }) => tells.every((name) => node.at(name).exists));
  const amount = key ? key.lower(node, expected, scope) : UNREAD_AMOUNT;
  return withLimits(node, amount, expected, scope);
}

type Lower = (node: NodeView, expected: AmountType, scope: Scope) => Amount;

/** Every shape of a calculation, told by the keys it has and no other does. */
const SHAPES: readonly { readonly tells: readonly string[]; readonly lower: Lower }[] = [
  { tells: ['percent'], lower: lowerPercent },
  { tells: ['divide'], lower: lowerDivided },
  { tells: ['each'], lower: lowerEach },
  {
    tells: ['by', 'where'],
    lower: (node, expected, scope) => lowerByFact(node, scope, (one) => lowerAmount(one, expected, scope)),
  },
  {
    tells: ['by', 'bands'],
    lower: (node, expected, scope) => lowerBands(node, scope, (one) => lowerAmount(one, expected, scope)),
  },
  { tells: ['sum'], lower: folded('sum', 'sum') },
  { tells: ['least-of'], lower: folded('least-of', 'least') },
  { tells: ['most-of'], lower: folded('most-of', 'most') },
];

function folded(key: string, is: 'sum' | 'least' | 'most'): Lower {
  return (node, expected, scope) => {
    const of = node
      .at(key)
      .items()
      .map((item) => lowerAmount(item, expected, scope));
    return of.length > 0 ? { is, of } : UNREAD_AMOUNT;
  };
}

function lowerPercent(node: NodeView, expected: AmountType, scope: Scope): Amount {
  const share = lowerAmount(
    node.at('percent'),
    { ...expected, unit: 'share', limits: MULTIPLE_LIMITS },
    scope,
  );
  // What a share is taken of may be larger than what comes out, so only the whole has to make sense.
  return {
    is: 'percent',
    share,
    of: lowerAmount(node.at('of'), { ...expected, limits: MULTIPLE_LIMITS }, scope),
  };
}

/** Decimals that a divisor may have. */
const DIVISOR_DECIMALS = 4;

function lowerDivided(node: NodeView, expected: AmountType, scope: Scope): Amount {
  const of = lowerAmount(node.at('divide'), { ...expected, limits: MULTIPLE_LIMITS }, scope);
  const divisor = node.at('by');
  const by = readNumber(divisor, DIVISOR_DECIMALS, 'What it is divided by');
  if (by !== undefined && by <= 0 && divisor.ok)
    divisor.report('out-of-range', `Nothing can be divided by ${divisor.scalar}.`, 'Write a number over 0.');
  const round = lowerRound(node, expected, scope);
  return { is: 'divided', of, by: by && by > 0 ? by : 1, ...(round ? { round } : {}) };
}

function lowerPlain(node: NodeView, expected: AmountType, scope: Scope): Amount {
  const { scalar } = node;
  if (scalar === undefined || scalar === null || typeof scalar === 'boolean') return UNREAD_AMOUNT;
  if (typeof scalar === 'string' && !isFigure(scalar)) return lowerName(node, scalar, expected, scope);
  const { percentOf } = expected;
  if (percentOf && expected.unit === 'money' && isPercentage(scalar))
    return { is: 'percent', share: fixed(readShareAt(node, SHARE_LIMITS) ?? 0), of: percentOf };
  return fixed(readLiteral(node, expected, scope) ?? 0);
}

/** Whether a text is a figure: with a digit, and no letter. */
const isFigure = (text: string): boolean => /\d/.test(text) && !hasLetter(text);

/** Unicode is only asked beyond ASCII and the usual money: its table of letters takes long to build. */
const hasLetter = (text: string): boolean =>
  /[A-Za-z]/.test(text) || (/[^ -~£€]/.test(text) && /\p{L}/u.test(text));

function readLiteral(node: NodeView, expected: AmountType, scope: Scope): number | undefined {
  if (expected.unit === 'share') return readShareAt(node, expected.limits);
  if (expected.unit === 'money') return readMoneyAt(node, scope);
  if (isPercentage(node.scalar)) return reportPercentOfWhat(node);
  const value = readNumber(node, expected.decimals);
  return value !== undefined && value < 0 ? reportNegative(node) : value;
}

const HARMS: readonly string[] = ['goods', 'trouble', 'respect'] satisfies HarmKind[];

function lowerName(node: NodeView, name: string, expected: AmountType, scope: Scope): Amount {
  if (HARMS.includes(name) && expected.inRemedy && expected.unit === 'money')
    return { is: 'harm', kind: name as HarmKind };
  if (HARMS.includes(name) && !scope.facts.has(name)) return harmOutside(node, name);
  const isWords = /\s|^[-+.]|%$/.test(name) || /[*×/÷+]/.test(name) || isCoded(name, scope);
  if (isWords) return inWords(node, name, expected);
  const amounts = scope.named.names('amounts');
  if (!scope.factNames.all.includes(name) && amounts.includes(name))
    return (
      scope.named.expand('amounts', name, node, (named) => lowerAmount(named, expected, scope)) ??
      UNREAD_AMOUNT
    );
  const fact = factNamed(scope, name, node, 'value', amounts);
  return fact ? factAmount(node, fact, expected, scope) : UNREAD_AMOUNT;
}

/** Whether a name is a number in wide digits, or as programmers write it; a fact may be called so all the same. */
function isCoded(name: string, { facts }: Scope): boolean {
  const hint = codedHint(name) ?? plainNumberHint(name) ?? bareNumberHint(name);
  return hint !== undefined && !facts.has(name);
}

const EXAMPLES = { money: 'money such as 4.95', share: 'a percentage such as 55%', count: 'a number' };

/** The way out for a calculation in words or signs: `10% of price`, `price * 2`, `price / 2`. */
function asCalculation(text: string): string | undefined {
  const [, percent, of] = /^(\d+(?:\.\d+)?) ?% (?:of (?:the )?)?([a-z][\w-]*)$/i.exec(text) ?? [];
  if (percent !== undefined) return `Write { percent: ${percent}%, of: ${of} }.`;
  const [, one, sign, other] = /^([\w.-]+)( x | ?[*×/÷+] ?)([\w.-]+)$/.exec(text) ?? [];
  if (one === undefined || other === undefined) return undefined;
  if (sign?.trim() === '+') return `Write { sum: [${one}, ${other}] }.`;
  const [name, number] = Number.isNaN(Number(one)) ? [one, other] : [other, one];
  if (/[/÷]/.test(sign ?? ''))
    return Number.isNaN(Number(other)) ? undefined : `Write { divide: ${one}, by: ${other} }.`;
  if (Number.isNaN(Number(number))) return `Write { each: ${one}, per: ${other} }.`;
  return `Write { percent: ${Number((Number(number) * 100).toFixed(4))}%, of: ${name} }.`;
}

/** An amount as people say it is no amount yet. */
function inWords(node: NodeView, text: string, { unit }: AmountType): Amount {
  const hint = unit === 'share' ? bareNumberHint : plainNumberHint;
  const way = asCalculation(text) ?? perUnitHint(text) ?? countedHint(text, unit) ?? hint(text);
  const needed = `Needed is ${EXAMPLES[unit]}, the name of a fact, or a calculation such as { percent: 10%, of: price }.`;
  node.report('wrong-value', `“${text}” is no amount.`, way ?? needed);
  return UNREAD_AMOUNT;
}

/** `20 per night` is so much for each of something that is asked. */
function perUnitHint(text: string): string | undefined {
  const [, each, per] =
    /^[^\d\s]{0,3} ?(\d+(?:\.\d+)?%?) ?(?:per|a|an|each|every|for each|for every|\/) ?([\p{L}-]+)$/u.exec(
      text,
    ) ?? [];
  if (each === undefined || per === undefined) return undefined;
  const many = per.endsWith('s') ? per : `${per}s`;
  return `Write { each: ${each}, per: ${many} }, with ${many} as a number among the facts.`;
}

/** `5 stamps` are 5 of what is called so. */
function countedHint(text: string, unit: AmountType['unit']): string | undefined {
  const [, count, name] = /^(\d+) ([\p{L}-]+)$/u.exec(text) ?? [];
  if (unit !== 'count' || count === undefined) return undefined;
  return `Write ${count}, the number alone; what one of them is called is unit: ${name}.`;
}

function harmOutside(node: NodeView, name: string): Amount {
  node.report('harm-outside-remedy', `“${name}” is a harm, which only money inside a remedy can rest on.`);
  return UNREAD_AMOUNT;
}

/** The unit that facts of a type are counted in. */
const UNIT_OF: Partial<Record<FactType['is'], AmountType['unit']>> = {
  money: 'money',
  percent: 'share',
  number: 'count',
};

function factAmount(node: NodeView, fact: KnownFact, expected: AmountType, scope: Scope): Amount {
  const { name, type } = fact.definition;
  const unit = UNIT_OF[type.is];
  if (type.is === 'date') return ofDate(node, name);
  if (!isNumeric(type) || unit === undefined) return notNumeric(node, name);
  if (unit !== expected.unit) return wrongUnit(node, name, expected, type);
  if (unit !== 'count' || type.is !== 'number' || type.decimals === expected.decimals)
    return { is: 'fact', fact: name };
  // Counted in another step than the one that is due: so many steps for each one of it.
  const per: Count = { is: 'fact', fact: name, scale: 10 ** decimalsOf(type, scope.currency.digits) };
  return { is: 'each', each: fixed(10 ** expected.decimals), per };
}

function notNumeric(node: NodeView, name: string): Amount {
  node.report(
    'wrong-unit',
    `“${name}” is no number, so no amount can be taken from it.`,
    `Write { by: ${name}, where: { … } }.`,
  );
  return UNREAD_AMOUNT;
}

/** What an amount may rest on is how long ago it was. */
function ofDate(node: NodeView, name: string): Amount {
  node.report(
    'wrong-unit',
    `“${name}” is a date, so no amount can be taken from it.`,
    'Name a number that counts the days since it, such as days-since-purchase.',
  );
  return UNREAD_AMOUNT;
}

const UNIT_WORDS = { money: 'money', share: 'a percentage', count: 'a number' };

function wrongUnit(node: NodeView, name: string, { unit }: AmountType, type: FactType): Amount {
  const is = UNIT_WORDS[UNIT_OF[type.is] ?? 'count'];
  const way = type.is === 'percent' ? `{ percent: ${name}, of: price }` : `{ each: 1, per: ${name} }`;
  const message = `“${name}” is ${is}; ${UNIT_WORDS[unit]} is due here.`;
  node.report('wrong-unit', message, unit === 'share' ? undefined : `Write ${way}.`);
  return UNREAD_AMOUNT;
}

function lowerEach(node: NodeView, expected: AmountType, scope: Scope): Amount {
  const each = lowerAmount(node.at('each'), expected, scope);
  const per = lowerCount(node.at('per'), scope);
  return per ? { is: 'each', each, per } : UNREAD_AMOUNT;
}

function lowerCount(node: NodeView, scope: Scope): Count | undefined {
  const key = node.at('full-blocks-of').exists ? 'full-blocks-of' : 'started-blocks-of';
  const named = node.isMap ? node.at('of') : node;
  const type = countedType(named, scope);
  const fact = named.text;
  if (!type || fact === undefined) return undefined;
  if (!node.isMap) return { is: 'fact', fact, scale: 10 ** decimalsOf(type, scope.currency.digits) };
  const size = readFactValue(node.at(key), type, scope);
  if (size !== undefined && size <= 0)
    node.at(key).report('out-of-range', 'A block has to be larger than 0.');
  const after = readFactValue(node.at('after'), type, scope) ?? 0;
  return { is: 'blocks', started: key === 'started-blocks-of', size: size || 1, after, fact };
}

/** The type of a fact that can be counted: a number, or money in whole units of it. */
function countedType(node: NodeView, scope: Scope): (FactType & { is: 'number' | 'money' }) | undefined {
  if (node.text === undefined) return undefined;
  const fact = factNamed(scope, node.text, node, 'value');
  if (!fact) return undefined;
  const { type } = fact.definition;
  if (type.is === 'number' || type.is === 'money') return type;
  node.report('wrong-unit', `“${node.text}” cannot be counted: it is no number.`);
  return undefined;
}

/** The same amount, kept within the limits written beside it. */
export function withLimits(node: NodeView, amount: Amount, expected: AmountType, scope: Scope): Amount {
  const within = lowerLimits(node, expected, scope);
  return Object.keys(within).length > 0 ? { is: 'kept', of: amount, within } : amount;
}

function lowerLimits(node: NodeView, expected: AmountType, scope: Scope): Limits {
  const [low, high] = [node.at('at-least'), node.at('at-most')];
  // A quotient is rounded once, where it is made.
  const round = node.at('divide').exists ? undefined : lowerRound(node, expected, scope);
  const atLeast = low.exists ? lowerAmount(low, expected, scope) : undefined;
  const atMost = high.exists ? lowerAmount(high, expected, scope) : undefined;
  if (node.ok && atLeast?.is === 'fixed' && atMost?.is === 'fixed' && atLeast.value > atMost.value)
    high.report(
      'never-holds',
      'No amount is as much as that at least, and at most this.',
      'The smallest is above the largest: swap them, or leave one out.',
    );
  return { ...(atLeast ? { atLeast } : {}), ...(atMost ? { atMost } : {}), ...(round ? { round } : {}) };
}

function lowerRound(node: NodeView, expected: AmountType, scope: Scope): Limits['round'] {
  const [way, to] = [node.at('round'), node.at('to')];
  if (!way.exists) {
    if (to.exists && node.ok)
      to.reportKey(
        'to-without-round',
        '“to” says what to round to, but not which way.',
        'Add round: up, down or nearest.',
      );
    return undefined;
  }
  const step = to.exists ? readLiteral(to, expected, scope) : wholeUnit(expected, scope);
  if (step === 0 && to.ok) to.report('out-of-range', 'Nothing can be rounded to 0.');
  return { way: way.scalar as 'up' | 'down' | 'nearest', to: step || 1 };
}

function wholeUnit({ unit, decimals }: AmountType, { currency }: Scope): number {
  if (unit === 'share') return PERCENT;
  return 10 ** (unit === 'money' ? currency.digits : decimals);
}
