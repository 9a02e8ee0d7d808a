import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageItems, covers } from '../../../src/cases/coverage/coverage.js';
import { trackablesOf } from '../../../src/cases/coverage/trackables.js';
import { suggest } from '../../../src/cases/suggest/suggest.js';
import { decide } from '../../../src/decide/index.js';
import type { Facts } from '../../../src/domain/policy/fact.js';
import { withMoment } from '../../../src/domain/policy/moment.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { withDefaults } from '../../../src/domain/results/complaint.js';
import { readFacts } from '../../../src/i18n/values/read-facts.js';
import { missing } from '../../../src/interview/index.js';
import { draws } from '../../draws.js';
import { coveredByFacts } from './brute.js';
import { everyComplaint, smallPolicies } from './small-policies.js';

const TODAY = '2026-11-22';
const MINUTES = 300_000;

/** The kinds that the evaluator beside knows, and that hang on nothing but the facts. */
const isByFacts = (id: string) =>
  /^(rule|test|threshold|segment) |^branch harm\.(goods|trouble\.plus):/.test(id);

const decisionOf = (policy: Policy, facts: Facts) =>
  decide(policy, withDefaults(policy, facts), { today: TODAY });

describe('what a case covers', () => {
  it(
    'is what an evaluator of its own says, and what none covers is out of reach',
    () => {
      fc.assert(
        fc.property(smallPolicies, (policy) => {
          const all = everyComplaint(policy);
          // What hangs on facts alone is the same whatever was answered.
          const anyAnswer = decisionOf(policy, all[0] as Facts);
          const reached = new Set<string>();
          for (const told of all) {
            const found = [...covers(policy, told, anyAnswer)].filter(isByFacts).sort();
            const { facts } = withDefaults(policy, told);
            expect(found).toEqual([...coveredByFacts(policy, facts)].sort());
            for (const id of found) reached.add(id);
          }
          for (const { id, unreachable } of coverageItems(policy).filter((item) => isByFacts(item.id)))
            expect([id, unreachable]).toEqual([id, !reached.has(id)]);
        }),
        { numRuns: draws(45), seed: 20261122 },
      );
    },
    MINUTES,
  );

  it(
    'is told of the answer by the answer alone',
    () => {
      fc.assert(
        fc.property(smallPolicies, fc.nat(), (policy, at) => {
          const all = everyComplaint(policy);
          const told = all[at % all.length] as Facts;
          const decision = decisionOf(policy, told);
          const found = covers(policy, told, decision);
          const given = [decision.offer, ...decision.choices.flatMap(({ offers }) => offers)];
          for (const { id } of policy.remedies)
            expect(found.has(`remedy ${id}`)).toBe(
              given.some(({ remedies }) => remedies.some((one) => one.id === id)),
            );
          expect([...found].filter((id) => id.startsWith('outcome '))).toEqual([
            `outcome ${decision.outcome}`,
          ]);
          expect(found.has('role associate')).toBe(true);
        }),
        { numRuns: draws(60), seed: 20261122 },
      );
    },
    MINUTES,
  );
});

describe('suggestions', () => {
  it(
    'cover what they are for, can be told, and are found for all that is within reach by facts',
    () => {
      fc.assert(
        fc.property(smallPolicies, (policy) => {
          const wanted = coverageItems(policy).filter(({ unreachable }) => !unreachable);
          const { cases, without } = suggest(policy, wanted, { today: TODAY });
          for (const { complaint, as, covers: ids } of cases) {
            const { facts, issues } = readFacts(policy, complaint);
            expect(issues).toEqual([]);
            const known = withMoment(policy, facts, { date: TODAY, hour: null });
            expect(missing(policy, known)).toEqual([]);
            const told = withDefaults(policy, known);
            const decision = decide(policy, told, { today: TODAY, ...(as === null ? {} : { role: as }) });
            const found = covers(policy, told.facts, decision);
            expect(ids.filter((id) => !found.has(id))).toEqual([]);
          }
          const claimed = new Set(cases.flatMap((one) => one.covers));
          expect(wanted.filter(({ id }) => !claimed.has(id)).map(({ id }) => id)).toEqual(
            without.map(({ id }) => id),
          );
          const byFacts = new Set(trackablesOf(policy).flatMap((one) => (one.byFacts ? [one.id] : [])));
          expect(without.filter(({ id }) => byFacts.has(id))).toEqual([]);
          expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
        }),
        { numRuns: draws(45), seed: 20261122 },
      );
    },
    MINUTES,
  );

  it(
    'are few: none covers only what the others do',
    () => {
      fc.assert(
        fc.property(smallPolicies, (policy) => {
          const { cases } = suggest(policy, coverageItems(policy), { today: TODAY });
          const ids = cases.flatMap((one) => one.covers);
          expect(new Set(ids).size).toBe(ids.length);
          expect(cases.every((one) => one.covers.length > 0)).toBe(true);
        }),
        { numRuns: draws(15), seed: 7 },
      );
    },
    MINUTES,
  );
});
