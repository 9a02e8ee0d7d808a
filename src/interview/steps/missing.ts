import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { applies, assumedView } from '../needs/assumed-view.js';
import { type Needs, needsOf } from '../needs/needs.js';
import { isRequired } from './mode.js';

/** The facts without which this policy cannot decide this complaint, in the order of asking. */
export function missing(policy: Policy, known: Facts): FactDefinition[] {
  const open = (fact: FactDefinition) => isRequired(policy, fact, known);
  const facts = assumedView(policy, known, open);
  const needs = needsOf(policy, facts);
  return policy.facts.filter((fact) => isOpen(fact, known, facts, needs) && open(fact));
}

/** Not known, and yet it applies and can change the answer. */
export function isOpen(definition: FactDefinition, known: Facts, facts: Facts, needs: Needs): boolean {
  return known[definition.name] === undefined && applies(definition, facts) && needs.has(definition.name);
}
