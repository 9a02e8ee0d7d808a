import { factsOfAmount } from '../../domain/policy/amount.js';
import { evaluateCondition } from '../../domain/policy/condition.js';
import { followingFact, withDatesFollowed } from '../../domain/policy/dates.js';
import type { FactDefinition, Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { defaultOf } from '../../domain/results/complaint.js';

/**
 * What can be taken as known while questions are still open: what was told, and the defaults of everything
 * that `open` does not keep open; not what rests on an open question. A date and what counts from it tell each other.
 */
export function assumedView(
  policy: Policy,
  known: Facts,
  open: (definition: FactDefinition) => boolean,
): Facts {
  const facts: Record<string, FactValue> = {};
  const followed = withDatesFollowed(policy, known);
  for (const definition of policy.facts) {
    if (!applies(definition, facts)) continue;
    const value =
      followed[definition.name] ??
      followingFact(policy, definition, facts) ??
      (open(definition) ? undefined : safeDefault(definition, facts));
    if (value !== undefined) facts[definition.name] = value;
  }
  return facts;
}

/** Whether a fact surely means something for this complaint. */
export function applies({ when }: FactDefinition, facts: Facts): boolean {
  return when === undefined || evaluateCondition(when, facts) === true;
}

function safeDefault(definition: FactDefinition, facts: Facts): FactValue | undefined {
  const unknown = factsBehind(definition).some((fact) => facts[fact] === undefined);
  return unknown ? undefined : defaultOf(definition, facts);
}

/** The facts that the default of a fact rests on. */
export function factsBehind({ default: taken }: FactDefinition): string[] {
  if (taken?.is === 'by') return [taken.fact];
  return taken?.is === 'amount' ? [...factsOfAmount(taken.amount)] : [];
}
