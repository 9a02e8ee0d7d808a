import { visitAmount } from '../../domain/policy/amount.js';
import { visitCondition } from '../../domain/policy/condition.js';
import { besideCut, type FactDefinition, type FactValue, isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { amountsIn, conditionsIn } from '../../domain/policy/policy-parts.js';
import type { Complaint } from '../../domain/results/complaint.js';
import { type Decision, type Offer, saysNo } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { nameRemedy } from '../../i18n/values/name-remedy.js';

/** What of a decision another one is held against. */
type Answer = Pick<
  Decision,
  'outcome' | 'reason' | 'offer' | 'choices' | 'withApproval' | 'refer' | 'sayLines'
>;

/** Another value of a fact, and what the answer would become. */
type FactChange = { readonly fact: string; readonly value: FactValue; readonly then: string };

/**
 * What would change the answer: for each fact that decides, the nearest threshold on each side, or every
 * other value, at which the outcome (remedies, keep or return, whose yes) is another. The problem is left
 * alone: another problem is another complaint.
 */
export function changesThatMatter(
  policy: Policy,
  { facts }: Complaint,
  now: Answer,
  decideWith: (fact: string, value: FactValue) => Answer,
): FactChange[] {
  const cuts = cutsOf(policy);
  return policy.facts.flatMap((definition) => {
    const value = facts[definition.name];
    if (value === undefined || definition.use === 'wording' || definition.name === 'problem') return [];
    return sidesOf(definition, value, cuts.get(definition.name) ?? []).flatMap((side) =>
      firstChange(policy, definition.name, side, now, decideWith),
    );
  });
}

/** Values to try, nearest first: one list for each side of a number, one for each other value of the rest. */
function sidesOf({ type }: FactDefinition, value: FactValue, cuts: Iterable<number>): FactValue[][] {
  if (type.is === 'one-of') return type.values.filter((other) => other !== value).map((other) => [other]);
  if (type.is === 'yes-no') return [[!value]];
  if (!isNumeric(type) || typeof value !== 'number') return [];
  const beside = [...new Set([...cuts].flatMap((cut) => besideCut(type, cut)))];
  const inside = beside.filter((at) => at >= type.atLeast && at <= type.atMost).sort((a, b) => a - b);
  return [inside.filter((at) => at < value).reverse(), inside.filter((at) => at > value)];
}

function firstChange(
  policy: Policy,
  fact: string,
  values: readonly FactValue[],
  now: Answer,
  decideWith: (fact: string, value: FactValue) => Answer,
): FactChange[] {
  for (const value of values) {
    const other = decideWith(fact, value);
    if (outcome(other) !== outcome(now)) return [{ fact, value, then: inWords(policy, now, other) }];
  }
  return [];
}

/** What counts as the same answer: which remedies and how much of each, whose goods, whose yes, and which no. */
function outcome(decision: Answer): string {
  const { offer, choices, withApproval, refer } = decision;
  const ways = choices.map(({ of, offers }) => [of, offers.map(amounts)]);
  const no = saysNo(decision) ? decision.reason : null;
  return JSON.stringify([amounts(offer), ways, offer.goods?.keep, withApproval?.role, refer?.role, no]);
}

const amounts = ({ remedies }: Offer): unknown => remedies.map(({ id, amount }) => [id, amount]);

const ids = ({ remedies }: Offer): string[] => remedies.map(({ id }) => id);

function inWords(policy: Policy, now: Answer, other: Answer): string {
  const { grammar, reasons } = catalogueFor(policy);
  const [added, dropped] = [onlyGivenBy(policy, other, now), onlyGivenBy(policy, now, other)];
  const resized = resizedIn(policy, now, other);
  const parts = [
    added.length > 0 ? reasons.added(added) : '',
    dropped.length > 0 ? reasons.gone(dropped) : '',
    resized.length > 0 ? reasons.instead(resized) : '',
    other.offer.goods?.keep === now.offer.goods?.keep ? '' : reasons.goodsWould[goodsWould(other.offer)],
    other.refer && other.refer.role !== now.refer?.role ? reasons.handedTo(other.refer.role) : '',
    ...noInWords(policy, now, other),
    other.withApproval && !now.withApproval ? reasons.yesFrom(other.withApproval.role) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? grammar.and(parts) : reasons.otherChoice;
}

/** What one answer gives and the other doesn't, each named with its amount. */
function onlyGivenBy(policy: Policy, { offer }: Answer, other: Answer): string[] {
  return offer.remedies
    .filter(({ id }) => !ids(other.offer).includes(id))
    .map(({ id, label, amount }) => {
      const remedy = policy.remedies.find((one) => one.id === id);
      return remedy ? nameRemedy(remedy, amount, policy.currency) : label;
    });
}

/** Another no, or one that would be none. */
function noInWords(policy: Policy, now: Answer, other: Answer): string[] {
  const { reasons } = catalogueFor(policy);
  if (saysNo(other) && other.reason !== now.reason) return [reasons.wouldBeNo(other.outcome)];
  return saysNo(now) && !saysNo(other) ? [reasons.wouldBeNoNo] : [];
}

/** What would be given in another amount, named with it; of what the customer may choose as well. */
function resizedIn(policy: Policy, now: Answer, other: Answer): string[] {
  const given = ({ offer, choices }: Answer) =>
    new Map(
      [...choices.flatMap(({ offers }) => offers), offer]
        .flatMap(({ remedies }) => remedies)
        .map((remedy) => [remedy.id, remedy]),
    );
  const before = given(now);
  return [...given(other).values()].flatMap(({ id, amount }) => {
    const remedy = policy.remedies.find((one) => one.id === id);
    const known = before.get(id);
    return remedy && known && known.amount !== amount ? [nameRemedy(remedy, amount, policy.currency)] : [];
  });
}

function goodsWould({ goods }: Offer): 'no-question' | 'keep' | 'back' {
  if (!goods) return 'no-question';
  return goods.keep ? 'keep' : 'back';
}

/** For every numeric fact, where every bound and band of the policy parts it: the first number of what is above. */
function cutsOf(policy: Policy): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const add = (fact: string, ...values: number[]) => {
    const set = found.get(fact) ?? new Set();
    for (const value of values) set.add(value);
    found.set(fact, set);
  };
  for (const condition of conditionsIn(policy)) {
    visitCondition(condition, (part) => {
      if (part.is !== 'within') return;
      for (const { atLeast, atMost } of part.ranges) add(part.fact, atLeast, atMost + 1);
    });
  }
  for (const amount of amountsIn(policy)) {
    visitAmount(amount, (part) => {
      if (part.is === 'bands') for (const { upTo } of part.bands) add(part.fact, upTo + 1);
    });
  }
  add('contacts', 1, 2, 3, 4, 5);
  return found;
}
