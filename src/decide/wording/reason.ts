import { catalogueFor } from '../../i18n/languages/index.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { fillFacts } from './fill-facts.js';

/**
 * Why it is a no, as the customer hears it: in the words of the rule that says no, or in ours where what is owed was all
 * taken off; null where it is none.
 */
export function reasonOf({ facts, compiled, outcome }: EvaluationContext): string | null {
  const { is, rule } = outcome;
  const { policy } = compiled;
  if (rule?.outcome) return fillFacts(rule.outcome.reason, facts, policy);
  return is === 'explain' ? catalogueFor(policy).reasons.allTakenOff : null;
}
