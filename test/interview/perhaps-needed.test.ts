import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixed } from '../../src/domain/policy/amount.js';
import { holds } from '../../src/domain/policy/condition.js';
import type { FactDefinition, Facts } from '../../src/domain/policy/fact.js';
import { withMoment } from '../../src/domain/policy/moment.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { perhapsFelt } from '../../src/interview/index.js';
import { applies, assumedView } from '../../src/interview/needs/assumed-view.js';
import { needsOf } from '../../src/interview/needs/needs.js';
import { perhapsNeeded } from '../../src/interview/needs/perhaps-needed.js';
import { isOpen, isRequired } from '../../src/interview/steps/mode.js';
import { exampleText } from '../../src/lint/index.js';
import { readPolicy } from '../../src/source/index.js';
import { policies, told } from '../decide/arbitrary.js';
import { widePolicies, wideTold } from '../decide/oracle-arbitrary.js';
import { draws } from '../draws.js';
import { builtIns } from '../fixtures/built-in.js';
import { complaintsIn } from '../fixtures/complaints.js';
import { policiesOnDays } from '../lint/arbitrary.js';
import { trueComplaints } from './person.js';

/** Rows by the thousand are not asked what they need where nothing can be lacking: the same, as if they were asked. */

const RUNS = { numRuns: draws(1500) };

/** What a complaint lacks, every fact of the policy held against all that is needed. */
function lackingIn(policy: Policy, known: Facts): string[] {
  const lacks = (fact: FactDefinition) => known[fact.name] === undefined && isRequired(policy, fact, known);
  const facts = assumedView(policy, known, lacks);
  const needs = needsOf(policy, facts);
  return policy.facts
    .filter((fact) => lacks(fact) && isOpen(fact, known, facts, needs))
    .map(({ name }) => name);
}

function expectSame(policy: Policy, known: Facts): number {
  const lacking = lackingIn(policy, known);
  expect(perhapsFelt(policy, known).map(({ name }) => name)).toEqual(lacking);
  return lacking.length;
}

/** Only some of what was told, by the bits of a number. */
const part = (facts: Facts, bits: number): Facts =>
  Object.fromEntries(Object.entries(facts).filter((_, at) => (bits >> (at % 30)) & 1));

/** The same policy without some defaults, so that more has to be told. */
const withoutDefaults = (policy: Policy, bits: number): Policy => ({
  ...policy,
  facts: policy.facts.map(({ default: taken, ...fact }, at) =>
    taken && (bits >> (at % 30)) & 1 ? { ...fact, default: taken } : fact,
  ),
});

const anyBits = fc.integer({ min: 0, max: 2 ** 30 - 1 });

const onDays: fc.Arbitrary<[Policy, Facts]> = policiesOnDays.chain((policy) =>
  fc.tuple(fc.constant(policy), trueComplaints(policy)),
);

describe.each<[string, fc.Arbitrary<[Policy, Facts]>]>([
  ['plain policies', fc.tuple(policies(), told)],
  ['wide policies', fc.tuple(widePolicies, wideTold)],
  ['policies on days', onDays],
])('%s', (_name, anyComplaint) => {
  const cases = fc.tuple(anyComplaint, anyBits, anyBits, fc.boolean());

  it('lack what they would if all that is needed were worked out for each', () => {
    const seen = { lacking: 0, complete: 0 };
    fc.assert(
      fc.property(cases, ([[whole, facts], some, defaults, isDated]) => {
        const policy = withoutDefaults(whole, defaults);
        const partly = part(facts, some);
        const known = isDated ? withMoment(policy, partly, { date: '2026-11-22', hour: null }) : partly;
        seen[expectSame(policy, known) > 0 ? 'lacking' : 'complete'] += 1;
      }),
      RUNS,
    );
    expect(seen.lacking).toBeGreaterThan(RUNS.numRuns / 4);
  });

  it('never need a fact that applies and that cannot be needed with their problem', () => {
    fc.assert(
      fc.property(cases, ([[whole, facts], some, defaults]) => {
        const policy = withoutDefaults(whole, defaults);
        const known = part(facts, some);
        const view = assumedView(policy, known, ({ name }) => known[name] === undefined);
        const perhaps = perhapsNeeded(policy, known['problem']);
        for (const name of needsOf(policy, view).keys()) {
          const fact = policy.facts.find((one) => one.name === name);
          if (fact && applies(fact, view)) expect([name, perhaps.has(name)]).toEqual([name, true]);
        }
      }),
      RUNS,
    );
  });
});

describe.each(Object.entries(builtIns()))('the policy of %s', (_name, policy) => {
  const builtInFacts = policy.facts.filter(({ builtIn }) => builtIn).map(({ name }) => name);

  it('lacks the same', () => {
    const next = complaintsIn(policy, builtInFacts, 11);
    const seen = { lacking: 0, complete: 0 };
    for (let row = 0; row < draws(900); row++) {
      const facts = part(next(), row % 2 === 0 ? -1 : row * 2_654_435);
      const known = row % 3 === 0 ? facts : withMoment(policy, facts, { date: '2026-11-22', hour: 9 });
      seen[expectSame(policy, known) > 0 ? 'lacking' : 'complete'] += 1;
    }
    expect(Math.min(seen.lacking, seen.complete)).toBeGreaterThan(draws(900) / 20);
  });

  it('can need nothing that its problem rules out', () => {
    for (const { name: problem } of policy.problems) {
      for (const name of perhapsNeeded(policy, problem)) {
        const when = policy.facts.find((fact) => fact.name === name)?.when;
        if (when?.is === 'one-of' && when.fact === 'problem') expect(holds(when, { problem })).toBe(true);
      }
    }
  });
});

it('counts the price where money is back already, also where nothing else rests on it', () => {
  const { policy } = readPolicy(
    exampleText(`remedies: { delivery-back: { kind: refund-fee, label: "the charge back", amount: delivery-paid } }
rules: { late: { when: { problem: late }, owe: [delivery-back], say: "It came late." } }
`),
    'shop.yaml',
  );
  if (!policy) throw new Error('The policy cannot be read.');
  const small: Policy = {
    ...policy,
    remedies: policy.remedies.filter(({ id, kind }) => kind === 'apology' || id === 'delivery-back'),
    harm: { ...policy.harm, goods: fixed(0), trouble: { ...policy.harm.trouble, plus: fixed(0) } },
    generosity: { ...policy.generosity, mend: fixed(1_000_000), pastTheSums: fixed(0) },
    authority: [{ name: 'associate', goodwill: fixed(0) }],
    rules: policy.rules.filter(({ id }) => id === 'late'),
  };
  const late: Facts = { problem: 'late', 'delivery-paid': 500 };
  for (const [known, lacking] of [
    [late, []],
    [{ ...late, 'given-back': 100 }, ['price']],
  ] as const) {
    expect(lackingIn(small, known)).toEqual(lacking);
    expectSame(small, known);
  }
});
