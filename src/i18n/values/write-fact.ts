import {
  decimalsOf,
  type FactDefinition,
  type FactValue,
  type NamedRemedy,
} from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { isCounted } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { writeDay } from '../../domain/values/day.js';
import { writeDecimal } from '../../domain/values/number.js';

/** A value as people write it, the inverse of `readFact`: `49.99`, `50%`, `yes`, `2026-11-01`, `voucher:5`. */
export function writeFact(policy: Policy, { type }: FactDefinition, value: FactValue): string {
  const { digits } = policy.currency;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (type.is === 'date' && typeof value === 'number') return writeDay(value);
  if (typeof value === 'number') {
    const written = writeDecimal(value, decimalsOf(type, digits));
    return type.is === 'percent' ? `${written}%` : written;
  }
  if (typeof value === 'string') return value;
  return value.length === 0 ? 'nothing' : value.map((refusal) => writeRefusal(policy, refusal)).join(',');
}

/** A refusal as people write it: `voucher:5`, or `voucher` where any amount is meant. */
export function writeRefusal(policy: Policy, { remedy, amount }: NamedRemedy): string {
  if (amount === null) return remedy;
  const known = policy.remedies.find(({ id }) => id === remedy);
  const digits = known && isCounted(REMEDY_KINDS[known.kind]) ? 0 : policy.currency.digits;
  return `${remedy}:${writeDecimal(amount, digits)}`;
}
