import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { Condition } from '../../src/domain/policy/condition.js';
import type { FactValue } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import type { Decision, Offer, WeighedDecision } from '../../src/domain/results/decision.js';
import { SHARE_SCALE } from '../../src/domain/values/number.js';
import { draws } from '../draws.js';
import { policies, told } from './arbitrary.js';
import { mendedMoney } from './mended-money.js';

const OPTIONS = { today: '2026-11-22' };
const ROLES = ['associate', 'supervisor', 'manager'];
const RUNS = { numRuns: draws(1500) };
const STORE_CREDIT = ['voucher', 'next-purchase', 'credit'];

const decideOn = (policy: Policy, facts: Record<string, FactValue>, role = 'associate'): WeighedDecision =>
  decide(policy, withDefaults(policy, facts), { ...OPTIONS, role });

const roles = fc.constantFrom(...ROLES);

/** Every offer that a decision names. */
function offersIn({ offer, choices, withApproval, instead }: Decision): Offer[] {
  return [
    offer,
    ...choices.flatMap(({ offers }) => offers),
    ...(withApproval ? [withApproval.offer] : []),
    ...instead.map((close) => close.offer),
  ];
}

const owedIds = ({ remedies }: Offer): string[] =>
  remedies
    .filter(({ owed }) => owed)
    .map(({ id, amount }) => `${id}:${amount}`)
    .sort();

/** The same policy with everything that could lessen goodwill turned off or on. */
function barring(policy: Policy, bar: boolean): Policy {
  const rules = policy.rules.map(({ noGoodwill: _, ...rule }) =>
    bar ? { ...rule, noGoodwill: 'all' as const } : rule,
  );
  return { ...policy, rules };
}

