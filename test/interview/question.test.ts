import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { fixed } from '../../src/domain/amount.js';
import { readFact, settle, writeFact } from '../../src/domain/complaint.js';
import type { Condition } from '../../src/domain/condition.js';
import type { FactDefinition, Facts, FactValue } from '../../src/domain/fact.js';
import type { Policy } from '../../src/domain/policy.js';
import { missing, nextQuestion } from '../../src/interview/index.js';
import { builtIn } from '../fixtures/built-in.js';
import { SHOP } from '../fixtures/policy.js';

/** Answers every question with what is proposed, or with the first thing that is allowed. */
function interviewed(policy: Policy, known: Facts, onlyMissing = false): string[] {
  const asked: string[] = [];
  let facts = known;
  for (
    let question = nextQuestion(policy, facts, onlyMissing);
    question;
    question = nextQuestion(policy, facts, onlyMissing)
  ) {
    expect(asked).not.toContain(question.fact.name);
    asked.push(question.fact.name);
    facts = { ...facts, [question.fact.name]: question.proposal ?? firstAllowed(question.fact) };
  }
  return asked;
}

function firstAllowed({ type }: FactDefinition): FactValue {
  if (type.is === 'one-of') return type.values[0] ?? '';
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

describe('the next question', () => {
  it('begins with the problem, in words to pick from', () => {
    const question = nextQuestion(SHOP, {});
    expect(question?.fact.name).toBe('problem');
    expect(question?.choices[0]).toMatchObject({ value: 'wrong-item', name: 'Label of wrong-item' });
  });

  it('has whose doing it was confirmed, not asked cold', () => {
    const question = nextQuestion(SHOP, { problem: 'wrong-item' });
    expect(question?.fact.name).toBe('fault');
    expect(question?.proposal).toBe('us');
  });

  it('asks about contacts in words', () => {
    const all = { problem: 'poor-service', fault: 'us', trouble: 'none', treated: 'rudely' };
    const question = nextQuestion(SHOP, all);
    expect(question?.fact.name).toBe('contacts');
    expect(question?.choices.map(({ value }) => value)).toEqual(['1', '2', '3', '0']);
  });

  it.each([
    ['wrong-item', ['held-value', 'price', 'occasion']],
    ['late', ['hours-late']],
    ['poor-service', ['contacts', 'orders-before']],
  ])('for %s comes to what matters', (problem, expected) => {
    const asked = interviewed(SHOP, { problem });
    for (const fact of expected) expect(asked).toContain(fact);
  });

  it('is none where somebody is hurt: nothing could change what is said and done', () => {
    expect(interviewed(SHOP, { problem: 'injury' })).toEqual([]);
    expect(interviewed(builtIn('retail'), { problem: 'injury' })).toEqual([]);
  });

  it('is what decides who is sent for where somebody is hurt', () => {
    const [rule] = SHOP.rules;
    if (!rule) throw new Error('The shop has rules.');
    const when: Condition = { is: 'one-of', fact: 'treated', values: ['rudely'] };
    const hands = { ...rule, id: 'hands-over', when, replaces: [], owe: [], may: [], refer: 'manager' };
    expect(interviewed({ ...SHOP, rules: [...SHOP.rules, hands] }, { problem: 'injury' })).toEqual([
      'treated',
    ]);
  });

  it('skips what this policy cannot use', () => {
    expect(interviewed(SHOP, { problem: 'poor-service' })).not.toContain('price');
    expect(interviewed(SHOP, { problem: 'poor-service' })).not.toContain('days-since-purchase');
  });

  it('asks for what was turned down only of those who asked before', () => {
    expect(interviewed(SHOP, { problem: 'late', contacts: 2 })).toContain('turned-down');
    expect(interviewed(SHOP, { problem: 'late', contacts: 1 })).not.toContain('turned-down');
  });

  it('never asks what is known, and with a file only what is missing', () => {
    expect(interviewed(SHOP, { problem: 'late', contacts: 1 })).not.toContain('contacts');
    expect(interviewed(SHOP, { problem: 'late' }, true)).toEqual(['trouble', 'treated', 'hours-late']);
  });

  it('proposes what can be written and read back', () => {
    let facts: Facts = {};
    for (let question = nextQuestion(SHOP, facts); question; question = nextQuestion(SHOP, facts)) {
      const { fact, proposal } = question;
      const value = proposal ?? firstAllowed(fact);
      if (!Array.isArray(value)) {
        expect(readFact(SHOP, fact, writeFact(SHOP, fact, value))).toEqual({ value });
      }
      facts = { ...facts, [fact.name]: value };
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
          ...rest
        } = decide(SHOP, settle(SHOP, facts), { today: '2026-11-22' });
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
