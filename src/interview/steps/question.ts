import type { FactDefinition, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { defaultOf, withDefaults } from '../../domain/results/complaint.js';
import { assumedView } from '../needs/assumed-view.js';
import { needsOf } from '../needs/needs.js';
import { bandsOf } from './bands.js';
import { type AnswerChoice, choicesOf } from './choices.js';
import { untoldFacts } from './decisive.js';
import { hasOwnQuestion, isOpen, isRequired, type Mode } from './mode.js';
import type { Progress } from './progress.js';

/** One question for the person at the terminal. */
export type Question = {
  readonly is: 'question';
  readonly fact: FactDefinition;
  /** What is taken unless they say otherwise. */
  readonly proposal: FactValue | undefined;
  /** What they may pick from; none where they type. */
  readonly choices: readonly AnswerChoice[];
  /** Nobody has to answer: the offer is the same whatever it is, and only the sums would be missing. */
  readonly isForSums?: true;
  /** The words by which somebody told it before, while they said what went wrong. */
  readonly heard?: string;
};

/** The question to ask next; null once there is none whose answer could still change the decision. */
export function nextQuestion(policy: Policy, progress: Progress, mode: Mode): Question | null {
  const { known, assumed } = progress;
  const asked = (definition: FactDefinition) =>
    !assumed.has(definition.name) &&
    (hasOwnQuestion(policy, definition, known, mode) || isHeardOtherwise(policy, definition, progress));
  const facts = assumedView(policy, known, asked);
  const needs = needsOf(policy, facts);
  const open = policy.facts.filter(
    (definition) => isOpen(definition, known, facts, needs) && asked(definition),
  );
  const { decisive } = mode === 'all' || open.length === 0 ? { decisive: open } : untoldFacts(policy, known);
  const fact = open.find((one) => decisive.includes(one) || !isRequired(policy, one, known));
  return fact ? questionFor(policy, fact, progress) : null;
}

/** Whether words told that a fact is otherwise than it's taken as: then nobody has to find it on a list. */
export function isHeardOtherwise(
  policy: Policy,
  { name }: FactDefinition,
  { known, heard }: Progress,
): boolean {
  const told = heard[name];
  // Where they only told that it's to be asked, nothing stands for it.
  return (
    told !== undefined && known[name] === undefined && withDefaults(policy, known).facts[name] !== told.value
  );
}

/** The question about what nothing but the sums rests on, once there is no other; null where there is none. */
export function sumsQuestion(policy: Policy, progress: Progress): Question | null {
  const { known, assumed } = progress;
  const fact = untoldFacts(policy, known).sumsOnly.find(({ name }) => !assumed.has(name));
  return fact ? { ...questionFor(policy, fact, progress), isForSums: true } : null;
}

/** The question about one fact, whether or not it is its turn: to ask it again, say. */
export function questionFor(
  policy: Policy,
  fact: FactDefinition,
  { known, assumed, heard: allHeard }: Progress,
): Question {
  // A band has to hold whatever is changed later.
  const facts = assumedView(policy, known, ({ name }) => known[name] === undefined && !assumed.has(name));
  const bands = bandsOf(fact, needsOf(policy, facts).get(fact.name));
  const heard = allHeard[fact.name];
  return {
    is: 'question',
    fact,
    proposal: heard ? heard.value : defaultOf(fact, withDefaults(policy, known).facts),
    choices: choicesOf(policy, fact, bands, {
      facts,
      ...(heard?.value === undefined ? {} : { taken: heard.value }),
    }),
    ...(heard ? { heard: heard.words } : {}),
  };
}
