import { fixed } from '../../../src/domain/policy/amount.js';
import type { Condition } from '../../../src/domain/policy/condition.js';
import type { Grant, Owed, Policy, Rule } from '../../../src/domain/policy/policy.js';

type Random = () => number;
type Change = (policy: Policy, random: Random) => Policy;

const pick = <T>(some: readonly T[], random: Random): T => some[Math.floor(random() * some.length)] as T;

/** The policy with one rule made into others. */
function withRule(policy: Policy, random: Random, change: (rule: Rule) => Rule[]): Policy {
  const at = Math.floor(random() * policy.rules.length);
  return { ...policy, rules: policy.rules.flatMap((rule, place) => (place === at ? change(rule) : [rule])) };
}

/** The same condition with some number in it moved, some value left out, or turned round. */
function bent(condition: Condition, random: Random): Condition {
  switch (condition.is) {
    case 'all':
    case 'any':
    case 'none': {
      const at = Math.floor(random() * condition.of.length);
      return {
        is: condition.is,
        of: condition.of.map((part, place) => (place === at ? bent(part, random) : part)),
      };
    }
    case 'not':
      return random() < 0.2 ? condition.of : { is: 'not', of: bent(condition.of, random) };
    case 'one-of':
      if (condition.values.length < 2) return { is: 'not', of: condition };
      return { ...condition, values: condition.values.slice(1) };
    case 'within':
      return {
        ...condition,
        ranges: condition.ranges.map(({ atLeast, atMost }) => {
          const by = Math.floor((random() - 0.3) * 0.4 * (Math.abs(atMost) > 1e6 ? 1000 : atMost + 5));
          return { atLeast, atMost: Math.max(atLeast, atMost + by) };
        }),
      };
  }
}

/** Everything by which the rules of a policy may be edited. */
const RULES: readonly Change[] = [
  (policy, random) => withRule(policy, random, (rule) => [{ ...rule, when: bent(rule.when, random) }]),
  (policy, random) => withRule(policy, random, (rule) => [{ ...rule, when: bent(rule.when, random) }]),
  (policy, random) => withRule(policy, random, (rule) => [{ ...rule, owe: rule.owe.slice(1) }]),
  (policy, random) =>
    withRule(policy, random, (rule) => [{ ...rule, owe: rule.owe.map((owed) => repriced(owed, random)) }]),
  (policy, random) => withRule(policy, random, (rule) => [{ ...rule, may: rule.may.slice(1) }]),
  (policy, random) =>
    withRule(policy, random, (rule) => [
      { ...rule, may: [...rule.may, { remedy: pick(policy.remedies, random).id }].filter(eachOnce) },
    ]),
  (policy, random) =>
    withRule(policy, random, ({ noGoodwill, ...rule }) => [
      noGoodwill ? rule : { ...rule, noGoodwill: 'all' },
    ]),
  (policy, random) => withRule(policy, random, (rule) => [{ ...rule, replaces: [], givingWay: [] }]),
  (policy, random) => withRule(policy, random, ({ outcome: _, ...rule }) => [{ ...rule, refer: 'manager' }]),
  (policy, random) => withRule(policy, random, () => []),
  (policy, random) => withRule(policy, random, (rule) => [rule, twin(rule, random)]),
  (policy, random) => {
    const other = pick(policy.rules, random);
    return withRule(policy, random, (rule) =>
      rule.id === other.id ? [rule] : [{ ...rule, replaces: [...new Set([...rule.replaces, other.id])] }],
    );
  },
  (policy) => ({ ...policy, rules: policy.rules.toReversed() }),
  (policy, random) => ({
    ...policy,
    rules: [
      ...policy.rules,
      { ...pick(policy.rules, random), id: 'heard', replaces: [], givingWay: [], owe: [], may: [] },
    ],
  }),
];

/** Everything by which the rest may be. */
const SECTIONS: readonly Change[] = [
  (policy) => ({ ...policy, generosity: { ...policy.generosity, mend: fixed(700_000) } }),
  (policy) => ({ ...policy, remedies: policy.remedies.toReversed() }),
  (policy) => ({ ...policy, costs: { ...policy.costs, margin: fixed(333_333) } }),
  (policy) => ({ ...policy, harm: { ...policy.harm, largeFrom: policy.harm.largeFrom + 1000 } }),
  (policy) => ({
    ...policy,
    customers: policy.customers.map((one) => ({ ...one, stays: one.stays - 100_000 })),
  }),
  (policy) => ({ ...policy, authority: policy.authority.map((role) => ({ ...role, goodwill: fixed(500) })) }),
  (policy) => ({ ...policy, returns: { ...policy.returns, recovers: fixed(0) } }),
  (policy) => ({ ...policy, remedies: policy.remedies.map((one) => ({ ...one, cost: fixed(123) })) }),
  (policy) => ({
    ...policy,
    facts: policy.facts.map((fact) =>
      fact.name === 'contacts' ? { ...fact, default: { is: 'value', value: 2 } } : fact,
    ),
  }),
];

/** Names and sentences. */
const WORDS: readonly Change[] = [
  (policy) => ({ ...policy, name: 'Another name' }),
  (policy, random) => withRule(policy, random, (rule) => [{ ...rule, say: 'Something else happened.' }]),
  (policy) => ({
    ...policy,
    remedies: policy.remedies.map((one) => ({ ...one, label: `${one.label} indeed` })),
  }),
];

const eachOnce = ({ remedy }: Grant, at: number, all: readonly Grant[]): boolean =>
  all.findIndex((one) => one.remedy === remedy) === at;

const twin = (rule: Rule, random: Random): Rule => ({
  ...rule,
  id: `${rule.id}twin`,
  when: bent(rule.when, random),
  replaces: [],
  givingWay: [],
});

function repriced(owed: Owed, random: Random): Owed {
  const grant = (one: Grant): Grant =>
    one.amount ? { ...one, amount: fixed(100 + Math.floor(random() * 2000)) } : one;
  return owed.is === 'choice'
    ? { ...owed, of: owed.of.map(grant).toReversed() }
    : { is: 'grant', grant: grant(owed.grant) };
}

/** The same policy, edited once or twice as an author would. */
export function edited(policy: Policy, random: Random): Policy {
  const kind = random();
  const changes = kind < 0.8 ? RULES : kind < 0.9 ? SECTIONS : WORDS;
  const once = pick(changes, random)(policy, random);
  const whole = random() < 0.3 ? pick(RULES, random)(once, random) : once;
  return { ...whole, sha256: '1' };
}
