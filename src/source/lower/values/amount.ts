import { type Amount, type Count, fixed, type Limits } from '../../../domain/policy/amount.js';
import { decimalsOf, type FactType, isNumeric } from '../../../domain/policy/fact.js';
import type { HarmKind } from '../../../domain/values/harm.js';
import type { Part } from '../../document/part.js';
import { bareNumberHint, codedHint, plainNumberHint } from '../../suggest/meant.js';
import { factNamed, type KnownFact, type Scope } from '../scope/scope.js';
import { lowerBands } from './bands.js';
import { lowerByFact } from './by-fact.js';
import {
  belowNothing,
  isPercentage,
  MULTIPLE,
  percentOfWhat,
  readMoneyAt,
  readNumber,
  readOfFact,
  readShareAt,
  type ShareLimits,
} from './literal.js';

/** What an amount is due in, where it stands. */
export type Due = {
  readonly unit: 'money' | 'share' | 'count';
  /** For counts: how many decimals one has. */
  readonly decimals: number;
  /** For shares: what makes sense here. */
  readonly limits: ShareLimits;
  /** Whether it stands in a remedy, and may name a harm. */
  readonly inRemedy: boolean;
};

/** Money. */
export const MONEY: Due = { unit: 'money', decimals: 0, limits: MULTIPLE, inRemedy: false };

/** Whole numbers of something. */
export const COUNT: Due = { ...MONEY, unit: 'count' };

/** A share within limits that make sense. */
export const shareWithin = (limits: ShareLimits): Due => ({ ...MONEY, unit: 'share', limits });

/** The same inside a remedy. */
export const inRemedy = (due: Due): Due => ({ ...due, inRemedy: true });

/** What stands for an amount that could not be read; the mistake that says so keeps the policy from loading. */
const UNREAD = fixed(0);

/** The amount written here, in the unit that is due. */
export function lowerAmount(part: Part, due: Due, scope: Scope): Amount {
  if (!part.isMap) return lowerPlain(part, due, scope);
  const key = SHAPES.find(({ tells }) => tells.every((name) => part.at(name).exists));
  const amount = key ? key.lower(part, due, scope) : UNREAD;
  return withLimits(part, amount, due, scope);
}

type Lower = (part: Part, due: Due, scope: Scope) => Amount;

/** Every shape of a calculation, told by the keys it has and no other does. */
const SHAPES: readonly { readonly tells: readonly string[]; readonly lower: Lower }[] = [
  { tells: ['percent'], lower: lowerPercent },
  { tells: ['each'], lower: lowerEach },
  {
    tells: ['by', 'where'],
    lower: (part, due, scope) => lowerByFact(part, scope, (one) => lowerAmount(one, due, scope)),
  },
  {
    tells: ['by', 'bands'],
    lower: (part, due, scope) => lowerBands(part, scope, (one) => lowerAmount(one, due, scope)),
  },
  { tells: ['sum'], lower: folded('sum', 'sum') },
  { tells: ['least-of'], lower: folded('least-of', 'least') },
  { tells: ['most-of'], lower: folded('most-of', 'most') },
];

function folded(key: string, is: 'sum' | 'least' | 'most'): Lower {
  return (part, due, scope) => {
    const of = part
      .at(key)
      .items()
      .map((item) => lowerAmount(item, due, scope));
    return of.length > 0 ? { is, of } : UNREAD;
  };
}

function lowerPercent(part: Part, due: Due, scope: Scope): Amount {
  const share = lowerAmount(part.at('percent'), { ...due, unit: 'share', limits: MULTIPLE }, scope);
  // What a share is taken of may be larger than what comes out, so only the whole has to make sense.
  return { is: 'percent', share, of: lowerAmount(part.at('of'), { ...due, limits: MULTIPLE }, scope) };
}

function lowerPlain(part: Part, due: Due, scope: Scope): Amount {
  const { scalar } = part;
  if (scalar === undefined || scalar === null || typeof scalar === 'boolean') return UNREAD;
  if (typeof scalar === 'string' && !isFigure(scalar)) return lowerName(part, scalar, due, scope);
  return fixed(readLiteral(part, due, scope) ?? 0);
}

