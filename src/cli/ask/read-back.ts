import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { parseDay } from '../../domain/values/day.js';
import { readMoney, sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { asDaysAgo } from '../../i18n/values/days-ago.js';
import { describeFact, describeValue } from '../../i18n/values/describe-fact.js';
import { unitOf } from '../../i18n/values/duration.js';
import { readFact } from '../../i18n/values/read-facts.js';
import { sayDay } from '../../i18n/values/say-day.js';
import { asWrittenAmount, asWrittenMoney } from '../../i18n/values/spoken-money.js';
import { sanitizeLine } from '../../render/page/sanitize.js';
import type { PromptStep } from './interview.js';

/** Reads what somebody typed who was asked: money also as people say it, which no file may. `today` is in days since 1970-01-01. */
export function readTypedFact(
  policy: Policy,
  fact: FactDefinition,
  typed: unknown,
  today?: number,
): ReturnType<typeof readFact> {
  const reading = readFact(policy, fact, typed, today);
  if ('value' in reading || fact.type.is !== 'money' || typeof typed !== 'string') return reading;
  const spoken = readFact(policy, fact, asWrittenMoney(policy, typed), today);
  return 'value' in spoken ? spoken : reading;
}

/** Whether somebody typed an amount of money and nothing else; figures alone may be anything. */
export const isBareAmount = (policy: Policy, typed: string): boolean =>
  !/^\s*\d*\s*$/.test(typed) &&
  typeof readMoney(asWrittenAmount(policy, typed), policy.currency) === 'number';

/** What was typed, as it was understood: `7.5` is £7.50, `1 Nov` is 1 November 2026. */
export function readBack({ policy, deciding }: PromptStep, fact: FactDefinition, text: string): string {
  const reading = readTypedFact(policy, fact, text, parseDay(deciding.today));
  if (!('value' in reading) || typeof reading.value !== 'number') return sanitizeLine(text);
  return sanitizeLine(figureBack(policy, fact, reading.value) ?? text);
}

/** A figure or a day as it was understood; undefined where nobody can understand it otherwise. */
function figureBack(policy: Policy, fact: FactDefinition, value: number): string | undefined {
  const { type, since } = fact;
  if (type.is === 'money') return sayMoney(value, policy.currency);
  if (type.is === 'date') return sayDay(value, policy);
  return since === undefined ? undefined : countBack(policy, fact, value);
}

/** A count as it was understood, with what it counts: `7 days since they bought it`, `5 days`. */
function countBack(policy: Policy, fact: FactDefinition, value: number): string {
  if (fact.builtIn) return describeFact(policy, fact.name, value);
  return unitOf(fact) === 'day'
    ? catalogueFor(policy).interview.days(value)
    : describeValue(policy, fact, value);
}

/** A number typed where others pick a band, as it was understood: with what it counts, and not as the band. */
export function numberBack({ policy, deciding }: PromptStep, fact: FactDefinition, text: string): string {
  const { today } = deciding;
  const reading = readTypedFact(policy, fact, asDaysAgo(fact, text, today), parseDay(today));
  if (!('value' in reading) || typeof reading.value !== 'number') return sanitizeLine(text.trim());
  return sanitizeLine(figureBack(policy, fact, reading.value) ?? countBack(policy, fact, reading.value));
}
