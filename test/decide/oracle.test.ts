import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { Offer } from '../../src/domain/results/decision.js';
import { draws } from '../draws.js';
import { complaintOf, policies, told } from './arbitrary.js';
import { oracle } from './oracle.js';
import { edges, onTheEdge, widePolicies, wideTold } from './oracle-arbitrary.js';
import { differences, saidByDecision, saidByOracle } from './oracle-compare.js';
import { type Bundle, target } from './oracle-offers.js';

const OPTIONS = { today: '2026-11-22' };
const RUNS = { numRuns: draws(2000) };
/** Wider policies take ten times as long to tell a second time. */
const WIDE = { numRuns: draws(400) };

/** One complaint decided by both. */
function both(policy: Policy, facts: Facts, role: string) {
  const complaint = complaintOf(policy, facts);
  return { decision: decide(policy, complaint, { ...OPTIONS, role }), told: oracle(policy, complaint, role) };
}

/** Where the two disagree. */
const disagreements = ({ decision, told: answer }: ReturnType<typeof both>): string[] =>
  differences(saidByOracle(answer), saidByDecision(decision));

/** That an offer mends as much as the policy wants, or nothing that is allowed mends more. */
function expectMostMended({ decision: { offer }, told: { table, allowed } }: ReturnType<typeof both>): void {
  const made = allowed.filter((bundle) => isSame(bundle, offer));
  const most = allowed.map(({ leastShare }) => leastShare).reduce((a, b) => (a > b ? a : b));
  expect(made.length).toBeGreaterThan(0);
  for (const { leastShare } of made)
    expect(leastShare >= target(table.about) || leastShare === most).toBe(true);
}

/** Whether an offer holds the remedies of a bundle, and no others. */
function isSame({ all }: Bundle, { remedies }: Offer): boolean {
  const held = all.map(({ remedy, amount }) => `${remedy.id} ${amount}`).sort();
  return (
    held.join() ===
    remedies
      .map(({ id, amount }) => `${id} ${amount}`)
      .sort()
      .join()
  );
}

const roles = fc.constantFrom('associate', 'supervisor', 'manager');

describe('a decision', () => {
  it('is what the contract says, told a second time, and nothing that is allowed mends more where that is too little', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const answers = both(policy, facts, role);
        expect(disagreements(answers)).toEqual([]);
        expectMostMended(answers);
      }),
      RUNS,
    );
  });

  it('is so for amounts of every shape, other currencies, several remedies of a kind and other sums', () => {
    fc.assert(
      fc.property(widePolicies, wideTold, roles, (policy, facts, role) => {
        expect(disagreements(both(policy, facts, role))).toEqual([]);
      }),
      WIDE,
    );
  });

  it('is so exactly where something turns, and for whoever has turned down what was offered', () => {
    fc.assert(
      fc.property(policies(), told, roles, edges, (policy, facts, role, edge) => {
        const { offer } = decide(policy, complaintOf(policy, facts), { ...OPTIONS, role });
        const offered = offer.remedies.filter(({ kind }) => kind !== 'apology');
        expect(disagreements(both(policy, onTheEdge(policy, facts, offered, edge), role))).toEqual([]);
      }),
      RUNS,
    );
  });
});
