import { catalogueFor } from '../../i18n/languages/index.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { Outcome } from '../evaluate/outcome.js';
import { fillFacts } from './fill-facts.js';

/**
 * Why it is a no, as the customer hears it: in the words of the rule that says no, or in ours where what is owed was all
 * taken off; null where it is none.
 */
export function reasonOf({ facts, compiled }: EvaluationContext, { is, rule }: Outcome): string | null {
  const { policy } = compiled;
  if (rule?.outcome) return fillFacts(rule.outcome.reason, facts, policy);
  return is === 'explain' ? catalogueFor(policy).reasons.allTakenOff : null;
}
