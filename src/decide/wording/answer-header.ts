import type { FactType, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Complaint } from '../../domain/results/complaint.js';

import type { AnswerHeader } from '../../domain/results/decision.js';
import { SHARE_SCALE } from '../../domain/values/number.js';
import { ENGINE } from '../../domain/values/version.js';
import { writeRefusal } from '../../i18n/values/write-fact.js';
import type { CompiledRole } from '../compiled/compile-policy.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';

/** What every answer says first: who answered whom by what, and what was lost. `today` is an ISO date. */
export function answerHeader(
  context: EvaluationContext,
  { role }: CompiledRole,
  today: string,
): AnswerHeader {
  const { complaint, compiled, scoring } = context;
  const { policy } = compiled;
  const { goods, trouble, respect, total } = scoring.harm;
  return {
    engine: ENGINE,
    currency: policy.currency.code,
    as: role.name,
    today,
    policy: { name: policy.name, source: policy.source, sha256: policy.sha256 },
    complaint: writtenFacts(policy, complaint),
    assumed: complaint.assumed,
    harm: { goods, trouble, respect, total },
  };
}

/** Facts for JSON, in the policy's order; see {@link writtenValue}. */
function writtenFacts(policy: Policy, { facts }: Complaint): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const { name, type } of policy.facts) {
    const value = facts[name];
    if (value !== undefined) written[name] = writtenValue(policy, type, value);
  }
  return written;
}

/** Percentages as numbers (1 = 100%), decimals as decimals, money in minor units, refusals as `voucher:5`. */
export function writtenValue(policy: Policy, type: FactType, value: FactValue): unknown {
  if (typeof value === 'object') return value.map((refusal) => writeRefusal(policy, refusal));
  if (typeof value !== 'number') return value;
  if (type.is === 'percent') return value / SHARE_SCALE;
  return type.is === 'number' && type.decimals > 0 ? value / 10 ** type.decimals : value;
}
