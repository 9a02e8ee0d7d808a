import { type Condition, factsOfCondition } from '../../domain/policy/condition.js';
import { type FactDefinition, type FactValue, isOrdered } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { conditionsIn } from '../../domain/policy/policy-parts.js';
import { typicalValue } from '../../domain/policy/typical-value.js';
import { restsOnSpend, SPEND } from '../../domain/results/usual-spend.js';
import { type Dimension, type Expression, type Space, spaceOf } from '../../regions/index.js';

/**
 * The space of complaints as the conditions of a policy see it: one dimension for each fact that any of them
 * rests on, with those that decide whether such a fact applies. A fact that may not apply may be missing.
 * `turned-down` is a set of remedies, so each that a condition names is a yes or no of its own.
 */
export function complaintSpace(policy: Policy): Space {
  const tested = factsTested(policy);
  return spaceOf(
    policy.facts
      .filter(({ name }) => tested.has(name))
      .flatMap((definition) => dimensionsOf(policy, definition)),
  );
}

/** The facts that conditions rest on, with those behind whether they apply. */
function factsTested(policy: Policy): Set<string> {
  const names = new Set([
    'problem',
    'fault',
    ...conditionsIn(policy).flatMap((one) => [...factsOfCondition(one)]),
  ]);
  // From the last: whether a fact applies rests on earlier ones only.
  for (const { name, when } of policy.facts.toReversed()) {
    if (when && names.has(name)) for (const behind of factsOfCondition(when)) names.add(behind);
  }
  return names;
}

function dimensionsOf(policy: Policy, definition: FactDefinition): Dimension[] {
  const { name, type } = definition;
  const missing = mayBeMissing(policy, definition);
  if (type.is === 'remedies') return refusalDimensions(policy);
  if (isOrdered(type)) {
    const { atLeast, atMost } = type;
    const usual = Number(typicalValue(policy, definition));
    return [
      { name, is: 'whole', atLeast, atMost, mayBeMissing: missing, usual, roundsOff: type.is !== 'date' },
    ];
  }
  const values = valuesOf(policy, definition);
  if (values.length === 0) return [];
  return [
    { name, is: 'set', values, mayBeMissing: missing, usual: nameOf(typicalValue(policy, definition)) },
  ];
}

/** Whether a complaint may lack a fact: one that is only asked of some complaints, or that nobody has to know. */
export const mayBeMissing = (policy: Policy, { name, when }: FactDefinition): boolean =>
  when !== undefined || (name === SPEND && !restsOnSpend(policy));

function valuesOf(policy: Policy, { type }: FactDefinition): readonly string[] {
  if (type.is === 'one-of') return type.values;
  if (type.is === 'yes-no') return ['yes', 'no'];
  return type.is === 'remedy' ? ['nothing', ...policy.remedies.map(({ id }) => id)] : [];
}

/** The dimension that says whether a remedy was turned down. */
const REFUSED = 'turned-down:';

function refusalDimensions({ remedies }: Policy): Dimension[] {
  return remedies.map(({ id }) => ({
    name: `${REFUSED}${id}`,
    is: 'set',
    values: ['yes', 'no'],
    usual: 'no',
  }));
}

/** The remedy that a dimension is about, where it says whether that was turned down. */
export const refusedBy = (dimension: string): string | undefined =>
  dimension.startsWith(REFUSED) ? dimension.slice(REFUSED.length) : undefined;

/** A value of a set as points have it; null for none. */
const nameOf = (value: FactValue | undefined): string | null =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : value === undefined ? null : String(value);

/** A condition as an expression over the complaint space. */
export function expressionOf(policy: Policy, condition: Condition): Expression {
  switch (condition.is) {
    case 'all':
    case 'any':
    case 'none':
      return { is: condition.is, of: condition.of.map((part) => expressionOf(policy, part)) };
    case 'not':
      return { is: 'not', of: expressionOf(policy, condition.of) };
    case 'within':
      return { is: 'within', dimension: condition.fact, ranges: condition.ranges };
    case 'one-of':
      return oneOf(policy, condition.fact, condition.values.map(nameOf));
  }
}

/** A built-in fact may name problems that this policy has removed; no complaint has them. */
function oneOf(policy: Policy, fact: string, names: readonly (string | null)[]): Expression {
  const values = names.filter((name) => name !== null);
  if (fact === 'turned-down') return { is: 'any', of: values.map(refused) };
  const definition = policy.facts.find(({ name }) => name === fact);
  const known = definition ? valuesOf(policy, definition) : [];
  return { is: 'one-of', dimension: fact, values: values.filter((value) => known.includes(value)) };
}

const refused = (remedy: string): Expression => ({
  is: 'one-of',
  dimension: `${REFUSED}${remedy}`,
  values: ['yes'],
});
