import { mostMoney } from '../../../domain/facts/define.js';
import type { FactType } from '../../../domain/policy/fact.js';
import { DATE_BOUNDS } from '../../../domain/values/day.js';
import type { NodeView } from '../../document/node-view.js';
import { isBoundByOtherName } from '../../suggest/bounds-meant.js';
import { listed } from '../../suggest/nearest.js';
import type { KnownFact, Scope } from '../scope/scope.js';
import { readDayAt } from '../values/day.js';
import { readMoneyAt, readNumber } from '../values/literal.js';

/** The keys that say what values a fact takes. A declared fact has exactly one of them. */
export const TYPE_KEYS = ['one-of', 'yes-no', 'number', 'money', 'date', 'text'] as const;

/** What a declared fact takes; undefined, after saying why, where that is not clear. */
export function lowerDeclaredType(node: NodeView, scope: Scope): FactType | undefined {
  if (!node.isMap) return undefined;
  const said = TYPE_KEYS.filter((key) => node.at(key).exists);
  const [key] = said;
  if (key && said.length === 1) return TYPES[key](node.at(key), scope);
  const needed = 'Say one of one-of, yes-no, number, money, date or text.';
  if (key)
    node.reportKey('fact-type', `“${node.name}” is of more than one type: ${listed(said, 'and')}.`, needed);
  else if (node.ok) node.reportKey('fact-type', `What values “${node.name}” can have is missing.`, needed);
  return undefined;
}

const TYPES: Readonly<
  Record<(typeof TYPE_KEYS)[number], (node: NodeView, scope: Scope) => FactType | undefined>
> = {
  'one-of': (node) => (node.isList ? { is: 'one-of', values: valuesOf(node) } : undefined),
  'yes-no': () => ({ is: 'yes-no' }),
  number: lowerNumberType,
  money: (node, scope) => ({
    is: 'money',
    ...lowerMoneyBounds(node, scope, { atLeast: 0, atMost: mostMoney(scope.currency) }),
  }),
  date: (node) => ({ is: 'date', ...lowerDateBounds(node, DATE_BOUNDS) }),
  text: () => ({ is: 'text' }),
};

function valuesOf(list: NodeView): string[] {
  const values = list.items().map((item) => String(item.scalar ?? ''));
  list.items().forEach((item, at) => {
    if (values.indexOf(String(item.scalar)) < at)
      item.report('said-twice', `“${item.scalar}” stands here twice.`);
  });
  return values;
}

type Ends = { readonly atLeast: number; readonly atMost: number };

/** Numbers are always bounded, so that every complaint there can be is one of finitely many. */
function lowerNumberType(node: NodeView): FactType | undefined {
  if (!node.isMap) return undefined;
  const said = node.at('decimals').scalar;
  const decimals = typeof said === 'number' && Number.isInteger(said) && said >= 0 ? said : 0;
  for (const key of ['at-least', 'at-most']) {
    if (!node.at(key).exists && !node.keys().some(isBoundByOtherName))
      node.reportKey(
        'unbounded',
        `“${key}” is missing: a number always has bounds.`,
        'Write number: { at-least: 0, at-most: 240 }.',
      );
  }
  const atLeast = readNumber(node.at('at-least'), decimals);
  const atMost = readNumber(node.at('at-most'), decimals);
  if (atLeast === undefined || atMost === undefined) return undefined;
  return { is: 'number', decimals, ...inOrder(node, { atLeast, atMost }) };
}

function lowerMoneyBounds(node: NodeView, scope: Scope, within: Ends): Ends {
  const atLeast = readMoneyAt(node.at('at-least'), scope) ?? within.atLeast;
  const atMost = readMoneyAt(node.at('at-most'), scope) ?? within.atMost;
  return inside(node, inOrder(node, { atLeast, atMost }), within);
}

/** The first and the last day of a date, each included. */
function lowerDateBounds(node: NodeView, within: Ends): Ends {
  const atLeast = readDayAt(node.at('at-least')) ?? within.atLeast;
  const atMost = readDayAt(node.at('at-most')) ?? within.atMost;
  return inside(node, inOrder(node, { atLeast, atMost }), within);
}

function inOrder(node: NodeView, ends: Ends): Ends {
  if (ends.atLeast > ends.atMost)
    node.report('never-holds', 'The smallest it can be is larger than the largest.', swapHint(node));
  return ends;
}

/** The same bounds the other way round. */
const swapHint = (node: NodeView): string | undefined => {
  const [low, high] = [node.at('at-least').scalar, node.at('at-most').scalar];
  return low === undefined || high === undefined
    ? 'Let the smallest stand under at-least, and the largest under at-most.'
    : `Write at-least: ${high}, at-most: ${low}.`;
};

function inside(node: NodeView, ends: Ends, within: Ends): Ends {
  if (node.ok && (ends.atLeast < within.atLeast || ends.atMost > within.atMost)) {
    node.report('outside-the-fact', 'These bounds are wider than those it has already.');
  }
  return ends;
}

/** The type of a built-in fact after what the policy says of it: the same, or part of its values. */
export function narrowedType(node: NodeView, { definition, values }: KnownFact, scope: Scope): FactType {
  const { type } = definition;
  const said = TYPE_KEYS.filter((key) => node.at(key).exists);
  for (const key of said.filter((one) => one !== type.is)) {
    node
      .at(key)
      .reportKey('fact-type', `“${node.name}” is built in and is not of this type; it can only be narrowed.`);
  }
  const narrowing = node.at(type.is);
  if (!narrowing.exists) return type;
  if (type.is === 'one-of')
    return { is: 'one-of', values: narrowedValues(narrowing, node.name, type.values, values) };
  if (type.is === 'money') return { is: 'money', ...lowerMoneyBounds(narrowing, scope, type) };
  if (type.is === 'number') return { ...type, ...narrowedNumber(narrowing, type) };
  if (type.is === 'date') return { is: 'date', ...lowerDateBounds(narrowing, type) };
  return type;
}

function narrowedValues(
  list: NodeView,
  name: string,
  live: readonly string[],
  known: readonly string[],
): readonly string[] {
  if (name === 'problem') {
    list.reportKey(
      'fixed-values',
      'The values of “problem” are the problems.',
      'Write problems: { only: [...] }.',
    );
    return live;
  }
  if (!list.isList) return live;
  const wanted = valuesOf(list);
  for (const item of list.items()) {
    if (!known.includes(String(item.scalar))) {
      item.report(
        'unknown-value',
        `“${item.scalar}” is no value of “${name}”, which can only be narrowed.`,
        `Its values are ${listed(known, 'and')}.`,
      );
    }
  }
  return wanted;
}

function narrowedNumber(node: NodeView, type: FactType & { is: 'number' }): Ends {
  const atLeast = readNumber(node.at('at-least'), type.decimals) ?? type.atLeast;
  const atMost = readNumber(node.at('at-most'), type.decimals) ?? type.atMost;
  return inside(node, inOrder(node, { atLeast, atMost }), type);
}
