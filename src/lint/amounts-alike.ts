import type { Amount, RemedyAmount, Sizes } from '../domain/amount.js';
import type { Given, Grants } from './grants.js';

/** Whether one gives no less of a remedy than the other, whatever the complaint. False where that cannot be told. */
export function givesNoLess(grants: Grants, one: Given, other: Given): boolean {
  if (one.remedy !== other.remedy) return false;
  return one.key === other.key || isNeverLess(grants, one.amount, other.amount);
}

/** Whether goodwill of the first can have every size that it can have of the second. */
export function hasSizesOf(grants: Grants, { remedy, amount, key }: Given, other: Given): boolean {
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
  return one !== undefined && other !== undefined && grants.bounds(one).low >= grants.bounds(other).high;
}

function onlySize(amount: Amount): Sizes | undefined {
  return amount.is === 'fixed' ? { is: 'sizes', from: amount.value, to: amount, step: 0 } : undefined;
}

const isOnGrid = (grid: Sizes, { from, step }: Sizes): boolean =>
  from >= grid.from && (from - grid.from) % grid.step === 0 && step % grid.step === 0;
