import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../src/decide/compiled/compile-policy.js';
import { priceAt } from '../../src/decide/rules/priced-remedy.js';
import { pricingContext } from '../../src/decide/rules/pricing-context.js';
import { harmOf } from '../../src/decide/sums/harm.js';
import { evaluateAmount } from '../../src/domain/policy/amount.js';
import { grantsOf } from '../../src/domain/policy/policy-parts.js';
import { REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { Grants } from '../../src/lint/grants/grants.js';
import { dearest } from '../../src/lint/promise-proofs/dearest.js';
import { priceBounds } from '../../src/lint/promise-proofs/price-bounds.js';
import { policies, told } from '../decide/arbitrary.js';
import { draws } from '../draws.js';

describe('how far the price of a remedy reaches', () => {
  it('is never too little, whatever the complaint', () => {
    fc.assert(
      fc.property(policies(), told, (policy, facts) => {
        const compiled = compilePolicy(policy);
        const complaint = withDefaults(policy, facts);
        const harm = harmOf(compiled, complaint.facts);
        const pricing = pricingContext(compiled, complaint.facts, harm);
        const grants = new Grants(policy);
        for (const { remedy: id, amount: own } of policy.rules.flatMap(grantsOf)) {
          const remedy = policy.remedies.find((one) => one.id === id);
          const priced = compiled.remedies.get(id);
          if (!remedy || !priced) throw new Error(`no remedy ${id}`);
          const amount = own ?? remedy.amount;
          const given = { remedy, kind: REMEDY_KINDS[remedy.kind], amount, key: id };
          const bounds = priceBounds(policy, grants, given, undefined);
          const most =
            amount && evaluateAmount(amount.is === 'sizes' ? amount.to : amount, complaint.facts, harm);
          const { cost, face } = priceAt(priced, most ?? 0, complaint.facts, pricing);
          expect(cost).toBeGreaterThanOrEqual(bounds?.cost.low ?? Number.NEGATIVE_INFINITY);
          expect(cost).toBeLessThanOrEqual(bounds?.cost.high ?? Number.POSITIVE_INFINITY);
          expect(face).toBeLessThanOrEqual(bounds?.face.high ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: draws(600) },
    );
  });
});

describe('what some figures come to at most', () => {
  it('is the largest sum of those that may stand together', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }),
        fc.array(pair, { maxLength: 5 }),
        fc.nat(4),
        (figures, pairs, most) => {
          const apart = (one: string, other: string) => pairs.some(([a, b]) => a === one && b === other);
          const sums = Array.from({ length: 1 << ids.length }, (_, bits) => {
            const some = ids.filter((_id, at) => (bits >> at) % 2 === 1);
            const clash = some.some((one) => some.some((other) => one !== other && apart(one, other)));
            if (some.length > most || clash) return 0;
            return some.reduce((sum, id) => sum + (figures[ids.indexOf(id)] ?? 0), 0);
          });
          const each = ids.map((id, at) => [id, figures[at] ?? 0] as const);
          expect(dearest(each, most, apart)).toBe(Math.max(...sums));
        },
      ),
      { numRuns: draws(600) },
    );
  });
});
