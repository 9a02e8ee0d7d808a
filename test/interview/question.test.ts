import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { fixed } from '../../src/domain/policy/amount.js';
import type { Condition } from '../../src/domain/policy/condition.js';
import type { FactDefinition, Facts, FactValue } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { readFact } from '../../src/i18n/values/read-facts.js';
import { writeFact } from '../../src/i18n/values/write-fact.js';
import { initialState, missing, nextStep, type Question, type Step } from '../../src/interview/index.js';
import { builtIn } from '../fixtures/built-in.js';
import { SHOP } from '../fixtures/policy.js';

/** The facts asked and listed where every question gets what is proposed, or the first thing that is allowed. */
function interviewed(
  policy: Policy,
  known: Facts,
  onlyMissing = false,
): { asked: string[]; listed: string[] } {
  const asked: string[] = [];
  const listed: string[] = [];
  const manner = onlyMissing ? 'only-missing' : 'fewest';
  let progress = initialState(known);
  for (let step = nextStep(policy, progress, manner); step; step = nextStep(policy, progress, manner)) {
    const names = namesIn(step);
    for (const name of names) expect([...asked, ...listed]).not.toContain(name);
    if (step.is === 'checklist') {
      listed.push(...names);
      progress = { ...progress, assumed: new Set([...progress.assumed, ...names]) };
    } else {
      asked.push(...names);
      const answer = step.proposal ?? firstAllowed(step.fact);
      progress = { ...progress, known: { ...progress.known, [step.fact.name]: answer } };
    }
  }
  return { asked, listed };
}

const namesIn = (step: Step): string[] =>
  step.is === 'question' ? [step.fact.name] : step.rows.map(({ fact }) => fact.name);

/** The first question of an interview. */
function firstQuestion(policy: Policy, known: Facts): Question {
  const step = nextStep(policy, initialState(known), 'fewest');
  if (step?.is !== 'question') throw new Error('There is no question.');
  return step;
}

function firstAllowed({ type }: FactDefinition): FactValue {
  if (type.is === 'one-of') return type.values[0] ?? '';
  if (type.is === 'text') return 'words';
  return 'atLeast' in type ? type.atLeast : true;
}

const names = (facts: readonly FactDefinition[]): string[] => facts.map(({ name }) => name);

describe('what is missing', () => {
  it('is the problem first, when nothing is known', () => {
    expect(names(missing(SHOP, {}))[0]).toBe('problem');
  });

  it('is what has no default and can still change the answer', () => {
    expect(names(missing(SHOP, { problem: 'wrong-item' }))).toEqual(['price', 'trouble', 'treated']);
  });

  it('is a fact of the policy’s own where it applies', () => {
    expect(names(missing(SHOP, { problem: 'late' }))).toEqual(['trouble', 'treated', 'hours-late']);
    expect(names(missing(SHOP, { problem: 'poor-service' }))).not.toContain('hours-late');
  });

  it('is nothing once all of it is known', () => {
    expect(missing(SHOP, { problem: 'wrong-item', price: 60, trouble: 'none', treated: 'fairly' })).toEqual(
      [],
    );
  });

  it('is never what they spend a year, for which the segment stands in', () => {
    expect(names(missing(SHOP, {}))).not.toContain('spend-a-year');
  });

  it('is no level where all levels are the same', () => {
    const kind: Policy = {
      ...SHOP,
      harm: {
        ...SHOP.harm,
        respect: { levels: { fairly: fixed(0), rudely: fixed(0) }, eachExtraContact: fixed(0) },
      },
    };
    expect(names(missing(kind, { problem: 'late' }))).not.toContain('treated');
  });
});

