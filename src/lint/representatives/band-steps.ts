import { type Amount, visitAmount } from '../../domain/policy/amount.js';
import { retold } from '../../domain/policy/dates.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { amountOrMost, amountsOfRole, grantsOf } from '../../domain/policy/policy-parts.js';
import { WITHIN_THE_PRICE } from '../../domain/policy/what-was-paid.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { ComplaintPair } from '../complaints/complaint-sets.js';

/** For every end of a band in some amounts, a complaint on both sides of it. */
export function bandSteps(policy: Policy, amounts: readonly Amount[], known: Facts): ComplaintPair[] {
  return amounts
    .flatMap(bandEnds)
    .map(({ fact, upTo }) => {
      const told = withPriceOf(known, fact, upTo + 1);
      return {
        fact,
        inside: retold(policy, told, fact, upTo),
        outside: retold(policy, told, fact, upTo + 1),
      };
    })
    .filter(({ fact, inside }) => withDefaults(policy, inside).facts[fact] !== undefined);
}

/** The same with a price that a part of it is not more than. */
function withPriceOf(known: Facts, fact: string, value: number): Facts {
  const { price } = known;
  const isMore = WITHIN_THE_PRICE.includes(fact) && typeof price === 'number' && value > price;
  return isMore ? { ...known, price: value } : known;
}

/** The amounts of what a rule owes and allows, each the rule's own or the remedy's. */
export function amountsGiven({ remedies }: Policy, rule: Rule): Amount[] {
  return grantsOf(rule).flatMap((grant) =>
    amountOrMost(grant.amount ?? remedies.find(({ id }) => id === grant.remedy)?.amount),
  );
}

/** How much a policy wants to mend, and may: what every offer goes by beside its rules. */
export const amountsOfAll = ({ generosity, authority }: Policy): Amount[] => [
  generosity.mend,
  generosity.pastTheSums,
  ...authority.flatMap(amountsOfRole),
];

/** The last number of each band but the last. */
function bandEnds(amount: Amount): { fact: string; upTo: number }[] {
  const ends: { fact: string; upTo: number }[] = [];
  visitAmount(amount, (part) => {
    if (part.is !== 'bands') return;
    ends.push(...part.bands.slice(0, -1).map(({ upTo }) => ({ fact: part.fact, upTo })));
  });
  return ends;
}
