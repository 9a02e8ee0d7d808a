import { evaluateAmount, factsOfAmount } from '../../domain/policy/amount.js';
import { evaluateCondition } from '../../domain/policy/condition.js';
import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { amountOrMost, grantsOwed } from '../../domain/policy/policy-parts.js';
import { withDefaults } from '../../domain/results/complaint.js';

/**
 * Whether a rule that fits owes an amount that is nothing only because nobody told this fact, taken as 0: the delivery
 * charge, a bag fee. Such a default is safe for no customer who paid it.
 */
export function isOwedBack(policy: Policy, fact: FactDefinition, known: Facts): boolean {
  if (!isMoneyTakenAsNothing(fact) || known['problem'] === undefined) return false;
  const { facts, fitting } = fittingFor(policy, known);
  return fitting.some((rule) => owesNothingBy(policy, rule, fact.name, facts));
}

type Fitting = { readonly policy: Policy; readonly facts: Facts; readonly fitting: readonly Rule[] };

/** The same complaint is asked about fact by fact. */
const FITTING = new WeakMap<Facts, Fitting>();

/** The rules that fit what is known as it stands, less those that another stands in for. */
function fittingFor(policy: Policy, known: Facts): Fitting {
  const before = FITTING.get(known);
  if (before?.policy === policy) return before;
  const { facts } = withDefaults(policy, known);
  const all = policy.rules.filter(({ when }) => evaluateCondition(when, facts) === true);
  const fitting = all.filter(({ id }) => !all.some(({ replaces }) => replaces.includes(id)));
  FITTING.set(known, { policy, facts, fitting });
  return { policy, facts, fitting };
}

const isMoneyTakenAsNothing = ({ type, default: taken }: FactDefinition): boolean =>
  type.is === 'money' && taken?.is === 'value' && taken.value === 0;

function owesNothingBy({ remedies }: Policy, rule: Rule, fact: string, facts: Facts): boolean {
  return grantsOwed(rule)
    .flatMap(({ remedy, amount }) => amountOrMost(amount ?? remedies.find(({ id }) => id === remedy)?.amount))
    .some(
      (amount) =>
        factsOfAmount(amount).has(fact) && evaluateAmount(amount, { ...facts, [fact]: undefined }) === 0,
    );
}
