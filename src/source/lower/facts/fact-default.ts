import { type Amount, fixed } from '../../../domain/policy/amount.js';
import { boundsOf } from '../../../domain/policy/bounds.js';
import { type FactDefault, type FactType, type FactValue, isNumeric } from '../../../domain/policy/fact.js';
import type { Part } from '../../document/part.js';
import { listed } from '../../suggest/nearest.js';
import type { KnownFact, Scope } from '../scope/scope.js';
import { COUNT, type Due, lowerAmount, MONEY, shareWithin } from '../values/amount.js';
import { caseOf, decidingFact, uncovered } from '../values/by-fact.js';
import { lowerValue } from '../values/condition.js';
import { MULTIPLE, writeOfFact } from '../values/literal.js';
import { extremesOf } from '../values/reach.js';

/** What a fact is taken to be where nobody said: as the policy says, or as it was. Undefined where it has none. */
export function lowerDefault(part: Part, fact: KnownFact, scope: Scope): FactDefault | undefined {
  const said = part.at('default');
  if (said.exists) return fact.sure ? readDefault(said, fact, scope) : undefined;
  const taken = fact.definition.default;
  return taken && stillThere(part, taken, fact);
}

function readDefault(part: Part, fact: KnownFact, scope: Scope): FactDefault | undefined {
  const { type } = fact.definition;
  if (type.is === 'text') return part.text === undefined ? undefined : { is: 'value', value: part.text };
  if (isNumeric(type)) return numericDefault(part, type, scope);
  if (part.at('by').exists) return defaultByFact(part, fact, scope);
  const value = liveValue(part, fact);
  return value === undefined ? undefined : { is: 'value', value };
}

/** A default has to be a value that the fact can still have. */
function liveValue(part: Part, fact: KnownFact): FactValue | undefined {
  if (part.isMap || part.isList) {
    part.wrong('wrong-value', 'One value is due here.');
    return undefined;
  }
  const { type, name } = fact.definition;
  const live = type.is === 'one-of' ? { ...fact, values: type.values } : fact;
  if (type.is === 'refusals') part.wrong('wrong-value', `“${name}” is nothing unless somebody says it.`);
  return lowerValue(part, live);
}

function defaultByFact(part: Part, fact: KnownFact, scope: Scope): FactDefault | undefined {
  const by = decidingFact(part.at('by'), scope);
  const where: Record<string, FactValue> = {};
  for (const one of part.at('where').parts()) {
    const value = liveValue(one, fact);
    const key = by ? caseOf(one, by) : one.name;
    if (value !== undefined) where[key] = value;
  }
  const otherwise = part.at('else');
  const rest = otherwise.exists ? liveValue(otherwise, fact) : Object.values(where)[0];
  if (!by || rest === undefined) return undefined;
  if (!otherwise.exists && part.sound) checkCovered(part, by, where);
  return { is: 'by', fact: by.definition.name, where: asFactsAreKeyed(by, where), else: rest };
}

function checkCovered(part: Part, by: KnownFact, where: Readonly<Record<string, unknown>>): void {
  const missing = uncovered(by, where);
  if (missing.length === 0) return;
  part
    .at('where')
    .wrongKey(
      'not-covered',
      `“where” says nothing for ${listed(missing, 'and')}.`,
      'Add else: for every other value.',
    );
}

/** Defaults look a yes-no fact up by its value, true or false. */
function asFactsAreKeyed(by: KnownFact, where: Record<string, FactValue>): Record<string, FactValue> {
  if (by.definition.type.is !== 'yes-no') return where;
  return Object.fromEntries(Object.entries(where).map(([key, value]) => [String(key === 'yes'), value]));
}

type NumericType = FactType & { is: 'number' | 'money' | 'percent' };

function numericDefault(part: Part, type: NumericType, scope: Scope): FactDefault {
  const amount = lowerAmount(part, dueOf(type), scope);
  if (amount.is !== 'fixed') return { is: 'amount', amount: keptInside(amount, type, scope) };
  if (part.sound && (amount.value < type.atLeast || amount.value > type.atMost)) {
    const [low, high] = [type.atLeast, type.atMost].map((end) => writeOfFact(end, type, scope.currency));
    part.wrong('outside-the-fact', `The default is outside what this can be: ${low} to ${high}.`);
  }
  return { is: 'value', value: amount.value };
}

function dueOf(type: NumericType): Due {
  if (type.is === 'money') return MONEY;
  return type.is === 'percent' ? shareWithin(MULTIPLE) : { ...COUNT, decimals: type.decimals };
}

/** A default that is worked out is kept within what the fact can be. */
function keptInside(amount: Amount, { atLeast, atMost }: NumericType, scope: Scope): Amount {
  const { low, high } = boundsOf(amount, extremesOf(scope));
  if (low >= atLeast && high <= atMost) return amount;
  return { is: 'kept', of: amount, within: { atLeast: fixed(atLeast), atMost: fixed(atMost) } };
}

/** After narrowing, the default has to be one of the values that are left; where one is left, it is that. */
function stillThere(part: Part, taken: FactDefault, { definition }: KnownFact): FactDefault {
  const { type, name } = definition;
  if (type.is === 'one-of') return narrowedDefault(part, taken, type.values, name);
  if (!isNumeric(type) || taken.is !== 'value') return taken;
  const value = Number(taken.value);
  if (value >= type.atLeast && value <= type.atMost) return taken;
  part.wrongKey(
    'missing-default',
    `What “${name}” is taken to be is no longer one of its values.`,
    'Add a default.',
  );
  return taken;
}

function narrowedDefault(
  part: Part,
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
  if (lost.length === 0 || !part.at('one-of').sound) return taken;
  const gone = listed([...new Set(lost.map(String))], 'and');
  part.wrongKey(
    'missing-default',
    `“${name}” is taken to be ${gone} where nobody says, which is no longer one of its values.`,
    'Add a default.',
  );
  return taken;
}
