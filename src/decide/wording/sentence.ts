import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { SayRule } from '../../domain/results/decision.js';
import { catalogueFor, type SpokenWords } from '../../i18n/languages/index.js';
import { evaluate } from '../compiled/compile-policy.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';

/** A sentence before it is finished: why it is said, and the rules of the policy behind it. */
export type Sentence = {
  readonly by: SayRule;
  readonly text: string;
  readonly written?: string;
  readonly rules?: readonly Rule[];
};

/** The sentences of the policy's language. */
export const spokenWords = ({ compiled }: EvaluationContext): SpokenWords =>
  catalogueFor(compiled.policy).spoken;

/** Whether the customer should hear that it was our mistake. */
export const isOurFault = (facts: Facts): boolean => facts['fault'] === 'us' || facts['fault'] === 'supplier';

/** Whether the policy takes how they were treated for a harm. */
export function wasTreatedBadly({ compiled: { harm }, facts }: EvaluationContext): boolean {
  const level = harm.treated.get(String(facts['treated']));
  return level !== undefined && evaluate(level, facts) > 0;
}
