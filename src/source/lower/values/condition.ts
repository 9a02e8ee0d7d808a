import { ALWAYS, CONDITION_WORDS, type Condition, type Range } from '../../../domain/policy/condition.js';
import type { FactType } from '../../../domain/policy/fact.js';
import type { Part } from '../../document/part.js';
import { boundMeant } from '../../suggest/bound-words.js';
import { didYouMean, listed } from '../../suggest/nearest.js';
import { factNamed, type KnownFact, type Scope } from '../scope/scope.js';
import { readOfFact, readYesNo, writeOfFact } from './literal.js';

/** The condition written here; one that always holds where nothing is written. */
export function lowerCondition(part: Part, scope: Scope): Condition {
  if (!part.isMap) return ALWAYS;
  const parts = part.parts();
  if (parts.length === 0) {
    part.wrong('empty', 'This says nothing.', 'Leave it out if it always holds.');
  }
  const conditions = parts.map((one) => lowerOne(one, scope));
  const [only] = conditions;
  return only && conditions.length === 1 ? only : { is: 'all', of: conditions };
}

function lowerOne(part: Part, scope: Scope): Condition {
  if (!CONDITION_WORDS.includes(part.name)) return lowerTest(part, scope);
  if (part.name === 'not') return lowerNot(part, scope);
  const of = part.items().map((item) => lowerCondition(item, scope));
  return { is: part.name === 'none-of' ? 'none' : (part.name as 'any' | 'all'), of };
}

/** `not` over several keys would mean two things to two readers. */
function lowerNot(part: Part, scope: Scope): Condition {
  if (part.keys().length > 1) {
    part.wrong('not-takes-one', '“not” takes one key.', 'Write none-of: [{ … }, { … }] to rule out several.');
  }
  return { is: 'not', of: lowerCondition(part, scope) };
}

function lowerTest(part: Part, scope: Scope): Condition {
  const joined = JOINED[part.name];
  if (joined !== undefined && !scope.factNames.all.includes(part.name)) return noJoining(part, joined);
  const fact = factNamed(scope, part.name, part, 'key');
  if (!fact) return ALWAYS;
  const { type } = fact.definition;
  if (type.is === 'text') return wordingOnly(part);
  if (type.is === 'number' || type.is === 'money' || type.is === 'percent') {
    return { is: 'within', fact: part.name, ranges: lowerRanges(part, type, scope) };
  }
  return { is: 'one-of', fact: part.name, values: lowerValues(part, fact) };
}

/** How conditions are joined that people join with a word. */
const JOINED: Readonly<Record<string, string>> = {
  or: 'Write any: [{ … }, { … }] for at least one of several.',
  and: 'Leave it out: facts beside each other all have to hold.',
};

function noJoining(part: Part, way: string): Condition {
  part.wrongKey('unknown-fact', `“${part.name}” joins nothing here.`, way);
  return ALWAYS;
}

function wordingOnly(part: Part): Condition {
  part.wrongKey('wording-only', `“${part.name}” is only ever said; nothing can be decided by it.`);
  return ALWAYS;
}

function lowerValues(part: Part, fact: KnownFact): (string | boolean)[] {
  if (part.isMap) {
    part.wrong('bound-on-no-number', `“${part.name}” is no number, so it has no bounds.`, valuesHint(fact));
    return [];
  }
  const parts = part.isList ? part.items() : [part];
  return parts.map((one) => lowerValue(one, fact)).filter((value) => value !== undefined);
}

function valuesHint({ definition, values }: KnownFact): string {
  return definition.type.is === 'yes-no'
    ? 'Its values are yes and no.'
    : `Its values are ${listed(values, 'and')}.`;
}

/** One value of a fact that is no number; undefined after saying why it is none. */
export function lowerValue(part: Part, fact: KnownFact): string | boolean | undefined {
  const { scalar } = part;
  if (scalar === undefined || scalar === null) return undefined;
  if (fact.definition.type.is === 'yes-no') return lowerYesNo(part, fact);
  const value = String(scalar);
  if (fact.values.includes(value)) return value;
  const { name } = fact.definition;
  part.wrong(
    'unknown-value',
    `“${value}” is no value of “${name}”.${didYouMean(value, fact.values)}`,
    asPeopleSay(value, fact) ?? valuesHint(fact),
  );
  return undefined;
}

