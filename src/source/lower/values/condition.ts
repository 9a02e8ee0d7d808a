import { ALWAYS, CONDITION_WORDS, type Condition, type Range } from '../../../domain/policy/condition.js';
import { type FactType, isOrdered } from '../../../domain/policy/fact.js';
import type { NodeView } from '../../document/node-view.js';
import { exceptedHint, isExcepting } from '../../schema/rule-key-hints.js';
import { didYouMean, listed } from '../../suggest/nearest.js';
import { parseBound } from '../../suggest/parse-bound.js';
import { factNamed, type KnownFact, type Scope } from '../scope/scope.js';
import { readFactValue, readYesNo, writeFactValue } from './literal.js';

/** The condition written here; one that always holds where nothing is written. */
export function lowerCondition(node: NodeView, scope: Scope): Condition {
  if (!node.isMap) return ALWAYS;
  const nodes = node.children();
  if (nodes.length === 0) {
    node.report('empty', 'This says nothing.', 'Leave it out if it always holds.');
  }
  const conditions = nodes.map((one) => lowerOne(one, scope));
  const [only] = conditions;
  return only && conditions.length === 1 ? only : { is: 'all', of: conditions };
}

function lowerOne(node: NodeView, scope: Scope): Condition {
  if (!CONDITION_WORDS.includes(node.name)) return lowerTest(node, scope);
  if (node.name === 'not') return lowerNot(node, scope);
  if (node.name === 'is') return lowerNamed(node, scope);
  const of = node.items().map((item) => lowerCondition(item, scope));
  return { is: node.name === 'none-of' ? 'none' : (node.name as 'any' | 'all'), of };
}

/** A condition that is written under `conditions`. */
function lowerNamed(node: NodeView, scope: Scope): Condition {
  const name = scope.conditions.read(node);
  if (!scope.named.names('conditions').includes(name)) return ALWAYS;
  return scope.named.expand('conditions', name, node, (named) => lowerCondition(named, scope)) ?? ALWAYS;
}

/** `not` over several keys would mean two things to two readers. */
function lowerNot(node: NodeView, scope: Scope): Condition {
  if (node.keys().length > 1) {
    node.report(
      'not-takes-one',
      '“not” takes one key.',
      'Write none-of: [{ … }, { … }] to rule out several.',
    );
  }
  return { is: 'not', of: lowerCondition(node, scope) };
}

function lowerTest(node: NodeView, scope: Scope): Condition {
  const joined = JOINED[node.name];
  if (joined !== undefined && !scope.factNames.all.includes(node.name)) return noJoining(node, joined);
  if (isExcepting(node.name) && !scope.factNames.all.includes(node.name)) return noException(node);
  if (!scope.factNames.all.includes(node.name) && scope.conditions.all.includes(node.name))
    return noFact(node);
  const fact = factNamed(scope, node.name, node, 'key');
  if (!fact) return ALWAYS;
  const { type, use } = fact.definition;
  if (type.is === 'text') return wordingOnly(node);
  if (use === 'sums') return sumsOnly(node);
  if (isOrdered(type)) {
    return { is: 'within', fact: node.name, ranges: lowerRanges(node, type, scope) };
  }
  return { is: 'one-of', fact: node.name, values: lowerValues(node, fact) };
}

/** How conditions are joined that people join with a word. */
const JOINED: Readonly<Record<string, string>> = {
  or: 'Write any: [{ … }, { … }] for at least one of several.',
  and: 'Leave it out: facts beside each other all have to hold.',
};

function noJoining(node: NodeView, way: string): Condition {
  node.reportKey('unknown-fact', `“${node.name}” joins nothing here.`, way);
  return ALWAYS;
}

/** A map there was told by its shape already: the facts in it stand where bounds would. */
function noException(node: NodeView): Condition {
  if (node.ok)
    node.reportKey(
      'unknown-fact',
      `“${node.name}” is no fact, and excepts nothing here.`,
      exceptedHint(node.scalar),
    );
  return ALWAYS;
}

function noFact(node: NodeView): Condition {
  node.reportKey('unknown-fact', `“${node.name}” is a condition, not a fact.`, `Write is: ${node.name}.`);
  return ALWAYS;
}

function wordingOnly(node: NodeView): Condition {
  node.reportKey('wording-only', `“${node.name}” is only ever said; nothing can be decided by it.`);
  return ALWAYS;
}

function sumsOnly(node: NodeView): Condition {
  node.reportKey(
    'sums-only',
    `“${node.name}” only says what of the money that’s back was for charges; nothing can be decided by it.`,
    'Go by given-back: how much is back already.',
  );
  return ALWAYS;
}

function lowerValues(node: NodeView, fact: KnownFact): (string | boolean)[] {
  if (node.isMap) {
    node.report('bound-on-no-number', `“${node.name}” is no number, so it has no bounds.`, valuesHint(fact));
    return [];
  }
  const nodes = node.isList ? node.items() : [node];
  return nodes.map((one) => lowerValue(one, fact)).filter((value) => value !== undefined);
}

function valuesHint({ definition, values }: KnownFact): string {
  return definition.type.is === 'yes-no'
    ? 'Its values are yes and no.'
    : `Its values are ${listed(values, 'and')}.`;
}

