import { isCounted } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { Limits } from '../../domain/results/test-case.js';
import { type Currency, readMoney, writeMoney } from '../../domain/values/money.js';
import type { NodeView } from '../document/node-view.js';
import { MULTIPLE_LIMITS, readNumber, readShareAt } from '../lower/values/literal.js';
import { parseBound } from '../suggest/parse-bound.js';
import { remedyCalled, type TestScope } from './test-scope.js';

/** Reads one figure as written; undefined after saying why it is none. */
type FigureReader = (node: NodeView) => number | undefined;

/** The bounds by the words that are written for them. */
const BOUNDS: Readonly<Record<string, keyof Limits>> = {
  'at-least': 'atLeast',
  over: 'over',
  'at-most': 'atMost',
  under: 'under',
};

/** What a figure has to be: exactly what is written, or within bounds. Undefined after saying what is wrong. */
export function readLimits(node: NodeView, read: FigureReader): Limits | undefined {
  if (node.isMap) return readBounds(node, read);
  const meant = typeof node.scalar === 'string' ? parseBound(node.scalar) : undefined;
  if (meant !== undefined) {
    node.report('wrong-value', `“${node.scalar}” is no figure.`, `Write ${meant}.`);
    return undefined;
  }
  const value = read(node);
  return value === undefined ? undefined : { atLeast: value, atMost: value };
}

function readBounds(node: NodeView, read: FigureReader): Limits | undefined {
  if (node.keys().length === 0) {
    node.report('empty', 'This says nothing.', 'Give it bounds, such as { at-least: 5 }.');
    return undefined;
  }
  const limits: Record<string, number> = {};
  for (const bound of node.children()) {
    const [name, value] = [BOUNDS[bound.name], read(bound)];
    if (name === undefined || value === undefined) return undefined;
    limits[name] = value;
  }
  const { atLeast, over, atMost, under } = limits as Limits;
  const [low, high] = [
    Math.max(atLeast ?? -Infinity, over ?? -Infinity),
    Math.min(atMost ?? Infinity, under ?? Infinity),
  ];
  const isOpen = low === over || high === under;
  if (low > high || (low === high && isOpen)) {
    node.report('never-holds', 'No figure is within these bounds.');
    return undefined;
  }
  return limits as Limits;
}

/** Reads money in the policy's currency, also below 0: minor units. */
export function moneyReader({ policy: { currency } }: TestScope): FigureReader {
  return (node) => {
    const { scalar } = node;
    if (typeof scalar !== 'number' && typeof scalar !== 'string') return noMoney(node, currency);
    const minor = readMoney(String(scalar), currency);
    return typeof minor === 'number' ? minor : noMoney(node, currency);
  };
}

function noMoney(node: NodeView, currency: Currency): undefined {
  node.report(
    'wrong-value',
    `“${String(node.scalar)}” is no amount of money.`,
    `Needed is an amount such as 4.95, which is ${writeMoney(Math.round(4.95 * 10 ** currency.digits), currency)}.`,
  );
  return undefined;
}

/** Reads how much there is of a remedy: money, or units of what is counted. */
export function amountReader(scope: TestScope, remedy: string): FigureReader {
  const kind = remedyCalled(scope, remedy)?.kind;
  const counted = kind !== undefined && isCounted(REMEDY_KINDS[kind]);
  return counted ? (node) => readNumber(node, 0, 'A count') : moneyReader(scope);
}

/** Reads a share of the harm, in millionths. */
export const readShare: FigureReader = (node) => readShareAt(node, MULTIPLE_LIMITS);