/** The way out where values are written as people say them: `late or lost`, `not customer`. */
function asPeopleSay(value: string, { definition, values }: KnownFact): string | undefined {
  const [, ruledOut] = /^(?:not |!=? ?)(.+)$/.exec(value) ?? [];
  if (ruledOut !== undefined && values.includes(ruledOut))
    return `Write not: { ${definition.name}: ${ruledOut} }, beside the others.`;
  const several = value.split(/\s*,\s*|\s+(?:or|and)\s+/);
  const isSeveral = several.length > 1 && several.every((one) => values.includes(one));
  return isSeveral ? `Write [${several.join(', ')}] for any of them.` : undefined;
}

function lowerYesNo(part: Part, fact: KnownFact): boolean | undefined {
  const value = readYesNo(part.scalar);
  if (value === undefined) {
    part.wrong('unknown-value', `“${part.scalar}” is neither yes nor no.`, valuesHint(fact));
  }
  return value;
}

type NumericType = FactType & { is: 'number' | 'money' | 'percent' };

function lowerRanges(part: Part, type: NumericType, scope: Scope): Range[] {
  if (part.isMap) return lowerBounds(part, type, scope);
  const parts = part.isList ? part.items() : [part];
  return parts.flatMap((one) => {
    if (saysBound(one)) return [];
    const value = readBound(one, type, scope);
    if (value === undefined || !isInside(one, value, type, scope)) return [];
    return [{ atLeast: value, atMost: value }];
  });
}

/** Whether a bound is written in words or signs; says how it is written where it is. */
function saysBound(part: Part): boolean {
  const meant = part.text === undefined ? undefined : boundMeant(part.text);
  if (meant === undefined) return false;
  part.wrong(
    'wrong-value',
    `“${part.text}” is no number: a bound is written with a key.`,
    `Write ${part.name}: ${meant}.`,
  );
  return true;
}

function lowerBounds(part: Part, type: NumericType, scope: Scope): Range[] {
  if (part.keys().length === 0)
    part.wrong('empty', 'These bounds say nothing.', 'Write at-least, over, at-most or under.');
  const atLeast = lowerEnd(part, ['at-least', 'over'], type, scope) ?? type.atLeast;
  const atMost = lowerEnd(part, ['at-most', 'under'], type, scope) ?? type.atMost;
  if (part.sound && atLeast > atMost) {
    part.wrong(
      'never-holds',
      `No “${part.name}” can be within these bounds.`,
      'Nothing is both: swap the two bounds, or leave one out.',
    );
  }
  return [{ atLeast, atMost }];
}

/** One end of the bounds, included: `over` and `under` move it by the smallest step of the fact. */
function lowerEnd(
  part: Part,
  keys: readonly [string, string],
  type: NumericType,
  scope: Scope,
): number | undefined {
  const [included, excluded] = keys.map((key) => part.at(key)) as [Part, Part];
  if (included.exists && excluded.exists) {
    excluded.wrongKey('said-twice', `“${keys[0]}” and “${keys[1]}” cannot both stand here.`);
  }
  const end = included.exists ? included : excluded;
  const value = readBound(end, type, scope);
  if (value === undefined) return undefined;
  const step = end === included ? 0 : keys[1] === 'over' ? 1 : -1;
  return isInside(end, value + step, type, scope) ? value + step : undefined;
}

/** A value of a fact as written; for a word, what the fact can be. */
function readBound(part: Part, type: NumericType, scope: Scope): number | undefined {
  if (part.text === undefined || /\d/.test(part.text)) return readOfFact(part, type, scope);
  const [low, high] = [type.atLeast, type.atMost].map((end) => writeOfFact(end, type, scope.currency));
  part.wrong(
    'wrong-value',
    `“${part.text}” is no number.`,
    `“${factOf(part)}” is a number from ${low} to ${high}.`,
  );
  return undefined;
}

function isInside(part: Part, value: number, type: NumericType, scope: Scope): boolean {
  if (value >= type.atLeast && value <= type.atMost) return true;
  const [low, high] = [type.atLeast, type.atMost].map((end) => writeOfFact(end, type, scope.currency));
  const name = factOf(part);
  const help = scope.facts.get(name)?.definition.help;
  part.wrong('outside-the-fact', `This is outside what “${name}” can be: ${low} to ${high}.`, help);
  return false;
}

/** Bounds stand one level below the fact they belong to. */
function factOf(part: Part): string {
  const names = part.path.filter((step) => typeof step === 'string');
  const last = String(names.at(-1));
  return ['at-least', 'over', 'at-most', 'under'].includes(last) ? String(names.at(-2)) : last;
}
