import type { Facts } from '../../domain/policy/fact.js';
import { type Moment, momentOfComplaint, withMoment } from '../../domain/policy/moment.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { CompleteComplaint } from '../../domain/results/complaint.js';
import { parseDay } from '../../domain/values/day.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { exampleValue } from '../../i18n/values/example-value.js';
import { readFacts } from '../../i18n/values/read-facts.js';
import { completeComplaint, missing, withPromisedMost } from '../../interview/index.js';
import { withHint } from '../../source/suggest/fact-hint.js';
import type { RowIssue } from '../map/row-issue.js';

/** A complaint that a row tells, and the day (ISO date) on which it's answered; or why it's none. */
export type RowComplaint =
  | { readonly complaint: CompleteComplaint; readonly today: string }
  | { readonly errors: readonly RowIssue[] };

/** By what complaints of rows are read: the policy, the moment of those that say none, and who answers. */
export type RowsBy = { readonly policy: Policy; readonly moment: Moment; readonly role: string };

/** The complaint that these facts tell, written as people write them. */
export function complaintOf(
  raw: Readonly<Record<string, unknown>>,
  { policy, moment, role }: RowsBy,
): RowComplaint {
  const { facts, issues } = readFacts(policy, raw, parseDay(moment.date));
  if (issues.length > 0) return { errors: issues.map((issue) => withHint(policy, issue, raw[issue.fact])) };
  const answered = momentOfComplaint(moment, facts);
  const known = withMoment(policy, facts, answered);
  const lacking = missing(policy, known);
  if (lacking.length > 0) return { errors: lacking.map((fact) => missingFact(policy, fact)) };
  return {
    complaint: completeComplaint(policy, withPromisedMost(policy, known, role)),
    today: answered.date,
  };
}

function missingFact(policy: Policy, fact: Policy['facts'][number]): RowIssue {
  const { such } = catalogueFor(policy).refusals;
  return {
    fact: fact.name,
    message: `It’s missing: ${fact.ask}`,
    hint: such(exampleValue(policy, fact)),
  };
}

/** The facts of a complaint by which it's counted. */
export const problemOf = ({ problem }: Facts): string => (typeof problem === 'string' ? problem : '');
