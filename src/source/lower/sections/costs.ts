import { type Amount, fixed } from '../../../domain/policy/amount.js';
import type { Costs, Generosity, Returns } from '../../../domain/policy/policy.js';
import type { Part } from '../../document/part.js';
import { needs } from '../scope/required.js';
import type { Scope } from '../scope/scope.js';
import { lowerAmount, MONEY, shareWithin } from '../values/amount.js';
import { lowerCondition } from '../values/condition.js';
import { MULTIPLE, PART, readShareAt, readYesNo, type ShareLimits } from '../values/literal.js';
import { checkReach, tooLarge } from '../values/reach.js';

/** What things cost us. */
export function lowerCosts(section: Part, scope: Scope): Costs {
  needs(section, ['margin', 'tax', 'delivery', 'staff-hour']);
  return {
    margin: lowerShare(section.at('margin'), PART, scope),
    tax: lowerShare(section.at('tax'), PART, scope),
    delivery: lowerMoney(section.at('delivery'), scope),
    staffHour: lowerMoney(section.at('staff-hour'), scope),
  };
}

/** What taking goods back is to us and to the customer. */
export function lowerReturns(section: Part, scope: Scope): Returns {
  needs(section, ['cost', 'recovers', 'trip']);
  const letKeep = section.at('let-keep');
  const [keepUpTo, neverKeep] = [letKeep.at('at-most'), section.at('never-keep')];
  return {
    cost: lowerMoney(section.at('cost'), scope),
    recovers: lowerShare(section.at('recovers'), PART, scope),
    keepLosses: readYesNo(letKeep.at('when-a-return-loses-money').scalar) ?? true,
    ...(keepUpTo.exists ? { keepUpTo: lowerMoney(keepUpTo, scope) } : {}),
    ...(neverKeep.exists ? { neverKeep: lowerCondition(neverKeep, scope) } : {}),
    trip: lowerMoney(section.at('trip'), scope),
  };
}

/** Past the whole harm more may still help; below it nothing is past it. */
const FROM_THE_WHOLE: ShareLimits = { least: 10_000, most: 100_000 };

/** How generous we are. */
export function lowerGenerosity(section: Part, scope: Scope): Generosity {
  needs(section, ['mend', 'past-the-sums', 'never-past', 'extras-at-most']);
  return {
    mend: lowerShare(section.at('mend'), MULTIPLE, scope),
    pastTheSums: lowerMoney(section.at('past-the-sums'), scope),
    neverPast: readShareAt(section.at('never-past'), FROM_THE_WHOLE) ?? 0,
    extrasAtMost: Number(section.at('extras-at-most').scalar ?? 0),
  };
}

/** An amount of money that stands on its own; 0 where nothing is written. */
export function lowerMoney(part: Part, scope: Scope): Amount {
  if (!part.exists) return fixed(0);
  const amount = lowerAmount(part, MONEY, scope);
  tooLarge(part, amount, scope);
  return amount;
}

/** A share that stands on its own and stays within what makes sense; 0 where nothing is written. */
function lowerShare(part: Part, limits: ShareLimits, scope: Scope): Amount {
  if (!part.exists) return fixed(0);
  const amount = lowerAmount(part, shareWithin(limits), scope);
  checkReach(part, amount, limits, scope);
  return amount;
}
