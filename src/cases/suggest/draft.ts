import { decide } from '../../decide/index.js';
import type { Facts } from '../../domain/policy/fact.js';
import { withMoment } from '../../domain/policy/moment.js';
import type { Policy } from '../../domain/policy/policy.js';
import { overpaid } from '../../domain/policy/what-was-paid.js';
import { withDefaults } from '../../domain/results/complaint.js';
import { contradictions } from '../../i18n/values/read-facts.js';
import { perhapsFelt } from '../../interview/index.js';
import { decidedComplaint } from '../coverage/coverage.js';
import type { DecidedComplaint } from '../coverage/trackable.js';

/** On which day cases are answered, as an ISO date. */
export type CaseDay = { readonly today: string };

/** A complaint that may become a case, as it is told, and who answers; null for the lowest role. */
export type Draft = { readonly told: Facts; readonly role: string | null };

/** A draft with what the policy makes of it; it's decided when somebody asks for that. */
export type TriedDraft = Draft & { readonly decided: DecidedComplaint };

/** Tries a draft as the runner of cases does; see {@link isWhole} for what it may not lack. */
export function tryDraft(policy: Policy, { told, role }: Draft, { today }: CaseDay): TriedDraft {
  const complaint = withDefaults(policy, momentOf(policy, told, today));
  const as = role === null ? {} : { role };
  return {
    told,
    role,
    decided: decidedComplaint(policy, complaint.facts, () => decide(policy, complaint, { today, ...as })),
  };
}

/** Whether nothing is missing that could be felt, and nothing that is told is at odds with the rest. */
export function isWhole(policy: Policy, told: Facts, { today }: CaseDay): boolean {
  const known = momentOf(policy, told, today);
  return (
    perhapsFelt(policy, known).length === 0 &&
    contradictions(policy, known).length === 0 &&
    overpaid(policy, withDefaults(policy, known).facts).length === 0
  );
}

const momentOf = (policy: Policy, told: Facts, date: string): Facts =>
  withMoment(policy, told, { date, hour: null });
