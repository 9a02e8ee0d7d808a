import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/policy/fact.js';
import { followingProposals, initialState } from '../../src/interview/index.js';
import { builtIn } from '../fixtures/built-in.js';

const policy = builtIn('retail');

const followed = (known: Facts, accepted: string[], role = 'associate'): Facts =>
  followingProposals(policy, initialState(known, accepted), role).known;

describe('what was taken as it was proposed', () => {
  const wrong = { problem: 'wrong-item', price: 4500, 'held-value': 6000 };

  it('follows what it was proposed from', () => {
    expect(followed(wrong, ['held-value'])['held-value']).toBe(4500);
    expect(followed({ ...wrong, 'share-affected': 500_000 }, ['held-value'])['held-value']).toBe(2250);
    expect(followed({ problem: 'late', fault: 'us' }, ['fault'])['fault']).toBe('carrier');
  });

  it('does so one after the other, where one rests on another', () => {
    const both = { ...wrong, 'share-affected': 500_000 };
    expect(followed(both, ['share-affected', 'held-value'])).toMatchObject({
      'share-affected': 1_000_000,
      'held-value': 4500,
    });
  });

  it('is left alone where somebody said otherwise, or where it is asked again', () => {
    expect(followed(wrong, [])['held-value']).toBe(6000);
    expect(followed({ problem: 'wrong-item', price: 4500 }, ['held-value'])['held-value']).toBeUndefined();
  });

  it('is the most that can be promised by whoever answers, where nobody knows the figure', () => {
    const accident = { problem: 'accident', price: 0, 'other-costs': 9900, 'other-costs-known': false };
    const [lower, higher] = ['associate', 'manager'].map(
      (role) => followed(accident, ['other-costs'], role)['other-costs'],
    );
    expect(lower).toBeLessThan(Number(higher));
  });

  it('is open again where it would no longer be proposed', () => {
    expect(followed({ problem: 'lost', price: 4500, 'held-value': 6000 }, ['held-value'])).toMatchObject({
      'held-value': undefined,
    });
  });
});
