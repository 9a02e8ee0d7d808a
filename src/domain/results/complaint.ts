import { evaluateAmount, factsOfAmount } from '../policy/amount.js';
import { type CompiledCondition, compileCondition, factsOfCondition } from '../policy/condition.js';
import { datedCounts, followingFact, isOfDays, withDatesFollowed } from '../policy/dates.js';
import type { FactDefinition, Facts, FactValue } from '../policy/fact.js';
import type { Policy } from '../policy/policy.js';
import { factsBehindUsualSpend, restsOnSpend, SPEND, usualSpend } from './usual-spend.js';

/** The facts about one unhappy customer, read and completed. */
export type Complaint = {
  /** Every fact that applies: what was told, and the defaults for the rest. */
  readonly facts: Facts;
  /** The facts that stand at a default nobody confirmed, in the policy's order. */
  readonly assumed: readonly string[];
  /** What somebody said, also of facts that turned out not to apply. */
  readonly stated: Facts;
};

/** A complaint of which everything is known that can change the answer. */
export type CompleteComplaint = Complaint & {
  /** The facts that nobody told and without which there are no sums, though they do not change what is offered. */
  readonly untold: readonly string[];
};

/**
 * Completes what is known with the policy's defaults, in the order of its facts; facts that do not apply are
 * left out, also where somebody gave them. Facts without a default stay unknown, but for what they spend a year where
 * rules rest on it: what such customers usually spend stands in. What counts the days since a date follows it, and it them.
 */
export function withDefaults(policy: Policy, known: Facts): Complaint {
  const complaint = completed(policy, known, undefined);
  if (known[SPEND] !== undefined || !restsOnSpend(policy)) return complaint;
  const spend = usualSpend(policy, complaint.facts);
  return spend === undefined ? complaint : completed(policy, known, { [SPEND]: spend });
}

/**
 * The facts of a complaint of which some were told otherwise: as if they had been completed with these. That is done only
 * where other facts rest on them, as whether these apply.
 */
export function factsRetold(policy: Policy, { facts, stated }: Complaint, told: Facts): Facts {
  const rested = factsRestedOn(policy);
  const standAlone = Object.keys(told).every((name) => facts[name] !== undefined && !rested.has(name));
  return standAlone ? { ...facts, ...told } : withDefaults(policy, { ...stated, ...told }).facts;
}

/** What came before is completed for every complaint that was made before. */
const RESTED_ON = new WeakMap<Policy, ReadonlySet<string>>();

/** The facts that decide whether another applies, or what it's taken to be. */
function factsRestedOn(policy: Policy): ReadonlySet<string> {
  const found = RESTED_ON.get(policy) ?? findRestedOn(policy);
  RESTED_ON.set(policy, found);
  return found;
}

function findRestedOn(policy: Policy): ReadonlySet<string> {
  const dated = datedCounts(policy).flatMap(({ date, counts }) => [date, ...counts]);
  const rested = policy.facts.flatMap(({ when, default: taken }) => [
    ...(when ? factsOfCondition(when) : []),
    ...(taken?.is === 'by' ? [taken.fact] : []),
    ...(taken?.is === 'amount' ? factsOfAmount(taken.amount) : []),
  ]);
  return new Set(['today', ...dated.map(({ name }) => name), ...rested, ...factsBehindUsualSpend(policy)]);
}

/** A fact of a policy, ready to be completed many times. */
type FactToComplete = {
  readonly definition: FactDefinition;
  /** What it's taken to be; undefined where it has no safe default. */
  readonly usual: (facts: Facts) => FactValue | undefined;
  /** Undefined where it always applies. */
  readonly applies: CompiledCondition | undefined;
  /** Whether a date or a count of days may tell it. */
  readonly isOfDays: boolean;
  /** Whether it's named as assumed where its default stands. */
  readonly isAssumed: boolean;
};

/** Every complaint is completed. */
const TO_COMPLETE = new WeakMap<Policy['facts'], readonly FactToComplete[]>();

function factsToComplete({ facts }: Policy): readonly FactToComplete[] {
  const found = TO_COMPLETE.get(facts) ?? facts.map(factToComplete);
  TO_COMPLETE.set(facts, found);
  return found;
}

const factToComplete = (definition: FactDefinition): FactToComplete => ({
  definition,
  applies: definition.when && compileCondition(definition.when),
  usual: usualOf(definition),
  isOfDays: isOfDays(definition),
  isAssumed: definition.use === 'condition' && !isOnlyOne(definition),
});

function completed(policy: Policy, known: Facts, standIns: Facts | undefined): Complaint {
  const facts: Record<string, FactValue> = {};
  const assumed: string[] = [];
  const followed = withDatesFollowed(policy, known);
  for (const { definition, applies, usual, isOfDays, isAssumed } of factsToComplete(policy)) {
    if (applies && applies(facts) !== true) continue;
    const { name } = definition;
    const told = followed[name];
    if (told !== undefined) {
      facts[name] = told;
      continue;
    }
    const following = isOfDays ? followingFact(policy, definition, facts) : undefined;
    const value = standIns?.[name] ?? following ?? usual(facts);
    if (value === undefined) continue;
    facts[name] = value;
    if (isAssumed && following === undefined) assumed.push(name);
  }
  return { facts, assumed, stated: known };
}

/** Whether there is one problem alone, which nobody has to name. */
const isOnlyOne = ({ name, type }: FactDefinition): boolean =>
  name === 'problem' && type.is === 'one-of' && type.values.length === 1;

/** What a fact is taken to be, given the facts before it; undefined where it has no safe default. */
export const defaultOf = (definition: FactDefinition, facts: Facts): FactValue | undefined =>
  usualOf(definition)(facts);

/** The same, ready for many complaints. */
function usualOf(definition: FactDefinition): FactToComplete['usual'] {
  const { type, default: taken } = definition;
  if (isOnlyOne(definition) && type.is === 'one-of') return () => type.values[0];
  if (taken?.is === 'value') return () => taken.value;
  if (taken?.is === 'amount') return (facts) => evaluateAmount(taken.amount, facts);
  if (taken?.is === 'by') return (facts) => taken.where[String(facts[taken.fact])] ?? taken.else;
  return () => undefined;
}
