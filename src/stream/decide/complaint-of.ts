import { dayOf, momentOfComplaint, parseMoment, withMoment } from '../../domain/policy/moment.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { CompleteComplaint } from '../../domain/results/complaint.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { exampleValue } from '../../i18n/values/example-value.js';
import { readFacts } from '../../i18n/values/read-facts.js';
import { completeComplaint, missing, withPromisedMost } from '../../interview/index.js';
import { withHint } from '../../source/suggest/fact-hint.js';
import type { MappedRow } from '../map/map-reader.js';
import type { RowIssue } from '../map/row-issue.js';
import type { BatchJob } from './job.js';

/** A complaint that a row tells, the day (ISO date) on which it's answered, and by whom; or why it's none. */
export type RowComplaint =
  | { readonly complaint: CompleteComplaint; readonly today: string; readonly role: string }
  | { readonly errors: readonly RowIssue[] };

/** By what complaints of rows are read. */
export type RowsBy = Pick<BatchJob, 'policy' | 'moment' | 'role'>;

/** The complaint that a row tells. */
export function complaintOf(
  { raw, today, role: own }: Pick<MappedRow, 'raw' | 'today' | 'role'>,
  { policy, moment: now, role: usual }: RowsBy,
): RowComplaint {
  const moment = today === null ? now : parseMoment(today);
  if (!moment) return { errors: [{ fact: null, message: `Its day, “${today}”, is no date.` }] };
  const { facts, issues } = readFacts(policy, raw, dayOf(moment));
  if (issues.length > 0) return { errors: issues.map((issue) => withHint(policy, issue, raw[issue.fact])) };
  const role = !usual.isTold && own !== null ? own : usual.name;
  if (!policy.authority.some(({ name }) => name === role)) return { errors: [unknownRole(policy, role)] };
  const answered = momentOfComplaint(moment, facts);
  const known = withMoment(policy, facts, answered);
  const lacking = missing(policy, known);
  if (lacking.length > 0) return { errors: lacking.map((fact) => missingFact(policy, fact)) };
  const complaint = completeComplaint(policy, withPromisedMost(policy, known, role));
  return { complaint, today: answered.date, role };
}

function unknownRole(policy: Policy, role: string): RowIssue {
  const { unknownRole: message, rolesAre } = catalogueFor(policy).refusals;
  const names = policy.authority.map(({ name }) => name);
  return { fact: null, message: message(role), hint: rolesAre(names) };
}

function missingFact(policy: Policy, fact: Policy['facts'][number]): RowIssue {
  const { such } = catalogueFor(policy).refusals;
  return {
    fact: fact.name,
    message: `It’s missing: ${fact.ask}`,
    hint: such(exampleValue(policy, fact)),
  };
}
