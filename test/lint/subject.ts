import type { Policy } from '../../src/domain/policy/policy.js';
import { Complaints } from '../../src/lint/complaints/complaints.js';
import { Grants } from '../../src/lint/grants/grants.js';
import type { Subject } from '../../src/lint/subject/subject.js';
import { Trials } from '../../src/lint/trials/trials.js';

/** A policy as checks see it, all of it its own. */
export function subjectOf(policy: Policy, today = '2026-11-22'): Subject {
  const complaints = new Complaints(policy);
  return {
    policy,
    document: policy,
    today,
    isOwn: () => true,
    lostLaws: () => null,
    grants: new Grants(policy),
    complaints,
    trials: new Trials(policy, complaints),
  };
}
