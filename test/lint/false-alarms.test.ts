import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../src/decide/compiled/compile-policy.js';
import { evaluationContext, roleNamed } from '../../src/decide/evaluate/evaluation-context.js';
import { type Condition, evaluateCondition } from '../../src/domain/policy/condition.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy, Rule } from '../../src/domain/policy/policy.js';
import { relevantFacts } from '../../src/domain/policy/policy-parts.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { deadValue } from '../../src/lint/checks/dead-value.js';
import { neverFits } from '../../src/lint/checks/never-fits.js';
import { owedDips } from '../../src/lint/checks/owed-dips.js';
import { sameEdge } from '../../src/lint/checks/same-edge.js';
import type { Finding } from '../../src/lint/findings/finding.js';
import type { Check } from '../../src/lint/subject/check.js';
import type { Subject } from '../../src/lint/subject/subject.js';
import { randomNumbers } from '../fixtures/random.js';
import { arbitraryPolicies, complaintsOf } from './arbitrary.js';
import { subjectOf } from './subject.js';

/** AMENDS_RUNS=1000 tries a million complaints. */
const RUNS = Number(process.env['AMENDS_RUNS'] ?? 24);
const POINTS = 1000;
const SEED = 20261144;
const MINUTES = 60_000;

const SUBJECTS = fc
  .sample(arbitraryPolicies, { numRuns: RUNS, seed: SEED })
  .map((policy) => subjectOf(policy));

type Found = { readonly subject: Subject; readonly finding: Finding; readonly at: number };

/** Everything a check finds in all policies. */
const found = (check: Check): Found[] =>
  SUBJECTS.flatMap((subject, at) =>
    [...check.find(subject)].flatMap((one) => ('message' in one ? [{ subject, finding: one, at }] : [])),
  );

const ruleOf = ({ policy }: Subject, { path }: Finding): Rule =>
  policy.rules.find(({ id }) => id === path[1]) as Rule;

/** Complaints with what staff are asked under a policy, the same each time. */
function pointsOf(policy: Policy, at: number): Facts[] {
  const asked = relevantFacts(policy);
  const next = complaintsOf(policy, randomNumbers(SEED + at));
  return Array.from({ length: POINTS }, () => {
    const told = Object.entries(next()).filter(([name]) => asked.has(name));
    return withDefaults(policy, Object.fromEntries(told)).facts;
  });
}

/**
 * Every remedy that stands as goodwill in some offer, whoever is at the counter, with the rules that allow it. What was
 * offered before stands whatever fits now.
 */
function offered(policy: Policy, facts: Facts): { id: string; rules: readonly Rule[] }[] {
  const compiled = compilePolicy(policy);
  const role = roleNamed(compiled, policy.authority.at(-1)?.name);
  const { table } = evaluationContext(compiled, withDefaults(policy, facts), role);
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => !table.isGranted(row));
  return rows
    .map((row) => table.read(row))
    .flatMap(({ extras, baseOffers }) =>
      [...extras, ...[baseOffers.goodwillCure].filter((cure) => cure !== null)].map(({ remedy, rules }) => ({
        id: remedy.remedy.id,
        rules,
      })),
    );
}

/** How often each mention of a value in a condition holds together with what stands beside it. */
class Mentions {
  readonly held = new Map<Condition, number>();

  constructor(
    readonly fact: string,
    readonly value: string | boolean,
  ) {}

  /** Counts the mentions that hold; of an `all` only where all of it does. */
  visit(condition: Condition, facts: Facts, rest: boolean): void {
    if (condition.is === 'any') for (const part of condition.of) this.visit(part, facts, rest);
    if (condition.is === 'all') {
      for (const part of condition.of) {
        const others = condition.of.filter((other) => other !== part);
        this.visit(part, facts, rest && others.every((other) => evaluateCondition(other, facts) === true));
      }
    }
    if (condition.is !== 'one-of' || condition.fact !== this.fact) return;
    if (!condition.values.includes(this.value)) return;
    const refused = facts[this.fact];
    const isHere =
      typeof refused === 'object'
        ? refused.some(({ remedy }) => remedy === this.value)
        : refused === this.value;
    this.held.set(condition, (this.held.get(condition) ?? 0) + Number(rest && isHere));
  }

