import type { Amount } from '../amount.js';
import type { Condition } from '../condition.js';
import type { FactDefault, FactDefinition, FactType, FactValue } from '../fact.js';

/** A fact that amends brings, without its words: those are a language's. */
export type FactShape = Omit<FactDefinition, 'ask' | 'help' | 'labels'>;

/** What a built-in fact has beside its name and type. */
type Traits = {
  readonly default?: FactDefault;
  readonly confirm?: boolean;
  readonly when?: Condition;
  readonly use?: FactDefinition['use'];
};

/** Money facts reach to ten million, in minor units of a currency with three decimals. */
export const MOST_MONEY = 10_000_000_000;

/** The default that is the same for every complaint. */
export const always = (value: FactValue): FactDefault => ({ is: 'value', value });

/** The default that goes by the problem. */
export const byProblem = (where: Readonly<Record<string, string>>, otherwise: string): FactDefault => ({
  is: 'by',
  fact: 'problem',
  where,
  else: otherwise,
});

/** A condition that holds for these problems only. */
export const forProblems = (...values: string[]): Condition => ({ is: 'one-of', fact: 'problem', values });

function define(name: string, type: FactType, traits: Traits = {}): FactShape {
  return { use: 'condition', ...traits, name, type, builtIn: true };
}

/** A fact with one of a few values. */
export function oneOf(name: string, values: readonly string[], traits: Traits = {}): FactShape {
  return define(name, { is: 'one-of', values }, traits);
}

/** A yes-no fact with its default. */
export function yesNo(name: string, value: boolean, traits: Traits = {}): FactShape {
  return define(name, { is: 'yes-no' }, { default: always(value), ...traits });
}

/** A whole-number fact with inclusive bounds. */
export function count(
  name: string,
  bounds: { atLeast: number; atMost: number },
  traits: Traits = {},
): FactShape {
  return define(name, { is: 'number', decimals: 0, ...bounds }, traits);
}

/** A percentage from 0 to `atMost`, in percent. */
export function percent(name: string, { atMost }: { atMost: number }, traits: Traits = {}): FactShape {
  return define(name, { is: 'percent', atLeast: 0, atMost: atMost * 100 }, traits);
}

/** A money fact, from nothing up. */
export function money(name: string, traits: Traits = {}): FactShape {
  return define(name, { is: 'money', atLeast: 0, atMost: MOST_MONEY }, traits);
}

/** A money fact whose default is an amount of other facts. */
export function amountOf(name: string, traits: Traits, amount: Amount): FactShape {
  return money(name, { ...traits, default: { is: 'amount', amount } });
}

/** A fact that is only ever said. */
export function wording(name: string, traits: Omit<Traits, 'use'> = {}): FactShape {
  return define(name, { is: 'text' }, { ...traits, use: 'wording' });
}

/** A yes-no fact that only ever changes what is said; taken as yes where nobody says. */
export function yesNoWording(name: string): FactShape {
  return define(name, { is: 'yes-no' }, { use: 'wording' });
}

/** A fact of a type of its own. */
export function special(name: string, is: 'remedy' | 'refusals', traits: Traits = {}): FactShape {
  return define(name, { is }, traits);
}
