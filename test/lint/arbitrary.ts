import fc from 'fast-check';
import { type Condition, visitCondition } from '../../src/domain/policy/condition.js';
import { type FactDefinition, type Facts, type FactValue, isNumeric } from '../../src/domain/policy/fact.js';
import type { Policy, Rule } from '../../src/domain/policy/policy.js';
import { conditionsIn } from '../../src/domain/policy/policy-parts.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { policies } from '../decide/arbitrary.js';

/** Policies whose rules rest on everything that a condition can, and complaints near where they begin and end. */

const oneOf = (fact: string, ...values: (string | boolean)[]): fc.Arbitrary<Condition> =>
  fc.subarray(values, { minLength: 1 }).map((some) => ({ is: 'one-of', fact, values: some }));

const within = (fact: string, most: number): fc.Arbitrary<Condition> =>
  fc
    .uniqueArray(fc.nat(most), { minLength: 2, maxLength: 4 })
    .map((ends) => ends.toSorted((a, b) => a - b))
    .map((ends) => ({
      is: 'within',
      fact,
      ranges: ends.flatMap((atLeast, at) =>
        at % 2 === 0 ? [{ atLeast, atMost: ends[at + 1] ?? most * 1000 }] : [],
      ),
    }));

/** Also facts that do not apply to every complaint, that nobody need know, that come from the clock, and refusals. */
const test: fc.Arbitrary<Condition> = fc.oneof(
  oneOf('problem', 'faulty', 'late', 'lost', 'injury', 'overcharged', 'changed-mind', 'poor-service'),
  oneOf('fault', 'us', 'carrier', 'customer'),
  within('price', 20_000),
  within('days-since-purchase', 60),
  within('overcharge', 3000),
  within('held-value', 9000),
  oneOf('condition', 'as-new', 'opened', 'faulty'),
  oneOf('returnable', true, false),
  within('contacts', 5),
  within('hour', 23),
  oneOf('weekday', 'saturday', 'sunday'),
  oneOf('turned-down', 'voucher', 'refund', 'gift'),
  oneOf('asked-for', 'refund', 'replace', 'nothing'),
  within('spend-a-year', 60_000),
  within('claims-before', 8),
);

const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => {
  const some = fc.array(tie('any'), { minLength: 1, maxLength: 3 });
  return {
    any: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { arbitrary: test, weight: 3 },
      { arbitrary: some.map<Condition>((of) => ({ is: 'all', of })), weight: 3 },
      { arbitrary: some.map<Condition>((of) => ({ is: 'any', of })), weight: 2 },
      { arbitrary: some.map<Condition>((of) => ({ is: 'none', of })), weight: 1 },
      { arbitrary: tie('any').map<Condition>((of) => ({ is: 'not', of })), weight: 1 },
    ),
  };
}).any;

/** A policy with the same rules and, at random places, weaker copies of some of them. */
export const arbitraryPolicies: fc.Arbitrary<Policy> = fc
  .record({
    policy: policies(condition),
    copies: fc.array(
      fc.record({
        of: fc.nat(5),
        at: fc.nat(12),
        when: fc.option(condition),
        less: fc.nat(7),
        say: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ policy, copies }) => {
    const rules = [...policy.rules];
    for (const [at, { of, when, less, say, at: place }] of copies.entries()) {
      const rule = policy.rules[of % policy.rules.length] as Rule;
      rules.splice(place % (rules.length + 1), 0, weaker(rule, `copy${at}`, when, less, say));
    }
    return { ...policy, rules };
  });

function weaker(rule: Rule, id: string, when: Condition | null, less: number, speaks: boolean): Rule {
  const { say, ...rest } = rule;
  return {
    ...rest,
    ...(speaks && say !== undefined ? { say } : {}),
    id,
    replaces: [],
    givingWay: [],
    when: when ? { is: 'all', of: [rule.when, when] } : rule.when,
    owe: rule.owe.filter((_, at) => (less >> at) % 2 === 0),
    may: rule.may.filter((_, at) => (less >> at) % 2 === 0),
  };
}

/** Makes complaints of a policy, numbers often just where a condition begins or ends, or a step beside. */
export function complaintsOf(policy: Policy, random: () => number): () => Facts {
  const ends = endsIn(policy);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)] as T;
  const value = ({ name, type }: FactDefinition): FactValue | undefined => {
    if (name === 'spend-a-year' && random() < 0.5) return undefined;
    if (type.is === 'one-of') return pick(type.values);
    if (type.is === 'yes-no') return random() < 0.5;
    if (type.is === 'remedy') return pick(['nothing', ...policy.remedies.map(({ id }) => id)]);
    if (type.is === 'refusals') return refusals(policy, random);
    if (!isNumeric(type)) return undefined;
    const near = pick(ends.get(name) ?? [0]) + Math.floor(random() * 3) - 1;
    const far = Math.floor(random() * (random() < 0.8 ? 10_000 : type.atMost));
    return Math.min(type.atMost, Math.max(type.atLeast, random() < 0.7 ? near : far));
  };
  return () =>
    withDefaults(policy, Object.fromEntries(policy.facts.map((fact) => [fact.name, value(fact)]))).facts;
}

const refusals = ({ remedies }: Policy, random: () => number): FactValue =>
  remedies.filter(() => random() < 0.15).map(({ id }) => ({ remedy: id, amount: null }));

function endsIn(policy: Policy): Map<string, number[]> {
  const ends = new Map<string, number[]>();
  for (const one of conditionsIn(policy)) {
    visitCondition(one, (part) => {
      if (part.is !== 'within') return;
      const own = part.ranges.flatMap(({ atLeast, atMost }) => [atLeast, atMost]);
      ends.set(part.fact, [...(ends.get(part.fact) ?? []), ...own]);
    });
  }
  return ends;
}
