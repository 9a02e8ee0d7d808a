import { type Amount, fixed } from '../../../domain/policy/amount.js';
import { boundsOf } from '../../../domain/policy/bounds.js';
import {
  type FactDefault,
  type FactType,
  type FactValue,
  isNumeric,
  isOrdered,
} from '../../../domain/policy/fact.js';
import { writeDay } from '../../../domain/values/day.js';
import type { NodeView } from '../../document/node-view.js';
import { listed } from '../../suggest/nearest.js';
import type { KnownFact, Scope } from '../scope/scope.js';
import {
  type AmountType,
  COUNT_AMOUNT,
  lowerAmount,
  MONEY_AMOUNT,
  shareAmountWithin,
} from '../values/amount.js';
import { decidingFact, missingCases, readCase } from '../values/by-fact.js';
import { extremesOf } from '../values/check-range.js';
import { lowerValue } from '../values/condition.js';
import { readDayAt } from '../values/day.js';
import { MULTIPLE_LIMITS, writeFactValue } from '../values/literal.js';

/** What a fact is taken to be where nobody said: as the policy says, or as it was. Undefined where it has none. */
export function lowerDefault(node: NodeView, fact: KnownFact, scope: Scope): FactDefault | undefined {
  const said = node.at('default');
  if (said.exists) return fact.valid ? readDefault(said, fact, scope) : undefined;
  const taken = fact.definition.default;
  return taken && stillThere(node, taken, fact);
}

function readDefault(node: NodeView, fact: KnownFact, scope: Scope): FactDefault | undefined {
  const { type } = fact.definition;
  if (type.is === 'text') return node.text === undefined ? undefined : { is: 'value', value: node.text };
  if (isNumeric(type)) return numericDefault(node, type, scope);
  if (type.is === 'date') return dateDefault(node, type);
  if (node.at('by').exists) return defaultByFact(node, fact, scope);
  const value = possibleValue(node, fact);
  return value === undefined ? undefined : { is: 'value', value };
}

/** A default has to be a value that the fact can still have. */
function possibleValue(node: NodeView, fact: KnownFact): FactValue | undefined {
  if (node.isMap || node.isList) {
    node.report('wrong-value', 'One value is due here.');
    return undefined;
  }
  const { type, name } = fact.definition;
  const live = type.is === 'one-of' ? { ...fact, values: type.values } : fact;
  if (type.is === 'remedies') node.report('wrong-value', `“${name}” is nothing unless somebody says it.`);
  return lowerValue(node, live);
}

function defaultByFact(node: NodeView, fact: KnownFact, scope: Scope): FactDefault | undefined {
  const by = decidingFact(node.at('by'), scope);
  const where: Record<string, FactValue> = {};
  for (const one of node.at('where').children()) {
    const value = possibleValue(one, fact);
    const key = by ? readCase(one, by) : one.name;
    if (value !== undefined) where[key] = value;
  }
  const otherwise = node.at('else');
  const rest = otherwise.exists ? possibleValue(otherwise, fact) : Object.values(where)[0];
  if (!by || rest === undefined) return undefined;
  if (!otherwise.exists && node.ok) checkCovered(node, by, where);
  return { is: 'by', fact: by.definition.name, where: keyedByValue(by, where), else: rest };
}

function checkCovered(node: NodeView, by: KnownFact, where: Readonly<Record<string, unknown>>): void {
  const missing = missingCases(by, where);
  const { name, when } = by.definition;
  if (missing.length === 0 && !when) return;
  const unsaid = missing.length > 0 ? `for ${listed(missing, 'and')}` : `where “${name}” does not apply`;
  node
    .at('where')
    .reportKey('not-covered', `“where” says nothing ${unsaid}.`, 'Add else: for every other value.');
}

/** Defaults look a yes-no fact up by its value, true or false. */
function keyedByValue(by: KnownFact, where: Record<string, FactValue>): Record<string, FactValue> {
  if (by.definition.type.is !== 'yes-no') return where;
  return Object.fromEntries(Object.entries(where).map(([key, value]) => [String(key === 'yes'), value]));
}

function dateDefault(node: NodeView, type: FactType & { is: 'date' }): FactDefault | undefined {
  const value = readDayAt(node);
  if (value === undefined) return undefined;
  if (value < type.atLeast || value > type.atMost) {
    const [low, high] = [type.atLeast, type.atMost].map(writeDay);
    node.report('outside-the-fact', `The default is outside what this can be: ${low} to ${high}.`);
  }
  return { is: 'value', value };
}

type NumericType = FactType & { is: 'number' | 'money' | 'percent' };

function numericDefault(node: NodeView, type: NumericType, scope: Scope): FactDefault {
  const amount = lowerAmount(node, amountTypeOf(type), scope);
  if (amount.is !== 'fixed') return { is: 'amount', amount: keptInside(amount, type, scope) };
  if (node.ok && (amount.value < type.atLeast || amount.value > type.atMost)) {
    const [low, high] = [type.atLeast, type.atMost].map((end) => writeFactValue(end, type, scope.currency));
    node.report('outside-the-fact', `The default is outside what this can be: ${low} to ${high}.`);
  }
  return { is: 'value', value: amount.value };
}

function amountTypeOf(type: NumericType): AmountType {
  if (type.is === 'money') return MONEY_AMOUNT;
  return type.is === 'percent'
    ? shareAmountWithin(MULTIPLE_LIMITS)
    : { ...COUNT_AMOUNT, decimals: type.decimals };
}

/** A default that is worked out is kept within what the fact can be. */
function keptInside(amount: Amount, { atLeast, atMost }: NumericType, scope: Scope): Amount {
  const { low, high } = boundsOf(amount, extremesOf(scope));
  if (low >= atLeast && high <= atMost) return amount;
  return { is: 'kept', of: amount, within: { atLeast: fixed(atLeast), atMost: fixed(atMost) } };
}

/** After narrowing, the default has to be one of the values that are left; where one is left, it is that. */
function stillThere(node: NodeView, taken: FactDefault, { definition }: KnownFact): FactDefault {
  const { type, name } = definition;
  if (type.is === 'one-of') return narrowedDefault(node, taken, type.values, name);
  if (!isOrdered(type) || taken.is !== 'value') return taken;
  const value = Number(taken.value);
  if (value >= type.atLeast && value <= type.atMost) return taken;
  node.reportKey(
    'missing-default',
    `What “${name}” is taken to be is no longer one of its values.`,
    'Add a default.',
  );
  return taken;
}

function narrowedDefault(
  node: NodeView,
  taken: FactDefault,
  values: readonly string[],
  name: string,
): FactDefault {
  const [only] = values;
  if (only !== undefined && values.length === 1) return { is: 'value', value: only };
  const possible =
    taken.is === 'value'
      ? [taken.value]
      : taken.is === 'by'
        ? [...Object.values(taken.where), taken.else]
        : [];
  const lost = possible.filter((value) => !values.includes(String(value)));
  if (lost.length === 0 || !node.at('one-of').ok) return taken;
  const gone = listed([...new Set(lost.map(String))], 'and');
  node.reportKey(
    'missing-default',
    `“${name}” is taken to be ${gone} where nobody says, which is no longer one of its values.`,
    'Add a default.',
  );
  return taken;
}
