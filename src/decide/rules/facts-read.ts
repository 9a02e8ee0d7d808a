import { factsOfAmount } from '../../domain/policy/amount.js';
import { factsOfCondition } from '../../domain/policy/condition.js';
import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { amountOrMost, amountsOfRemedy, grantsOf } from '../../domain/policy/policy-parts.js';
import type { Complaint } from '../../domain/results/complaint.js';
import { placeholdersIn } from '../../domain/values/placeholders.js';

/** Whether an answer speaks of a fact at all: of most, always; of some only where they were told or a rule reads them. */
export function isSpokenOf(
  policy: Policy,
  live: readonly Rule[],
  { stated }: Complaint,
): (fact: Pick<FactDefinition, 'name' | 'onlyWhereUsed'>) => boolean {
  return ({ name, onlyWhereUsed }) =>
    !onlyWhereUsed || stated[name] !== undefined || live.some((rule) => factsReadBy(policy, rule).has(name));
}

/** Every decision asks for them, of rules that stay the same. */
const READ = new WeakMap<Policy, Map<Rule, ReadonlySet<string>>>();

/** The facts that a rule rests on, in its condition and in the amounts of what it gives, or speaks of. */
function factsReadBy(policy: Policy, rule: Rule): ReadonlySet<string> {
  const known = READ.get(policy) ?? new Map<Rule, ReadonlySet<string>>();
  READ.set(policy, known);
  const facts = known.get(rule) ?? findFactsRead(policy, rule);
  known.set(rule, facts);
  return facts;
}

function findFactsRead({ remedies }: Policy, rule: Rule): ReadonlySet<string> {
  const given = grantsOf(rule).flatMap(({ remedy: id, amount }) => [
    ...amountOrMost(amount),
    ...remedies.filter((remedy) => remedy.id === id).flatMap(amountsOfRemedy),
  ]);
  const said = [rule.say, rule.outcome?.reason, rule.note].flatMap((text) => placeholdersIn(text ?? ''));
  return new Set([
    ...factsOfCondition(rule.when),
    ...given.flatMap((amount) => [...factsOfAmount(amount)]),
    ...said.map(({ fact }) => fact),
  ]);
}
