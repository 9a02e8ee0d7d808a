import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decide, offerFor } from '../../src/decide/index.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { draws } from '../draws.js';
import { policies, told } from './arbitrary.js';

const RUNS = { numRuns: draws(800) };

it('is the very offer of the decision, whatever the policy, the complaint and the role', () => {
  fc.assert(
    fc.property(
      policies(),
      told,
      fc.constantFrom('associate', 'supervisor', 'manager'),
      (policy, facts, role) => {
        const complaint = withDefaults(policy, facts);
        const { harm, offer, choices, loyalty } = decide(policy, complaint, { today: '2026-11-22', role });
        const bare = offerFor(policy, complaint, role);
        const [lead, ...others] = bare.ways;
        expect(bare.harm).toEqual(harm);
        expect(bare.customerValue).toBe(loyalty.stake);
        expect(lead.mended).toBe(offer.mended);
        expect(lead.given.map(({ remedy, amount, worth }) => [remedy.id, amount, worth])).toEqual(
          offer.remedies.map(({ id, amount, worth }) => [id, amount, worth]),
        );
        const open = choices.filter(({ chosen }) => chosen === null);
        expect(others.length + 1).toBe(open.reduce((ways, { of }) => ways * of.length, 1));
        if (open.length !== 1) return;
        expect(bare.ways.map(({ mended }) => mended)).toEqual(open[0]?.offers.map(({ mended }) => mended));
      },
    ),
    RUNS,
  );
});
