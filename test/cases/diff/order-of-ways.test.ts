import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apartIn, directionOf } from '../../../src/cases/diff/answers/compare-answers.js';
import { answerFor, type BareAnswer } from '../../../src/decide/index.js';
import { withMoment } from '../../../src/domain/policy/moment.js';
import { withDefaults } from '../../../src/domain/results/complaint.js';
import { draws } from '../../draws.js';
import { randomNumbers } from '../../fixtures/random.js';
import { arbitraryPolicies, complaintsOf } from '../../lint/arbitrary.js';

const MOMENT = { date: '2026-11-22', hour: null };
const COMPLAINTS = 10;

/** The same answer with another way first. */
function turned(answer: BareAnswer): BareAnswer {
  const [first, ...others] = answer.ways.toReversed();
  return { ...answer, ways: [first ?? answer.ways[0], ...others] };
}

it('is no difference which of the ways that a customer may choose is named first', () => {
  let choices = 0;
  fc.assert(
    fc.property(arbitraryPolicies, fc.nat(), (policy, seed) => {
      const draw = complaintsOf(policy, randomNumbers(seed));
      for (const told of Array.from({ length: COMPLAINTS }, draw)) {
        const before = answerFor(policy, withDefaults(policy, withMoment(policy, told, MOMENT)));
        const pair = { before, after: turned(before) };
        if (before.ways.length > 1) choices += 1;
        expect(directionOf(pair)).toBeNull();
        expect(apartIn(pair, { before: policy, after: policy })).toEqual([]);
      }
    }),
    { numRuns: draws(60) },
  );
  expect(choices).toBeGreaterThan(0);
});
