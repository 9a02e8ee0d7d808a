import type { Range } from '../../domain/policy/condition.js';
import { type FactDefinition, isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { writeFact } from '../../i18n/values/write-fact.js';

/** A band as people say it: `30 or less`, `2 to 7`, `8 or more`; days as years where they are whole years. */
export function bandWords(policy: Policy, fact: FactDefinition, { atLeast, atMost }: Range): string {
  const { type } = fact;
  const { band } = catalogueFor(policy).interview;
  const [low, high] = [sayValue(policy, fact, atLeast), sayValue(policy, fact, atMost)];
  if (atLeast === atMost || !isNumeric(type)) return band({ low, high });
  return band({ low: atLeast <= type.atLeast ? null : low, high: atMost >= type.atMost ? null : high });
}

function sayValue(policy: Policy, fact: FactDefinition, value: number): string {
  if (fact.type.is === 'money') return sayMoney(value, policy.currency);
  if (fact.name === 'days-since-purchase') return catalogueFor(policy).interview.days(value);
  return writeFact(policy, fact, value);
}
