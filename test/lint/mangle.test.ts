import { describe, expect, it } from 'vitest';
import { draws } from '../draws.js';
import { type MangledKind, mangle } from './mangle.js';

/** A million of them: npm run mangle -- 1000000 */
const RUNS = draws(400);

describe('reading what somebody mangled', () => {
  it.each<MangledKind>(['policies', 'complaints', 'settings', 'tests'])(
    'throws nothing, and names places inside the file: %s',
    (kind) => {
      const { failures, good, findings } = mangle(RUNS, 20_261_122, kind);
      expect(failures).toEqual([]);
      expect(findings).toBeGreaterThan(RUNS / 10);
      expect(good).toBeGreaterThan(0);
      expect(good).toBeLessThan(RUNS);
    },
  );
});
