import type { FactDefinition, Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import { applies, assumedView } from '../needs/assumed-view.js';
import { type Needs, needsOf } from '../needs/needs.js';
import { refusableRemedies } from '../needs/offerable.js';
import { bandsOf } from './bands.js';
import { type AnswerChoice, choicesOf } from './choices.js';
import { isRequired } from './mode.js';
import type { Progress } from './progress.js';
import { isHeardOtherwise } from './question.js';

/** Everything that has a safe default and could still change the answer, on one list. */
export type Checklist = {
  readonly is: 'checklist';
  readonly rows: readonly ChecklistRow[];
};

/** One fact to change where it is not what it is taken as. */
export type ChecklistRow = {
  readonly fact: FactDefinition;
  /** What it is taken as while nothing is changed; undefined where nothing is said of it (a name, what they spend). */
  readonly assumed: FactValue | undefined;
  /** What it may be; none where one types. */
  readonly choices: readonly AnswerChoice[];
};

/** The checklist for an interview that has no question left; null where there is nothing on it. */
export function checklistFor(policy: Policy, progress: Progress): Checklist | null {
  const { known, assumed } = progress;
  const isOpen = ({ name, use }: FactDefinition) =>
    use !== 'moment' && known[name] === undefined && !assumed.has(name);
  const facts = assumedView(policy, known, isOpen);
  const needs = needsOf(policy, facts);
  const open = policy.facts.filter(
    (fact) =>
      isOpen(fact) &&
      !isRequired(policy, fact, known) &&
      !isHeardOtherwise(policy, fact, progress) &&
      needs.has(fact.name) &&
      applies(fact, facts),
  );
  const usual = withDefaults(policy, known).facts;
  const rows = open.map((fact) => rowFor(policy, fact, { usual, facts, needs }));
  const changeable = rows.filter((row) => isChangeable(policy, row, known));
  return changeable.length === 0 ? null : { is: 'checklist', rows: changeable };
}

/** What a row goes by: the complaint with every default, what of it is certain, and what it is needed for. */
type Ground = { readonly usual: Facts; readonly facts: Facts; readonly needs: Needs };

function rowFor(policy: Policy, fact: FactDefinition, { usual, facts, needs }: Ground): ChecklistRow {
  const taken = usual[fact.name];
  const bands = bandsOf(fact, needs.get(fact.name));
  return { fact, assumed: taken, choices: choicesOf(policy, fact, bands, { taken, facts }) };
}

/** Whether a row can be anything else than it is taken as. */
function isChangeable(policy: Policy, { fact, choices }: ChecklistRow, known: Facts): boolean {
  if (fact.type.is === 'remedies') return refusableRemedies(policy, known).length > 0;
  return choices.length !== 1;
}
