import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFigures, decide } from '../../src/decide/index.js';
import { evaluateAmount } from '../../src/domain/policy/amount.js';
import { type Condition, factsOfCondition } from '../../src/domain/policy/condition.js';
import type { Facts, FactValue } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { SHARE_SCALE } from '../../src/domain/values/number.js';
import { draws } from '../draws.js';
import { policies, told } from './arbitrary.js';
import { mendedMoney } from './mended-money.js';

/** What promises rest on: the figures of an answer, and what can be said of how it is chosen. */

const RUNS = { numRuns: draws(1500) };
const ROLES = ['associate', 'supervisor', 'manager'];
const roles = fc.constantFrom(...ROLES);

const figuresOf = (policy: Policy, known: Facts, role?: string) =>
  answerFigures(policy, withDefaults(policy, known), role);

/** Conditions that do not rest on how often somebody asked, nor on what they turned down. */
const still: fc.Arbitrary<Condition> = fc
  .constantFrom('us', 'carrier', 'customer')
  .map((value) => ({ is: 'one-of', fact: 'fault', values: [value] }));

const withoutRefusals = ({ 'turned-down': _, ...facts }: Record<string, FactValue>) => facts;

describe('the figures of an answer', () => {
  it('are those of the decision', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const figures = figuresOf(policy, facts, role);
        const decision = decide(policy, withDefaults(policy, facts), { today: '2026-11-22', role });
        const { offer, choices, withApproval, outcome, harm } = decision;
        const open = choices.flatMap(({ of }) => of);
        const ids = (owed: boolean) => offer.remedies.filter((one) => one.owed || !owed).map(({ id }) => id);
        expect(figures.outcome).toBe(outcome);
        expect([...figures.given].sort()).toEqual([...new Set([...ids(false), ...open])].sort());
        expect([...figures.owed].sort()).toEqual([...new Set([...ids(true), ...open])].sort());
        expect(figures.yesFrom).toBe(withApproval?.role ?? null);
        expect(figures.harm).toBe(harm.total);
        for (const { cost } of [offer, ...choices.flatMap((one) => (one.chosen ? [] : one.offers))]) {
          expect(cost).toBeGreaterThanOrEqual(figures.cost.least);
          expect(cost).toBeLessThanOrEqual(figures.cost.most);
        }
        expect(figures.mended).toBe(mendedMoney(decision, offer, policy.remedies));
        const worth = offer.remedies.filter(({ owed }) => owed).reduce((sum, one) => sum + one.worth, 0);
        expect(figures.owedWorth).toBe(worth);
      }),
      RUNS,
    );
  });

  it('mend as much as the policy wants, or as much as any offer that may be made', () => {
    fc.assert(
      fc.property(policies(), told, (policy, facts) => {
        const complaint = withDefaults(policy, facts);
        const { leastShare, mostShare, harm } = answerFigures(policy, complaint);
        const wanted = harm === 0 ? 0 : evaluateAmount(policy.generosity.mend, complaint.facts);
        const target = Math.floor((wanted * 1000) / SHARE_SCALE + 0.5);
        expect(leastShare).toBeGreaterThanOrEqual(Math.min(target, mostShare));
        expect(leastShare).toBeLessThanOrEqual(mostShare);
      }),
      RUNS,
    );
  });
});

/** As much as shares are rounded to, and a unit: what is less by no more than that is as much. */
const roundedAway = (harm: number): number => Math.max(1, Math.ceil(harm / 1000));

describe('what is mended', () => {
  it('never gets less as they ask again, where that changes neither the cure nor the money that is owed', () => {
    fc.assert(
      fc.property(policies(still), told, fc.integer({ min: 1, max: 4 }), (policy, facts, contacts) => {
        expect(policy.rules.some(({ when }) => factsOfCondition(when).has('contacts'))).toBe(false);
        const known = withoutRefusals(facts);
        const now = figuresOf(policy, { ...known, contacts });
        const then = figuresOf(policy, { ...known, contacts: contacts + 1 });
        expect(then.mended).toBeGreaterThanOrEqual(now.mended - roundedAway(then.harm));
      }),
      RUNS,
    );
  });

  it('never gets less for who is more to us, all else being equal', () => {
    fc.assert(
      fc.property(policies(), told, (policy, facts) => {
        const known = withoutRefusals(facts);
        const mended = [0, 2, 10].map((orders) => figuresOf(policy, { ...known, 'orders-before': orders }));
        for (const [at, { mended: more, harm }] of mended.entries())
          expect(more).toBeGreaterThanOrEqual((mended[at - 1]?.mended ?? 0) - roundedAway(harm));
      }),
      RUNS,
    );
  });
});
