import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decide, weigh } from '../../src/decide/index.js';
import type { Decision, Offer } from '../../src/domain/results/decision.js';
import { draws } from '../draws.js';
import { complaintOf, policies, told } from './arbitrary.js';

const TODAY = '2026-11-22';
const roles = fc.constantFrom('associate', 'supervisor', 'manager');

const offersOf = ({ offer, choices, withApproval }: Decision): readonly Offer[] => [
  offer,
  ...choices.flatMap(({ offers }) => offers),
  ...(withApproval ? [withApproval.offer] : []),
];
const owedIn = ({ remedies }: Offer) => remedies.filter(({ owed }) => owed);

it('who is held out gets all that is owed, and nothing beside it but words', () => {
  let fewer = 0;
  fc.assert(
    fc.property(policies(), told, roles, (policy, facts, role) => {
      const complaint = complaintOf(policy, facts);
      const usual = decide(policy, complaint, { today: TODAY, role });
      const held = decide(policy, complaint, { today: TODAY, role, heldOut: true });
      expect(held.heldOut).toBe(true);
      expect(owedIn(held.offer)).toEqual(owedIn(usual.offer));
      expect(held.choices.map(({ of }) => of)).toEqual(usual.choices.map(({ of }) => of));
      expect([held.outcome, held.reason, held.refer]).toEqual([usual.outcome, usual.reason, usual.refer]);
      for (const { goodwill, remedies } of offersOf(held)) {
        expect(goodwill).toBe(0);
        expect(remedies.every(({ owed, kind }) => owed || kind === 'apology')).toBe(true);
      }
      if (usual.offer.remedies.length > held.offer.remedies.length) fewer += 1;
    }),
    { numRuns: draws(300) },
  );
  expect(fewer).toBeGreaterThan(0);
});

it('who isn’t gets the same as ever', () => {
  fc.assert(
    fc.property(policies(), told, roles, (policy, facts, role) => {
      const complaint = complaintOf(policy, facts);
      const { heldOut, ...same } = decide(policy, complaint, { today: TODAY, role, heldOut: false });
      expect(heldOut).toBe(false);
      expect(same).toEqual(decide(policy, complaint, { today: TODAY, role }));
      expect(weigh(policy, complaint, [], { today: TODAY, role, heldOut: false }).heldOut).toBe(false);
    }),
    { numRuns: draws(60) },
  );
});
