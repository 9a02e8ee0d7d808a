import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { complaintOf, policies, told } from './arbitrary.js';
import { oracle } from './oracle.js';
import { differences, saidByDecision, saidByOracle } from './oracle-compare.js';

const OPTIONS = { today: '2026-11-22' };
const RUNS = { numRuns: Number(process.env['AMENDS_RUNS'] ?? 300) };

const roles = fc.constantFrom('associate', 'supervisor', 'manager');

describe('a decision', () => {
  it('is what the contract says, told a second time', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const complaint = complaintOf(policy, facts);
        const decided = saidByDecision(decide(policy, complaint, { ...OPTIONS, role }));
        const said = saidByOracle(oracle(policy, complaint, role));
        expect(differences(said, decided)).toEqual([]);
      }),
      RUNS,
    );
  });
});
