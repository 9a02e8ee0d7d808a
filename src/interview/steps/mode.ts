import { forProblems } from '../../domain/facts/define.js';
import { type Condition, holds } from '../../domain/policy/condition.js';
import { isOfDays, withDatesFollowed } from '../../domain/policy/dates.js';
import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import { restsOnSpend, SPEND } from '../../domain/results/usual-spend.js';
import { applies } from '../needs/assumed-view.js';
import type { Needs } from '../needs/needs.js';
import { isOnlySaid } from '../needs/only-said.js';
import { perhapsNeeded } from '../needs/perhaps-needed.js';
import { isOwedBack } from './owed-back.js';

/** How a person is asked: as little as will do, only for what has no default, or for everything (for training). */
export type Mode = 'fewest' | 'only-missing' | 'all';

/**
 * Whether somebody has to say this, because there is no safe default for it. What customers like them spend stands in
 * for what they spend, where that tells them apart from others without it.
 */
export const isRequired = (policy: Policy, fact: FactDefinition, known: Facts): boolean =>
  withoutDefault(policy).some(({ name }) => name === fact.name) && !isUsual(policy, fact, known);

/** Whether something usual stands in for a fact, or it would decide nothing. */
const isUsual = (policy: Policy, { name }: FactDefinition, known: Facts): boolean =>
  name === SPEND && (!restsOnSpend(policy) || withDefaults(policy, known).facts[SPEND] !== undefined);

/** Every complaint is asked for what it lacks. */
const WITHOUT_DEFAULT = new WeakMap<Policy, readonly FactDefinition[]>();

/** The facts that decide something and have no default, in the policy's order. */
function withoutDefault(policy: Policy): readonly FactDefinition[] {
  const found =
    WITHOUT_DEFAULT.get(policy) ??
    policy.facts.filter(
      ({ name, use, default: taken }) =>
        use === 'condition' && taken === undefined && !isOnlySaid(policy, name),
    );
  WITHOUT_DEFAULT.set(policy, found);
  return found;
}

/**
 * The facts that somebody has to say, that do not follow from what is known, and that can count for such a problem, in the
 * policy's order.
 */
export function untoldRequired(policy: Policy, known: Facts): readonly FactDefinition[] {
  const needed = perhapsNeeded(policy, known['problem']);
  const followed = withDatesFollowed(policy, known);
  return withoutDefault(policy).filter(
    (fact) => followed[fact.name] === undefined && needed.has(fact.name) && !isUsual(policy, fact, known),
  );
}

/** Whether a fact has a question of its own; what has none can stand on the checklist. */
export function hasOwnQuestion(
  policy: Policy,
  definition: FactDefinition,
  known: Facts,
  mode: Mode,
): boolean {
  if (mode === 'all') return definition.use !== 'moment' && definition.use !== 'sums';
  if (isRequired(policy, definition, known)) return true;
  return mode === 'fewest' && (isUnsafe(policy, definition, known) || isOwedBack(policy, definition, known));
}

const isUnsafe = (policy: Policy, { name, builtIn }: FactDefinition, known: Facts): boolean =>
  builtIn &&
  UNSAFE.some(({ fact, when }) => fact === name && holds(when, withDefaults(policy, known).facts) === true);

/** Built-in defaults that are nearly always wrong, and for which complaints. */
const UNSAFE: readonly { readonly fact: string; readonly when: Condition }[] = [
  // What they hold is not what they paid for; of what never comes back it says nothing.
  {
    fact: 'held-value',
    when: {
      is: 'all',
      of: [
        forProblems('wrong-item'),
        { is: 'not', of: { is: 'one-of', fact: 'returnable', values: [false] } },
      ],
    },
  },
  // An accident with their things costs them something; how much may not be known yet.
  { fact: 'other-costs', when: forProblems('accident') },
];

/** Not known, nor to be had from what is, and yet it applies and can change the answer. */
export const isOpen = (definition: FactDefinition, known: Facts, facts: Facts, needs: Needs): boolean =>
  isUntold(definition, known, facts) && needs.has(definition.name);

/** Not known, nor to be had from what is, and yet it applies. `facts` is the view of what is `known`. */
export function isUntold(definition: FactDefinition, known: Facts, facts: Facts): boolean {
  const { name } = definition;
  const isKnown = known[name] !== undefined || (isOfDays(definition) && facts[name] !== undefined);
  return !isKnown && applies(definition, facts);
}
