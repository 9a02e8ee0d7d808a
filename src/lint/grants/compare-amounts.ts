import { type Amount, fixed, type RemedyAmount, type Sizes } from '../../domain/policy/amount.js';
import { SHARE_SCALE } from '../../domain/values/number.js';
import type { GrantedRemedy, Grants } from './grants.js';

/** Whether one gives no less of a remedy than the other, whatever the complaint. False where that cannot be told. */
export function givesNoLess(grants: Grants, one: GrantedRemedy, other: GrantedRemedy): boolean {
  if (one.remedy !== other.remedy) return false;
  return one.key === other.key || isNeverLess(grants, one.amount, other.amount);
}

/** Whether goodwill of the first can have every size that it can have of the second. */
export function hasSizesOf(
  grants: Grants,
  { remedy, amount, key }: GrantedRemedy,
  other: GrantedRemedy,
): boolean {
  if (remedy !== other.remedy) return false;
  if (key === other.key) return true;
  if (amount?.is !== 'sizes' || !other.amount) return false;
  const wanted = other.amount.is === 'sizes' ? other.amount : onlySize(other.amount);
  if (!wanted || !isOnGrid(amount, wanted)) return false;
  return JSON.stringify(amount.to) === JSON.stringify(wanted.to) || isNeverLess(grants, amount.to, wanted.to);
}

function isNeverLess(
  grants: Grants,
  one: RemedyAmount | undefined,
  other: RemedyAmount | undefined,
): boolean {
  if (one === undefined || other === undefined) return false;
  return grants.bounds(one).low >= grants.bounds(other).high || isNoLessAShare(grants, one, other);
}

/** Whether one is surely no smaller a share of the same than the other: 20% of the price and 10% of it. */
function isNoLessAShare(grants: Grants, one: RemedyAmount, other: RemedyAmount): boolean {
  const [a, b] = [asShare(one), asShare(other)];
  if (!a || !b || JSON.stringify(a.of) !== JSON.stringify(b.of)) return false;
  return grants.bounds(a.share).low >= grants.bounds(b.share).high;
}

/** An amount as a share of another; all of it where it is that itself. Undefined for other shapes. */
function asShare(amount: RemedyAmount): { readonly share: Amount; readonly of: Amount } | undefined {
  if (amount.is === 'percent') return amount;
  return amount.is === 'fact' || amount.is === 'harm' ? { share: fixed(SHARE_SCALE), of: amount } : undefined;
}

function onlySize(amount: Amount): Sizes | undefined {
  return amount.is === 'fixed' ? { is: 'sizes', from: amount.value, to: amount, step: 0 } : undefined;
}

const isOnGrid = (grid: Sizes, { from, step }: Sizes): boolean =>
  from >= grid.from && (from - grid.from) % grid.step === 0 && step % grid.step === 0;
