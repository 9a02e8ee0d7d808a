import { type Amount, type Band, fixed } from '../../../domain/policy/amount.js';
import { type FactType, isNumeric } from '../../../domain/policy/fact.js';
import type { NodeView } from '../../document/node-view.js';
import { factNamed, type Scope } from '../scope/scope.js';
import { readFactValue, writeFactValue } from './literal.js';

type NumericType = FactType & { is: 'number' | 'money' | 'percent' };

/** An amount by where a number lies: `{ by, bands }`. */
export function lowerBands(node: NodeView, scope: Scope, lower: (node: NodeView) => Amount): Amount {
  const items = node.at('bands').items();
  const amounts = items.map((item) => lower(item.at('is')));
  const by = node.at('by');
  const type = numberNamed(by, scope);
  if (!type) return { is: 'sum', of: amounts.length > 0 ? amounts : [fixed(0)] };
  const ends = items.map((item, at) => lowerEnd(item, type, scope, at === items.length - 1));
  if (node.at('bands').ok) checkEnds(items, ends, type, scope);
  const bands = amounts.map((gives, at): Band => ({ upTo: ends[at] ?? type.atMost, gives }));
  return { is: 'bands', fact: String(by.text), bands };
}

function numberNamed(node: NodeView, scope: Scope): NumericType | undefined {
  const fact = node.text === undefined ? undefined : factNamed(scope, node.text, node, 'value');
  if (!fact) return undefined;
  const { type } = fact.definition;
  if (isNumeric(type)) return type;
  node.report(
    'bands-over-no-number',
    `“${node.text}” is no number, so there are no bands over it.`,
    type.is === 'date'
      ? 'Name a number that counts the days since it, such as days-since-purchase.'
      : 'Write where: { … } with its values.',
  );
  return undefined;
}

/** The last value in a band; undefined for an open one. */
function lowerEnd(item: NodeView, type: NumericType, scope: Scope, isLast: boolean): number | undefined {
  const [upTo, below] = [item.at('up-to'), item.at('below')];
  if (upTo.exists && below.exists)
    below.reportKey('said-twice', '“up-to” and “below” cannot both stand here.');
  if (!upTo.exists && !below.exists) {
    if (!isLast && item.ok)
      item.report('band-order', 'Only the last band may be open.', 'Give this one an up-to or a below.');
    return undefined;
  }
  if (upTo.exists) return readFactValue(upTo, type, scope);
  const end = readFactValue(below, type, scope);
  return end === undefined ? undefined : end - 1;
}

function checkEnds(
  items: readonly NodeView[],
  ends: readonly (number | undefined)[],
  type: NumericType,
  scope: Scope,
): void {
  let start = type.atLeast;
  for (const [at, item] of items.entries()) {
    const end = ends[at] ?? type.atMost;
    if (start > type.atMost) neverReached(item, type, scope);
    else if (end < start) outOfOrder(item, start, type, scope);
    if (!item.ok) return;
    start = end + 1;
  }
  const last = items.at(-1);
  if (last && start <= type.atMost) leavesGap(last, start, type, scope);
}

function neverReached(item: NodeView, type: NumericType, { currency }: Scope): void {
  const most = writeFactValue(type.atMost, type, currency);
  item.report(
    'unreachable-band',
    `This band can never apply: the bands before it reach ${most}, the most there can be.`,
    'Take it out, or let those before it end earlier.',
  );
}

function outOfOrder(item: NodeView, start: number, type: NumericType, { currency }: Scope): void {
  const before = writeFactValue(start - 1, type, currency);
  item.report(
    'band-overlap',
    `The band before this one reaches ${before} already, so nothing is left for this one.`,
    'Write the bands from the lowest to the highest, each ending above the one before.',
  );
}

function leavesGap(item: NodeView, start: number, type: NumericType, { currency }: Scope): void {
  const from = writeFactValue(start - 1, type, currency);
  item.report(
    'band-gap',
    `No band says what holds over ${from}, where this last one ends.`,
    'Add a last band without an end: { is: … }.',
  );
}
