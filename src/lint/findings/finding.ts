import type { Facts } from '../../domain/policy/fact.js';
import type { Path, Severity } from '../../domain/values/issue.js';

/** What a check found: where, what, the way out, and complaints that show it. */
export type Finding = {
  /** Into the merged document. */
  readonly path: Path;
  /** Whether the key at the end of the path is meant (as usual) or the value under it. */
  readonly at?: 'key' | 'value';
  /** How much it matters, where that is not as grave as its check usually is. */
  readonly severity?: Severity;
  readonly message: string;
  readonly hint?: string;
  /** What else it is true of, where the message only says how much more there is: each in a few words. */
  readonly others?: readonly string[];
  /** Known facts of complaints that show it, the plainest first. */
  readonly witnesses?: readonly Facts[];
};

/** Something that could not be proved within its budget, and so may not be called fine. */
export type Doubt = {
  readonly path: Path;
  /** What is not known: “whether this rule can ever speak”. */
  readonly unproved: string;
  /** What would help, where that is not what helps usually. */
  readonly hint?: string;
};

/** What a check yields. */
export type Found = Finding | Doubt;

/** Whether a check could not tell. */
export const isDoubt = (found: Found): found is Doubt => 'unproved' in found;
