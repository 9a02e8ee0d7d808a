import { describe, expect, it } from 'vitest';
import { SHIPPED, shippedDecisions } from '../fixtures/shipped-decisions.js';

/**
 * What is said only where it's true and doesn't grate, for random complaints of every shipped policy: thanks for telling
 * us, and an invitation to come back.
 */

/** What only the customer sees; of all else we knew, or nobody can tell. */
const SEEN_BY_THEM = ['wrong-item', 'damaged', 'faulty', 'not-as-described', 'missing-part', 'overcharged'];

describe('by a shipped policy', () => {
  it.each(SHIPPED)('nobody is thanked for telling us what we knew: %s', (name) => {
    for (const { say, complaint } of shippedDecisions(name)) {
      if (!/telling us/i.test(say)) continue;
      expect(SEEN_BY_THEM, say).toContain(complaint['problem']);
      expect(Number(complaint['contacts'] ?? 1), say).toBe(1);
      expect(complaint['occasion'], say).not.toBe('missed');
      expect(complaint['treated'] ?? 'fairly', say).toBe('fairly');
    }
  });

  it.each(SHIPPED)('nobody is asked back after harm, or about a day that matters: %s', (name) => {
    let asked = 0;
    for (const { say, complaint } of shippedDecisions(name)) {
      const isAsked = /see you again|always welcome|another chance/i.test(say);
      asked += isAsked ? 1 : 0;
      if (!isAsked) continue;
      expect(complaint['problem'], say).not.toBe('injury');
      expect(complaint['occasion'] ?? 'none', say).toBe('none');
      if ((complaint['treated'] ?? 'fairly') !== 'fairly') expect(say).not.toContain('see you again');
    }
    expect(asked).toBeGreaterThan(10);
  });
});
