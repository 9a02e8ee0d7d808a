import { defaultOf, settle } from '../domain/complaint.js';
import type { FactDefinition, Facts, FactValue } from '../domain/fact.js';
import type { Policy } from '../domain/policy.js';
import { isAsked, isRequired } from './asked.js';
import { type Choice, choicesOf } from './choices.js';
import { factsInUse } from './in-use.js';
import { applies, viewOf } from './view.js';

/** One question for the person at the terminal. */
export type Question = {
  readonly fact: FactDefinition;
  /** What is taken unless they say otherwise. */
  readonly proposal: FactValue | undefined;
  /** What they may pick from; none where they type. */
  readonly choices: readonly Choice[];
};

/**
 * The question to ask next, or null once nothing that is asked can change the answer. Where most is known
 * already, from a file, `onlyMissing` leaves it at what has no default.
 */
export function nextQuestion(policy: Policy, known: Facts, onlyMissing = false): Question | null {
  const asked = (definition: FactDefinition) =>
    onlyMissing ? isRequired(definition) : isAsked(definition, known);
  const [fact] = openFacts(policy, known, asked);
  if (!fact) return null;
  const proposal = defaultOf(fact, settle(policy, known).facts);
  return { fact, proposal, choices: choicesOf(policy, fact) };
}

/** The facts without which this policy cannot decide this complaint, in the order of asking. */
export function missing(policy: Policy, known: Facts): FactDefinition[] {
  return openFacts(policy, known, isRequired);
}

/** Of the facts that are to be asked: those that are not known, apply, and can still change the answer. */
function openFacts(
  policy: Policy,
  known: Facts,
  asked: (definition: FactDefinition) => boolean,
): FactDefinition[] {
  const facts = viewOf(policy, known, asked);
  const inUse = factsInUse(policy, facts);
  return policy.facts.filter(
    (definition) =>
      known[definition.name] === undefined &&
      asked(definition) &&
      applies(definition, facts) &&
      inUse.has(definition.name),
  );
}
