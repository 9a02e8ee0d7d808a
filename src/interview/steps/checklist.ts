import type { FactDefinition, Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import { type Needs, needsOf } from '../needs/needs.js';
import { applies, viewOf } from '../needs/view.js';
import { isRequired } from './asked.js';
import { bandsOf } from './bands.js';
import { type Choice, choicesOf } from './choices.js';
import type { Progress } from './progress.js';

/** Everything that has a safe default and could still change the answer, on one list to tick. */
export type Checklist = {
  readonly is: 'checklist';
  readonly rows: readonly Row[];
  /** What each row is taken as by itself once the others of these are ticked: one default may rest on another fact. */
  readonly takenWith: (ticked: Facts) => Facts;
};

/** One fact to tick where it is not what it is taken as. */
export type Row = {
  readonly fact: FactDefinition;
  /** What it is taken as while nothing is ticked; undefined where nothing is said of it (a name, what they spend). */
  readonly taken: FactValue | undefined;
  /** What it may be; none where one types. */
  readonly choices: readonly Choice[];
};

/** The checklist for an interview that has no question left; null where there is nothing to tick. */
export function checklistFor(policy: Policy, { known, taken }: Progress): Checklist | null {
  const isOpen = ({ name, use }: FactDefinition) =>
    use !== 'moment' && known[name] === undefined && !taken.has(name);
  const facts = viewOf(policy, known, isOpen);
  const needs = needsOf(policy, facts);
  const open = policy.facts.filter(
    (fact) => isOpen(fact) && !isRequired(fact) && needs.has(fact.name) && applies(fact, facts),
  );
  if (open.length === 0) return null;
  const usual = withDefaults(policy, known).facts;
  return {
    is: 'checklist',
    rows: open.map((fact) => rowFor(policy, fact, usual, needs)),
    takenWith: (ticked) =>
      Object.fromEntries(
        open.map(({ name }) => [
          name,
          withDefaults(policy, { ...known, ...ticked, [name]: undefined }).facts[name],
        ]),
      ),
  };
}

function rowFor(policy: Policy, fact: FactDefinition, usual: Facts, needs: Needs): Row {
  const taken = usual[fact.name];
  const bands = bandsOf(fact, needs.get(fact.name));
  return { fact, taken, choices: choicesOf(policy, fact, bands, taken) };
}
