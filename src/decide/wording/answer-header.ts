import { decimalsOf, type FactDefinition, type FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Complaint } from '../../domain/results/complaint.js';
import type { AnswerHeader } from '../../domain/results/decision.js';
import { writeDay } from '../../domain/values/day.js';
import { writeDecimal, writeShare } from '../../domain/values/number.js';
import { ENGINE } from '../../domain/values/version.js';
import { writeRefusal } from '../../i18n/values/write-fact.js';
import type { CompiledRole } from '../compiled/compile-policy.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { isSpokenOf } from '../rules/facts-read.js';

/** What every answer says first: who answered whom by what, and what was lost. `today` is an ISO date. */
export function answerHeader(
  context: EvaluationContext,
  { role }: CompiledRole,
  today: string,
): AnswerHeader {
  const { complaint, compiled, scoring, entitlement } = context;
  const { policy } = compiled;
  const spokenOf = policy.facts.filter(isSpokenOf(policy, entitlement.live, complaint));
  const { goods, trouble, respect, total } = scoring.harm;
  return {
    engine: ENGINE,
    currency: policy.currency.code,
    as: role.name,
    today,
    policy: { name: policy.name, source: policy.source, sha256: policy.sha256 },
    complaint: writtenFacts(policy, spokenOf, complaint),
    assumed: complaint.assumed.filter((name) => spokenOf.some((fact) => fact.name === name)),
    harm: { goods, trouble, respect, total },
  };
}

/**
 * Facts for JSON, in the policy's order; see {@link writtenValue}. What was told and does not apply is among them: whoever
 * reads the record shall hear of it again.
 */
function writtenFacts(
  policy: Policy,
  definitions: readonly FactDefinition[],
  { facts, stated }: Complaint,
): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const definition of definitions) {
    const value = facts[definition.name] ?? stated[definition.name];
    if (value !== undefined) written[definition.name] = writtenValue(policy, definition, value);
  }
  return written;
}

/**
 * A value for JSON as it is told, so that it can be read again: `"65.00"`, `"100%"`, `61`, `"2026-11-01"`, true,
 * `["voucher:5"]`.
 */
export function writtenValue(policy: Policy, definition: FactDefinition, value: FactValue): unknown {
  const { type } = definition;
  if (typeof value === 'object') return value.map((refusal) => writeRefusal(policy, refusal));
  if (typeof value !== 'number') return value;
  if (type.is === 'date') return writeDay(value);
  if (type.is === 'money') return writeDecimal(value, policy.currency.digits, true);
  return type.is === 'percent' ? writeShare(value) : value / 10 ** decimalsOf(type, 0);
}
