import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { ENGLISH } from '../../src/i18n/en/index.js';
import { readFact } from '../../src/i18n/values/read-facts.js';
import {
  answerKey,
  completeComplaint,
  type Heard,
  heardIn,
  initialState,
  nextStep,
} from '../../src/interview/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';
import { interviewed, toldUnasked, trueComplaints } from './person.js';

const RUNS = draws(100);

const TRADES = ['retail', 'apparel', 'flowers', 'restaurant', 'cafe', 'airline', 'electronics'] as const;

/** Everything by which a value of a fact is plainly told. */
const TELLING = Object.entries(ENGLISH.facts.sayings).flatMap(([fact, values]) =>
  Object.entries(values ?? {}).flatMap(([value, { words }]) =>
    words.split(/\s+/).map((saying) => ({ fact, value, said: saying.replaceAll('-', ' ') })),
  ),
);

/** Stretches of time as people say them, with the minutes that they are. */
const STRETCHES: readonly ((many: number) => readonly [words: string, minutes: number])[] = [
  () => ['an hour', 60],
  () => ['half an hour', 30],
  () => ['a quarter of an hour', 15],
  () => ['three quarters of an hour', 45],
  () => ['an hour and a half', 90],
  () => ['hour and a half', 90],
  () => ['a couple of hours', 120],
  (many) => [`${many} hours`, many * 60],
  (many) => [`${many}h30`, many * 60 + 30],
  (many) => [`${many} and a half hours`, many * 60 + 30],
  (many) => [`${many * 15} minutes`, many * 15],
  (many) => [`${many * 15}mins`, many * 15],
  (many) => [`${many} hours and 15 minutes`, many * 60 + 15],
];

const answer = (policy: Policy, facts: Facts): string =>
  answerKey(decide(policy, completeComplaint(policy, facts), { today: '2026-11-22' }));

/** What is heard of a fact, as it is written; undefined where it is not told. */
const heard = (trade: string, text: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(heardIn(builtIn(trade), text)).map(([fact, told]) => [fact, told?.value]),
  );

