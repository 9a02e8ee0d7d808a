import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { readPolicy } from '../../src/source/index.js';

/** How an owed amount came about, beside the law. */

const owed = (amount: string, facts: Record<string, number>): string | undefined => {
  const { policy, diagnostics } = readPolicy(
    `amends: 1
name: "Rail"
currency: EUR
extends: bare@1
facts:
  people: { ask: "How many?", number: { at-least: 0, at-most: 90 } }
  hours: { ask: "How long?", number: { at-least: 0, at-most: 90, decimals: 1 } }
  fare: { ask: "What fare?", money: true }
problems: { only: [late] }
remedies: { pay: { kind: cash, label: "compensation", amount: ${amount} } }
rules: { late: { when: {}, owe: [pay], law: "Regulation 261/2004" } }
`.replace('when: {}, ', ''),
    'rail.yaml',
  );
  expect(diagnostics).toEqual([]);
  if (!policy) return undefined;
  const complaint = withDefaults(policy, { people: 3, hours: 25, fare: 20_000, ...facts });
  return decide(policy, complaint, { today: '2026-11-22' }).because[0]?.text;
};

describe('what is owed', () => {
  it.each<[string, Record<string, number>, string]>([
    ['{ each: 600, per: people }', {}, '€1,800 (3 × €600)'],
    ['{ each: 600, per: people, at-most: 5000 }', {}, '€1,800 (3 × €600)'],
    ['{ each: 600, per: people, at-most: 1500 }', {}, '€1,500'],
    ['{ each: 600, per: people }', { people: 1 }, '€600'],
    ['{ each: 4, per: hours }', {}, '€10 (2.5 × €4)'],
    ['{ each: 0.33, per: hours }', {}, '€0.83'],
    ['{ each: 3.60, per: people, round: up, to: 1 }', {}, '€11'],
    ['{ sum: [fare, 20, { percent: 5%, of: fare }] }', {}, '€230 (€200 + €20 + €10)'],
    ['{ sum: [fare, 20, 5, 1] }', {}, '€226'],
    ['{ sum: [fare, 20] }', { fare: 0 }, '€20'],
    ['{ sum: [fare, { each: 5, per: people }] }', {}, '€215 (€200 + €15)'],
    ['fare', {}, '€200'],
  ])('of %s with %j is told as %s', (amount, facts, told) => {
    const text = owed(amount, facts);
    expect(text).toBe(`Owed: compensation, ${told} (Regulation 261/2004)`);
  });
});
