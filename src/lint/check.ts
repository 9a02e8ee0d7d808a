import type { Facts } from '../domain/policy/fact.js';
import type { Path, Severity } from '../domain/values/mistake.js';
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

/** What a check found: where, what, the way out, and complaints that show it. */
export type Finding = {
  /** Into the merged document. */
  readonly path: Path;
  /** Whether the key at the end of the path is meant (as usual) or the value under it. */
  readonly at?: 'key' | 'value';
  readonly message: string;
  readonly hint?: string;
  /** Known facts of complaints that show it, the plainest first. */
  readonly witnesses?: readonly Facts[];
};

/** Something that could not be proved within its budget, and so may not be called fine. */
export type Doubt = {
  readonly path: Path;
  /** What is not known: “whether this rule can ever speak”. */
  readonly unproved: string;
};

/** What a check yields. */
export type Found = Finding | Doubt;

/** Whether a check could not tell. */
export const isDoubt = (found: Found): found is Doubt => 'unproved' in found;
