import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import type { Decision } from '../../src/domain/results/decision.js';
import type { Policy } from '../../src/index.js';
import { goodsInHand } from '../../src/render/answer/goods-in-hand.js';
import { headline } from '../../src/render/answer/headline.js';
import { BUILT_IN_NAMES } from '../../src/source/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';
import { complaintsIn } from '../fixtures/complaints.js';

/**
 * The first line of an answer, for random complaints of every shipped policy: whoever reads only that must not be
 * wrong about what is given, or about whose hand it takes.
 */

const TODAY = '2026-11-22';
const NAMES = BUILT_IN_NAMES.filter((name) => name !== 'bare');

const lineOf = (policy: Policy, decision: Decision): string => {
  const entry = headline(policy, goodsInHand(decision));
  return entry.is === 'words' ? entry.text.replaceAll('\u00a0', ' ') : '';
};

/** Decided complaints of a policy, by each of its roles in turn. */
function* decisionsBy(policy: Policy, seed: number): Generator<Decision> {
  const known = policy.facts.map(({ name }) => name);
  const next = complaintsIn(policy, known, seed);
  const roles = policy.authority.map(({ name }) => name);
  for (let at = 0; at < draws(300); at += 1) {
    const role = roles[at % roles.length];
    const complaint = withDefaults(policy, next());
    yield decide(policy, complaint, { today: TODAY, ...(role === undefined ? {} : { role }) });
  }
}

describe('the first line', () => {
  it.each(NAMES)('says who signs too, and only else that they may give it: %s', (name) => {
    const policy = builtIn(name);
    let signed = 0;
    for (const decision of decisionsBy(policy, 11)) {
      const line = lineOf(policy, decision);
      const signers = decision.countersign.map(({ by }) => by);
      signed += signers.length;
      if (signers.length > 0) expect(line).not.toContain('you may give it');
      for (const by of signers)
        expect(line).toContain(`${by === decision.as ? 'another' : 'the'} ${by} signs `);
      if (signers.length === 0) expect(line).not.toMatch(/ signs (?:with you|for )/);
    }
    if (policy.countersign.length > 0) expect(signed).toBeGreaterThan(0);
  });
});
