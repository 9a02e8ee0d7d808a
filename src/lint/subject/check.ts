import type { Severity } from '../../domain/values/issue.js';
import type { Found } from '../findings/finding.js';
import type { Subject } from './subject.js';

/**
 * One thing that can be wrong with a policy that reads well. The bad and the good example are its tests and,
 * with the summary and the rationale, its page. To add a check, write its file and add it to `checks.ts`.
 */
export type Check = {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence, as a shop manager would say it. */
  readonly summary: string;
  /** Why it matters to a customer or to us, in a few sentences. */
  readonly rationale: string;
  /**
   * Sections in which this check finds something, and no other does. `exampleText` puts the head of a policy
   * that extends retail before them, unless they begin with one of their own.
   */
  readonly bad: string;
  /** The same put right: no check finds anything in it. */
  readonly good: string;
  /** Everything this check finds, each at its path; the runner adds the places. */
  readonly find: (subject: Subject) => Iterable<Found>;
};
