import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import type { ExpectationTest } from '../../domain/results/test-case.js';
import { soughtRules } from './sought-rules.js';
import { type ToldComplaint, whyUnfit } from './unfit-rule.js';
import { amissInWords } from './words-heard.js';

/**
 * Why an answer isn't as expected, in sentences for an author: what a rule needs that the case is about, or which of the words
 * are missing. None where the answer says all there is to say.
 */
export function whyUnmet(
  test: ExpectationTest,
  { policy, decision }: { readonly policy: Policy; readonly decision: Decision },
  told: ToldComplaint,
): readonly string[] {
  if (test.is === 'words') return amissInWords(test, decision);
  return soughtRules(policy, test).flatMap((rule) => whyUnfit(policy, rule, told));
}
