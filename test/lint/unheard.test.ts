import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { evaluateCondition } from '../../src/domain/policy/condition.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy, Rule } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { unheard } from '../../src/lint/checks/unheard.js';
import { everyComplaint, smallPolicies } from '../cases/coverage/small-policies.js';
import { draws } from '../draws.js';
import { randomNumbers } from '../fixtures/random.js';
import { arbitraryPolicies, complaintsOf } from './arbitrary.js';
import { subjectOf } from './subject.js';

const MINUTES = 300_000;

/** The names of the rules of which it is said that nobody hears them. */
const saidOf = (policy: Policy): string[] =>
  [...unheard.find(subjectOf(policy))]
    .flatMap((one) => ('message' in one ? [String(one.path[1])] : []))
    .sort();

/** The rule that speaks, told again from conditions and ranks alone. */
function speaker({ rules }: Policy, facts: Facts): Rule | undefined {
  const fitting = rules.filter(({ when }) => evaluateCondition(when, facts) === true);
  const live = fitting.filter(({ id }) => !fitting.some(({ replaces }) => replaces.includes(id)));
  const speaking = live.filter(({ say }) => say !== undefined);
  const [first] = [
    speaking.filter(({ replaces }) => replaces.length > 0),
    speaking.filter(({ owe }) => owe.length > 0),
    speaking.filter(({ may }) => may.length > 0),
    speaking,
  ].flat();
  return first;
}

describe('words that are said never to be heard', () => {
  it(
    'are just those that no complaint brings up',
    () => {
      let found = 0;
      fc.assert(
        fc.property(smallPolicies, fc.nat(15), (drawn, silent) => {
          const rules = drawn.rules.map((rule, at): Rule => {
            const owe = at % 3 === 2 ? [{ is: 'grant' as const, grant: { remedy: 'voucher' } }] : [];
            return (silent >> at) % 2 === 1 && at > 0 ? rule : { ...rule, owe, say: `Words of ${rule.id}.` };
          });
          const policy = { ...drawn, rules };
          const heard = new Set<Rule | undefined>();
          const counting = new Set<Rule>();
          for (const told of everyComplaint(policy)) {
            const { facts } = withDefaults(policy, told);
            heard.add(speaker(policy, facts));
            for (const rule of rules) {
              const replaced = rules.some(
                ({ replaces, when }) => replaces.includes(rule.id) && evaluateCondition(when, facts) === true,
              );
              if (!replaced && evaluateCondition(rule.when, facts) === true) counting.add(rule);
            }
          }
          const never = rules.filter(
            (rule) => rule.say !== undefined && counting.has(rule) && !heard.has(rule),
          );
          expect(saidOf(policy)).toEqual(never.map(({ id }) => id).sort());
          found += never.length;
        }),
        { numRuns: draws(150) },
      );
      expect(found).toBeGreaterThan(3);
    },
    MINUTES,
  );

  it(
    'are heard in no answer',
    () => {
      let found = 0;
      fc.assert(
        fc.property(arbitraryPolicies, fc.nat(), (drawn, seed) => {
          const rules = drawn.rules.map((rule) => ({ ...rule, say: `Words of ${rule.id}.` }));
          const policy = { ...drawn, rules };
          const silent = saidOf(policy);
          found += silent.length;
          if (silent.length === 0) return;
          const next = complaintsOf(policy, randomNumbers(seed));
          for (let left = 40; left > 0; left -= 1) {
            const { say } = decide(policy, withDefaults(policy, next()), { today: '2026-11-22' });
            for (const id of silent) expect(say).not.toContain(`Words of ${id}.`);
          }
        }),
        { numRuns: draws(60) },
      );
      expect(found).toBeGreaterThan(3);
    },
    MINUTES,
  );
});
