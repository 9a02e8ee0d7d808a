import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { builtIn } from '../fixtures/built-in.js';

describe('what would change an answer', () => {
  it('is named as it would be given then, in that amount', () => {
    const policy = builtIn('airline');
    const complaint = withDefaults(policy, { problem: 'other' });
    const { wouldChange = [] } = decide(policy, complaint, { today: '2026-12-01', wouldChange: true });
    const theirs = wouldChange.find(({ fact, value }) => fact === 'fault' && value === 'customer');
    const then = decide(policy, withDefaults(policy, { problem: 'other', fault: 'customer' }), {
      today: '2026-12-01',
    });
    const given = then.offer.remedies.find(({ kind }) => kind !== 'apology');
    expect(given).toMatchObject({ id: 'miles', amount: 500 });
    expect(theirs?.then).toBe('“500 miles on your account” would be added');
  });
});
