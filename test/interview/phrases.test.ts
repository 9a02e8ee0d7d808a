import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ENGLISH } from '../../src/i18n/en/index.js';
import { choicesOf, matching } from '../../src/interview/index.js';
import { BUILT_IN_NAMES } from '../../src/source/index.js';
import { builtIn } from '../fixtures/built-in.js';

/** What somebody says, the problems that it may mean, and whether anybody may have been hurt. */
type Phrase = { readonly say: string; readonly means: readonly string[]; readonly hurt?: boolean };

type Table = Readonly<Record<string, readonly Phrase[]>>;

const tableIn = (file: string): Table => parse(readFileSync(path.join(import.meta.dirname, file), 'utf8'));

/** Four tables, each drawn up by somebody who had not seen the words that the program knew then. */
const TABLES = ['phrases.yaml', 'more-phrases.yaml', 'unseen-phrases.yaml', 'last-phrases.yaml'].map(tableIn);
const TABLE: Table = Object.fromEntries(
  Object.keys(TABLES[0] ?? {}).map((trade) => [trade, TABLES.flatMap((table) => table[trade] ?? [])]),
);

const CHOICES = new Map(
  Object.keys(TABLE).map((trade) => {
    const policy = builtIn(trade);
    const fact = policy.facts.find(({ name }) => name === 'problem');
    return [trade, fact ? choicesOf(policy, fact, null) : []];
  }),
);

const found = (trade: string, said: string): string[] =>
  matching(CHOICES.get(trade) ?? [], said, ENGLISH.prompts).map(({ value }) => value);

const isFound = (trade: string, { say, means }: Phrase): boolean =>
  found(trade, say)
    .slice(0, 2)
    .some((problem) => means.includes(problem));

/** What strangers typed that led with another problem once, with those that may lead. */
const LEADING = tableIn('leading-phrases.yaml');

/** Where the injury has to stand: first where it's meant, in the first two wherever somebody may be hurt. */
const isSafe = (trade: string, { say, means }: Phrase): boolean =>
  found(trade, say).indexOf('injury') === 0 ||
  (!means.includes('injury') && found(trade, say).indexOf('injury') === 1);

describe('what people say at a counter', () => {
  it('is drawn up for every shipped trade', () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(BUILT_IN_NAMES.toSorted());
    for (const phrases of Object.values(TABLE)) expect(phrases.length).toBeGreaterThan(40);
    expect(Object.values(TABLE).flat().length).toBeGreaterThan(300);
  });

  it.each(Object.entries(TABLE))('finds the problem meant in the first two places: %s', (trade, phrases) => {
    const missed = phrases.filter((phrase) => !isFound(trade, phrase));
    expect(missed.length / phrases.length, missed.map(({ say }) => say).join(' | ')).toBeLessThanOrEqual(
      0.05,
    );
  });

  it.each(Object.entries(LEADING))('leads with the problem meant: %s', (trade, phrases) => {
    const trades = trade === 'everywhere' ? BUILT_IN_NAMES : [trade];
    const led = phrases.flatMap(({ say, means }) =>
      trades.map((one) => ({ one, say, means, first: found(one, say)[0] ?? '' })),
    );
    expect(led.length).toBeGreaterThan(1);
    expect(led.filter(({ means, first }) => !means.includes(first))).toEqual([]);
  });

  it.each(Object.entries(TABLE))('never lets an injury out of sight: %s', (trade, phrases) => {
    expect(phrases.filter(({ hurt }) => hurt).filter((phrase) => !isSafe(trade, phrase))).toEqual([]);
  });

  it.each(Object.entries(TABLE))('finds an injury anywhere in a long text: %s', (trade, phrases) => {
    const filler = 'We were there on Tuesday with my wife and we have been coming for years. ';
    const injuries = phrases.filter(({ means }) => means.length === 1 && means[0] === 'injury');
    fc.assert(
      fc.property(fc.constantFrom(...injuries), fc.nat({ max: 50 }), ({ say }, before) => {
        const text = `${filler.repeat(before)}${say}. ${filler.repeat(50 - before)}`;
        expect(found(trade, text)[0]).toBe('injury');
      }),
      { numRuns: 20 },
    );
  });

  it.each(Object.entries(TABLE))(
    'has something else at hand for whatever fits nothing: %s',
    (trade, phrases) => {
      const nothing = phrases.filter(({ means }) => means.length === 1 && means[0] === 'other');
      expect(nothing.length).toBeGreaterThan(0);
      for (const { say } of nothing) expect(found(trade, say)).toContain('other');
    },
  );
});
