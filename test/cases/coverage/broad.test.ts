import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageItems, covers, decidedComplaint } from '../../../src/cases/coverage/coverage.js';
import { trackablesOf } from '../../../src/cases/coverage/trackables.js';
import { suggest } from '../../../src/cases/suggest/suggest.js';
import { decide } from '../../../src/decide/index.js';
import { withMoment } from '../../../src/domain/policy/moment.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { withDefaults } from '../../../src/domain/results/complaint.js';
import { parseDay } from '../../../src/domain/values/day.js';
import { readFacts } from '../../../src/i18n/values/read-facts.js';
import { draws } from '../../draws.js';
import { randomNumbers } from '../../fixtures/random.js';
import { arbitraryPolicies, complaintsOf, policiesOnDays } from '../../lint/arbitrary.js';

const TODAY = '2026-11-22';
const MINUTES = 300_000;
const POINTS = 300;

/** Policies whose conditions rest on everything they can: days, refusals, money, the clock. */
describe.each([
  ['everything but days', arbitraryPolicies],
  ['days', policiesOnDays],
])('policies on %s', (_, policies) => {
  it(
    'say out of reach only what no complaint covers',
    () => {
      fc.assert(
        fc.property(policies, fc.integer(), (policy, seed) => {
          const never = new Set(coverageItems(policy).flatMap((one) => (one.unreachable ? [one.id] : [])));
          const items = trackablesOf(policy).filter(({ id, byFacts }) => byFacts && never.has(id));
          const next = complaintsOf(policy, randomNumbers(seed));
          for (let at = 0; at < POINTS; at += 1) {
            const facts = next();
            const decided = decidedComplaint(policy, facts, () => {
              throw new Error('nothing has to be decided');
            });
            expect(items.filter(({ isCovered }) => isCovered(decided)).map(({ id }) => id)).toEqual([]);
          }
        }),
        { numRuns: draws(20), seed: 20261122 },
      );
    },
    MINUTES,
  );

  it(
    'have complaints suggested that cover what they are for',
    () => {
      fc.assert(
        fc.property(policies, (policy) => {
          for (const { complaint, as, covers: ids } of suggest(policy, factItems(policy), { today: TODAY })
            .cases) {
            const { facts, issues } = readFacts(policy, complaint, parseDay(TODAY));
            expect(issues).toEqual([]);
            const known = withMoment(policy, facts, { date: TODAY, hour: null });
            const told = withDefaults(policy, known);
            const decision = decide(policy, told, { today: TODAY, ...(as === null ? {} : { role: as }) });
            const found = covers(policy, told.facts, decision);
            expect(ids.filter((id) => !found.has(id))).toEqual([]);
            // Told or completed, it's the same complaint.
            expect(covers(policy, known, decision)).toEqual(found);
          }
        }),
        { numRuns: draws(12), seed: 20261122 },
      );
    },
    MINUTES,
  );
});

const factItems = (policy: Policy) => {
  const byFacts = new Set(trackablesOf(policy).flatMap((one) => (one.byFacts ? [one.id] : [])));
  return coverageItems(policy).filter(({ id, unreachable }) => byFacts.has(id) && !unreachable);
};
