import { expect, it } from 'vitest';
import { type Decision, decide, readPolicy } from '../../src/index.js';

/** A remedy that is called what a choice is called in the model of a policy, and as such stands in no rule that fits. */
const POLICY = `amends: 1
name: "Askers"
currency: GBP
extends: retail@1
remedies:
  choice: { kind: gift, label: "a box of your choice", cost: 3, worth: 8 }
  grant: { kind: gift, label: "a box of our selection", cost: 3, worth: 8 }
rules:
  never-really: { when: { problem: changed-mind, price: { over: 9000 } }, may: [choice, grant] }
`;

function becauseOf(facts: Readonly<Record<string, unknown>>): string[] {
  const { policy } = readPolicy(POLICY, 'askers.yaml');
  if (!policy) throw new Error('The policy was to read well.');
  const decision: Decision = decide(
    policy,
    { problem: 'wrong-item', price: 60, ...facts },
    { today: '2026-11-22' },
  );
  return decision.because.map(({ text }) => text);
}

it.each(['choice', 'grant'])(
  'what no rule gives is said to be given by none, whatever it is called: %s',
  (id) => {
    expect(becauseOf({ 'asked-for': id })).toContainEqual(
      expect.stringMatching(/^They asked for a box of .*: the policy doesn’t give it here$/),
    );
  },
);

it('what a rule gives and another offer betters is said to be bettered', () => {
  const because = becauseOf({ 'asked-for': 'small-gift', occasion: 'missed' });
  expect(because.join()).not.toContain('the policy doesn’t give it here');
});
