import type { Policy } from '../../src/domain/policy/policy.js';
import { ComplaintSets } from '../../src/lint/complaints/complaint-sets.js';
import { Grants } from '../../src/lint/grants/grants.js';
import { RepresentativeComplaints } from '../../src/lint/representatives/representative-complaints.js';
import type { Subject } from '../../src/lint/subject/subject.js';

/** A policy as checks see it, all of it its own. */
export function subjectOf(policy: Policy, today = '2026-11-22'): Subject {
  const complaints = new ComplaintSets(policy);
  return {
    policy,
    document: policy,
    unusedNames: [],
    today,
    isOwn: () => true,
    removedLegalRules: () => null,
    grants: new Grants(policy),
    complaints,
    representatives: new RepresentativeComplaints(policy, complaints),
  };
}
