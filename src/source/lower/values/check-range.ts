import type { RemedyAmount } from '../../../domain/policy/amount.js';
import { boundsOf, type Extremes, factBounds } from '../../../domain/policy/bounds.js';
import { absurdityFactor } from '../../../domain/values/currency-digits.js';
import { writeMoney } from '../../../domain/values/money.js';
import { writeShare } from '../../../domain/values/number.js';
import type { NodeView } from '../../document/node-view.js';
import type { Scope } from '../scope/scope.js';
import type { ShareLimits } from './literal.js';

/** An amount that can be more than this, in minor units, is a slip, and would not be counted exactly. */
const LARGEST_AMOUNT = 1e13;

/** How far facts and harms reach, as far as they have been read. */
export function extremesOf({ facts, harm }: Scope): Extremes {
  return { fact: (name) => factBounds(facts.get(name)?.definition), harm };
}

/** Says so where an amount could become absurdly large. */
export function checkSize(node: NodeView, amount: RemedyAmount, scope: Scope): void {
  if (!node.exists || !node.ok) return;
  const largest = LARGEST_AMOUNT * absurdityFactor(scope.currency.code);
  if (boundsOf(amount, extremesOf(scope)).high <= largest) return;
  const most = writeMoney(largest, scope.currency);
  node.report('too-large', `This could become more than ${most}.`, 'Keep it within bounds with at-most.');
}

/** Says so where a calculated share could leave what makes sense. */
export function checkRange(node: NodeView, amount: RemedyAmount, limits: ShareLimits, scope: Scope): void {
  if (!node.exists || !node.ok) return;
  const { low, high } = boundsOf(amount, extremesOf(scope));
  if (low >= limits.least && high <= limits.most) return;
  const [least, most, from, to] = [limits.least, limits.most, low, high].map(writeShare);
  const message = `This can be from ${from} to ${to}; what makes sense here is ${least} to ${most}.`;
  node.report('out-of-range', message, 'Keep it within bounds with at-least and at-most.');
}
