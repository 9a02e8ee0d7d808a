import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { readFacts } from '../../src/i18n/values/read-facts.js';
import {
  answerKey,
  completeComplaint,
  initialState,
  missing,
  type Step,
  worthConfirming,
} from '../../src/interview/index.js';
import { checklistFor } from '../../src/interview/steps/checklist.js';
import { policies } from '../decide/arbitrary.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';
import { arbitraryPolicies, policiesOnDays } from '../lint/arbitrary.js';
import { interviewed, isToldUnasked, toldUnasked, trueComplaints } from './person.js';

const RUNS = draws(300);

const EXAMPLES = path.join(import.meta.dirname, '..', '..', 'examples');

/** Every complaint that is shipped, with the policy that its first lines name. */
const STORIES = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => existsSync(path.join(EXAMPLES, entry.name, 'complaint.yaml')))
  .map(({ name: story }) => {
    const text = readFileSync(path.join(EXAMPLES, story, 'complaint.yaml'), 'utf8');
    return { story, text, policy: /--policy (\w+)/.exec(text)?.[1] ?? '' };
  });

const lowest = ({ authority: [role] }: Policy) => ({ today: '2026-11-22', role: role?.name ?? '' });

const answer = (policy: Policy, facts: Facts): string =>
  answerKey(decide(policy, completeComplaint(policy, facts), { today: '2026-11-22' }));

const POLICIES = ['retail', 'apparel', 'flowers', 'restaurant', 'cafe', 'airline', 'electronics'].map(
  (name) => ({
    name,
    policy: builtIn(name),
  }),
);

describe.each(POLICIES)('the short interview with $name', ({ policy }) => {
  it('comes to the answer that the whole truth would have got', () => {
    fc.assert(
      fc.property(trueComplaints(policy), (truth) => {
        const { progress } = interviewed(policy, truth, 'fewest', toldUnasked(policy, truth));
        expect(answer(policy, progress.known)).toBe(answer(policy, truth));
      }),
      { numRuns: RUNS },
    );
  });
});

describe.each(POLICIES)(
  'what is told of all that $name takes as usual where nobody was asked',
  ({ policy }) => {
    it('is nothing that was told, and stands on the list to tick wherever somebody is asked', () => {
      fc.assert(
        fc.property(trueComplaints(policy), fc.infiniteStream(fc.boolean()), (truth, tells) => {
          const lacking = new Set(missing(policy, {}).map(({ name }) => name));
          const known = Object.fromEntries(
            Object.entries(truth).filter(([name]) => lacking.has(name) || tells.next().value),
          );
          const { assumed } = decide(policy, withDefaults(policy, known), { today: '2026-11-22' });
          fc.pre(known['problem'] !== 'injury');
          const rows = checklistFor(policy, initialState(known))?.rows.map(({ fact }) => fact.name) ?? [];
          for (const name of worthConfirming(policy, assumed, known, lowest(policy)))
            expect(rows).toContain(name);
        }),
        { numRuns: Math.ceil(RUNS / 5) },
      );
    });
  },
);

describe('what they hold of a wrong item', () => {
  it.each([
    ['us', true],
    ['customer', false],
  ])('is told as taken only where it can change the answer: %s', (fault, isTold) => {
    const policy = builtIn('retail');
    const known = { problem: 'wrong-item', fault, price: 4000 };
    const { assumed } = decide(policy, withDefaults(policy, known), { today: '2026-11-22' });
    expect(assumed).toContain('held-value');
    expect(worthConfirming(policy, assumed, known, lowest(policy)).includes('held-value')).toBe(isTold);
  });
});

describe.each(POLICIES)('a fact that $name neither asked nor listed', ({ policy }) => {
  it('could not have changed the answer, whatever it is', () => {
    let tried = 0;
    fc.assert(
      fc.property(trueComplaints(policy), trueComplaints(policy), (truth, other) => {
        const { progress, steps } = interviewed(policy, truth, 'fewest', toldUnasked(policy, truth));
        const put = new Set(['problem', ...steps.flatMap(namesIn)]);
        const now = answer(policy, progress.known);
        for (const fact of policy.facts) {
          const { name } = fact;
          const value = withDefaults(policy, { ...progress.known, [name]: other[name] }).facts[name];
          if (put.has(name) || isToldUnasked(fact) || value === undefined) continue;
          tried += 1;
          expect([name, answer(policy, { ...progress.known, [name]: value })]).toEqual([name, now]);
        }
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
    expect(tried).toBeGreaterThan(RUNS / 5);
  });
});

const namesIn = (step: Step): string[] =>
  step.is === 'checklist' ? step.rows.map(({ fact }) => fact.name) : [step.fact.name];

describe('the stories', () => {
  it.each(STORIES)('take at most five prompts: $story with $policy', ({ policy: name, text }) => {
    const policy = builtIn(name);
    const { facts } = readFacts(policy, parse(text) as Record<string, unknown>);
    const { steps, progress } = interviewed(policy, facts);
    expect(steps.length).toBeLessThanOrEqual(5);
    expect(answer(policy, progress.known)).toBe(answer(policy, facts));
  });
});

describe('how many prompts', () => {
  it('retail takes at most four and a half, on average', () => {
    const policy = builtIn('retail');
    // 2,000 tell the mean to a tenth, and a third of them to two.
    const counts = fc
      .sample(trueComplaints(policy), { numRuns: draws(2000), seed: 20_261_123 })
      .map((truth) => interviewed(policy, truth).steps.length);
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
    expect(mean).toBeLessThanOrEqual(4.5);
  }, 300_000);
});

describe('any policy at all', () => {
  it('is interviewed for without losing anything that matters', () => {
    fc.assert(
      fc.property(
        policies().chain((policy) => fc.tuple(fc.constant(policy), trueComplaints(policy))),
        ([policy, truth]) => {
          const { progress } = interviewed(policy, truth, 'fewest', toldUnasked(policy, truth));
          expect(answer(policy, progress.known)).toBe(answer(policy, truth));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is so where rules rest on facts that do not always apply, or that nobody need know', () => {
    fc.assert(
      fc.property(
        arbitraryPolicies.chain((policy) => fc.tuple(fc.constant(policy), trueComplaints(policy))),
        ([policy, truth]) => {
          const { progress } = interviewed(policy, truth, 'fewest', toldUnasked(policy, truth));
          expect(answer(policy, progress.known)).toBe(answer(policy, truth));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is so where rules rest on days, told as a date or as how long ago it was', () => {
    fc.assert(
      fc.property(
        policiesOnDays.chain((policy) => fc.tuple(fc.constant(policy), trueComplaints(policy))),
        ([policy, truth]) => {
          const { progress } = interviewed(policy, truth, 'fewest', toldUnasked(policy, truth));
          expect(answer(policy, progress.known)).toBe(answer(policy, truth));
        },
      ),
      { numRuns: RUNS },
    );
  });
});