describe('what is told beside what went wrong', () => {
  it.each<readonly [trade: string, text: string, told: object]>([
    ['flowers', 'the flowers for the funeral came late', { occasion: 'missed' }],
    ['flowers', 'no flowers yet and the wedding is tomorrow', { occasion: 'still-ahead' }],
    ['flowers', 'card says happy birthday', { occasion: 'none' }],
    ['restaurant', 'waiter was rude and the soup was cold', { treated: 'rudely' }],
    [
      'restaurant',
      'our anniversary, and nobody served us for an hour',
      { occasion: undefined, treated: 'ignored', waited: 60 },
    ],
    ['cafe', 'Birthday cake had the wrong name on it', { occasion: undefined }],
    ['restaurant', 'it’s our anniversary', { occasion: 'still-ahead' }],
    ['restaurant', 'its her birthday today and the soup is cold', { occasion: 'still-ahead' }],
    ['restaurant', 'our anniversary tonight, nobody came', { occasion: 'still-ahead' }],
    ['restaurant', 'it was our anniversary', { occasion: 'missed' }],
    ['restaurant', 'ruined our anniversary', { occasion: 'missed' }],
    ['flowers', 'late for the funeral', { occasion: undefined }],
    ['flowers', 'the funeral is on Friday', { occasion: 'still-ahead' }],
    ['flowers', 'the funeral was on Friday', { occasion: 'missed' }],
    ['flowers', 'it says happy birthday', { occasion: 'none' }],
    ['retail', 'late for the wedding tomorrow', { occasion: 'still-ahead' }],
    ['airline', 'missed my sister’s wedding, third time I have asked', { occasion: 'missed', contacts: 3 }],
    ['retail', 'it broke and they have lost the receipt', { proof: 'none' }],
    ['retail', 'hasn’t got a receipt', { proof: 'none' }],
    ['retail', 'ordered online, came scratched', { channel: 'online' }],
    ['retail', 'he wasn’t rude, it just broke', {}],
    ['retail', 'no rude words', {}],
    ['retail', 'it broke', {}],
    ['retail', '   ', {}],
    ['restaurant', 'waited an hour', { waited: 60 }],
    ['restaurant', 'booked at 1:30, cold soup', {}],
    ['restaurant', 'waited 20 minutes, then 40 minutes', {}],
    ['restaurant', 'it’s been 2 weeks', {}],
    ['airline', 'half an hour late', { 'hours-late': 50 }],
    ['retail', 'waited an hour', {}],
    ...['retail', 'electronics', 'airline', 'cafe'].flatMap((trade) =>
      [
        'dropped it in the bath',
        'sat on it',
        'my own fault',
        'I lost it',
        'missed my flight',
        'the dog chewed it',
      ].map((typed) => [trade, typed, { fault: 'customer' }] as const),
    ),
    ...['driver dropped it', 'courier lost it', 'it came late and I missed my flight'].map(
      (typed) => ['retail', typed, {}] as const,
    ),
    ['retail', 'not my own fault', {}],
    ['electronics', 'screen gone black, 3 weeks old, 2nd time', { contacts: 2 }],
    ['retail', '3 weeks, third time', { contacts: 3 }],
    ['retail', 'worn three times and it broke', {}],
    ['retail', 'asked them three times', { contacts: 3 }],
    ['retail', 'been in twice, kettle dead', { contacts: 2 }],
    ['restaurant', 'sat an hour, no food, anniversary today', { occasion: 'still-ahead', waited: 60 }],
    ['restaurant', 'no food and it’s our anniversary', { occasion: 'still-ahead' }],
    ['retail', 'cold,no help,staff rude', { treated: 'rudely' }],
    ...[
      'barista called her stupid',
      'your bloke called my mum an idiot',
      'got called a liar',
      'till girl snotty',
      'made to feel like a liar',
      'treated like a thief',
      'rolled her eyes',
      'was shouted at',
      'sworn at',
      'talked down to',
      'hung up on her',
      'they just hung up',
      'very sarcastic',
      'laughed in her face',
    ].map((typed) => ['retail', typed, { treated: 'rudely' }] as const),
    ['retail', 'called about a stupid kettle', {}],
    ['retail', 'made her feel stupid', { treated: 'embarrassed' }],
    ['retail', 'manager was short with me', { treated: 'rudely' }],
    ['retail', 'sofa too short with legs off', {}],
    ['retail', 'your shop is shut up', {}],
    ...['she tumble dried it', 'she washed it on hot', 'he left it in the sun', 'the puppy chewed it'].map(
      (typed) => ['apparel', typed, { fault: 'customer' }] as const,
    ),
  ])('in %s: %s', (trade, text, told) => {
    expect(heard(trade, text)).toEqual(told);
  });

  it('is whose doing it was only as a proposal, with what was typed', () => {
    const policy = builtIn('retail');
    const progress = {
      ...initialState({ problem: 'faulty', price: 4000 }),
      heard: heardIn(policy, 'dropped it in the bath'),
    };
    const step = nextStep(policy, progress, 'fewest');
    expect(step).toMatchObject({
      fact: { name: 'fault' },
      proposal: 'customer',
      heard: 'dropped it in the bath',
    });
    expect(progress.known).not.toHaveProperty('fault');
  });

  it('is never the customer’s doing where somebody says what we did', () => {
    const files = ['phrases.yaml', 'more-phrases.yaml', 'unseen-phrases.yaml', 'last-phrases.yaml'];
    type Table = Record<string, { say: string; means: string[] }[]>;
    const tables = files.map(
      (file): Table => parse(readFileSync(path.join(import.meta.dirname, file), 'utf8')),
    );
    const all = tables.flatMap((table) =>
      Object.entries(table).flatMap(([trade, some]) => some.map((one) => ({ ...one, trade }))),
    );
    const theirs = all.filter(({ trade, say }) => heardIn(builtIn(trade), say)['fault']);
    expect(all.length).toBeGreaterThan(1000);
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.filter(({ means }) => !means.includes('other'))).toEqual([]);
  });

  it('quotes of how often they asked only what says so', () => {
    const told = heardIn(builtIn('electronics'), 'screen black, 3 weeks old, 2nd time');
    expect(told['contacts']?.words).toBe('2nd time');
  });

  it('is quoted as it was typed', () => {
    const told = heardIn(builtIn('airline'), 'Missed my sister’s wedding, third time I’ve asked');
    expect(told).toMatchObject({
      occasion: { words: 'Missed my sister’s wedding' },
      contacts: { words: 'third time' },
    });
  });

  it('is asked without a proposal where it isn’t plain which it is', () => {
    const policy = builtIn('restaurant');
    const told = heardIn(policy, 'our anniversary, and the soup was cold');
    const step = nextStep(
      policy,
      { ...initialState({ problem: 'faulty', price: 4000 }), heard: told },
      'fewest',
    );
    expect(step).toMatchObject({ is: 'question', fact: { name: 'occasion' }, heard: 'anniversary' });
    expect(step).toHaveProperty('proposal', undefined);
  });

  it('is how long it took, as they said it, whatever else they said', () => {
    const count = fc.integer({ min: 2, max: 3 });
    const around = fc.constantFrom('waited ', 'cold soup after ', 'it was about ', 'late by ');
    const behind = fc.constantFrom('', ', and nobody came', ' late', ' for the starters.');
    const drawn = fc.tuple(around, count, fc.constantFrom(...STRETCHES), behind);
    fc.assert(
      fc.property(
        drawn,
        fc.constantFrom('restaurant', 'airline'),
        ([before, many, stretch, after], trade) => {
          const [words, minutes] = stretch(many);
          const typed = `${before}${words}${after}`;
          const told = heardIn(builtIn(trade), typed)[trade === 'airline' ? 'hours-late' : 'waited'];
          const value = trade === 'airline' ? Math.round((minutes / 60) * 100) : minutes;
          expect([typed, told]).toEqual([typed, { value, words }]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('stands in the band that was proposed, to the minute', () => {
    const policy = builtIn('restaurant');
    const progress = {
      ...initialState({ problem: 'late', price: 4000 }),
      heard: heardIn(policy, 'waited 70 minutes'),
    };
    const step = nextStep(policy, progress, 'fewest');
    if (step?.is !== 'question') throw new Error('nothing is asked');
    expect([step.fact.name, step.proposal]).toEqual(['waited', 70]);
    if (step.choices.length > 0) expect(step.choices.map(({ value }) => value)).toContain('70');
  });

  it('is found among other words, and not where somebody says no to it', () => {
    const trades = fc.constantFrom('retail', 'restaurant');
    let told = 0;
    fc.assert(
      fc.property(trades, fc.constantFrom(...TELLING), (trade, saying) => {
        const policy = builtIn(trade);
        const fact = policy.facts.find(({ name }) => name === saying.fact);
        const reading = fact && readFact(policy, fact, saying.value);
        if (!reading || !('value' in reading)) return;
        told += 1;
        const found = heardIn(policy, `the soup was cold, ${saying.said}, and then some`)[saying.fact];
        expect(found?.value).toEqual(reading.value);
        expect(saying.said.split(' ').every((word) => found?.words.includes(word))).toBe(true);
        const denied = heardIn(policy, `the soup was cold, not ${saying.said}`)[saying.fact];
        if (saying.fact !== 'proof') expect(denied).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
    expect(told).toBeGreaterThan(RUNS / 2);
  });

  it('is asked, with what was heard as the proposal, unless it is taken so anyway', () => {
    const policy = builtIn('flowers');
    const known = { problem: 'late', price: 4500, 'delivery-paid': 0 };
    const told: Heard = { occasion: { value: 'missed', words: 'funeral' } };
    const step = nextStep(policy, { ...initialState(known), heard: told }, 'fewest');
    expect(step).toMatchObject({ is: 'question', proposal: 'missed', heard: 'funeral' });
    const taken: Heard = { occasion: { value: 'none', words: 'happy birthday' } };
    expect(nextStep(policy, { ...initialState(known), heard: taken }, 'fewest')?.is).toBe('checklist');
  });

  it('comes to the answer of the whole truth, whatever was heard, and asks nothing twice', () => {
    const drawn = fc
      .constantFrom(...TRADES)
      .map(builtIn)
      .chain((policy) =>
        fc.tuple(fc.constant(policy), trueComplaints(policy), fc.subarray(TELLING, { maxLength: 3 })),
      );
    let asked = 0;
    fc.assert(
      fc.property(drawn, ([policy, truth, sayings]) => {
        const told = heardIn(policy, sayings.map(({ said }) => said).join(', so the soup was cold, '));
        const { steps, progress } = interviewed(policy, truth, 'fewest', toldUnasked(policy, truth), told);
        expect(answer(policy, progress.known)).toBe(answer(policy, truth));
        const names = steps.flatMap((step) => (step.is === 'question' ? [step.fact.name] : []));
        expect(new Set(names).size).toBe(names.length);
        asked += names.filter((name) => told[name]).length;
      }),
      { numRuns: RUNS },
    );
    expect(asked).toBeGreaterThan(RUNS / 5);
  });
});
