import type { Policy } from '../../domain/policy/policy.js';
import { type Checklist, checklistFor } from './checklist.js';
import type { Mode } from './mode.js';
import type { Progress } from './progress.js';
import { nextQuestion, type Question, sumsQuestion } from './question.js';

/** What to put to the person next. */
export type Step = Question | Checklist;

/**
 * What to put to the person next; null once nothing unasked can change what is offered, who may grant it or what
 * is said. First what has no safe default, one by one; then everything else that could matter, on one list; last what
 * only the sums rest on.
 */
export function nextStep(policy: Policy, progress: Progress, mode: Mode): Step | null {
  const question = nextQuestion(policy, progress, mode);
  if (question || mode === 'all') return question;
  return (mode === 'fewest' ? checklistFor(policy, progress) : null) ?? sumsQuestion(policy, progress);
}
