import { yearsWithoutHolidays } from '../../domain/policy/calendar.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Complaint, CompleteComplaint } from '../../domain/results/complaint.js';
import type { Note } from '../../domain/results/decision.js';
import { yearOf } from '../../domain/values/day.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { fillFacts } from '../wording/fill-facts.js';

/**
 * What the rules that fit have whoever answers take down or pass on; then what whoever told the complaint had better
 * hear: a fact that they told and that this policy asks of other complaints only, so that it counts for nothing here; a
 * year whose holidays are missing; last, that the sums are missing.
 */
export function notesOn(context: EvaluationContext): Note[] {
  const { complaint, compiled } = context;
  const { policy } = compiled;
  const ofNoRule = [...besideThePoint(policy, complaint), ...withoutSums(policy, complaint)];
  return [
    ...notesOfRules(context),
    ...ofNoRule.map((text) => ({ text, rule: null, file: null, line: null })),
  ];
}

/** The notes of the rules that fit, each once: nobody takes the same detail down twice. */
function notesOfRules({ entitlement, facts, compiled: { policy } }: EvaluationContext): Note[] {
  const notes: Note[] = [];
  for (const { id, place, note } of entitlement.live) {
    const text = note === undefined ? '' : fillFacts(note, facts, policy);
    if (text !== '' && !notes.some((one) => one.text === text))
      notes.push({ text, rule: id, file: place.file, line: place.line });
  }
  return notes;
}

/** That a year in which working days were counted has no holiday, where others have some. */
function withoutHolidays(policy: Policy, { facts }: Complaint): string[] {
  const { calendar } = policy;
  const { today } = facts;
  if (!calendar || typeof today !== 'number') return [];
  const years = policy.facts.flatMap(({ name, since = '', workingDays }) => {
    const date = facts[since];
    const isCounted = workingDays && facts[name] !== undefined && typeof date === 'number';
    return isCounted ? yearsWithoutHolidays(calendar, yearOf(date), yearOf(today)) : [];
  });
  return [...new Set(years)].map((year) => catalogueFor(policy).reasons.notes.noHolidays(year));
}

/** That the sums are missing, and which facts they would take. */
function withoutSums(policy: Policy, { untold }: CompleteComplaint): string[] {
  return untold.length === 0 ? [] : [catalogueFor(policy).reasons.notes.noSums(untold)];
}

/** What was told and does not apply; and what is missing in the calendar that days were counted by. */
export function besideThePoint(policy: Policy, complaint: Complaint): string[] {
  return [...notApplying(policy, complaint), ...withoutHolidays(policy, complaint)];
}

function notApplying(policy: Policy, { facts, stated }: Complaint): string[] {
  const { notes } = catalogueFor(policy).reasons;
  return policy.facts.flatMap((fact) => {
    const told = stated[fact.name];
    if (told === undefined || facts[fact.name] !== undefined) return [];
    return [notes.doesNotApply(`${fact.name}=${writeFact(policy, fact, told)}`)];
  });
}
