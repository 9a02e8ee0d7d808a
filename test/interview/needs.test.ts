import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { assumedView } from '../../src/interview/needs/assumed-view.js';
import { needsOf } from '../../src/interview/needs/needs.js';
import { policies, told } from '../decide/arbitrary.js';
import { draws } from '../draws.js';
import { isToldUnasked } from './person.js';

/**
 * What a decision gives, what that costs and keeps, and whose yes it takes: all but the words about it. Where
 * somebody is hurt no sum is shown to anybody, so there it is only what is given and who is sent for.
 */
function outcome(policy: Policy, facts: Facts): unknown {
  const { offer, choices, withApproval, refer, harm, loyalty, countersign } = decide(
    policy,
    withDefaults(policy, facts),
    { today: '2026-11-22' },
  );
  if (facts['problem'] === 'injury' && offer.remedies.every(({ kind }) => kind === 'apology'))
    return { given: offer.remedies.map(({ id }) => id), choices, withApproval, refer, countersign };
  return { offer, choices, withApproval, refer, harm, loyalty, countersign };
}

const RUNS = draws(3000);

describe('a fact that is not in use', () => {
  it('cannot change the answer, whatever it is', () => {
    let tried = 0;
    fc.assert(
      fc.property(policies(), told, told, fc.nat(), (policy, facts, others, at) => {
        const asked = policy.facts.filter((fact) => fact.use === 'condition' && !isToldUnasked(fact));
        const names = asked.map((fact) => fact.name);
        const name = names[at % names.length] ?? '';
        const { [name]: value, ...rest } = facts;
        const open = assumedView(policy, rest, (definition) => definition.name === name);
        if (value === undefined || others[name] === undefined || needsOf(policy, open).has(name)) return;
        tried += 1;
        expect([name, outcome(policy, facts)]).toEqual([
          name,
          outcome(policy, { ...rest, [name]: others[name] }),
        ]);
      }),
      { numRuns: RUNS },
    );
    expect(tried).toBeGreaterThan(RUNS / 10);
  });
});
