import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Condition } from '../../src/domain/policy/condition.js';
import type { FactDefinition, Facts, FactValue } from '../../src/domain/policy/fact.js';
import { withMoment } from '../../src/domain/policy/moment.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { factsRetold, withDefaults } from '../../src/domain/results/complaint.js';
import { policies, told } from '../decide/arbitrary.js';
import { draws } from '../draws.js';
import { policiesOnDays } from '../lint/arbitrary.js';

const RUNS = { numRuns: draws(3000) };
const TOLD_AGAIN = ['contacts', 'turned-down', 'fault', 'price', 'days-since-purchase'];

/** The same policy where one fact applies only with some of another, or is taken from it. */
function resting(policy: Policy, at: number, on: string, way: 'when' | 'by' | 'amount' | 'spend'): Policy {
  const more = ({ type }: FactDefinition): Partial<FactDefinition> => {
    if (way === 'when' || on === 'turned-down') return { when: over(on) };
    if (way === 'amount') return { default: { is: 'amount', amount: { is: 'fact', fact: on } } };
    const value = type.is === 'number' || type.is === 'money' ? 7 : true;
    return {
      default: { is: 'by', fact: on, where: { us: value, '2': value }, else: value === 7 ? 9 : false },
    };
  };
  const facts = policy.facts.map((fact, place) =>
    place === at % policy.facts.length && place > 2 ? { ...fact, ...more(fact) } : fact,
  );
  if (way !== 'spend') return { ...policy, facts };
  const [first, ...others] = policy.customers;
  if (!first) return policy;
  // A rule that goes by what they spend: then what they usually spend is told by who they are.
  const rules = policy.rules.map((rule) => ({ ...rule, when: over('spend-a-year') }));
  return { ...policy, rules, customers: [{ ...first, when: over(on) }, ...others] };
}

const over = (fact: string): Condition =>
  fact === 'turned-down'
    ? { is: 'one-of', fact, values: ['voucher', 'refund'] }
    : { is: 'within', fact, ranges: [{ atLeast: 2, atMost: 1_000_000 }] };

it('is what completing the complaint anew would give, whatever rests on the facts that were told again', () => {
  const changed = { alone: 0, others: 0 };
  const ways = fc.constantFrom('when', 'by', 'amount', 'spend');
  const cases = fc.tuple(
    fc.oneof(policies(), policiesOnDays),
    fc.nat(60),
    fc.constantFrom(...TOLD_AGAIN),
    ways,
  );
  fc.assert(
    fc.property(cases, told, told, fc.boolean(), ([whole, at, on, way], known, other, isDated) => {
      const policy = resting(whole, at, on, way);
      const facts = isDated ? withMoment(policy, known, { date: '2026-11-22', hour: null }) : known;
      const complaint = withDefaults(policy, facts);
      const again = Object.fromEntries(
        TOLD_AGAIN.flatMap((name): [string, FactValue][] => {
          const value = (other as Facts)[name] ?? (name === 'days-since-purchase' ? 12 : undefined);
          return value === undefined ? [] : [[name, value]];
        }),
      );
      const anew = withDefaults(policy, { ...facts, ...again }).facts;
      expect(JSON.stringify(factsRetold(policy, complaint, again))).toBe(JSON.stringify(anew));
      for (const [name, value] of Object.entries(again)) {
        const one = withDefaults(policy, { ...facts, [name]: value }).facts;
        expect(JSON.stringify(factsRetold(policy, complaint, { [name]: value }))).toBe(JSON.stringify(one));
        const isAlone = Object.keys(one).every((key) => key === name || one[key] === complaint.facts[key]);
        changed[isAlone ? 'alone' : 'others'] += 1;
      }
    }),
    RUNS,
  );
  expect(Math.min(changed.alone, changed.others)).toBeGreaterThan(RUNS.numRuns / 20);
});
