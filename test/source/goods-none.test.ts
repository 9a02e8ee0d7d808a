import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { missing } from '../../src/interview/index.js';
import { builtIn } from '../fixtures/built-in.js';
import { policyOf, read, SHOP, shopWith } from './shop.js';

/** Problems that leave nothing in the customer's hands. */

const OF_GOODS = ['condition', 'held-value', 'returnable'];
const GONE = { problem: 'superseded', price: 4000, fault: 'us' };
const none = (text: string) => text.replace('fault: us }\ncosts', 'fault: us, goods: none }\ncosts');
const shop = policyOf(none(SHOP));

const factsOf = (policy: Policy, told: Record<string, string | number | boolean>) =>
  withDefaults(policy, told).facts;

describe('a problem with goods: none', () => {
  it('has no condition, value or way back of goods, whatever is told, where others have', () => {
    for (const fact of OF_GOODS) {
      expect(factsOf(policyOf(SHOP), GONE)).toHaveProperty(fact);
      expect(
        factsOf(shop, { ...GONE, 'held-value': 900, returnable: true, condition: 'opened' }),
      ).not.toHaveProperty(fact);
      expect(factsOf(shop, { ...GONE, problem: 'late', 'hours-late': 3 })).toHaveProperty(fact);
      expect(factsOf(shop, { ...GONE, problem: 'lost' })).not.toHaveProperty(fact);
    }
  });

  it('keeps what the policy says of when such a fact is asked', () => {
    const own = policyOf(none(shopWith('insured:', 'held-value: { when: { fault: us } }\n  insured:')));
    expect(factsOf(own, GONE)).not.toHaveProperty('held-value');
    expect(factsOf(own, { ...GONE, problem: 'damaged' })).toHaveProperty('held-value');
    expect(factsOf(own, { ...GONE, problem: 'damaged', fault: 'carrier' })).not.toHaveProperty('held-value');
  });

  it('says nothing of goods where money back is owed, and leaves its cost at what comes back', () => {
    const refunding = (text: string) =>
      policyOf(text.replace('  hurt:', '  newer: { when: { problem: superseded }, owe: [refund] }\n  hurt:'));
    const answer = (policy: Policy) => decide(policy, withDefaults(policy, GONE), { today: '2026-11-22' });
    expect(answer(refunding(SHOP)).offer.goods).not.toBeNull();
    const { offer, sayLines } = answer(refunding(none(SHOP)));
    expect(offer.goods).toBeNull();
    expect(sayLines.map(({ by }) => by)).not.toContain('goods');
  });

  it('is never asked about them', () => {
    for (const policy of [builtIn('restaurant'), builtIn('cafe')])
      for (const problem of ['wrong-item', 'faulty', 'not-as-described', 'missing-part', 'late', 'other']) {
        const { facts } = withDefaults(policy, { problem, price: 4000, fault: 'us' });
        for (const fact of OF_GOODS) expect(facts).not.toHaveProperty(fact);
        const asked = missing(policy, { problem, fault: 'us' }).map(({ name }) => name);
        for (const fact of OF_GOODS) expect(asked).not.toContain(fact);
      }
  });

  it.each([
    ['goods: no', 'wrong-value', 'Needed is none.'],
    ['good: none', 'unknown-key', 'Did you mean “goods”'],
  ])('is told how: %s', (written, code, says) => {
    const { diagnostics } = read(none(SHOP).replace('goods: none', written));
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
    expect(`${diagnostics[0]?.message} ${diagnostics[0]?.hint}`).toContain(says);
  });
});
