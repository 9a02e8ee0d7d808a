import { factsOfAmount, measure } from '../domain/amount.js';
import { type FactDefinition, type Facts, type FactType, type FactValue, isNumeric } from '../domain/fact.js';
import type { Policy } from '../domain/policy.js';

/** Major units: what an ordinary purchase costs, and what any other money comes to. Our judgement, for examples only. */
const USUAL_PRICE = 40;
const USUAL_MONEY = 5;

/** Days, times, minutes: within a month and more than once. Our judgement, for examples only. */
const USUAL_COUNT = 7;

/** The value of a fact that an ordinary complaint has: its default, or what a person would think of first. */
export function usualValue(
  policy: Policy,
  { name, type, default: taken }: FactDefinition,
): FactValue | undefined {
  if (taken?.is === 'value') return taken.value;
  if (taken?.is === 'amount') return measure(taken.amount, usualFacts(policy, factsOfAmount(taken.amount)));
  if (isNumeric(type)) return within(type, wanted(name, type, policy.currency.digits));
  if (type.is === 'one-of') return type.values[0];
  if (type.is === 'yes-no') return false;
  return type.is === 'remedy' ? 'nothing' : undefined;
}

/** What an ordinary complaint has of the facts that a default is reckoned from. */
function usualFacts(policy: Policy, names: ReadonlySet<string>): Facts {
  const known = policy.facts.filter(({ name }) => names.has(name));
  return Object.fromEntries(known.map((fact) => [fact.name, usualValue(policy, fact)]));
}

function wanted(name: string, type: FactType, digits: number): number {
  if (type.is === 'percent') return 10_000;
  if (type.is === 'money') return (name === 'price' ? USUAL_PRICE : USUAL_MONEY) * 10 ** digits;
  return type.is === 'number' ? USUAL_COUNT * 10 ** type.decimals : 0;
}

const within = ({ atLeast, atMost }: { atLeast: number; atMost: number }, value: number): number =>
  Math.min(Math.max(value, atLeast), atMost);
