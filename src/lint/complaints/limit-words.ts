import { decimalsOf, type FactDefinition, isOrdered } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { writeDay } from '../../domain/values/day.js';
import { writeMoney } from '../../domain/values/money.js';
import { writeDecimal, writeShare } from '../../domain/values/number.js';
import { listed } from '../../i18n/en/grammar.js';
import type { Limit } from '../../regions/index.js';
import { refusedBy } from './complaint-space.js';

/** What a box of complaints is limited to, as a shop would say it: `problem late, price from £50.00 to £99.99`. */
export function limitWords(policy: Policy, limits: readonly Limit[]): string {
  return listed(limits.filter((limit) => !isPlain(policy, limit)).map((limit) => inWords(policy, limit)));
}

/** What follows from the rest: that a fact which is not asked of every complaint is there, or is not. */
function isPlain({ facts }: Policy, limit: Limit): boolean {
  const definition = facts.find(({ name }) => name === limit.dimension);
  if (!definition?.when) return false;
  if (limit.is === 'one-of') return limit.values.length === 0 || isEvery(limit.values, definition);
  const { range } = limit;
  if (!range || !isOrdered(definition.type)) return !range;
  return range.atLeast <= definition.type.atLeast && range.atMost >= definition.type.atMost;
}

function isEvery(values: readonly string[], { type }: FactDefinition): boolean {
  if (type.is === 'yes-no') return values.length === 2;
  return type.is === 'one-of' && values.length === type.values.length;
}

function inWords(policy: Policy, limit: Limit): string {
  const { dimension } = limit;
  const remedy = refusedBy(dimension);
  if (remedy !== undefined && limit.is === 'one-of') {
    return `${remedy} ${limit.values.includes('yes') ? '' : 'not '}turned down`;
  }
  const definition = policy.facts.find(({ name }) => name === dimension);
  const values = limit.is === 'one-of' ? oneOf(limit.values, definition) : range(policy, limit, definition);
  const missing = limit.missing ? [`no ${dimension} to speak of`] : [];
  return listed([...(values === '' ? [] : [`${dimension} ${values}`]), ...missing], 'or');
}

/** The values, or the few that are left out. */
function oneOf(values: readonly string[], definition: FactDefinition | undefined): string {
  const all = definition?.type.is === 'one-of' ? definition.type.values : [];
  const others = all.filter((value) => !values.includes(value));
  const few = others.length > 0 && values.length > FEW && others.length < values.length;
  return few ? `other than ${listed(others, 'or')}` : listed(values, 'or');
}

/** More values than this are said by what they are not. */
const FEW = 3;

function range(policy: Policy, limit: Limit, definition: FactDefinition | undefined): string {
  if (limit.is !== 'within' || !limit.range || !definition) return '';
  const { type } = definition;
  const { atLeast, atMost } = limit.range;
  const write = (value: number) => writeNumber(policy, definition, value);
  if (atLeast === atMost) return write(atLeast);
  if ('atLeast' in type && atMost >= type.atMost)
    return type.is === 'date' ? `from ${write(atLeast)} on` : `of ${write(atLeast)} or more`;
  if ('atLeast' in type && atLeast <= type.atLeast) return `up to ${write(atMost)}`;
  return `from ${write(atLeast)} to ${write(atMost)}`;
}

/** A number of a fact as people write it: `£49.99`, `12`, `50%`; a date as `2026-11-01`. */
export function writeNumber({ currency }: Policy, { type }: FactDefinition, value: number): string {
  if (type.is === 'date') return writeDay(value);
  if (type.is === 'money') return writeMoney(value, currency);
  return type.is === 'percent' ? writeShare(value) : writeDecimal(value, decimalsOf(type, 0));
}
