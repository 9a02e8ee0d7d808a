import { type DecideOptions, decide as decideComplaint } from './decide/index.js';
import { isOfMoment, type Moment, parseMoment, withMoment } from './domain/policy/moment.js';
import type { Policy } from './domain/policy/policy.js';
import type { Decision } from './domain/results/decision.js';
import { parseDay, writeDay } from './domain/values/day.js';
import { Failure } from './domain/values/failure.js';
import { type FactIssue, readFacts } from './i18n/values/read-facts.js';
import { completeComplaint, missing } from './interview/index.js';
import { isDecision, type RecordedDecision, readDecision, unfitDecision } from './source/index.js';

/**
 * The library: policies read and checked, complaints decided. No files, no terminal, no clock, no network: text and
 * values go in, values come out.
 */

export type { DecideOptions } from './decide/index.js';
export type { FactDefinition, FactType } from './domain/policy/fact.js';
export type { Policy, Remedy, Rule } from './domain/policy/policy.js';
export type { Settings } from './domain/policy/settings.js';
export type { CheckedFile } from './domain/results/check-report.js';
export type {
  CapLeft,
  Change,
  Choice,
  Decision,
  Loyalty,
  Offer,
  OfferedRemedy,
  Reason,
  SayLine,
  SayRule,
  Verdict,
} from './domain/results/decision.js';
export { Failure } from './domain/values/failure.js';
export type { Diagnostic, Place, Severity } from './domain/values/issue.js';
export { ENGINE } from './domain/values/version.js';
export { type CheckOptions, check } from './lint/index.js';
export { type PolicyReading, type ReadOptions, readPolicy } from './source/index.js';

/**
 * What to offer for a complaint, given as people write it: money in major units (`49.99` or `'49.99'`),
 * percentages with their sign, `yes` and `no`, `'turned-down': ['voucher:5']`. Facts left out stand at the
 * policy's defaults, and the decision lists them under `assumed`.
 *
 * The `complaint` of a decision is written so too. A whole decision may stand in for it and is answered again: what was
 * assumed is taken as usual again, and the role is the one that answered unless another is named.
 *
 * `options.today` is an ISO date, perhaps with a time (`2026-11-22T20:15`), from which the facts `today`, `hour` and
 * `weekday` follow; a complaint may say `today` itself, and then it is that day; `options.role` says who answers, the lowest role where it is left out.
 *
 * Pure: the same input gives the same decision, byte for byte, on any machine. The figures of the decision
 * are in whole minor units, its lifts in points. Throws a {@link Failure} that names every fact which is
 * unknown, out of its bounds or missing, and what would do; or a role or a day that does not exist.
 */
export function decide(
  policy: Policy,
  complaint: Readonly<Record<string, unknown>> | Decision,
  options: DecideOptions,
): Decision {
  const { date, hour } = momentOf(options.today);
  const { told, role } = toldIn(policy, complaint, options);
  const { facts, issues } = readFacts(policy, told, parseDay(date));
  const known = withMoment(policy, facts, { date, hour });
  const absent = issues.length > 0 ? [] : missing(policy, known);
  const wrong = [...issues, ...absent.map(({ name, ask }) => ({ fact: name, message: `Missing. ${ask}` }))];
  if (wrong.length > 0) throw refusal(wrong);
  const today = typeof facts['today'] === 'number' ? writeDay(facts['today']) : date;
  return decideComplaint(policy, completeComplaint(policy, known), { ...options, ...role, today });
}

type Told = { readonly told: Readonly<Record<string, unknown>>; readonly role: Pick<DecideOptions, 'role'> };

/** The facts of a complaint, or of the decision that stands in for it, and who answers. */
function toldIn(
  policy: Policy,
  complaint: Readonly<Record<string, unknown>>,
  { role, today }: DecideOptions,
): Told {
  if (!isDecision(complaint)) return { told: complaint, role: role === undefined ? {} : { role } };
  const recorded = decisionIn(policy, complaint);
  // The hour and the weekday of another day are not those of this one.
  const isSameDay = today === recorded.today;
  const told = Object.entries(recorded.facts).filter(([name]) => isSameDay || !isOfMoment(policy, name));
  return { told: Object.fromEntries(told), role: { role: role ?? recorded.as } };
}

function decisionIn(policy: Policy, data: Readonly<Record<string, unknown>>): RecordedDecision {
  const recorded = readDecision(data);
  if ('message' in recorded) throw new Failure(recorded.message, recorded.hint);
  const unfit = unfitDecision(policy, recorded);
  if (unfit) throw new Failure(unfit.message, unfit.hint);
  return recorded;
}

/** Without a clock or a timezone there is nothing to take a time with an offset over into. */
function momentOf(today: string): Moment {
  const written = parseMoment(today);
  if (written?.offset === null) return { date: written.date, hour: written.hour };
  throw new Failure(
    `“${today}” is no date.`,
    'Write it as 2026-11-22, or with a local time as 2026-11-22T20:15.',
  );
}

function refusal(wrong: readonly FactIssue[]): Failure {
  const lines = wrong.map(({ fact, message }) => `${fact}: ${message}`);
  return new Failure(`The complaint cannot be decided. ${lines.join(' ')}`, wrong[0]?.hint);
}