/** Whether a text is a figure: with a digit, and no letter. */
const isFigure = (text: string): boolean => /\d/.test(text) && !hasLetter(text);

/** Unicode is only asked beyond ASCII and the usual money: its table of letters takes long to build. */
const hasLetter = (text: string): boolean =>
  /[A-Za-z]/.test(text) || (/[^ -~£€]/.test(text) && /\p{L}/u.test(text));

function readLiteral(part: Part, due: Due, scope: Scope): number | undefined {
  if (due.unit === 'share') return readShareAt(part, due.limits);
  if (due.unit === 'money') return readMoneyAt(part, scope);
  if (isPercentage(part.scalar)) return percentOfWhat(part);
  const value = readNumber(part, due.decimals);
  return value !== undefined && value < 0 ? belowNothing(part) : value;
}

const HARMS: readonly string[] = ['goods', 'trouble', 'respect'] satisfies HarmKind[];

function lowerName(part: Part, name: string, due: Due, scope: Scope): Amount {
  if (HARMS.includes(name) && due.inRemedy && due.unit === 'money')
    return { is: 'harm', kind: name as HarmKind };
  if (HARMS.includes(name) && !scope.facts.has(name)) return harmOutside(part, name);
  if (/\s|^[-+.]|%$/.test(name) || isCoded(name, scope)) return inWords(part, name, due);
  const fact = factNamed(scope, name, part, 'value');
  return fact ? factAmount(part, fact, due, scope) : UNREAD;
}

/** Whether a name is a number in wide digits, or as programmers write it; a fact may be called so all the same. */
function isCoded(name: string, { facts }: Scope): boolean {
  const hint = codedHint(name) ?? plainNumberHint(name) ?? bareNumberHint(name);
  return hint !== undefined && !facts.has(name);
}

const EXAMPLES = { money: 'money such as 4.95', share: 'a percentage such as 55%', count: 'a number' };

/** An amount as people say it is no amount yet. */
function inWords(part: Part, text: string, { unit }: Due): Amount {
  const hint = unit === 'share' ? bareNumberHint : plainNumberHint;
  const [, percent, of] = /^(\d+(?:\.\d+)?) ?% of (?:the )?([\w-]+)$/.exec(text) ?? [];
  const way = percent === undefined ? hint(text) : `Write { percent: ${percent}%, of: ${of} }.`;
  const needed = `Needed is ${EXAMPLES[unit]}, the name of a fact, or a calculation such as { percent: 10%, of: price }.`;
  part.wrong('wrong-value', `“${text}” is no amount.`, way ?? needed);
  return UNREAD;
}

function harmOutside(part: Part, name: string): Amount {
  part.wrong('harm-outside-remedy', `“${name}” is a harm, which only money inside a remedy can rest on.`);
  return UNREAD;
}

/** The unit that facts of a type are counted in. */
const UNIT_OF: Partial<Record<FactType['is'], Due['unit']>> = {
  money: 'money',
  percent: 'share',
  number: 'count',
};

function factAmount(part: Part, fact: KnownFact, due: Due, scope: Scope): Amount {
  const { name, type } = fact.definition;
  const unit = UNIT_OF[type.is];
  if (!isNumeric(type) || unit === undefined) return notNumeric(part, name);
  if (unit !== due.unit) return wrongUnit(part, name, due, type);
  if (unit !== 'count' || type.is !== 'number' || type.decimals === due.decimals)
    return { is: 'fact', fact: name };
  // Counted in another step than the one that is due: so many steps for each one of it.
  const per: Count = { is: 'fact', fact: name, scale: 10 ** decimalsOf(type, scope.currency.digits) };
  return { is: 'each', each: fixed(10 ** due.decimals), per };
}

function notNumeric(part: Part, name: string): Amount {
  part.wrong(
    'wrong-unit',
    `“${name}” is no number, so no amount can be taken from it.`,
    `Write { by: ${name}, where: { … } }.`,
  );
  return UNREAD;
}

const UNIT_WORDS = { money: 'money', share: 'a percentage', count: 'a number' };

