import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { promisedMost } from '../../src/interview/index.js';
import { builtIn } from '../fixtures/built-in.js';

const RESTAURANT = builtIn('restaurant');

const mostOf = (policy: Policy, fact: string, known: Facts, role: string): number | null => {
  const definition = policy.facts.find(({ name }) => name === fact);
  if (!definition) throw new Error(`There is no ${fact}.`);
  return promisedMost(policy, definition, known, role);
};

describe('a figure that nobody knows yet', () => {
  it('is promised up to what the role may grant', () => {
    expect(mostOf(RESTAURANT, 'other-costs', { problem: 'accident' }, 'waiter')).toBe(6000);
    expect(mostOf(RESTAURANT, 'other-costs', { problem: 'accident' }, 'manager')).toBe(50_000);
  });

  it('is promised no further than the policy covers', () => {
    const remedies = RESTAURANT.remedies.map((remedy) =>
      remedy.kind === 'cover' ? { ...remedy, amount: { is: 'fixed', value: 2500 } as const } : remedy,
    );
    expect(mostOf({ ...RESTAURANT, remedies }, 'other-costs', { problem: 'accident' }, 'waiter')).toBe(2500);
  });

  it('has to be known where nothing covers it, and where it is any other', () => {
    expect(mostOf(RESTAURANT, 'price', { problem: 'accident' }, 'waiter')).toBeNull();
    const rules = RESTAURANT.rules.map((rule) => ({ ...rule, owe: [], may: [] }));
    expect(mostOf({ ...RESTAURANT, rules }, 'other-costs', { problem: 'accident' }, 'waiter')).toBeNull();
  });

  it('is said to be the most, and changes nothing else', () => {
    const told = { problem: 'accident', 'other-costs': 6000 };
    const decided = (facts: Facts) =>
      decide(RESTAURANT, withDefaults(RESTAURANT, facts), { today: '2026-11-22' });
    const [known, open] = [decided(told), decided({ ...told, 'other-costs-known': false })];
    expect(open.say).toContain('anything else it cost you, up to £60');
    expect(known.say).toContain('anything else it cost you, £60');
    expect(open.offer.remedies.map(({ upTo: _, ...rest }) => rest)).toEqual(known.offer.remedies);
    expect(open.offer.cost).toBe(known.offer.cost);
    expect(open.loyalty).toEqual(known.loyalty);
  });
});
