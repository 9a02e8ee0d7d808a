import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, decideBriefly, rulesThatFit } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import { withMoment } from '../../src/domain/policy/moment.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { BriefDecision } from '../../src/domain/results/brief-decision.js';
import { type CompleteComplaint, withDefaults } from '../../src/domain/results/complaint.js';
import type { Decision } from '../../src/domain/results/decision.js';
import { Failure } from '../../src/domain/values/failure.js';
import { completeComplaint, missing } from '../../src/interview/index.js';
import { draws } from '../draws.js';
import { builtIns } from '../fixtures/built-in.js';
import { complaintsIn } from '../fixtures/complaints.js';
import { policies, told } from './arbitrary.js';
import { widePolicies, wideTold } from './oracle-arbitrary.js';

const TODAY = '2026-11-22';
const RUNS = { numRuns: draws(450) };
const roles = fc.constantFrom('associate', 'supervisor', 'manager', undefined);

/** What a decision says, of what a brief one says too. */
function inBrief(policy: Policy, complaint: CompleteComplaint, decision: Decision): BriefDecision {
  const { as, outcome, reason, offer, choices, withApproval, refer, loyalty } = decision;
  return {
    as,
    outcome,
    reason,
    remedies: offer.remedies.map(({ id, kind, amount, owed, cost }) => ({ id, kind, amount, owed, cost })),
    keep: offer.goods?.keep ?? null,
    cost: offer.cost,
    worth: offer.worth,
    goodwill: offer.goodwill,
    mended: offer.mended,
    choices: choices.map(({ of, chosen }) => ({ of, chosen })),
    needs: withApproval?.role ?? null,
    refer: refer?.role ?? null,
    rules: rulesThatFit(policy, complaint.facts).map(({ id }) => id),
    stake: loyalty?.stake ?? null,
    gain: loyalty?.gain ?? null,
    verdict: loyalty?.verdict ?? null,
  };
}

function expectAlike(policy: Policy, complaint: CompleteComplaint, role?: string): BriefDecision {
  const options = { today: TODAY, ...(role ? { role } : {}) };
  const brief = decideBriefly(policy, complaint, options);
  const decision = decide(policy, complaint, options);
  expect(JSON.stringify(brief)).toBe(JSON.stringify(inBrief(policy, complaint, decision)));
  return brief;
}

describe('a brief decision is the decision without words and reasons, byte for byte', () => {
  it.each([
    ['plain', policies(), told],
    ['wide', widePolicies, wideTold],
  ])('%s policies', (_name, anyPolicy, anyTold) => {
    fc.assert(
      fc.property(anyPolicy, anyTold, roles, (policy: Policy, facts: Facts, role) => {
        expectAlike(policy, { ...withDefaults(policy, facts), untold: [] }, role);
      }),
      RUNS,
    );
  });

  it.each(Object.entries(builtIns()))('%s', (_name, policy) => {
    const known = policy.facts.filter(({ builtIn }) => builtIn).map(({ name }) => name);
    const next = complaintsIn(policy, known, 7);
    const seen = new Set<string>();
    for (let row = 0; row < draws(300); row++) {
      const facts = withMoment(policy, next(), { date: TODAY, hour: 9 });
      if (missing(policy, facts).length > 0) continue;
      const { name } = policy.authority[row % policy.authority.length] ?? {};
      const brief = expectAlike(policy, completeComplaint(policy, facts), name);
      seen.add(brief.outcome).add(brief.stake === null ? 'no sums' : 'sums');
    }
    expect([...seen]).toEqual(expect.arrayContaining(['resolve', 'refer', 'sums']));
  });

  it('is asked of a role that there is', () => {
    const [policy] = Object.values(builtIns());
    if (!policy) throw new Error('There is no policy.');
    const complaint = withDefaults(policy, { problem: 'late', price: 4000 });
    expect(() => decideBriefly(policy, complaint, { role: 'nobody' })).toThrow(Failure);
    expect(decideBriefly(policy, complaint).as).toBe(policy.authority[0]?.name);
  });
});
