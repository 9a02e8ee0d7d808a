import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerFor, decide } from '../../src/decide/index.js';
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
        const decision = decide(policy, complaint, { today: '2026-11-22', role });
        const { harm, offer, choices, loyalty } = decision;
        const bare = answerFor(policy, complaint, role);
        const [lead, ...others] = bare.ways;
        expect(bare.harm).toEqual(harm);
        expect(bare.customerValue).toBe(loyalty.stake);
        expect(lead.mended).toBe(offer.mended);
        expect(lead.cost).toBe(offer.cost);
        expect(lead.keeps).toBe(offer.goods?.keep ?? null);
        expect(bare.outcome.is).toBe(decision.outcome);
        expect(bare.needs).toBe(decision.withApproval?.role ?? null);
        expect(bare.refer).toBe(decision.refer?.role ?? null);
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
