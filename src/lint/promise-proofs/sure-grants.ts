import type { RemedyAmount } from '../../domain/policy/amount.js';
import type { Rule } from '../../domain/policy/policy.js';
import { isTangible } from '../../domain/remedies/kind.js';
import { type Limit, limitsOf, type Region } from '../../regions/index.js';
import type { GrantedRemedy, OwedGrant } from '../grants/grants.js';
import type { Promised } from './promised.js';

/** Where rules surely owe something more than words and time, as sets: whatever else is owed, and whatever it costs. */
export function surelyOwedSomething(at: Promised): Region[] {
  return at.policy.rules.flatMap((rule) =>
    at.grants.owed(rule).map((due) => where(at, rule, (limits) => givesSomething(at, due, limits))),
  );
}

function givesSomething(at: Promised, { choice, of }: OwedGrant, limits: readonly Limit[]): boolean {
  if (!choice) return of.every((given) => isTangible(given.kind) && isSure(at, given, limits));
  const isCure = of.every(({ kind }) => kind.role === 'cure' && isTangible(kind));
  return isCure && of.some((given) => isSure(at, given, limits));
}

/** Where rules surely owe a remedy, outright or as one that the customer may choose. */
export function surelyOwed(at: Promised, remedy: string): Region[] {
  return at.policy.rules.flatMap((rule) =>
    at.grants.owed(rule).flatMap((due) => {
      const given = due.of.find((one) => one.remedy.id === remedy);
      if (!given) return [];
      const stock = given.kind.needsStock && due.of.length > 1;
      const region = where(
        at,
        rule,
        (limits) => isSure(at, given, limits) && !(stock && mayBeOutOfStock(limits)),
      );
      if (!due.choice) return [region];
      return [at.sets.without(region, conflictsWith(at, due, remedy))];
    }),
  );
}

/** Where what others owe may take a remedy out of a choice: one that holds it no more, or that is met without it. */
function conflictsWith({ policy, grants, sets }: Promised, due: OwedGrant, remedy: string): Region[] {
  const options = new Set(due.of.map((given) => given.remedy.id));
  const hasCure = ({ of }: OwedGrant) => of.some(({ kind }) => kind.role === 'cure');
  const isAgainst = (other: OwedGrant): boolean => {
    if (other === due || other.of.some((given) => given.remedy.id === remedy)) return false;
    const overlaps = other.of.some((given) => options.has(given.remedy.id));
    return overlaps || (other.choice && hasCure(other) && hasCure(due));
  };
  return policy.rules.filter((rule) => grants.owed(rule).some(isAgainst)).map((rule) => sets.speaking(rule));
}

/** The boxes of where a rule speaks, as far as the promise does, in which something is sure. */
function where(at: Promised, rule: Rule, sure: (limits: readonly Limit[]) => boolean): Region {
  const spoken = at.sets.shared(at.region, at.sets.speaking(rule));
  const limits = limitsOf(spoken);
  return { space: spoken.space, boxes: spoken.boxes.filter((_, place) => sure(limits[place] ?? [])) };
}

/** Whether a remedy that is owed comes to more than nothing, and nothing that is back already stands against it. */
function isSure(at: Promised, { kind, amount, remedy }: GrantedRemedy, limits: readonly Limit[]): boolean {
  const { grants } = at;
  if (kind.role !== 'cure') return kind.paysBack === 'no' && (!amount || isSome(at, amount, limits));
  const price = grants.bounds(PRICE, limits).low;
  const back = grants.bounds({ is: 'fact', fact: 'given-back' }, limits).high;
  if (back > 0 && back >= price) return false;
  if (kind.paysBack === 'no') return true;
  const less = remedy.less ? grants.bounds(remedy.less, limits).high : 0;
  return back === 0 && grants.bounds(AFFECTED, limits).low > less;
}

function isSome({ grants }: Promised, amount: RemedyAmount, limits: readonly Limit[]): boolean {
  if (amount.is !== 'sizes') return grants.bounds(amount, limits).low >= 1;
  return amount.from >= 1 && grants.bounds(amount.to, limits).low >= amount.from;
}

const PRICE = { is: 'fact', fact: 'price' } as const;

/** What they paid for what is affected. */
export const AFFECTED = { is: 'percent', of: PRICE, share: { is: 'fact', fact: 'share-affected' } } as const;

/** Whether it may be said that there are no goods left. */
function mayBeOutOfStock(limits: readonly Limit[]): boolean {
  const limit = limits.find(({ dimension }) => dimension === 'in-stock');
  return limit?.is !== 'one-of' || limit.values.includes('no');
}
