import fc from 'fast-check';
import { type Condition, visitCondition } from '../../src/domain/policy/condition.js';
import { datedCounts, isPast } from '../../src/domain/policy/dates.js';
import {
  type FactDefinition,
  type Facts,
  type FactType,
  type FactValue,
  isNumeric,
} from '../../src/domain/policy/fact.js';
import type { Policy, Rule } from '../../src/domain/policy/policy.js';
import { conditionsIn } from '../../src/domain/policy/policy-parts.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { DATE_BOUNDS, parseDay, weekdayOf } from '../../src/domain/values/day.js';
import { policies } from '../decide/arbitrary.js';

/** Policies whose rules rest on everything that a condition can, and complaints near where they begin and end. */

const oneOf = (fact: string, ...values: (string | boolean)[]): fc.Arbitrary<Condition> =>
  fc.subarray(values, { minLength: 1 }).map((some) => ({ is: 'one-of', fact, values: some }));

const within = (fact: string, most: number, from = 0, open = most * 1000): fc.Arbitrary<Condition> =>
  fc
    .uniqueArray(fc.nat(most), { minLength: 2, maxLength: 4 })
    .map((ends) => ends.toSorted((a, b) => a - b).map((end) => from + end))
    .map((ends) => ({
      is: 'within',
      fact,
      ranges: ends.flatMap((atLeast, at) =>
        at % 2 === 0 ? [{ atLeast, atMost: ends[at + 1] ?? open }] : [],
      ),
    }));

/** The days about which dates are drawn: two months with a holiday in each, from a Sunday on. */
const FIRST_DAY = parseDay('2026-11-01') as number;
const DAYS = 60;
const onDays = (fact: string): fc.Arbitrary<Condition> => within(fact, DAYS, FIRST_DAY, DATE_BOUNDS.atMost);

/** A date of the policy's own with two counts since it, and one of working days since the purchase. */
const DAY_FACTS: readonly FactDefinition[] = (() => {
  const when: Condition = { is: 'not', of: { is: 'one-of', fact: 'problem', values: ['lost', 'injury'] } };
  const fact = { ask: 'When?', use: 'condition', builtIn: false } as const;
  const count = (name: string, since: string, atLeast: number, atMost: number): FactDefinition => ({
    ...fact,
    name,
    since,
    type: { is: 'number', decimals: 0, atLeast, atMost },
  });
  return [
    {
      ...fact,
      name: 'reported-on',
      type: { is: 'date', atLeast: FIRST_DAY - 30, atMost: FIRST_DAY + 90 },
      when,
    },
    { ...count('days-reported', 'reported-on', -20, 25), when },
    { ...count('days-down', 'reported-on', -10, 15), workingDays: true, when },
    { ...count('days-owned', 'purchased-on', 0, 30), workingDays: true },
  ];
})();

function withDays(policy: Policy): Policy {
  const at = policy.facts.findIndex(({ name }) => name === 'hour');
  return {
    ...policy,
    facts: policy.facts.toSpliced(at, 0, ...DAY_FACTS),
    calendar: {
      weekend: ['saturday', 'sunday'],
      holidays: ['2026-11-11', '2026-12-25'].map((day) => parseDay(day) as number),
    },
  };
}

/** Also facts that do not apply to every complaint, that nobody need know, that come from the clock, and refusals. */
const TESTS: readonly fc.Arbitrary<Condition>[] = [
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
];

/** Dates and counts of days, of which a policy tests a few: all of them tell more apart than anybody would write. */
const DAY_TESTS: readonly fc.Arbitrary<Condition>[] = [
  onDays('purchased-on'),
  onDays('today'),
  onDays('reported-on'),
  within('days-since-purchase', 60),
  within('days-reported', 45, -20, 25),
  within('days-down', 25, -10, 15),
  within('days-owned', 30, 0, 30),
  oneOf('weekday', 'monday', 'saturday', 'sunday'),
];

const conditionOf = (test: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.letrec<{ any: Condition }>((tie) => {
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

/** Any condition on everything but dates. */
export const conditions: fc.Arbitrary<Condition> = conditionOf(fc.oneof(...TESTS));

/** A policy with the same rules and, at random places, weaker copies of some of them. */
const policiesWith = (condition: fc.Arbitrary<Condition>): fc.Arbitrary<Policy> =>
  fc
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

/** Policies with conditions on everything but dates. */
export const arbitraryPolicies: fc.Arbitrary<Policy> = policiesWith(conditions);

/** Policies half of whose tests are about two kinds of days, and the rest about what went wrong. */
export const policiesOnDays: fc.Arbitrary<Policy> = fc
  .shuffledSubarray([...DAY_TESTS], { minLength: 2, maxLength: 2 })
  .chain((days) => policiesWith(conditionOf(fc.oneof(fc.oneof(...days), fc.oneof(...TESTS.slice(0, 3))))))
  .map(withDays);

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
    if (type.is === 'remedies') return refusals(policy, random);
    if (!isNumeric(type)) return undefined;
    const near = pick(ends.get(name) ?? [0]) + Math.floor(random() * 3) - 1;
    const far = Math.floor(random() * (random() < 0.8 && type.is !== 'percent' ? 10_000 : type.atMost));
    return Math.min(type.atMost, Math.max(type.atLeast, random() < 0.7 ? near : far));
  };
  const day = (fact: string, most: number): number => {
    const near = pick(ends.get(fact) ?? [FIRST_DAY]) + Math.floor(random() * 3) - 1;
    const drawn = random() < 0.5 ? near : FIRST_DAY + Math.floor(random() * DAYS * 1.5);
    const far = DATE_BOUNDS.atLeast + Math.floor(random() * (DATE_BOUNDS.atMost - DATE_BOUNDS.atLeast));
    return Math.min(most, random() < 0.95 ? drawn : far);
  };
  /** What is told of days: today, and of each date either that or how long ago it was. */
  const days = (): Record<string, FactValue | undefined> => {
    const today = day('today', DATE_BOUNDS.atMost);
    const told: Record<string, FactValue | undefined> = { today, weekday: weekdayOf(today) };
    for (const dated of datedCounts(policy)) {
      const { date, counts } = dated;
      for (const { name } of counts) told[name] = undefined;
      const { atLeast, atMost } = date.type as FactType & { is: 'date' };
      const most = isPast(dated) ? Math.min(today, atMost) : atMost;
      told[date.name] = Math.max(atLeast, day(date.name, most));
      if (Number(told[date.name]) > most) return days();
      const [count] = counts;
      if (random() < 0.7 || !count || count.workingDays) continue;
      const { type } = count;
      const since = today - Number(told[date.name]);
      if (type.is !== 'number' || since < type.atLeast || since > type.atMost) continue;
      told[date.name] = undefined;
      told[count.name] = since;
    }
    return told;
  };
  return () => {
    const told = Object.fromEntries(policy.facts.map((fact) => [fact.name, value(fact)]));
    return withDefaults(policy, { ...told, ...days() }).facts;
  };
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