  get never(): number {
    return [...this.held.values()].filter((times) => times === 0).length;
  }
}

describe(`beside ${POINTS} random complaints for each of ${RUNS} random policies`, () => {
  it('what is said to fit in no offer stands in none', { timeout: 30 * MINUTES }, () => {
    let tried = 0;
    const alarms = found(neverFits);
    for (const { subject, finding, at } of alarms) {
      const { policy } = subject;
      const rule = ruleOf(subject, finding);
      const { remedy } = rule.may[Number(finding.path[3])] ?? { remedy: '' };
      for (const facts of pointsOf(policy, at)) {
        if (evaluateCondition(rule.when, facts) !== true) continue;
        const by = offered(policy, facts).filter(({ id, rules }) => id === remedy && rules.includes(rule));
        expect(
          by.map(({ rules }) => rules.map(({ id }) => id)),
          finding.message,
        ).toEqual([]);
        tried += 1;
      }
    }
    expect(alarms.length).toBeGreaterThan(RUNS / 50);
    expect(tried).toBeGreaterThan(RUNS);
  });

  it('a value that is said never to hold never does', { timeout: 30 * MINUTES }, () => {
    const alarms = found(deadValue).filter(({ finding }) => finding.path[0] === 'rules');
    for (const { subject, finding, at } of alarms) {
      const [, fact = '', written = ''] = /wherever (\S+) is (\S+),/.exec(finding.message) ?? [];
      const { policy } = subject;
      const type = policy.facts.find(({ name }) => name === fact)?.type;
      const mentions = new Mentions(fact, type?.is === 'yes-no' ? written === 'yes' : written);
      const { when } = ruleOf(subject, finding);
      for (const facts of pointsOf(policy, at)) mentions.visit(when, facts, true);
      const same = alarms.filter((one) => one.finding.message === finding.message && one.at === at);
      expect(mentions.never, finding.message).toBeGreaterThanOrEqual(same.length);
    }
    expect(alarms.length).toBeGreaterThan(RUNS / 50);
  });

  /** What is owed of a remedy for a complaint, as the decision has it. */
  const owed = (policy: Policy, known: Facts, id: string): number => {
    const compiled = compilePolicy(policy);
    const role = roleNamed(compiled, undefined);
    const { entitlement } = evaluationContext(compiled, withDefaults(policy, known), role);
    return entitlement.owed.find(({ remedy }) => remedy.remedy.id === id)?.priced.amount ?? 0;
  };

  it('what is said to dip does', { timeout: 30 * MINUTES }, () => {
    const alarms = found(owedDips);
    for (const { subject, finding } of alarms) {
      const [, fact = '', id = ''] = /As (\S+) rises, what is owed of “(.*?)”/.exec(finding.message) ?? [];
      const [before, low, after] = finding.witnesses as [Facts, Facts, Facts];
      const amounts = [before, low, after].map((known) => owed(subject.policy, known, id));
      const [was = 0, is = 0, then = 0] = amounts;
      expect(is > 0 && was > is && then > is, `${finding.message} ${amounts}`).toBe(true);
      expect(Number(before[fact])).toBeLessThan(Number(low[fact]));
      expect(Number(low[fact])).toBeLessThan(Number(after[fact]));
      for (const other of [before, after]) expect({ ...other, [fact]: 0 }).toEqual({ ...low, [fact]: 0 });
    }
    expect(alarms.length).toBeGreaterThan(RUNS / 50);
  });

  it('where two rules are said to owe the same at one number, both fit there', {
    timeout: 30 * MINUTES,
  }, () => {
    for (const { subject, finding } of found(sameEdge)) {
      const [, one, other] = /both “(.*?)” and “(.*?)” owe/.exec(finding.message) ?? [];
      const [known = {}] = finding.witnesses ?? [];
      const { facts } = withDefaults(subject.policy, known);
      for (const { id, when } of subject.policy.rules) {
        if (id === one || id === other) expect(evaluateCondition(when, facts)).toBe(true);
      }
    }
  });
});
