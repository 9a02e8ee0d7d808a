import type { Amount, RemedyAmount, Sizes } from '../../../domain/policy/amount.js';
import { boundsOf } from '../../../domain/policy/bounds.js';
import type { NodeView } from '../../document/node-view.js';
import type { Scope } from '../scope/scope.js';
import { type AmountType, lowerAmount, withLimits } from './amount.js';
import { checkSize, extremesOf } from './check-range.js';
import { readMoneyAt, readNumber, reportNegative } from './literal.js';

/** Whether a node leaves the size to the decision. */
export const isSized = (node: NodeView): boolean => node.at('from').exists || node.at('step').exists;

/** What a remedy is given in: one amount, or sizes to choose from. */
export function lowerRemedyAmount(node: NodeView, expected: AmountType, scope: Scope): RemedyAmount {
  const amount = isSized(node) ? lowerSizes(node, expected, scope) : lowerAmount(node, expected, scope);
  checkSize(node, amount, scope);
  return amount;
}

function lowerSizes(node: NodeView, expected: AmountType, scope: Scope): Sizes {
  const from = positive(node.at('from'), expected, scope);
  const step = positive(node.at('step'), expected, scope);
  const inside = lowerAmount(node.at('to'), expected, scope);
  const to = withLimits(withoutTo(node), inside, expected, scope);
  const { high } = boundsOf(to, extremesOf(scope));
  if (node.ok && scope.harmIsKnown && high < from) {
    node
      .at('to')
      .report(
        'never-holds',
        'The sizes begin above where they end, so none of them can ever be offered.',
        'Under from stands the smallest, and under to the largest.',
      );
  }
  return { is: 'sizes', from, to, step };
}

/** In sizes, `to` is the largest of them, and never what to round to. */
function withoutTo(node: NodeView): NodeView {
  return node.only(['at-least', 'at-most']);
}

function positive(node: NodeView, expected: AmountType, scope: Scope): number {
  const value = expected.unit === 'money' ? readMoneyAt(node, scope) : readNumber(node, expected.decimals);
  if (value !== undefined && value < 0) reportNegative(node);
  if (value === 0) node.report('out-of-range', `“${node.name}” has to be more than 0.`);
  return value !== undefined && value > 0 ? value : 1;
}

/** The same amount, kept within what is written beside it in a remedy; for sizes that is the largest of them. */
export function withLimitsBeside(
  remedy: NodeView,
  amount: RemedyAmount,
  expected: AmountType,
  scope: Scope,
): RemedyAmount {
  if (amount.is !== 'sizes') return withLimits(remedy, amount, expected, scope);
  const to: Amount = withLimits(remedy, amount.to, expected, scope);
  return { ...amount, to };
}
