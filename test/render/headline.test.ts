import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Decision } from '../../src/domain/results/decision.js';
import type { Policy } from '../../src/index.js';
import { goodsInHand } from '../../src/render/answer/goods-in-hand.js';
import { headline } from '../../src/render/answer/headline.js';
import { builtIn } from '../fixtures/built-in.js';
import { decidedBy, SHIPPED, shippedDecisions } from '../fixtures/shipped-decisions.js';

/**
 * The first line of an answer, for random complaints of every shipped policy: whoever reads only that must not be
 * wrong about what is given, or about whose hand it takes.
 */

const lineOf = (policy: Policy, decision: Decision): string => {
  const entry = headline(policy, goodsInHand(decision));
  return entry.is === 'words' ? entry.text.replaceAll('\u00a0', ' ') : '';
};

/** The line for one complaint; a price stands in it where none is told. */
function lineFor(name: string, told: Facts): string {
  const policy = builtIn(name);
  return lineOf(policy, decidedBy(policy, { price: 6500, ...told }));
}

describe('the first line', () => {
  it.each(SHIPPED)('says who signs too, and only else that they may give it: %s', (name) => {
    const policy = builtIn(name);
    let signed = 0;
    for (const decision of shippedDecisions(name)) {
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

  it.each(SHIPPED)('says of each sum what it is for, and of two not the same: %s', (name) => {
    const policy = builtIn(name);
    let several = 0;
    for (const decision of shippedDecisions(name)) {
      const line = lineOf(policy, decision).replace(/ · the \w+ signs for .*/, '');
      const sums = line.split(/ · |,? or |,? and (?=[£$])/).filter((part) => /[£$]\d/.test(part));
      const names = sums.map((part) => part.replace(/[£$][\d,.]*\d/, '').trim());
      expect(names, line).not.toContain('');
      expect(new Set(names).size, line).toBe(names.length);
      several += names.length > 1 ? 1 : 0;
    }
    expect(several).toBeGreaterThan(0);
  });

  it('says why nothing is due only where that is so', () => {
    const told: string[] = [];
    for (const name of SHIPPED)
      for (const decision of shippedDecisions(name)) {
        const line = lineOf(builtIn(name), decision);
        const { 'turned-down': refused = [], fault } = decision.complaint;
        if (line.includes('turned down')) expect([line, refused]).not.toEqual([line, []]);
        if (line.includes('it wasn’t our doing')) expect(fault).toBe('customer');
        if (line.startsWith('Nothing is due')) told.push(line);
      }
    expect(told.length).toBeGreaterThan(0);
    expect(lineFor('airline', { problem: 'other' })).toBe(
      'Nothing is due: the policy gives nothing for this · say sorry',
    );
  });

  it('names what was paid beside another sum by the policy’s own words', () => {
    const lost = { problem: 'lost', 'bag-worth': 6000, 'bag-fee': 6000, price: 24_000 };
    expect(lineFor('airline', lost)).toMatch(/^\$60 for the bag and its contents · \$60 bag fee back · /);
    const bumped = { problem: 'bumped', price: 24_000, 'hours-late': 500, travelled: 'not-at-all' };
    expect(lineFor('airline', bumped)).toMatch(/\$240 fare back/);
    expect(lineFor('retail', { problem: 'lost', 'delivery-paid': 495, channel: 'online' })).toMatch(
      /or £65 back · £4\.95 delivery charge back/,
    );
  });
});
