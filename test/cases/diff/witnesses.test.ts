import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffPolicies } from '../../../src/cases/diff/index.js';
import type { PolicyPair } from '../../../src/cases/diff/pair/joint-policy.js';
import { decide } from '../../../src/decide/index.js';
import { withMoment } from '../../../src/domain/policy/moment.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { withDefaults } from '../../../src/domain/results/complaint.js';
import type { Decision, Offer } from '../../../src/domain/results/decision.js';
import type { ComplaintDifference } from '../../../src/domain/results/diff.js';
import { readFacts } from '../../../src/i18n/values/read-facts.js';
import { draws } from '../../draws.js';
import { randomNumbers } from '../../fixtures/random.js';
import { arbitraryPolicies } from '../../lint/arbitrary.js';
import { edited } from './mutations.js';

const RUNS = draws(30);
const TODAY = '2026-11-22';
const PATIENCE = { most: 60, timeLeft: () => 1 };
const MINUTES = 60_000;

/** The decision on a complaint as it's told in words, which have to be words that a policy takes. */
function decided(policy: Policy, words: string): Decision {
  const raw = Object.fromEntries(
    words.split(' ').map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
  );
  const { facts, issues } = readFacts(policy, raw);
  expect(issues).toEqual([]);
  const known = withMoment(policy, facts, { date: TODAY, hour: null });
  return decide(policy, withDefaults(policy, known), { today: TODAY });
}

/** Every offer that a customer may end up with, of one open choice at most; told from the decision alone. */
function waysOf({ offer, choices }: Decision): readonly Offer[] {
  const open = choices.filter(({ chosen }) => chosen === null);
  return open.length === 1 ? (open[0]?.offers ?? []) : [offer];
}

/** Whether one offer leaves a customer no worse off than another: by the list, one remedy after the other. */
function isNoWorse(one: Offer, other: Offer): boolean {
  if (other.goods?.keep && !one.goods?.keep) return false;
  return other.remedies.every((wanted) =>
    one.remedies.some(
      (given) =>
        given.id === wanted.id &&
        (given.amount ?? 0) >= (wanted.amount ?? 0) &&
        (given.theyPay ?? 0) <= (wanted.theyPay ?? 0) &&
        (!given.asCredit || wanted.asCredit === true),
    ),
  );
}

function directionOf(before: Decision, after: Decision): ComplaintDifference['direction'] {
  const [old, now] = [waysOf(before), waysOf(after)];
  const up = old.every((way) => now.some((other) => isNoWorse(other, way)));
  const down = now.every((way) => old.some((other) => isNoWorse(other, way)));
  if (up && down) return null;
  return up ? 'more-generous' : down ? 'stricter' : 'different';
}

function expectReal({ before, after }: PolicyPair, shown: ComplaintDifference): void {
  const [old, now] = [decided(before, shown.complaint), decided(after, shown.complaint)];
  const { say: saidBefore, because: _, policy: __, ...gave } = old;
  const { say: saidNow, because: ___, policy: ____, ...gives } = now;
  expect(gives).not.toEqual(gave);
  expect(shown.apart.includes('wording')).toBe(saidBefore !== saidNow);
  expect(shown.before.cost).toBe(old.offer.cost);
  expect(shown.after.cost).toBe(now.offer.cost);
  expect(shown.after.worth).toBe(now.offer.worth);
  expect(shown.before.outcome).toBe(old.outcome);
  expect(shown.apart.includes('outcome')).toBe(old.outcome !== now.outcome);
  expect(shown.after.needs).toBe(now.withApproval?.role ?? null);
  const choices = [old, now].map((one) => one.choices.filter(({ chosen }) => chosen === null).length);
  if (choices.every((open) => open < 2)) expect(shown.direction).toBe(directionOf(old, now));
}

it('every complaint that is shown is really decided otherwise, in the direction that is said', {
  timeout: 60 * MINUTES,
}, () => {
  let shown = 0;
  fc.assert(
    fc.property(arbitraryPolicies, fc.nat(), (before, seed) => {
      const pair = { before, after: edited(before, randomNumbers(seed)) };
      const { rules, trial } = diffPolicies(pair, { today: TODAY, patience: PATIENCE });
      const all = [...rules.differences.flatMap(({ witnesses }) => witnesses), ...trial.worst];
      for (const one of all) expectReal(pair, one);
      shown += all.length;
      for (const { direction, witnesses } of rules.differences) {
        const found = new Set(witnesses.flatMap((one) => one.direction ?? []));
        if (direction === 'stricter' || direction === 'more-generous')
          expect([...found]).toEqual([direction]);
        if (direction === 'none') expect(witnesses).toEqual([]);
      }
    }),
    { numRuns: RUNS },
  );
  expect(shown).toBeGreaterThan(0);
});
