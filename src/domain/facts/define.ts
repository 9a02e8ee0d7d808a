import type { Amount } from '../policy/amount.js';
import type { Condition } from '../policy/condition.js';
import type { FactDefault, FactDefinition, FactType, FactValue } from '../policy/fact.js';
import { absurdityFactor } from '../values/currency-digits.js';
import { DATE_BOUNDS } from '../values/day.js';
import type { Currency } from '../values/money.js';
import { PERCENT } from '../values/number.js';
import type { ProblemName } from './problem-names.js';

/** A fact that amends brings, without its words: those are a language's. */
export type FactShape = Omit<FactDefinition, 'ask' | 'help' | 'labels'>;

/** The same, with what decides which words a language needs for it. */
type Shape<Name extends string, Type extends FactType, Use extends FactShape['use'] = 'condition'> = Omit<
  FactShape,
  'name' | 'type' | 'use'
> & { readonly name: Name; readonly type: Type; readonly use: Use };

/** The types of facts by what they are called. */
type TypeOf<Is extends FactType['is']> = FactType & { readonly is: Is };

/** A type with a few values, each known. */
type OneOf<Value extends string> = { readonly is: 'one-of'; readonly values: readonly Value[] };

/** What a built-in fact has beside its name and type. */
type Traits = {
  readonly default?: FactDefault;
  readonly when?: Condition;
  readonly onlyWhereUsed?: true;
  readonly since?: string;
};

/** Money facts reach to ten million, in minor units of a currency with three decimals. */
export const MOST_MONEY = 10_000_000_000;

/** How far money facts reach in a currency, in its minor units. */
export const mostMoney = ({ code }: Pick<Currency, 'code'>): number => MOST_MONEY * absurdityFactor(code);

/** The default that is the same for every complaint. */
export const always = (value: FactValue): FactDefault => ({ is: 'value', value });

/** The default that goes by the problem. */
export const byProblem = (
  where: Readonly<Partial<Record<ProblemName, string>>>,
  otherwise: string,
): FactDefault => ({
  is: 'by',
  fact: 'problem',
  where,
  else: otherwise,
});

/** A condition that holds for these problems only. */
export const forProblems = (...values: ProblemName[]): Condition => ({
  is: 'one-of',
  fact: 'problem',
  values,
});

function define<Name extends string, Type extends FactType, Use extends FactShape['use']>(
  name: Name,
  type: Type,
  use: Use,
  traits: Traits,
): Shape<Name, Type, Use> {
  return { use, ...traits, name, type, builtIn: true };
}

/** A fact with one of a few values. */
export function oneOf<Name extends string, Value extends string>(
  name: Name,
  values: readonly Value[],
  traits: Traits = {},
): Shape<Name, OneOf<Value>> {
  return define(name, { is: 'one-of', values }, 'condition', traits);
}

/** A fact whose values each policy has of its own. */
export function ofPolicy<Name extends string>(name: Name): Shape<Name, OneOf<never>> {
  return oneOf(name, []);
}

/** A yes-no fact with its default. */
export function yesNo<Name extends string>(
  name: Name,
  value: boolean,
  traits: Traits = {},
): Shape<Name, TypeOf<'yes-no'>> {
  return define(name, { is: 'yes-no' }, 'condition', { default: always(value), ...traits });
}

/** A whole-number fact with inclusive bounds. */
export function count<Name extends string>(
  name: Name,
  bounds: { atLeast: number; atMost: number },
  traits: Traits = {},
): Shape<Name, TypeOf<'number'>> {
  return define(name, { is: 'number', decimals: 0, ...bounds }, 'condition', traits);
}

/** A day, as far as dates reach. */
export function date<Name extends string>(name: Name, traits: Traits = {}): Shape<Name, TypeOf<'date'>> {
  return define(name, { is: 'date', ...DATE_BOUNDS }, 'condition', traits);
}

/** A percentage from 0 to `atMost`, in percent. */
export function percent<Name extends string>(
  name: Name,
  { atMost }: { atMost: number },
  traits: Traits = {},
): Shape<Name, TypeOf<'percent'>> {
  return define(name, { is: 'percent', atLeast: 0, atMost: atMost * PERCENT }, 'condition', traits);
}

/** A money fact, from nothing up. */
export function money<Name extends string>(name: Name, traits: Traits = {}): Shape<Name, TypeOf<'money'>> {
  return define(name, { is: 'money', atLeast: 0, atMost: MOST_MONEY }, 'condition', traits);
}

/** A money fact whose default is an amount of other facts. */
export function amountOf<Name extends string>(
  name: Name,
  traits: Traits,
  amount: Amount,
): Shape<Name, TypeOf<'money'>> {
  return money(name, { ...traits, default: { is: 'amount', amount } });
}

/** A fact that the clock knows: taken from the given moment, never asked. */
export function moment<Name extends string, const Type extends FactType>(
  name: Name,
  type: Type,
  traits: Traits = {},
): Shape<Name, Type, 'moment'> {
  return define(name, type, 'moment', traits);
}

/** A fact that is only ever said. */
export function wording<Name extends string>(
  name: Name,
  traits: Traits = {},
): Shape<Name, TypeOf<'text'>, 'wording'> {
  return define(name, { is: 'text' }, 'wording', traits);
}

/** A yes-no fact that only ever changes what is said; taken as yes where nobody says. */
export function yesNoWording<Name extends string>(name: Name): Shape<Name, TypeOf<'yes-no'>, 'wording'> {
  return define(name, { is: 'yes-no' }, 'wording', {});
}

/** A fact that names a remedy. */
export function remedy<Name extends string>(name: Name, traits: Traits = {}): Shape<Name, TypeOf<'remedy'>> {
  return define(name, { is: 'remedy' }, 'condition', traits);
}

/** A fact that holds remedies which the customer refused. */
export function refusals<Name extends string>(
  name: Name,
  traits: Traits = {},
): Shape<Name, TypeOf<'remedies'>> {
  return define(name, { is: 'remedies' }, 'condition', traits);
}

/** A fact that holds remedies which were given already; it only ever counts in the sums. */
export function remediesGiven<Name extends string>(
  name: Name,
  traits: Traits = {},
): Shape<Name, TypeOf<'remedies'>, 'sums'> {
  return define(name, { is: 'remedies' }, 'sums', traits);
}
