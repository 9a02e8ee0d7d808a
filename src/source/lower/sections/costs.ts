import { type Amount, fixed } from '../../../domain/policy/amount.js';
import type { Costs, Generosity, Returns } from '../../../domain/policy/policy.js';
import { SHARE_SCALE } from '../../../domain/values/number.js';
import type { NodeView } from '../../document/node-view.js';
import { requireKeys } from '../scope/require-keys.js';
import type { Scope } from '../scope/scope.js';
import { lowerAmount, MONEY_AMOUNT, shareAmountWithin } from '../values/amount.js';
import { checkRange, checkSize } from '../values/check-range.js';
import { lowerCondition } from '../values/condition.js';
import {
  MULTIPLE_LIMITS,
  readShareAt,
  readYesNo,
  SHARE_LIMITS,
  type ShareLimits,
} from '../values/literal.js';
import { lowerNeverTogether } from './never-together.js';

/** What things cost us. */
export function lowerCosts(section: NodeView, scope: Scope): Costs {
  requireKeys(section, ['margin', 'tax', 'delivery', 'staff-hour']);
  return {
    margin: lowerShare(section.at('margin'), SHARE_LIMITS, scope),
    tax: lowerShare(section.at('tax'), SHARE_LIMITS, scope),
    delivery: lowerMoney(section.at('delivery'), scope),
    staffHour: lowerMoney(section.at('staff-hour'), scope),
  };
}

/** What taking goods back is to us and to the customer. */
export function lowerReturns(section: NodeView, scope: Scope): Returns {
  requireKeys(section, ['cost', 'recovers', 'trip']);
  const letKeep = section.at('let-keep');
  const [keepUpTo, neverKeep] = [letKeep.at('at-most'), section.at('never-keep')];
  return {
    cost: lowerMoney(section.at('cost'), scope),
    recovers: lowerShare(section.at('recovers'), SHARE_LIMITS, scope),
    keepLosses: readYesNo(letKeep.at('when-a-return-loses-money').scalar) ?? true,
    ...(keepUpTo.exists ? { keepUpTo: lowerMoney(keepUpTo, scope) } : {}),
    ...(neverKeep.exists ? { neverKeep: lowerCondition(neverKeep, scope) } : {}),
    trip: lowerMoney(section.at('trip'), scope),
  };
}

/** Past the whole harm more may still help; below it nothing is past it. */
const FROM_THE_WHOLE: ShareLimits = { least: SHARE_SCALE, most: MULTIPLE_LIMITS.most };

/** How generous we are. */
export function lowerGenerosity(section: NodeView, scope: Scope): Generosity {
  requireKeys(section, ['mend', 'past-the-sums', 'never-past', 'extras-at-most']);
  const neverTogether = section.at('never-together');
  return {
    mend: lowerShare(section.at('mend'), MULTIPLE_LIMITS, scope),
    pastTheSums: lowerMoney(section.at('past-the-sums'), scope),
    neverPast: readShareAt(section.at('never-past'), FROM_THE_WHOLE) ?? 0,
    extrasAtMost: Number(section.at('extras-at-most').scalar ?? 0),
    ...(neverTogether.exists ? { neverTogether: lowerNeverTogether(neverTogether, scope) } : {}),
  };
}

/** An amount of money that stands on its own; 0 where nothing is written. */
export function lowerMoney(node: NodeView, scope: Scope): Amount {
  if (!node.exists) return fixed(0);
  const amount = lowerAmount(node, MONEY_AMOUNT, scope);
  checkSize(node, amount, scope);
  return amount;
}

/** A share that stands on its own and stays within what makes sense; 0 where nothing is written. */
function lowerShare(node: NodeView, limits: ShareLimits, scope: Scope): Amount {
  if (!node.exists) return fixed(0);
  const amount = lowerAmount(node, shareAmountWithin(limits), scope);
  checkRange(node, amount, limits, scope);
  return amount;
}
