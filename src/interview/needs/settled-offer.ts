import { type Amount, visitAmount } from '../../domain/policy/amount.js';
import { holds } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { amountOrMost, grantsOwed } from '../../domain/policy/policy-parts.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { liveRules } from './condition-dependencies.js';

/**
 * Whether rules alone settle what is offered, so that nothing is left to choose by the sums: no goodwill, no cure and
 * no choice, at a first contact that refused nothing. `live` are the rules that fit or may yet. Then what measures the
 * harm or prices a remedy can change the sums, and not the answer.
 */
export function isSettled(policy: Policy, live: readonly Rule[], facts: Facts): boolean {
  const { contacts, 'turned-down': refused, problem } = facts;
  if (typeof contacts !== 'number' || contacts > 1) return false;
  if (typeof refused !== 'object' || refused.length > 0) return false;
  const stands = ({ id, when }: Rule) =>
    holds(when, facts) && !live.some(({ replaces }) => replaces.includes(id));
  const barred = problem === 'injury' || live.some((rule) => rule.noGoodwill === 'all' && stands(rule));
  if (!barred && live.some(({ may }) => may.length > 0)) return false;
  return live.every(({ owe }) => owe.every(({ is }) => is === 'grant')) && live.every(owesSettled(policy));
}

/** The same of all rules that fit with what is known or may yet: only then less is needed to know the answer than its sums. */
export const isSettledBy = (policy: Policy, facts: Facts): boolean =>
  isSettled(policy, liveRules(policy, facts), facts);

const owesSettled =
  ({ remedies }: Policy) =>
  (rule: Rule): boolean =>
    grantsOwed(rule).every(({ remedy: id, amount }) => {
      const remedy = remedies.find((one) => one.id === id);
      if (!remedy || REMEDY_KINDS[remedy.kind].role === 'cure') return false;
      return amountOrMost(amount ?? remedy.amount).every((one) => !namesHarm(one));
    });

function namesHarm(amount: Amount): boolean {
  let found = false;
  visitAmount(amount, ({ is }) => {
    found ||= is === 'harm';
  });
  return found;
}
