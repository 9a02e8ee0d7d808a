import { evaluateAmount } from '../../domain/policy/amount.js';
import { holds } from '../../domain/policy/condition.js';
import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import type { Grant, Policy, Role } from '../../domain/policy/policy.js';
import { amountOrMost, grantsOwed } from '../../domain/policy/policy-parts.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { withDefaults } from '../../domain/results/complaint.js';

/** The one fact whose figure may come later, because the answer can be given up to a limit. */
const CLAIMABLE_LATER = 'other-costs';

/**
 * The most that can be promised now for a figure that nobody knows yet, in minor units: what this role may
 * grant on its own, and no more than the policy covers. Null where nothing can be: then somebody has to say.
 */
export function promisedMost(
  policy: Policy,
  { name }: FactDefinition,
  known: Facts,
  role: string,
): number | null {
  const granting = policy.authority.find((one) => one.name === role);
  if (name !== CLAIMABLE_LATER || !granting) return null;
  const usual = withDefaults(policy, known).facts;
  const own = evaluateAmount(granting.goodwill, usual);
  const most = Math.min(own, mostCovered(policy, granting, { ...usual, [name]: own }));
  return most > 0 ? most : null;
}

/**
 * What was told, and for a figure that somebody said is not known yet and gave no figure for, the most that can be
 * promised now. So a command line without a question does what `?` does at a prompt.
 */
export function withPromisedMost(policy: Policy, told: Facts, role: string): Facts {
  const later = policy.facts.find(({ name }) => name === CLAIMABLE_LATER);
  if (!later || told[CLAIMABLE_LATER] !== undefined || told[knownFlagOf(later)] !== false) return told;
  const most = promisedMost(policy, later, told, role);
  return most === null ? told : { ...told, [CLAIMABLE_LATER]: most };
}

/** The fact that tells whether the figure of a fact is known. */
export const knownFlagOf = ({ name }: FactDefinition): string => `${name}-known`;

/** The most that a rule which fits covers of it: as goodwill, no more than the role may grant of that remedy. */
function mostCovered({ rules, remedies }: Policy, { limits = [] }: Role, facts: Facts): number {
  const covers = remedies.filter(({ kind }) => REMEDY_KINDS[kind].covers === CLAIMABLE_LATER);
  const mostOf = ({ remedy, amount }: Grant): number[] => {
    const cover = covers.find(({ id }) => id === remedy);
    return cover ? amountOrMost(amount ?? cover.amount).map((one) => evaluateAmount(one, facts)) : [];
  };
  const asGoodwill = (grant: Grant): number[] => {
    const limit = limits.find(({ remedy }) => remedy === grant.remedy);
    const granted = limit ? evaluateAmount(limit.most, facts) : Number.POSITIVE_INFINITY;
    return mostOf(grant).map((most) => Math.min(most, granted));
  };
  const fitting = rules.filter(({ when }) => holds(when, facts));
  return Math.max(
    0,
    ...fitting.flatMap(grantsOwed).flatMap(mostOf),
    ...fitting.flatMap(({ may }) => may).flatMap(asGoodwill),
  );
}
