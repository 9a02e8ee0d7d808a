import { parseDay } from '../values/day.js';
import { SHARE_SCALE } from '../values/number.js';
import { evaluateAmount, factsOfAmount } from './amount.js';
import { type FactDefinition, type Facts, type FactType, type FactValue, isNumeric } from './fact.js';
import type { Policy } from './policy.js';

/**
 * Major units where a new customer spends about 100 a year, as in pounds: what an ordinary purchase costs, and what
 * any other money comes to. Our judgement, for examples only.
 */
const TYPICAL_PRICE = 40;
const TYPICAL_MONEY = 5;
const TYPICAL_SPEND = 120;

/** Days, times, minutes: within a month and more than once. Our judgement, for examples only. */
const TYPICAL_COUNT = 7;

/** A Monday, because the days of a week begin with it, on which what was so many days ago was {@link TYPICAL_COUNT} ago. */
const TYPICAL_TODAY = parseDay('2026-11-16') ?? 0;

/** The value of a fact that an ordinary complaint has: its default, or what a person would think of first. */
export function typicalValue(
  policy: Policy,
  { name, type, default: taken }: FactDefinition,
): FactValue | undefined {
  if (taken?.is === 'value') return taken.value;
  if (taken?.is === 'amount')
    return evaluateAmount(taken.amount, typicalFacts(policy, factsOfAmount(taken.amount)));
  if (isNumeric(type)) return within(type, typicalNumber(policy, name, type));
  if (type.is === 'date') return within(type, TYPICAL_TODAY - (name === 'today' ? 0 : TYPICAL_COUNT));
  if (type.is === 'one-of') return type.values[0];
  if (type.is === 'yes-no') return false;
  return type.is === 'remedy' ? 'nothing' : undefined;
}

/** What an ordinary complaint has of the facts that a default is reckoned from. */
function typicalFacts(policy: Policy, names: ReadonlySet<string>): Facts {
  const known = policy.facts.filter(({ name }) => names.has(name));
  return Object.fromEntries(known.map((fact) => [fact.name, typicalValue(policy, fact)]));
}

function typicalNumber(policy: Policy, name: string, type: FactType): number {
  if (type.is === 'percent') return SHARE_SCALE;
  if (type.is === 'money') return (name === 'price' ? TYPICAL_PRICE : TYPICAL_MONEY) * majorUnit(policy);
  return type.is === 'number' ? TYPICAL_COUNT * 10 ** type.decimals : 0;
}

/** Minor units of what a pound is elsewhere, down to a power of ten: of ¥100, where they spend in thousands. */
function majorUnit({ customers, currency: { digits } }: Policy): number {
  const spend = customers.at(-1)?.spendAYear;
  const major = spend?.is === 'fixed' ? spend.value / 10 ** digits : TYPICAL_SPEND;
  const scale = Math.floor(Math.log10(Math.max(major, TYPICAL_SPEND) / TYPICAL_SPEND));
  return 10 ** (digits + scale);
}

const within = ({ atLeast, atMost }: { atLeast: number; atMost: number }, value: number): number =>
  Math.min(Math.max(value, atLeast), atMost);
