import { compilePolicy } from '../../src/decide/compiled/compile-policy.js';
import { decide } from '../../src/decide/decide.js';
import { evaluationContext, roleNamed } from '../../src/decide/evaluate/evaluation-context.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { randomNumbers } from '../fixtures/random.js';

/**
 * The complaints that speed is measured with, drawn by a fixed seed: any problem alike; fault left to its
 * default in four of five; a price of 5 to 300 in pounds, small ones oftener; bought in the last 60 days;
 * eight of ten at the first contact, one at the second, one at the third; one in four with trouble, one in
 * four treated badly, one in ten with a day missed; half of them new customers.
 */
export function workload(policy: Policy): { count: number; offers: number; parts: [string, () => void][] } {
  const told = Array.from({ length: 4000 }, drawer(policy, 20261122));
  const complaints = told.map((facts) => withDefaults(policy, facts));
  const compiled = compilePolicy(policy);
  const role = roleNamed(compiled, undefined);
  const offers =
    complaints.reduce((sum, one) => sum + evaluationContext(compiled, one, role).table.size, 0) / told.length;
  const today = '2026-11-22';
  return {
    count: told.length,
    offers,
    parts: [
      ['offers listed and weighed', () => each(complaints, (one) => evaluationContext(compiled, one, role))],
      ['whole decisions, words and reasons', () => each(complaints, (one) => decide(policy, one, { today }))],
      [
        'the same from what was told',
        () => each(told, (facts) => decide(policy, withDefaults(policy, facts), { today })),
      ],
    ],
  };
}

function each<T>(all: readonly T[], run: (one: T) => void): void {
  for (const one of all) run(one);
}

/** Eight of ten at the first contact. */
const USUAL_CONTACTS = [1, 1, 1, 1, 1, 1, 1, 1, 2, 3];

/** Draws complaints as {@link workload} does, the contact one of these. */
export function drawer(
  policy: Policy,
  seed: number,
  contacts: readonly number[] = USUAL_CONTACTS,
): () => Facts {
  const random = randomNumbers(seed);
  const below = (most: number) => Math.floor(random() * most);
  const pick = <T>(...values: T[]): T => values[below(values.length)] as T;
  const sometimes = (share: number, facts: Facts): Facts => (random() < share ? facts : {});
  return () => ({
    problem: pick(...policy.problems.map(({ name }) => name)),
    price: 500 + Math.floor(random() ** 2 * 29_500),
    'days-since-purchase': below(60),
    contacts: pick(...contacts),
    'orders-before': pick(0, 0, 0, 1, 2, 5, 12, 30),
    channel: pick('store', 'online', 'phone'),
    ...sometimes(0.2, { fault: pick('us', 'supplier', 'carrier', 'customer', 'unclear') }),
    ...sometimes(0.25, { trouble: pick('a-trip', 'hours-lost') }),
    ...sometimes(0.25, { treated: pick('ignored', 'embarrassed', 'rudely') }),
    ...sometimes(0.1, { occasion: 'missed' }),
    ...sometimes(0.3, { 'delivery-paid': 495 }),
    ...sometimes(0.1, { 'other-costs': 1500 }),
  });
}