function wrongUnit(part: Part, name: string, { unit }: Due, type: FactType): Amount {
  const is = UNIT_WORDS[UNIT_OF[type.is] ?? 'count'];
  const way = type.is === 'percent' ? `{ percent: ${name}, of: price }` : `{ each: 1, per: ${name} }`;
  const message = `“${name}” is ${is}; ${UNIT_WORDS[unit]} is due here.`;
  part.wrong('wrong-unit', message, unit === 'share' ? undefined : `Write ${way}.`);
  return UNREAD;
}

function lowerEach(part: Part, due: Due, scope: Scope): Amount {
  const each = lowerAmount(part.at('each'), due, scope);
  const per = lowerCount(part.at('per'), scope);
  return per ? { is: 'each', each, per } : UNREAD;
}

function lowerCount(part: Part, scope: Scope): Count | undefined {
  const key = part.at('full-blocks-of').exists ? 'full-blocks-of' : 'started-blocks-of';
  const named = part.isMap ? part.at('of') : part;
  const type = countedType(named, scope);
  const fact = named.text;
  if (!type || fact === undefined) return undefined;
  if (!part.isMap) return { is: 'fact', fact, scale: 10 ** decimalsOf(type, scope.currency.digits) };
  const size = readOfFact(part.at(key), type, scope);
  if (size !== undefined && size <= 0) part.at(key).wrong('out-of-range', 'A block has to be larger than 0.');
  const after = readOfFact(part.at('after'), type, scope) ?? 0;
  return { is: 'blocks', started: key === 'started-blocks-of', size: size || 1, after, fact };
}

/** The type of a fact that can be counted: a number, or money in whole units of it. */
function countedType(part: Part, scope: Scope): (FactType & { is: 'number' | 'money' }) | undefined {
  if (part.text === undefined) return undefined;
  const fact = factNamed(scope, part.text, part, 'value');
  if (!fact) return undefined;
  const { type } = fact.definition;
  if (type.is === 'number' || type.is === 'money') return type;
  part.wrong('wrong-unit', `“${part.text}” cannot be counted: it is no number.`);
  return undefined;
}

/** The same amount, kept within the limits written beside it. */
export function withLimits(part: Part, amount: Amount, due: Due, scope: Scope): Amount {
  const within = lowerLimits(part, due, scope);
  return Object.keys(within).length > 0 ? { is: 'kept', of: amount, within } : amount;
}

function lowerLimits(part: Part, due: Due, scope: Scope): Limits {
  const [low, high] = [part.at('at-least'), part.at('at-most')];
  const round = lowerRound(part, due, scope);
  const atLeast = low.exists ? lowerAmount(low, due, scope) : undefined;
  const atMost = high.exists ? lowerAmount(high, due, scope) : undefined;
  if (part.sound && atLeast?.is === 'fixed' && atMost?.is === 'fixed' && atLeast.value > atMost.value)
    high.wrong(
      'never-holds',
      'No amount is as much as that at least, and at most this.',
      'The smallest is above the largest: swap them, or leave one out.',
    );
  return { ...(atLeast ? { atLeast } : {}), ...(atMost ? { atMost } : {}), ...(round ? { round } : {}) };
}

function lowerRound(part: Part, due: Due, scope: Scope): Limits['round'] {
  const [way, to] = [part.at('round'), part.at('to')];
  if (!way.exists) {
    if (to.exists && part.sound)
      to.wrongKey(
        'to-without-round',
        '“to” says what to round to, but not which way.',
        'Add round: up, down or nearest.',
      );
    return undefined;
  }
  const step = to.exists ? readLiteral(to, due, scope) : wholeUnit(due, scope);
  if (step === 0 && to.sound) to.wrong('out-of-range', 'Nothing can be rounded to 0.');
  return { way: way.scalar as 'up' | 'down' | 'nearest', to: step || 1 };
}

function wholeUnit({ unit, decimals }: Due, { currency }: Scope): number {
  if (unit === 'share') return 100;
  return 10 ** (unit === 'money' ? currency.digits : decimals);
}
