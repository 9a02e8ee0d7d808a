import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/domain/policy/policy.js';
import { ENGLISH } from '../../src/i18n/en/index.js';
import { choicesOf, matching } from '../../src/interview/index.js';
import { builtIn } from '../fixtures/built-in.js';

/** What there is to pick from for what went wrong. */
function problemsOf(policy: Policy) {
  const fact = policy.facts.find(({ name }) => name === 'problem');
  return fact ? choicesOf(policy, fact, null) : [];
}

const found = (policy: Policy, typed: string): string[] =>
  matching(problemsOf(policy), typed, ENGLISH.prompts).map(({ value }) => value);

const RETAIL = builtIn('retail');

describe('what customers and staff say', () => {
  it.each([
    ['rude', 'poor-service'],
    ['the waiter was rude', 'poor-service'],
    ['spilled', 'accident'],
    ['spilt soup on my coat', 'accident'],
    ['cold', 'faulty'],
    ['never came', 'lost'],
    ['parcel not here', 'lost'],
    ['wrong size', 'wrong-item'],
    ['charged twice', 'overcharged'],
    ['cheaper now', 'price-dropped'],
    ['allergy', 'injury'],
    ['does not work', 'faulty'],
    ['crushed box', 'damaged'],
    ['delayed', 'late'],
    ['unwanted present', 'changed-mind'],
    ['nothing like the picture', 'not-as-described'],
    ['served', 'poor-service'],
  ])('“%s” finds %s first', (typed, problem) => {
    expect(found(RETAIL, typed)[0]).toBe(problem);
  });

  it.each([
    ['broken', ['damaged', 'faulty']],
    ['soup', ['faulty', 'accident']],
    ['parcel', ['damaged', 'late', 'lost']],
  ])('“%s” finds all of %j', (typed, problems) => {
    expect(found(RETAIL, typed)).toEqual(expect.arrayContaining(problems));
  });

  it.each(['xylophone', 'qqq', '???'])('“%s” finds nothing, and so nothing can be picked', (typed) => {
    expect(found(RETAIL, typed)).toEqual([]);
  });

  it('finds a policy’s own problem by its words, before what only people say for another', () => {
    expect(found(builtIn('apparel'), 'does not fit')[0]).toBe('does-not-fit');
  });
});

describe('searching', () => {
  const choices = problemsOf(RETAIL);

  it('shows everything in its order while nothing is typed', () => {
    expect(matching(choices, '  ', ENGLISH.prompts)).toEqual(choices);
  });

  it('finds every choice by its own name, first', () => {
    for (const choice of choices) expect(matching(choices, choice.name, ENGLISH.prompts)[0]).toEqual(choice);
  });

  it('never makes anything up, nor shows anything twice', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const some = matching(choices, typed, ENGLISH.prompts);
        expect(new Set(some).size).toBe(some.length);
        for (const one of some) expect(choices).toContain(one);
      }),
    );
  });
});