describe('a decision', () => {
  it('is the same bytes for the same input, whoever holds it and in whatever order it was told', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const shuffled = Object.fromEntries(Object.entries(facts).reverse());
        const copy = JSON.parse(JSON.stringify(policy)) as Policy;
        const once = JSON.stringify(decideOn(policy, facts, role));
        expect(JSON.stringify(decideOn(policy, shuffled, role))).toBe(once);
        expect(JSON.stringify(decideOn(copy, facts, role))).toBe(once);
      }),
      RUNS,
    );
  });

  it('counts in whole minor units, below nothing only what goods bring that come back, or what they pay', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const decision = decideOn(policy, facts, role);
        for (const offer of offersIn(decision)) {
          for (const figure of [offer.worth, offer.goodwill]) expectWhole(figure);
          const paid = offer.remedies.map(({ theyPay = 0 }) => theyPay).reduce((a, b) => a + b, 0);
          if (!offer.goods || offer.goods.keep) expectWhole(offer.cost + paid);
          else expectWhole(offer.cost + paid + offer.goods.recovers);
          expect(offer.mended).toBeGreaterThanOrEqual(0);
          expect(offer.mended).toBeLessThanOrEqual(policy.generosity.neverPast / SHARE_SCALE);
          for (const { cost, worth, amount, theyPay = 0 } of offer.remedies)
            [cost + theyPay, worth, amount ?? 0].forEach(expectWhole);
        }
        for (const harm of Object.values(decision.harm)) expectWhole(harm);
        expectWhole(decision.loyalty.stake);
        expect(Number.isSafeInteger(decision.loyalty.goodwillCost)).toBe(true);
      }),
      RUNS,
    );
  });

  it('holds an apology, at most one cure, and no remedy twice unless one part is owed', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        for (const { remedies } of offersIn(decideOn(policy, facts, role))) {
          expect(remedies.some(({ kind }) => kind === 'apology')).toBe(true);
          expect(
            remedies.filter(({ kind }) => REMEDY_KINDS[kind].role === 'cure').length,
          ).toBeLessThanOrEqual(1);
          const seen = remedies.map(({ id, owed }) => `${id} ${owed}`);
          expect(new Set(seen).size).toBe(seen.length);
        }
      }),
      RUNS,
    );
  });

  it('never pays back more than was paid', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const paid =
          Number(facts['price']) + Number(facts['delivery-paid'] ?? 0) + Number(facts['bag-fee'] ?? 0);
        for (const { remedies } of offersIn(decideOn(policy, facts, role))) {
          const back = remedies
            .filter(({ kind }) => REMEDY_KINDS[kind].paysBack !== 'no')
            .reduce((sum, one) => sum + (one.amount ?? 0), 0);
          expect(back).toBeLessThanOrEqual(paid);
        }
      }),
      RUNS,
    );
  });

  it('gives what is owed in every offer, whatever claims-before, no-goodwill or the role say', () => {
    fc.assert(
      fc.property(policies(withoutClaims()), told, (policy, facts) => {
        const plain = owedIds(decideOn(barring(policy, false), facts).offer);
        for (const role of ROLES) {
          for (const claims of [0, 6]) {
            const decision = decideOn(barring(policy, true), { ...facts, 'claims-before': claims }, role);
            for (const offer of [decision.offer, ...decision.instead.map((close) => close.offer)]) {
              expect(owedIds(offer)).toEqual(plain);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('stays within what the role may grant, unless it was offered before', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const decision = decideOn(policy, { ...facts, contacts: 1 }, role);
        const limit = limits(policy)[ROLES.indexOf(role)] ?? 0;
        expect(decision.offer.goodwill).toBeLessThanOrEqual(limit);
      }),
      RUNS,
    );
  });

  it('asks for a yes only where it mends at least five points more and is worth no less', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const { offer, withApproval } = decideOn(policy, facts, role);
        if (!withApproval) return;
        expect(Math.round(withApproval.offer.mended * 1000)).toBeGreaterThanOrEqual(
          Math.round(offer.mended * 1000) + 50,
        );
        expect(withApproval.offer.worth).toBeGreaterThanOrEqual(offer.worth);
        expect(ROLES.indexOf(withApproval.role)).toBeGreaterThan(ROLES.indexOf(role));
      }),
      RUNS,
    );
  });

  it('offers nothing again that was turned down, unless it is owed', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const refused = facts['turned-down'];
        if (!refused || typeof refused !== 'object') return;
        for (const offer of offersIn(decideOn(policy, facts, role))) {
          for (const { id, amount, owed } of offer.remedies) {
            const again = refused.find(
              (refusal) =>
                refusal.remedy === id &&
                (refusal.amount === null || amount === null || amount <= refusal.amount),
            );
            if (again) expect(owed).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('what to avoid', () => {
  it('is what they turned down, or store credit, or what some rule grants; no part of the answer; under half', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const { avoid, offer, choices, complaint } = decideOn(policy, facts, role);
        const refused = JSON.stringify(complaint['turned-down'] ?? []);
        const inAnswer = [...offer.remedies.map(({ id }) => id), ...choices.flatMap(({ of }) => of)];
        const granted = JSON.stringify(policy.rules.map(({ owe, may }) => [owe, may]));
        for (const { remedies, mended } of avoid) {
          for (const { id, kind } of remedies) {
            if (refused.includes(`"${id}`)) continue;
            if (!STORE_CREDIT.includes(kind)) expect(granted).toContain(`"${id}"`);
            expect(inAnswer).not.toContain(id);
            expect(mended).toBeLessThan(0.5);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('asking again', () => {
  it('never lowers the money of today’s harm that is mended', () => {
    fc.assert(
      fc.property(
        policies(),
        told,
        roles,
        fc.integer({ min: 0, max: 4 }),
        (policy, facts, role, contacts) => {
          const now = decideOn(policy, { ...facts, contacts }, role);
          const then = decideOn(policy, { ...facts, contacts: contacts + 1 }, role);
          expect(mendedMoney(then, then.offer, policy.remedies)).toBeGreaterThanOrEqual(
            mendedMoney(then, now.offer, policy.remedies),
          );
        },
      ),
      RUNS,
    );
  });
});

describe('a longer-standing customer', () => {
  it('is never mended less', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const { 'spend-a-year': _, ...rest } = facts;
        const mended = [0, 2, 10].map(
          (orders) => decideOn(policy, { ...rest, 'orders-before': orders }, role).offer.mended,
        );
        expect(mended).toEqual(mended.toSorted((a, b) => a - b));
      }),
      RUNS,
    );
  });
});

function expectWhole(figure: number): void {
  expect(Number.isSafeInteger(figure) && figure >= 0).toBe(true);
}

/** The authority of each role, which arbitrary policies give as sums of plain figures. */
function limits(policy: Policy): number[] {
  return policy.authority.map(({ goodwill }) => {
    if (goodwill.is !== 'sum') throw new Error('arbitrary policies give limits as sums');
    return goodwill.of.reduce((sum, part) => sum + (part.is === 'fixed' ? part.value : 0), 0);
  });
}

/** Conditions that do not rest on claims, so that claims can only bar goodwill. */
function withoutClaims(): fc.Arbitrary<Condition> {
  return fc
    .constantFrom('us', 'carrier', 'customer')
    .map((value) => ({ is: 'one-of', fact: 'fault', values: [value] }));
}
