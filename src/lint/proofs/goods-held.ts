import { compilePolicy } from '../../decide/compiled/compile-policy.js';
import { pricingContext } from '../../decide/rules/pricing-context.js';
import { type GoodsDecision, goodsDecision } from '../../decide/sums/goods.js';
import { harmOf } from '../../decide/sums/harm.js';
import { type Amount, evaluateAmount, factsOfAmount } from '../../domain/policy/amount.js';
import { holds } from '../../domain/policy/condition.js';
import type { Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { Subject } from '../subject/subject.js';

/** What becomes of goods in one complaint, as the sums have it. */
export type Held = { readonly known: Facts; readonly goods: GoodsDecision };

/** More ways than this in which goods can be held are not tried. */
const MOST_WAYS = 200;

/**
 * Complaints in which a cure makes up for goods that are worth just as much as is theirs to keep anyway: one for
 * every rule that owes such a cure, and every value of what taking goods back rests on.
 */
export function heldAtThreshold(subject: Subject, keepUpTo: Amount): Held[] {
  const { policy } = subject;
  const ways = waysToHold(policy, keepUpTo);
  if (ways.length > MOST_WAYS) return [];
  return policy.rules
    .filter((rule) => givesUpGoods(rule, subject))
    .flatMap((rule) => ordinary(rule, subject))
    .flatMap(({ rule, known }) =>
      ways.flatMap((way) => heldIn(subject, rule, worth(policy, { ...known, ...way }, keepUpTo))),
    );
}

/** Every value of the few-valued facts on which it rests whether goods come back. */
function waysToHold({ facts, costs, returns }: Policy, keepUpTo: Amount): Facts[] {
  const resting = new Set(
    [keepUpTo, returns.cost, returns.recovers, costs.margin, costs.tax].flatMap((amount) => [
      ...factsOfAmount(amount),
    ]),
  );
  return facts.reduce<Facts[]>(
    (ways, { name, type }) => {
      const values: readonly FactValue[] =
        type.is === 'one-of' ? type.values : type.is === 'yes-no' ? [true, false] : [];
      if (name === 'problem' || !resting.has(name) || values.length === 0) return ways;
      return ways.flatMap((way) => values.map((value) => ({ ...way, [name]: value })));
    },
    [{}],
  );
}

/** Whether a rule owes a cure for which the old goods could come back or not. */
function givesUpGoods(rule: Rule, { grants }: Subject): boolean {
  return grants.owed(rule).some(({ of }) => of.some(({ kind }) => kind.givesUpGoods && !kind.takesBack));
}

function ordinary(rule: Rule, { complaints }: Subject): { rule: Rule; known: Facts }[] {
  const known = complaints.some(complaints.speaking(rule));
  return known ? [{ rule, known }] : [];
}

/** The same complaint about goods that are worth as much as is theirs to keep. */
function worth(policy: Policy, known: Facts, keepUpTo: Amount): Facts {
  const value = evaluateAmount(keepUpTo, withDefaults(policy, known).facts);
  return { ...known, price: value, 'held-value': value };
}

/** What becomes of the goods, if the rule still speaks and there are any. */
function heldIn({ policy, complaints }: Subject, rule: Rule, known: Facts): Held[] {
  const { facts } = withDefaults(policy, known);
  const speaks =
    holds(rule.when, facts) && !complaints.replacing(rule).some(({ when }) => holds(when, facts));
  if (!speaks) return [];
  const compiled = compilePolicy(policy);
  const goods = goodsDecision(
    compiled,
    REMEDY_KINDS.refund,
    facts,
    pricingContext(compiled, facts, harmOf(compiled, facts)),
  );
  return goods ? [{ known, goods }] : [];
}
