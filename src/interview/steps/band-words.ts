import type { Range } from '../../domain/policy/condition.js';
import { besideCut, type FactDefinition, type FactType, isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { writeFact } from '../../i18n/values/write-fact.js';

/** A band as people say it: `30 or less`, `2 to 7`, `8 or more`; days as years where they are whole years. */
export function bandWords(policy: Policy, fact: FactDefinition, { atLeast, atMost }: Range): string {
  const { type } = fact;
  const { band } = catalogueFor(policy).interview;
  const [first, last] = namedEnds(type, { atLeast, atMost });
  const [low, high] = [sayValue(policy, fact, first), sayValue(policy, fact, last)];
  if (atLeast === atMost || !isNumeric(type)) return band({ low, high });
  return band({ low: atLeast <= type.atLeast ? null : low, high: atMost >= type.atMost ? null : high });
}

/** Its ends as people would name them, unless it is narrower than that: 49.99% for 49.9999%. */
export function namedEnds(type: FactType, { atLeast, atMost }: Range): readonly [number, number] {
  const [first, last] = [besideCut(type, atLeast)[1], besideCut(type, atMost + 1)[0]];
  return first <= last ? [first, last] : [atLeast, atMost];
}

function sayValue(policy: Policy, fact: FactDefinition, value: number): string {
  if (fact.type.is === 'money') return sayMoney(value, policy.currency);
  if (fact.name === 'days-since-purchase') return catalogueFor(policy).interview.days(value);
  return writeFact(policy, fact, value);
}
