import type { Amount, RemedyAmount, Sizes } from '../../../domain/policy/amount.js';
import { boundsOf } from '../../../domain/policy/bounds.js';
import type { Part } from '../../document/part.js';
import type { Scope } from '../scope/scope.js';
import { type Due, lowerAmount, withLimits } from './amount.js';
import { belowNothing, readMoneyAt, readNumber } from './literal.js';
import { extremesOf, tooLarge } from './reach.js';

/** Whether a part leaves the size to the decision. */
export const isSized = (part: Part): boolean => part.at('from').exists || part.at('step').exists;

/** What a remedy is given in: one amount, or sizes to choose from. */
export function lowerRemedyAmount(part: Part, due: Due, scope: Scope): RemedyAmount {
  const amount = isSized(part) ? lowerSizes(part, due, scope) : lowerAmount(part, due, scope);
  tooLarge(part, amount, scope);
  return amount;
}

function lowerSizes(part: Part, due: Due, scope: Scope): Sizes {
  const from = positive(part.at('from'), due, scope);
  const step = positive(part.at('step'), due, scope);
  const inside = lowerAmount(part.at('to'), due, scope);
  const to = withLimits(withoutTo(part), inside, due, scope);
  const { high } = boundsOf(to, extremesOf(scope));
  if (part.sound && scope.harmIsKnown && high < from) {
    part
      .at('to')
      .wrong('never-holds', 'The sizes begin above where they end, so none of them can ever be offered.');
  }
  return { is: 'sizes', from, to, step };
}

/** In sizes, `to` is the largest of them, and never what to round to. */
function withoutTo(part: Part): Part {
  return part.only(['at-least', 'at-most']);
}

function positive(part: Part, due: Due, scope: Scope): number {
  const value = due.unit === 'money' ? readMoneyAt(part, scope) : readNumber(part, due.decimals);
  if (value !== undefined && value < 0) belowNothing(part);
  if (value === 0) part.wrong('out-of-range', `“${part.name}” has to be more than 0.`);
  return value !== undefined && value > 0 ? value : 1;
}

/** The same amount, kept within what is written beside it in a remedy; for sizes that is the largest of them. */
export function keptBeside(remedy: Part, amount: RemedyAmount, due: Due, scope: Scope): RemedyAmount {
  if (amount.is !== 'sizes') return withLimits(remedy, amount, due, scope);
  const to: Amount = withLimits(remedy, amount.to, due, scope);
  return { ...amount, to };
}
