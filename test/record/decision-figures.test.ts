import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { Decision, Offer } from '../../src/domain/results/decision.js';
import { completeComplaint } from '../../src/interview/index.js';
import { decisionFigures, givenBy, offersTheSame, offerToGive } from '../../src/record/decision-figures.js';
import { draws } from '../draws.js';
import { builtIns } from '../fixtures/built-in.js';
import { complaintsIn } from '../fixtures/complaints.js';
import { DRESSES } from '../fixtures/decision.js';

const POLICIES = Object.values(builtIns());
const KNOWN = ['problem', 'price', 'fault', 'contacts', 'asked-for', 'treated', 'trouble', 'spend-a-year'];

/** Decisions of every shipped policy, by its lowest role, with words told that stand nowhere else. */
function decided(perPolicy: number): { readonly policy: Policy; readonly decision: Decision }[] {
  return POLICIES.flatMap((policy, at) => {
    const next = complaintsIn(policy, KNOWN, at + 1);
    const role = policy.authority[0]?.name ?? '';
    const decided = (facts: Facts) =>
      decide(policy, completeComplaint(policy, facts), { role, today: '2026-11-22' });
    return Array.from({ length: perPolicy }, () => ({
      policy,
      decision: decided({ ...next(), item: 'Xanadu', 'customer-name': 'Xanadu', cause: 'Xanadu' }),
    }));
  });
}

describe('the figures of a decision', () => {
  const some = decided(draws(60));

  it('hold no words, neither told nor ours', () => {
    expect(some.some(({ decision }) => decision.say.includes('Xanadu'))).toBe(true);
    for (const { decision, policy } of some) {
      const text = JSON.stringify(decisionFigures(decision, policy));
      expect(text).not.toContain('Xanadu');
      for (const value of text.match(/"[^"]*"/g) ?? []) expect(value).not.toMatch(/ /);
    }
  });

  it('say what is offered, and what would be given', () => {
    for (const { decision, policy } of some) {
      const { offer } = decisionFigures(decision, policy);
      expect(offer.remedies.map(({ id, amount }) => [id, amount])).toEqual(
        decision.offer.remedies.map(({ id, amount }) => [id, amount]),
      );
      expect(givenBy(decision.offer, 'refund')).toEqual({
        remedies: offer.remedies,
        keep: decision.offer.goods?.keep ?? null,
        chose: 'refund',
        mended: decision.offer.mended,
        gain: gainOf(decision.offer),
      });
    }
  });

  it('say how much likelier they could become to stay: never less than the offer makes them', () => {
    for (const { decision, policy } of some) {
      const { fullLift, contacts } = decisionFigures(decision, policy);
      const told = Number(decision.complaint['contacts'] ?? 1);
      expect(contacts).toBe(told);
      const size = decision.harm.total >= policy.harm.largeFrom ? 'large' : 'small';
      const full = policy.sums.lift[size][told >= 2 ? 'later' : 'first'].middle / 10;
      expect(fullLift.middle).toBe(decision.harm.total === 0 ? 0 : full);
      for (const level of ['low', 'middle', 'high'] as const)
        expect(decision.loyalty?.lift[level] ?? 0).toBeLessThanOrEqual(fullLift[level]);
    }
  });
});

const gainOf = ({ net: { low, middle, high }, cost }: Offer) => ({
  low: low + cost,
  middle: middle + cost,
  high: high + cost,
});

describe('two decisions', () => {
  const some = decided(draws(60)).map(({ decision }) => decision);

  it('offer the same whatever is said and whatever it costs', () => {
    for (const decision of some)
      expect(offersTheSame(decision, { ...decision, offer: { ...decision.offer, cost: 1 } })).toBe(true);
  });

  it('offer something else where a remedy, an amount, the goods, a choice or the outcome is another', () => {
    for (const decision of some) {
      const { offer, choices } = decision;
      const more = offer.remedies.map((remedy) => ({ ...remedy, amount: (remedy.amount ?? 0) + 1 }));
      const others: Partial<Decision>[] = [
        { offer: { ...offer, remedies: offer.remedies.slice(1) } },
        { offer: { ...offer, remedies: more } },
        { outcome: decision.outcome === 'refer' ? 'resolve' : 'refer' },
        { choices: choices.length > 0 ? [] : [{ of: ['a', 'b'], chosen: null, offers: [offer] }] },
      ];
      for (const other of others) expect(offersTheSame(decision, { ...decision, ...other })).toBe(false);
    }
  });

  it('are given by the way that was chosen, and by what a yes from above allows', () => {
    const open = some.filter(({ choices }) => choices.length === 1 && choices[0]?.chosen === null);
    expect(open.length).toBeGreaterThan(0);
    for (const decision of open)
      for (const chose of decision.choices[0]?.of ?? []) {
        const offer = offerToGive(decision, { chose, approved: false });
        expect(typeof offer === 'object' && offer.remedies.map(({ id }) => id)).toContain(chose);
      }
    const above = DRESSES.withApproval?.offer;
    expect(offerToGive(DRESSES, { chose: undefined, approved: true })).toBe(above);
    expect(offerToGive(DRESSES, { chose: 'replacement', approved: true })).toBe(above);
    expect(offerToGive(DRESSES, { chose: 'refund', approved: true })).toBe('other-choice-with-approval');
    expect(offerToGive(DRESSES, { chose: 'refund', approved: false })).toBe(DRESSES.choices[0]?.offers[1]);
    expect(offerToGive(DRESSES, { chose: undefined, approved: false })).toBe(DRESSES.offer);
    expect(offerToGive(DRESSES, { chose: 'xyzzy', approved: true })).toBe('no-such-choice');
  });
});
