import type { CompiledAmount } from '../../domain/policy/amount.js';
import type { Facts, NamedRemedy } from '../../domain/policy/fact.js';
import { CHARGES_BACK, GIVEN_BACK } from '../../domain/policy/what-was-paid.js';
import { type CompiledPolicy, evaluate } from '../compiled/compile-policy.js';
import { numericFact } from '../sums/harm.js';
import type { PricedRemedy } from './priced-remedy.js';

/**
 * What was paid and can still come back, in minor units: the price, and each charge beside it, of which all that was
 * `paid` stands beside what is `left` of it.
 */
export type Payments = {
  readonly price: number;
  readonly charges: ReadonlyMap<string, { readonly paid: number; readonly left: number }>;
};

/**
 * All that was paid, less what is back already. What is known to be money of a charge counts as that; all else as money of
 * the price first, then of the charges beside it. Where nobody said what they paid there is nothing to hold an offer to.
 */
export function paymentsOf(compiled: CompiledPolicy, facts: Facts): Payments {
  const price = facts['price'];
  const paid = typeof price === 'number' ? price : Number.POSITIVE_INFINITY;
  const { ofCharges, other } = backAlready(compiled, facts);
  let back = other;
  const still = (money: number): number => {
    const gone = Math.min(back, money);
    back -= gone;
    return money - gone;
  };
  const left = still(paid);
  const beside = [...compiled.charges].map(([fact, amounts]) => {
    const most = mostOf(amounts, facts);
    return [fact, { paid: most, left: still(most - (ofCharges.get(fact) ?? 0)) }] as const;
  });
  return { price: left, charges: new Map(beside) };
}

/** What is back already, in minor units: by the charge that it was paid for, and all that nobody told what it was for. */
type BackAlready = { readonly ofCharges: ReadonlyMap<string, number>; readonly other: number };

const NO_CHARGES: ReadonlyMap<string, number> = new Map();

function backAlready(compiled: CompiledPolicy, facts: Facts): BackAlready {
  const total = numericFact(facts, GIVEN_BACK);
  const named = facts[CHARGES_BACK];
  if (typeof named !== 'object' || named.length === 0) return { ofCharges: NO_CHARGES, other: total };
  const ofCharges = new Map<string, number>();
  const counted = named.map((one) => countAsCharges(compiled, facts, one, ofCharges));
  return { ofCharges, other: Math.max(0, total - counted.reduce((sum, money) => sum + money, 0)) };
}

/**
 * Counts what a remedy gave back to the charges that it names, in their order, and answers with how much of it that is:
 * where nobody told now what those came to, all of it.
 */
function countAsCharges(
  { remedies, charges }: CompiledPolicy,
  facts: Facts,
  { remedy, amount }: NamedRemedy,
  ofCharges: Map<string, number>,
): number {
  const named = remedies.get(remedy)?.charges ?? [];
  if (named.length === 0) return 0;
  let [counted, told] = [0, 0];
  for (const fact of named) {
    const paid = mostOf(charges.get(fact) ?? [], facts);
    const before = ofCharges.get(fact) ?? 0;
    const gone = Math.min(amount === null ? paid : amount - counted, paid - before);
    ofCharges.set(fact, before + gone);
    counted += gone;
    told += paid;
  }
  return told === 0 ? (amount ?? 0) : counted;
}

/** All that was paid for a charge, in minor units: the most that any remedy says. */
const mostOf = (amounts: readonly CompiledAmount[], facts: Facts): number =>
  Math.max(0, ...amounts.map((amount) => evaluate(amount, facts)));

/** Whether all that they paid for the goods is back already, so that no cure is due any more. */
export function isPriceBack(compiled: CompiledPolicy, facts: Facts): boolean {
  const price = numericFact(facts, 'price');
  return price > 0 && backAlready(compiled, facts).other >= price;
}

/** Whether a remedy gives back what was paid. */
export const paysBack = ({ remedy }: PricedRemedy): boolean => remedy.kind.paysBack !== 'no';

/**
 * Takes what a remedy pays back out of what is left: of the charges that it names first, then of the price. What of it
 * is a charge is that money and no other: given back once, it is not given back again out of the price.
 */
export function takeBack(payments: Payments, item: PricedRemedy): { back: number; left: Payments } {
  let due = item.priced.amount ?? 0;
  let back = 0;
  const charges = new Map(payments.charges);
  for (const fact of item.remedy.charges) {
    const { paid = 0, left = 0 } = charges.get(fact) ?? {};
    const given = Math.min(due, left);
    charges.set(fact, { paid, left: left - given });
    back += given;
    due -= Math.min(due, paid);
  }
  // What is taken off stays with us, whatever of the price is back already.
  const ofPrice = Math.min(due, Math.max(0, payments.price - (item.priced.less?.by ?? 0)));
  return { back: back + ofPrice, left: { price: payments.price - ofPrice, charges } };
}

/** What is left when these are paid back. */
export function leftAfter(payments: Payments, items: readonly PricedRemedy[]): Payments {
  return items.filter(paysBack).reduce((left, item) => takeBack(left, item).left, payments);
}

/** Whether all that a remedy pays back can come back out of each of these. */
export function fitsIn(payments: readonly Payments[], item: PricedRemedy): boolean {
  return !paysBack(item) || payments.every((left) => takeBack(left, item).back === item.priced.amount);
}

/** The extras in their order, without those that would bring back more than was paid, or the same money twice. */
export function payable(
  payments: readonly Payments[],
  extras: readonly PricedRemedy[],
): readonly PricedRemedy[] {
  let left = payments;
  return extras.filter((item) => {
    const fits = fitsIn(left, item);
    if (fits && paysBack(item)) left = left.map((one) => takeBack(one, item).left);
    return fits;
  });
}

/** Whether all of these can be given together without bringing back more than was paid; cures come back first. */
export const areAllPayable = (payments: Payments, items: readonly PricedRemedy[]): boolean =>
  payable([payments], items.toSorted(curesFirst)).length === items.length;

/** Something owed of which not all can come back: `given` of it does, in minor units. */
export type Cut = {
  readonly due: PricedRemedy;
  readonly given: number;
  /** What gives the same charge back already; null where no more was paid. */
  readonly already: PricedRemedy | null;
};

/** What pays money back, no more of it than was paid: cures first, then in policy order; and where that bites. */
export function cutToPayments(
  payments: Payments,
  items: readonly PricedRemedy[],
): { readonly cuts: readonly Cut[]; readonly left: Payments } {
  const cuts: Cut[] = [];
  const before: PricedRemedy[] = [];
  let left = payments;
  for (const item of items.filter(paysBack).toSorted(curesFirst)) {
    const taken = takeBack(left, item);
    if (taken.back !== item.priced.amount)
      cuts.push({ due: item, given: taken.back, already: alreadyIn(before, item) });
    left = taken.left;
    before.push(item);
  }
  return { cuts, left };
}

function alreadyIn(before: readonly PricedRemedy[], { remedy }: PricedRemedy): PricedRemedy | null {
  return before.find((item) => item.remedy.charges.some((fact) => remedy.charges.includes(fact))) ?? null;
}

function curesFirst({ remedy: a }: PricedRemedy, { remedy: b }: PricedRemedy): number {
  return Number(a.kind.role !== 'cure') - Number(b.kind.role !== 'cure') || a.order - b.order;
}