/** One value of a fact that is no number; undefined after saying why it is none. */
export function lowerValue(node: NodeView, fact: KnownFact): string | boolean | undefined {
  const { scalar } = node;
  if (scalar === undefined || scalar === null) return undefined;
  if (fact.definition.type.is === 'yes-no') return lowerYesNo(node, fact);
  const value = String(scalar);
  if (fact.values.includes(value)) return value;
  const { name } = fact.definition;
  node.report(
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

function lowerYesNo(node: NodeView, fact: KnownFact): boolean | undefined {
  const value = readYesNo(node.scalar);
  if (value === undefined) {
    node.report('unknown-value', `“${node.scalar}” is neither yes nor no.`, valuesHint(fact));
  }
  return value;
}

type OrderedType = FactType & { is: 'number' | 'money' | 'percent' | 'date' };

function lowerRanges(node: NodeView, type: OrderedType, scope: Scope): Range[] {
  if (node.isMap) return lowerBounds(node, type, scope);
  const nodes = node.isList ? node.items() : [node];
  return nodes.flatMap((one) => {
    if (saysBound(one, type)) return [];
    const value = readBound(one, type, scope);
    if (value === undefined || !isInside(one, value, type, scope)) return [];
    return [{ atLeast: value, atMost: value }];
  });
}

/** Whether a bound is written in words or signs; says how it is written where it is. */
function saysBound(node: NodeView, { is }: OrderedType): boolean {
  const meant = node.text === undefined ? undefined : parseBound(node.text);
  if (meant === undefined) return false;
  node.report(
    'wrong-value',
    `“${node.text}” is no ${is === 'date' ? 'date' : 'number'}: a bound is written with a key.`,
    `Write ${node.name}: ${meant}.`,
  );
  return true;
}

function lowerBounds(node: NodeView, type: OrderedType, scope: Scope): Range[] {
  if (node.keys().length === 0)
    node.report('empty', 'These bounds say nothing.', 'Write at-least, over, at-most or under.');
  const atLeast = lowerEnd(node, ['at-least', 'over'], type, scope) ?? type.atLeast;
  const atMost = lowerEnd(node, ['at-most', 'under'], type, scope) ?? type.atMost;
  if (node.ok && atLeast > atMost) {
    node.report(
      'never-holds',
      `No “${node.name}” can be within these bounds.`,
      swappedHint(node, { atLeast, atMost }) ?? 'Nothing is both: leave one of the two bounds out.',
    );
  }
  return [{ atLeast, atMost }];
}

/** The same bounds the other way round; undefined where these hold nothing either. */
function swappedHint(node: NodeView, { atLeast, atMost }: Range): string | undefined {
  const [low, high] = [endOf(node, ['at-least', 'over']), endOf(node, ['at-most', 'under'])];
  const inside = atLeast - atMost - 2 * (Number(low.name === 'over') + Number(high.name === 'under'));
  return low.exists && high.exists && inside >= 0
    ? `Write ${node.name}: { ${low.name}: ${high.scalar}, ${high.name}: ${low.scalar} }.`
    : undefined;
}

/** One end of the bounds as it is written. */
const endOf = (node: NodeView, [included, excluded]: readonly [string, string]): NodeView =>
  node.at(included).exists ? node.at(included) : node.at(excluded);

/** One end of the bounds, included: `over` and `under` move it by the smallest step of the fact. */
function lowerEnd(
  node: NodeView,
  keys: readonly [string, string],
  type: OrderedType,
  scope: Scope,
): number | undefined {
  const [included, excluded] = keys.map((key) => node.at(key)) as [NodeView, NodeView];
  if (included.exists && excluded.exists) {
    excluded.reportKey('said-twice', `“${keys[0]}” and “${keys[1]}” cannot both stand here.`);
  }
  const end = included.exists ? included : excluded;
  const value = readBound(end, type, scope);
  if (value === undefined) return undefined;
  const step = end === included ? 0 : keys[1] === 'over' ? 1 : -1;
  return isInside(end, value + step, type, scope) ? value + step : undefined;
}

/** A value of a fact as written; for a word, what the fact can be. */
function readBound(node: NodeView, type: OrderedType, scope: Scope): number | undefined {
  if (node.text === undefined || /\d/.test(node.text)) return readFactValue(node, type, scope);
  const [low, high] = [type.atLeast, type.atMost].map((end) => writeFactValue(end, type, scope.currency));
  const kind = type.is === 'date' ? 'date' : 'number';
  node.report(
    'wrong-value',
    `“${node.text}” is no ${kind}.`,
    `“${factOf(node)}” is a ${kind} from ${low} to ${high}.`,
  );
  return undefined;
}

function isInside(node: NodeView, value: number, type: OrderedType, scope: Scope): boolean {
  if (value >= type.atLeast && value <= type.atMost) return true;
  const [low, high] = [type.atLeast, type.atMost].map((end) => writeFactValue(end, type, scope.currency));
  const name = factOf(node);
  // How a day may be told at a counter is not how it's written here.
  const help = type.is === 'date' ? undefined : scope.facts.get(name)?.definition.help;
  node.report('outside-the-fact', `This is outside what “${name}” can be: ${low} to ${high}.`, help);
  return false;
}

/** Bounds stand one level below the fact they belong to. */
function factOf(node: NodeView): string {
  const names = node.path.filter((step) => typeof step === 'string');
  const last = String(names.at(-1));
  return ['at-least', 'over', 'at-most', 'under'].includes(last) ? String(names.at(-2)) : last;
}
