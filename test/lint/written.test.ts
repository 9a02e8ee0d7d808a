import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCondition } from '../../src/domain/policy/condition.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy, Rule } from '../../src/domain/policy/policy.js';
import { contains } from '../../src/regions/index.js';
import { readPolicy } from '../../src/source/index.js';
import { draws } from '../draws.js';
import { randomNumbers } from '../fixtures/random.js';
import { complaintsOf, policiesOnDays } from './arbitrary.js';
import { pointOf } from './point.js';
import { subjectOf } from './subject.js';
import { dayTests, type Written, written } from './written.js';

/** AMENDS_RUNS=1000 tries a million complaints. */
const RUNS = draws(60);
const POINTS = 1000;
const SEED = 20261130;
const MINUTES = 60_000;

/** Dates the rules may test, as opposed to days of the week alone. */
const isDated = (policy: Policy): boolean => [...dayTests(policy)].some((name) => name !== 'weekday');

/** Policies of several rules of which some test dates, and one at least stands in for another. */
const drawn = policiesOnDays.filter(
  (policy) => isDated(policy) && policy.rules.some(({ replaces }) => replaces.length > 0),
);

type Read = { readonly drawn: Policy; readonly written: Written; readonly policy: Policy };

/** Every policy as it was drawn, as text, and as it is read from that. */
const READ: readonly Read[] = fc.sample(drawn, { numRuns: RUNS, seed: SEED }).map((policy, at) => {
  const text = written(policy, randomNumbers(SEED + at));
  const { policy: read, diagnostics } = readPolicy(text.text, 'written.yaml');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!read) throw new Error('it does not load');
  return { drawn: policy, written: text, policy: read };
});

/** The rules that speak, by the conditions as they were drawn and by who stands in for whom. */
function liveIn({ rules }: Policy, facts: Facts): string[] {
  const fitting = rules.filter(({ when }) => evaluateCondition(when, facts) === true);
  const silent = fitting.flatMap(({ replaces }) => replaces);
  return fitting.filter(({ id }) => !silent.includes(id)).map(({ id }) => id);
}

describe('policies on dates, with noes that give way and conditions by name', () => {
  it('are what is read', () => {
    const total = (of: (one: Read) => number) => READ.reduce((sum, one) => sum + of(one), 0);
    const count = (is: (one: Read) => boolean) => READ.filter(is).length;
    const seen = {
      dates: count((one) => isDated(one.policy)),
      otherwise: count(({ policy }) => policy.rules.some(({ givingWay }) => (givingWay ?? []).length > 0)),
      named: count((one) => one.written.named > 0 && one.written.uses > 0),
    };
    expect(seen).toEqual({ dates: RUNS, otherwise: RUNS, named: RUNS });
    const facts = new Set(READ.flatMap(({ policy }) => [...dayTests(policy)]));
    for (const fact of [
      'purchased-on',
      'today',
      'reported-on',
      'days-down',
      'days-owned',
      'days-since-purchase',
    ])
      expect(facts).toContain(fact);
    // A name within a name, and one that several use.
    expect(total((one) => one.written.uses)).toBeGreaterThan(total((one) => one.written.named));
    expect(
      count(({ written: { text } }) => /part-\d+: \{ (?:any|all|none-of|not): .*is: part-/.test(text)),
    ).toBeGreaterThan(0);
  });

  it(`hold just the complaints that their conditions hold, ${POINTS} for each of ${RUNS}`, {
    timeout: 60 * MINUTES,
  }, () => {
    let [points, wrong, spoken] = [0, 0, 0];
    for (const [at, one] of READ.entries()) {
      const subject = subjectOf(one.policy);
      const { complaints } = subject;
      const byId = new Map(one.policy.rules.map((rule) => [rule.id, rule]));
      const pairs = one.drawn.rules.map((rule) => ({ rule, read: byId.get(rule.id) as Rule }));
      const regions = pairs.map(({ rule, read }) => ({
        rule,
        fits: complaints.where(read.when),
        speaks: complaints.speaking(read),
      }));
      const left = complaints.besides(regions.map(({ speaks }) => speaks));
      const next = complaintsOf(one.drawn, randomNumbers(SEED - at));
      for (let count = 0; count < POINTS; count += 1) {
        const facts = next();
        const point = pointOf(subject, facts);
        const live = liveIn(one.drawn, facts);
        const isRight =
          regions.every(
            ({ rule, fits, speaks }) =>
              contains(fits, point) === (evaluateCondition(rule.when, facts) === true) &&
              contains(speaks, point) === live.includes(rule.id),
          ) &&
          contains(left, point) === (live.length === 0) &&
          !complaints.impossible.some((region) => contains(region, point));
        points += 1;
        spoken += live.length;
        if (!isRight) wrong += 1;
      }
    }
    expect({ points, wrong }).toEqual({ points: RUNS * POINTS, wrong: 0 });
    expect(spoken).toBeGreaterThan(points / 4);
  });
});
