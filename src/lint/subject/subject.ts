import type { Policy } from '../../domain/policy/policy.js';
import type { Path } from '../../domain/values/issue.js';
import type { RemovedLegalRules } from '../../source/index.js';
import type { ComplaintSets } from '../complaints/complaint-sets.js';
import type { Grants } from '../grants/grants.js';
import type { RepresentativeComplaints } from '../representatives/representative-complaints.js';

/** What a check looks at: one policy that reads well. */
export type Subject = {
  readonly policy: Policy;
  /** The merged policy as it was written, as plain data. */
  readonly document: unknown;
  /** The amounts and conditions that nothing uses by their name, as paths into `document`. */
  readonly unusedNames: readonly Path[];
  /** ISO date. */
  readonly today: string;
  /** Whether something was written in the policy's own file, and not in one that it extends. */
  readonly isOwn: (path: Path) => boolean;
  /** The rules by a law that it inherits no more; see {@link RemovedLegalRules}. */
  readonly removedLegalRules: () => RemovedLegalRules | null;
  /** What its rules give. */
  readonly grants: Grants;
  /** Exact sets of complaints. */
  readonly complaints: ComplaintSets;
  /** Decisions on complaints that stand for the rest. */
  readonly representatives: RepresentativeComplaints;
};
