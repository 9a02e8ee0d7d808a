import type { FactDefinition, Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import { applies, assumedView } from '../needs/assumed-view.js';
import { type Needs, needsOf } from '../needs/needs.js';
import { bandsOf } from './bands.js';
import { type AnswerChoice, choicesOf } from './choices.js';
import { isRequired } from './mode.js';
import type { Progress } from './progress.js';

/** Everything that has a safe default and could still change the answer, on one list to tick. */
export type Checklist = {
  readonly is: 'checklist';
  readonly rows: readonly ChecklistRow[];
  /** What each row is taken as by itself once the others of these are ticked: one default may rest on another fact. */
  readonly assumedWith: (ticked: Facts) => Facts;
};

/** One fact to tick where it is not what it is taken as. */
export type ChecklistRow = {
  readonly fact: FactDefinition;
  /** What it is taken as while nothing is ticked; undefined where nothing is said of it (a name, what they spend). */
  readonly assumed: FactValue | undefined;
  /** What it may be; none where one types. */
  readonly choices: readonly AnswerChoice[];
};

/** The checklist for an interview that has no question left; null where there is nothing to tick. */
export function checklistFor(policy: Policy, { known, assumed }: Progress): Checklist | null {
  const isOpen = ({ name, use }: FactDefinition) =>
    use !== 'moment' && known[name] === undefined && !assumed.has(name);
  const facts = assumedView(policy, known, isOpen);
  const needs = needsOf(policy, facts);
  const open = policy.facts.filter(
    (fact) =>
      isOpen(fact) && !isRequired(policy, fact, known) && needs.has(fact.name) && applies(fact, facts),
  );
  if (open.length === 0) return null;
  const usual = withDefaults(policy, known).facts;
  return {
    is: 'checklist',
    rows: open.map((fact) => rowFor(policy, fact, usual, needs)),
    assumedWith: (ticked) =>
      Object.fromEntries(
        open.map(({ name }) => [
          name,
          withDefaults(policy, { ...known, ...ticked, [name]: undefined }).facts[name],
        ]),
      ),
  };
}

function rowFor(policy: Policy, fact: FactDefinition, usual: Facts, needs: Needs): ChecklistRow {
  const assumed = usual[fact.name];
  const bands = bandsOf(fact, needs.get(fact.name));
  return { fact, assumed, choices: choicesOf(policy, fact, bands, assumed) };
}
