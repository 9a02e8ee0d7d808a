import { forProblems } from '../../domain/facts/define.js';
import { type Condition, holds } from '../../domain/policy/condition.js';
import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import { restsOnSpend, SPEND } from '../../domain/results/usual-spend.js';
import { applies } from '../needs/assumed-view.js';
import type { Needs } from '../needs/needs.js';
import { isOnlySaid } from '../needs/only-said.js';
import { isOwedBack } from './owed-back.js';

/** How a person is asked: as little as will do, only for what has no default, or for everything (for training). */
export type Mode = 'fewest' | 'only-missing' | 'all';

/**
 * Whether somebody has to say this, because there is no safe default for it. What customers like them spend stands in
 * for what they spend, where that tells them apart from others without it.
 */
export function isRequired(
  policy: Policy,
  { name, use, default: taken }: FactDefinition,
  known: Facts,
): boolean {
  if (use !== 'condition' || taken !== undefined || isOnlySaid(policy, name)) return false;
  return name !== SPEND || (restsOnSpend(policy) && withDefaults(policy, known).facts[SPEND] === undefined);
}

/** Whether a fact has a question of its own; what has none can stand on the checklist. */
export function hasOwnQuestion(
  policy: Policy,
  definition: FactDefinition,
  known: Facts,
  mode: Mode,
): boolean {
  if (mode === 'all') return definition.use !== 'moment';
  if (isRequired(policy, definition, known)) return true;
  return (
    mode === 'fewest' &&
    (UNSAFE.some(({ fact, when }) => fact === definition.name && definition.builtIn && holds(when, known)) ||
      isOwedBack(policy, definition, known))
  );
}

/** Built-in defaults that are nearly always wrong, and for which complaints. */
const UNSAFE: readonly { readonly fact: string; readonly when: Condition }[] = [
  // What they hold is not what they paid for.
  { fact: 'held-value', when: forProblems('wrong-item') },
  // An accident with their things costs them something; how much may not be known yet.
  { fact: 'other-costs', when: forProblems('accident') },
];

/** Not known, nor to be had from what is, and yet it applies and can change the answer. */
export function isOpen(definition: FactDefinition, known: Facts, facts: Facts, needs: Needs): boolean {
  const { name, since, type } = definition;
  const isOfDays = since !== undefined || type.is === 'date';
  const isKnown = known[name] !== undefined || (isOfDays && facts[name] !== undefined);
  return !isKnown && applies(definition, facts) && needs.has(name);
}
