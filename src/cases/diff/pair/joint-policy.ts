import { ALWAYS, type Condition, type Range, visitCondition } from '../../../domain/policy/condition.js';
import { type FactDefinition, type FactType, isOrdered } from '../../../domain/policy/fact.js';
import type { Policy, Rule } from '../../../domain/policy/policy.js';

/** Two policies to hold against each other. */
export type PolicyPair = { readonly before: Policy; readonly after: Policy };

/** Which of the two policies something is of. */
export type Side = keyof PolicyPair;

/** The two sides, in order. */
export const SIDES = ['before', 'after'] as const satisfies readonly Side[];

/** A rule of one policy as it stands in the joint one, and as it stands in its own. */
export type JointRule = { readonly side: Side; readonly own: Rule; readonly joint: Rule };

/**
 * A policy with the rules of both, for complaints that both policies can be told: every fact that either has, with the
 * values that are one in both. It's there to make sets of complaints of, and nobody decides by it.
 */
export type JointPolicy = {
  readonly policy: Policy;
  readonly rules: readonly JointRule[];
  /** Facts that are another kind of thing in each, or have no value in common: of these nothing can be compared. */
  readonly unlike: readonly string[];
};

/** Makes the joint policy of two. */
export function jointPolicy({ before, after }: PolicyPair): JointPolicy {
  const shared = after.remedies.filter(({ id }) => before.remedies.some((one) => one.id === id));
  const ids = new Set(shared.map(({ id }) => id));
  const rules = [...jointRules('before', before, ids), ...jointRules('after', after, ids)];
  const { facts, unlike } = jointFacts(before, after);
  return {
    policy: {
      ...after,
      facts,
      problems: after.problems.filter(({ name }) => before.problems.some((one) => one.name === name)),
      remedies: shared,
      rules: rules.map(({ joint }) => joint),
      authority: [],
      // What these rest on tells complaints apart that rules don't.
      customers: after.customers.map((segment) => ({ ...segment, when: ALWAYS })),
      returns: withoutCondition(after.returns),
    },
    rules,
    unlike,
  };
}

function withoutCondition({ neverKeep: _, ...returns }: Policy['returns']): Policy['returns'] {
  return returns;
}

/** The rules of a policy under names of their own, so that those of the other stand in for none of them. */
function jointRules(side: Side, { rules }: Policy, remedies: ReadonlySet<string>): JointRule[] {
  return rules.map((own) => ({
    side,
    own,
    joint: {
      ...own,
      id: `${side}:${own.id}`,
      when: withRefusalsOf(own.when, remedies),
      replaces: own.replaces.map((id) => `${side}:${id}`),
    },
  }));
}

/** The same condition, of refusals only those of remedies that both policies have: nobody can tell both of any other. */
function withRefusalsOf(condition: Condition, remedies: ReadonlySet<string>): Condition {
  switch (condition.is) {
    case 'all':
    case 'any':
    case 'none':
      return { is: condition.is, of: condition.of.map((part) => withRefusalsOf(part, remedies)) };
    case 'not':
      return { is: 'not', of: withRefusalsOf(condition.of, remedies) };
    case 'one-of':
      if (condition.fact !== 'turned-down') return condition;
      return { ...condition, values: condition.values.filter((value) => remedies.has(String(value))) };
    case 'within':
      return condition;
  }
}

function jointFacts(before: Policy, after: Policy): { facts: FactDefinition[]; unlike: string[] } {
  const unlike: string[] = [];
  const ours = after.facts.map((fact) => {
    const theirs = before.facts.find(({ name }) => name === fact.name);
    const type = theirs ? commonType(theirs.type, fact.type) : fact.type;
    if (!type) unlike.push(fact.name);
    return { ...fact, type: type ?? fact.type };
  });
  const gone = before.facts.filter(({ name }) => !after.facts.some((fact) => fact.name === name));
  return { facts: [...ours, ...gone], unlike };
}

/** The values that are of both types; undefined where there are none, or they mean different things. */
function commonType(one: FactType, other: FactType): FactType | undefined {
  if (one.is === 'one-of' && other.is === 'one-of') {
    const values = other.values.filter((value) => one.values.includes(value));
    return values.length > 0 ? { ...other, values } : undefined;
  }
  if (one.is !== other.is) return undefined;
  if (one.is === 'number' && other.is === 'number' && one.decimals !== other.decimals) return undefined;
  if (!isOrdered(one) || !isOrdered(other)) return other;
  const range = commonRange(one, other);
  return range && { ...other, ...range };
}

function commonRange(one: Range, other: Range): Range | undefined {
  const atLeast = Math.max(one.atLeast, other.atLeast);
  const atMost = Math.min(one.atMost, other.atMost);
  return atLeast <= atMost ? { atLeast, atMost } : undefined;
}

/** Whether a condition looks at what was turned down. */
export function readsRefusals(condition: Condition): boolean {
  let found = false;
  visitCondition(condition, (part) => {
    if (part.is === 'one-of' && part.fact === 'turned-down') found = true;
  });
  return found;
}
