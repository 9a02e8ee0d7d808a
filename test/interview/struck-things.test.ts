import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/i18n/en/index.js';
import { choicesOf, matching } from '../../src/interview/index.js';
import { BUILT_IN_NAMES } from '../../src/source/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';

const RUNS = draws(300);

/** The problems that somebody in a trade finds by what they typed, the likeliest first. */
function found(trade: string, typed: string): string[] {
  const policy = builtIn(trade);
  const fact = policy.facts.find(({ name }) => name === 'problem');
  if (!fact) throw new Error(`${trade} asks for no problem`);
  return matching(choicesOf(policy, fact, null), typed, ENGLISH.prompts).map(({ value }) => value);
}

const trades = fc.constantFrom(...BUILT_IN_NAMES);

/** What harms, each with what it says where it struck whatever is named behind it. */
const STRIKES = [
  ...['burnt', 'burned', 'the candle scorched', 'they scalded', 'hot coffee all over', 'hot soup on'],
  ...['spilled hot coffee on', 'spilt boiling tea over', 'splashed hot fat on', 'scalding water into'],
];

const THINGS = [
  'laptop',
  'coat',
  'dress',
  'bag',
  'shoes',
  'new jumper',
  'phone',
  'own shirt',
  'table',
  'car',
];
const OWNERS = ['my', 'her', 'our', 'a customer’s'];
const PEOPLE = ['my hand', 'my daughter', 'me', 'her arm', 'his foot', 'my son’s leg', 'grandma'];

const sentences = (whom: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom('', 'the waiter ', 'yesterday '),
      fc.constantFrom(...STRIKES),
      fc.constantFrom(...whom),
    )
    .map(([before, strike, struck]) => `${before}${strike} ${struck}`);

describe('what strikes a thing that can’t be hurt', () => {
  const things = OWNERS.flatMap((owner) => THINGS.map((thing) => `${owner} ${thing}`));

  it('is a problem about things first, with the injury right behind it', () => {
    fc.assert(
      fc.property(trades, sentences(things), (trade, typed) => {
        const [first, second] = found(trade, typed);
        expect([typed, second]).toEqual([typed, 'injury']);
        expect([typed, first]).not.toEqual([typed, 'other']);
      }),
      { numRuns: RUNS },
    );
  });

  it('is an injury first where it struck somebody, or somebody besides', () => {
    const both = fc.tuple(sentences(things), fc.constantFrom(...PEOPLE), fc.boolean());
    fc.assert(
      fc.property(trades, sentences(PEOPLE), both, (trade, onThem, [onThings, person, isBoth]) => {
        const typed = isBoth ? `${onThings} and ${person}` : onThem;
        expect([typed, found(trade, typed)[0]]).toEqual([typed, 'injury']);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['cafe', 'spilled coffee on my laptop'],
    ['cafe', 'tea spilled all over her bag'],
    ['airline', 'hot tea over my laptop'],
    ['restaurant', 'hot soup over my suit'],
    ['electronics', 'it burnt my table'],
    ['flowers', 'water all over our carpet'],
  ])('in %s “%s” is an accident first', (trade, typed) => {
    expect(found(trade, typed)[0]).toBe('accident');
  });

  it('may be worn: what runs down a coat is an injury first where it may be one at all', () => {
    expect(found('cafe', 'hot chocolate all down my coat')[0]).toBe('injury');
  });

  it.each(['tripped over my bag', 'cut on the table', 'slipped and fell on my coat', 'fell over a bag'])(
    '“%s” is an injury first in every trade',
    (typed) => {
      for (const trade of BUILT_IN_NAMES) expect([trade, found(trade, typed)[0]]).toEqual([trade, 'injury']);
    },
  );
});
