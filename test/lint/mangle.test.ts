import { describe, expect, it } from 'vitest';
import { mangle } from './mangle.js';

/** A million of them: npm run mangle -- 1000000 */
const RUNS = Number(process.env['AMENDS_RUNS'] ?? 400);

describe('checking a policy that somebody mangled', () => {
  it('throws nothing, and names places inside the file', () => {
    const { failures, policies, findings } = mangle(RUNS, 20_261_122);
    expect(failures).toEqual([]);
    expect(findings).toBeGreaterThan(RUNS / 10);
    expect(policies).toBeLessThan(RUNS);
  });
});
