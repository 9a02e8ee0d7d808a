import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { complaintOf, policies, told } from './arbitrary.js';
import { oracle } from './oracle.js';
import { differences, saidByDecision, saidByOracle } from './oracle-compare.js';
import { target } from './oracle-offers.js';

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

  it('reaches what the policy wants mended, or nothing that is allowed mends more', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const complaint = complaintOf(policy, facts);
        const { table, allowed } = oracle(policy, complaint, role);
        const { offer, choices } = decide(policy, complaint, { ...OPTIONS, role });
        const open = choices.filter(({ chosen }) => chosen === null).flatMap(({ offers }) => offers);
        const mended = Math.min(offer.mended, ...open.map((one) => one.mended)) * 1000;
        const most = Math.max(...allowed.map(({ leastShare }) => Number(leastShare)));
        expect(Math.round(mended)).toBeGreaterThanOrEqual(Math.min(Number(target(table.about)) / 10, most));
      }),
      RUNS,
    );
  });
});
