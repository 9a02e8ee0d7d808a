import { writeFact } from '../domain/complaint.js';
import type { Range } from '../domain/condition.js';
import { type FactDefinition, isNumeric } from '../domain/fact.js';
import { sayMoney } from '../domain/money.js';
import type { Policy } from '../domain/policy.js';

/** A band as people say it: `30 or less`, `2 to 7`, `8 or more`; days as years where they are whole years. */
export function bandWords(policy: Policy, fact: FactDefinition, { atLeast, atMost }: Range): string {
  const say = (value: number) => sayValue(policy, fact, value);
  if (atLeast === atMost) return say(atLeast);
  if (!isNumeric(fact.type) || atMost >= fact.type.atMost) return `${say(atLeast)} or more`;
  return atLeast <= fact.type.atLeast ? `${say(atMost)} or less` : `${say(atLeast)} to ${say(atMost)}`;
}

function sayValue(policy: Policy, fact: FactDefinition, value: number): string {
  if (fact.type.is === 'money') return sayMoney(value, policy.currency);
  return fact.name === 'days-since-purchase' ? sayDays(value) : writeFact(policy, fact, value);
}

const YEAR = 365;

/** From two years on nobody counts days: six years and a day is `6 years and a day`. */
function sayDays(days: number): string {
  if (days < 2 * YEAR) return `${days} ${days === 1 ? 'day' : 'days'}`;
  const [years, over] = [Math.floor(days / YEAR), days % YEAR];
  if (over === 0) return `${years} years`;
  return over === 1 ? `${years} years and a day` : `${days} days`;
}