describe('the questions', () => {
  it('begin with the problem, in words to pick from', () => {
    const { fact, choices } = firstQuestion(SHOP, {});
    expect(fact.name).toBe('problem');
    expect(choices[0]).toMatchObject({ value: 'wrong-item', name: 'Label of wrong-item' });
  });

  it('are about what has no safe default; everything else that matters is on one list', () => {
    const { asked, listed } = interviewed(SHOP, { problem: 'wrong-item' });
    expect(asked).toEqual(['price', 'held-value', 'trouble', 'treated']);
    expect(listed).toEqual(expect.arrayContaining(['fault', 'contacts', 'occasion', 'orders-before']));
  });

  it('ask for a number by its bands where only they matter, and by itself where it feeds an amount', () => {
    const retail = builtIn('retail');
    const known = { problem: 'faulty', fault: 'us' };
    expect(firstQuestion(retail, known).choices).toEqual([]);
    const days = firstQuestion(retail, { ...known, price: 5000 });
    expect(days.fact.name).toBe('days-since-purchase');
    expect(days.choices.map(({ name }) => name)).toEqual([
      'up to 30 days',
      '31 days to 182 days',
      '183 days to 2 years',
      '2 years and a day to 4 years',
      '4 years and a day to 6 years',
      '6 years and a day or more',
    ]);
    expect(days.choices.map(({ value }) => value)).toEqual(['0', '31', '183', '731', '1461', '2193']);
  });

  it('are none where somebody is hurt: nothing could change what is said and done', () => {
    expect(interviewed(SHOP, { problem: 'injury' })).toEqual({ asked: [], listed: [] });
    expect(interviewed(builtIn('retail'), { problem: 'injury' })).toEqual({ asked: [], listed: [] });
  });

  it('are what decides who is sent for where somebody is hurt', () => {
    const [rule] = SHOP.rules;
    if (!rule) throw new Error('The shop has rules.');
    const when: Condition = { is: 'one-of', fact: 'treated', values: ['rudely'] };
    const hands = { ...rule, id: 'hands-over', when, replaces: [], owe: [], may: [], refer: 'manager' };
    expect(interviewed({ ...SHOP, rules: [...SHOP.rules, hands] }, { problem: 'injury' }).asked).toEqual([
      'treated',
    ]);
  });

  it('skip what this policy cannot use', () => {
    const { asked, listed } = interviewed(SHOP, { problem: 'poor-service' });
    expect([...asked, ...listed]).not.toContain('price');
    expect([...asked, ...listed]).not.toContain('days-since-purchase');
  });

  it('never ask what is known, and with a file only what is missing', () => {
    const { asked, listed } = interviewed(SHOP, { problem: 'late', contacts: 1 });
    expect([...asked, ...listed]).not.toContain('contacts');
    expect(interviewed(SHOP, { problem: 'late' }, true)).toEqual({
      asked: ['trouble', 'treated', 'hours-late'],
      listed: [],
    });
  });

  it('ask everything one by one, for training', () => {
    let progress = initialState({ problem: 'late' });
    const asked: string[] = [];
    for (let step = nextStep(SHOP, progress, 'all'); step; step = nextStep(SHOP, progress, 'all')) {
      if (step.is !== 'question') throw new Error('There is a list in training.');
      asked.push(step.fact.name);
      const answer = step.proposal ?? firstAllowed(step.fact);
      progress = { ...progress, known: { ...progress.known, [step.fact.name]: answer } };
    }
    expect(asked).toEqual(
      expect.arrayContaining(['fault', 'contacts', 'occasion', 'customer-name', 'hours-late']),
    );
  });

  it('propose what can be written and read back', () => {
    let progress = initialState({});
    for (
      let step = nextStep(SHOP, progress, 'all');
      step?.is === 'question';
      step = nextStep(SHOP, progress, 'all')
    ) {
      const { fact, proposal } = step;
      const value = proposal ?? firstAllowed(fact);
      if (!Array.isArray(value)) {
        expect(readFact(SHOP, fact, writeFact(SHOP, fact, value))).toEqual({ value });
      }
      progress = { ...progress, known: { ...progress.known, [fact.name]: value } };
    }
  });
});

describe('a fact that is not asked for', () => {
  it.each(['wrong-item', 'late', 'poor-service', 'injury', 'changed-mind'])(
    'would not have changed the answer to %s: one without a default that nothing live uses',
    (problem) => {
      const known: Facts = { problem, price: 6000, trouble: 'none', treated: 'fairly', 'hours-late': 5 };
      const decided = (facts: Facts) => {
        const {
          complaint: _,
          assumed: __,
          notes: ___,
          ...rest
        } = decide(SHOP, withDefaults(SHOP, facts), { today: '2026-11-22' });
        return rest;
      };
      const needed = new Set(names(missing(SHOP, { problem })));
      for (const name of ['price', 'hours-late', 'trouble', 'treated', 'days-since-purchase']) {
        if (needed.has(name)) continue;
        const { [name]: _, ...without } = known;
        expect(decided(without)).toEqual(decided({ ...known, 'days-since-purchase': 3 }));
      }
    },
  );
});
