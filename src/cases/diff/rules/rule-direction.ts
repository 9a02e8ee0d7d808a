import type { Direction } from '../../../domain/results/diff.js';
import type { Grants } from '../../../lint/index.js';
import { type Limit, limitsOf } from '../../../regions/index.js';
import { isNoLessByShape } from '../amounts/amount-order.js';
import type { Given, GivenGrant } from './given.js';
import type { RuleChange } from './rule-changes.js';

/** What a change of rules surely is to every customer of it, as far as bounds of amounts tell; null where they don't. */
export function directionByBounds(grants: Grants, { region, lost, gained }: RuleChange): Direction | null {
  const [given, now] = [lost.map((one) => one.given), gained.map((one) => one.given)];
  if (now.every(isGain) && given.every((one) => isLimit(one) || isRaised(one))) return 'more-generous';
  if (given.every(isGain) && now.every((one) => isLimit(one) || isLowered(one))) return 'stricter';
  return null;

  function isRaised(one: Given): boolean {
    return now.some((other) => givesNoLess(grants, other, one, limitsOf(region)));
  }
  function isLowered(one: Given): boolean {
    return given.some((other) => givesNoLess(grants, other, one, limitsOf(region)));
  }
}

/** Whether it's something for the customer. */
const isGain = ({ is }: Given): boolean => is === 'owed' || is === 'allowed';

/** Whether it's something that keeps goodwill from the customer. */
const isLimit = ({ is }: Given): boolean => is === 'barred';

/** Whether one gives at least what another does, on every complaint of these boxes. */
function givesNoLess(
  grants: Grants,
  one: Given,
  other: Given,
  boxes: readonly (readonly Limit[])[],
): boolean {
  if (one.is === 'allowed' && other.is === 'allowed') return isNoLess(grants, one.grant, other.grant, boxes);
  if (one.is !== 'owed' || other.is !== 'owed') return false;
  return other.of.every((wanted) => one.of.some((grant) => isNoLess(grants, grant, wanted, boxes)));
}

function isNoLess(
  grants: Grants,
  one: GivenGrant,
  other: GivenGrant,
  boxes: readonly (readonly Limit[])[],
): boolean {
  if (one.remedy !== other.remedy) return false;
  const [amount, wanted] = [one.amount, other.amount];
  if (!amount || !wanted) return !amount && !wanted;
  if (isNoLessByShape(amount, wanted)) return true;
  if (amount.is === 'sizes' || wanted.is === 'sizes') return false;
  return boxes.every((limits) => grants.bounds(amount, limits).low >= grants.bounds(wanted, limits).high);
}
