import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/i18n/en/index.js';
import { ABOUT_KINDS } from '../../src/i18n/en/kinds.js';
import { type Decision, decide, type Policy } from '../../src/index.js';
import { BUILT_IN_NAMES, readComplaint } from '../../src/source/index.js';
import { builtIn } from '../fixtures/built-in.js';

/**
 * What the shipped policies let people say aloud: short enough to be said in one go, contracted as people speak, and
 * true for where the customer stands.
 */

const ROOT = path.join(import.meta.dirname, '..', '..');
const TODAY = '2026-11-22';

const POLICIES = new Map<string, Policy>();

/** A shipped policy, read once. */
function policyNamed(name: string): Policy {
  const policy = POLICIES.get(name) ?? builtIn(name);
  POLICIES.set(name, policy);
  return policy;
}

type Told = Readonly<Record<string, unknown>>;

/** What a complaint of each trade tells mostly. */
const USUAL: Told = { price: 40, 'days-since-purchase': 5, trouble: 'none', treated: 'fairly' };

const decided = (name: string, told: Told): Decision => {
  const overcharge = told['problem'] === 'overcharged' ? { overcharge: 2 } : {};
  return decide(policyNamed(name), { ...USUAL, ...overcharge, ...told }, { today: TODAY });
};

const STORIES: readonly (readonly [policy: string, example: string])[] = [
  ['flowers', 'bouquet/complaint'],
  ['flowers', 'bouquet/after-two-refusals'],
  ['airline', 'stranded/complaint'],
  ['restaurant', 'spill/complaint'],
  ['apparel', 'jeans/complaint'],
  ['apparel', 'dresses/complaint'],
  ['electronics', 'superseded/complaint'],
  ['retail', 'consistent/complaint'],
  ['cafe', 'lost-order/complaint'],
];

function toldIn(example: string): Told {
  const file = `examples/${example}.yaml`;
  const { facts, diagnostics } = readComplaint(readFileSync(path.join(ROOT, file), 'utf8'), file);
  if (!facts) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return facts;
}

const ONLINE = { channel: 'online', 'delivery-paid': 4.95 };

const ORDINARY: Readonly<Record<string, readonly Told[]>> = {
  retail: [
    { problem: 'wrong-item', trouble: 'a-trip' },
    { problem: 'damaged', item: 'a vase', trouble: 'a-trip' },
    { problem: 'damaged', ...ONLINE },
    { problem: 'faulty', item: 'a kettle', trouble: 'a-trip' },
    { problem: 'faulty', 'days-since-purchase': 90 },
    { problem: 'faulty', 'days-since-purchase': 90, 'put-right-before': true },
    { problem: 'faulty', 'days-since-purchase': 300, 'put-right-before': true },
    { problem: 'faulty', 'days-since-purchase': 3000, item: 'a clock' },
    { problem: 'not-as-described', ...ONLINE },
    { problem: 'missing-part', item: 'a bookcase' },
    { problem: 'late', channel: 'online' },
    { problem: 'lost', ...ONLINE },
    { problem: 'overcharged', overcharge: 5 },
    { problem: 'price-dropped', 'price-drop': 8 },
    { problem: 'bad-work' },
    { problem: 'poor-service', treated: 'rudely' },
    { problem: 'accident', 'other-costs': 20, item: 'your coat' },
    { problem: 'changed-mind', item: 'a scarf' },
    { problem: 'changed-mind', 'days-since-purchase': 40, item: 'a scarf' },
    { problem: 'other' },
    { problem: 'faulty', fault: 'customer' },
  ],
  apparel: [
    { problem: 'does-not-fit', item: 'a pair of shoes' },
    { problem: 'does-not-fit', ...ONLINE },
    { problem: 'wrong-item', trouble: 'a-trip' },
    { problem: 'faulty', 'days-since-purchase': 61, item: 'a jacket', trouble: 'a-trip' },
  ],
  electronics: [
    { problem: 'superseded', price: 899, 'days-since-purchase': 40 },
    { problem: 'missing-part', price: 90 },
    { problem: 'faulty', price: 300 },
  ],
  flowers: [
    { problem: 'not-as-described', channel: 'online' },
    { problem: 'faulty', channel: 'online' },
    { problem: 'lost', channel: 'online', 'delivery-paid': 6.95 },
    { problem: 'missing-part', channel: 'online' },
  ],
  cafe: [
    { problem: 'wrong-item', price: 4 },
    { problem: 'faulty', price: 4, 'still-here': false },
    { problem: 'lost', price: 4.6, item: 'a flat white' },
    { problem: 'late', price: 4, 'still-here': false },
    { problem: 'poor-service', price: 4, treated: 'rudely' },
  ],
  restaurant: [
    { problem: 'wrong-item', 'share-affected': '50%', item: 'the lamb' },
    { problem: 'lost', 'share-affected': '50%' },
    { problem: 'late', waited: 25 },
    { problem: 'poor-service' },
    { problem: 'other' },
  ],
  airline: [
    { problem: 'late', price: 240, 'hours-late': 7 },
    { problem: 'cancelled', price: 240, 'hours-late': 6 },
    { problem: 'bumped', price: 240, 'hours-late': 5 },
    { problem: 'not-as-described', price: 240 },
    { problem: 'poor-service', price: 240 },
  ],
};

const TABLE = BUILT_IN_NAMES.flatMap((name) => (ORDINARY[name] ?? []).map((told) => [name, told] as const));

/**
 * Ordinary: they ask for the first time, or we noticed first; and beside our apology and what they may choose between,
 * the offer holds one remedy at most. Whoever gets four things hears four things.
 */
function isOrdinary({ offer, choices, complaint }: Decision): boolean {
  const chosen = new Set(choices.flatMap(({ of }) => of));
  const besides = offer.remedies.filter(({ id, kind }) => kind !== 'apology' && !chosen.has(id));
  return Number(complaint['contacts'] ?? 1) <= 1 && besides.length <= 1;
}

const MOST_WORDS = 60;
const wordsIn = (text: string): number => text.split(/\s+/).length;

describe('what is said', () => {
  it.each(TABLE)(`takes ${MOST_WORDS} words at most, in an ordinary case: %s %o`, (name, told) => {
    const decision = decided(name, told);
    expect(isOrdinary(decision)).toBe(true);
    expect(wordsIn(decision.say), decision.say).toBeLessThanOrEqual(MOST_WORDS);
  });

  it('is asked about ordinary complaints of every shipped policy', () => {
    expect(TABLE.length).toBeGreaterThanOrEqual(30);
    for (const name of BUILT_IN_NAMES) expect(ORDINARY[name]?.length ?? 0, name).toBeGreaterThanOrEqual(3);
  });

  it.each(STORIES)('is short in the stories too, where they are ordinary: %s %s', (name, example) => {
    const decision = decide(policyNamed(name), toldIn(example), { today: TODAY });
    const most = isOrdinary(decision) ? MOST_WORDS : 2 * MOST_WORDS;
    expect(wordsIn(decision.say), decision.say).toBeLessThanOrEqual(most);
  });
});

/** What people contract when they speak. */
const UNCONTRACTED = /\b(?:I am|we are|do not|cannot|will not|it is|that is)\b/gi;

/** Turns that nobody behind a counter says, whatever is contracted in them. */
const WRITTEN =
  /\bI[’']m arranging\b|\bnobody is given\b|\bno rule here\b|\b(?:manager|florist), now\b|\bthere[’']s something wrong\b|\bthis stays yours\b|\bnor could it\b|\bmay give so much\b/gi;

/** Where they do not: a verb at the end bears its weight, and some words only look like these. */
const SPOKEN_IN_FULL = [
  'here we are again',
  // The figure that is between the bounds just named.
  /Write .*that is, such as/,
];

/** The places in a text where nobody would speak like that. */
const stiffIn = (text: string): string[] =>
  SPOKEN_IN_FULL.some((one) => (typeof one === 'string' ? text.includes(one) : one.test(text)))
    ? []
    : [UNCONTRACTED, WRITTEN].flatMap((stiff) =>
        [...text.matchAll(stiff)].map(([words]) => `${words}: ${text}`),
      );

/** Keys of a policy under which stands what people read or say; a law is quoted as it is. */
const PROSE = new Set([
  'say',
  'ask',
  'help',
  'label',
  'why',
  'decline',
  'wait',
  'explain',
  'note',
  'because',
]);

/** Every sentence under a key of prose, wherever it stands. */
function proseOf(value: unknown, isProse = false): string[] {
  if (typeof value === 'string') return isProse ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    proseOf(part, PROSE.has(key) || key === 'labels' || (isProse && typeof part === 'string')),
  );
}

/** The files of the catalogue, whose sentences are made by functions too: every text between marks. */
const CATALOGUE = [
  'answer',
  'facts',
  'headline',
  'interview',
  'kinds',
  'mail',
  'problems',
  'prompts',
  'reasons',
  'reckoning',
  'recording',
  'refusals',
  'spoken',
  'weighing',
];

/** Parts of the catalogue that stand in a folder of their own. */
const IN_FOLDER: Readonly<Record<string, string>> = { recording: 'counter' };

/** The texts between marks in a file of the catalogue, without what its comments say. */
function textsIn(file: string): string[] {
  const source = readFileSync(path.join(ROOT, 'src/i18n/en', IN_FOLDER[file] ?? '', `${file}.ts`), 'utf8');
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, a, b]) => a ?? b ?? '');
}

describe('nobody speaks stiffly', () => {
  it.each(CATALOGUE)('in the catalogue: %s', (file) => {
    const texts = textsIn(file);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.flatMap(stiffIn)).toEqual([]);
  });

  it('in any part of the catalogue that is left out of that', () => {
    const known = [...CATALOGUE, 'grammar'];
    expect(Object.keys(ENGLISH).filter((part) => part !== 'language' && !known.includes(part))).toEqual([]);
    expect(Object.values(ABOUT_KINDS).flatMap(stiffIn)).toEqual([]);
  });

  it.each(BUILT_IN_NAMES.filter((name) => name !== 'bare'))('in a shipped policy: %s', (name) => {
    const { problems, facts, remedies, rules } = policyNamed(name);
    const reasons = rules.flatMap(({ outcome }) => (outcome ? [outcome.reason] : []));
    const prose = [...proseOf({ problems, facts, remedies, rules }), ...reasons];
    expect(prose.length).toBeGreaterThan(20);
    expect(prose.flatMap(stiffIn)).toEqual([]);
  });

  it('finds what is stiff, and only that', () => {
    expect(stiffIn('I am sorry that it is late.')).toHaveLength(2);
    expect(stiffIn('I’m arranging a word with our manager, now.')).toHaveLength(2);
    expect(stiffIn('That’s our mistake, and what it is worth you’ll get back.')).toHaveLength(1);
    expect(stiffIn('I’m sorry it’s late, and here we are again.')).toEqual([]);
  });
});

/** Where somebody rings them, and where somebody comes over: true in one place, and not in the other. */
const RINGS = /\bcall from\b|\bring you\b|\bphone you\b/i;
const COMES = /\bword with our (?:manager|head florist) right now\b|\bcome over\b/i;

/** Complaints that bring the manager into it, one way or another. */
const FOR_THE_MANAGER: readonly Told[] = [
  'poor-service',
  'accident',
  'other',
  'damaged',
  'late',
  'faulty',
].flatMap((problem) =>
  [1, 2, 3].flatMap((contacts) =>
    ['fairly', 'ignored', 'embarrassed', 'rudely'].flatMap((treated) =>
      ['none', 'missed'].map((occasion) => ({ problem, contacts, treated, occasion, 'other-costs': 10 })),
    ),
  ),
);

/** The facts by which a policy knows that they stand before us, and that they do not. */
const PLACES: Readonly<Record<string, { readonly here: Told; readonly away: readonly Told[] }>> = {
  ...Object.fromEntries(
    ['retail', 'apparel', 'electronics', 'flowers'].map((name) => [
      name,
      { here: { channel: 'store' }, away: [{ channel: 'online' }, { channel: 'phone' }] },
    ]),
  ),
  cafe: { here: { 'still-here': true }, away: [{ 'still-here': false }] },
  restaurant: { here: { 'still-here': true }, away: [{ 'still-here': false }] },
};

describe('what is said is true where they stand', () => {
  it.each(Object.keys(PLACES))(
    '%s: nobody is rung up who is here, and nobody comes over who is not',
    (name) => {
      const { here, away } = PLACES[name] as (typeof PLACES)[string];
      const { problems } = policyNamed(name);
      const known = FOR_THE_MANAGER.filter(({ problem }) => problems.some((one) => one.name === problem));
      const sayAt = (place: Told) => known.map((told) => decided(name, { ...told, ...place }).say);
      const [said, written] = [sayAt(here), away.flatMap(sayAt)];
      expect(said.filter((say) => RINGS.test(say))).toEqual([]);
      expect(written.filter((say) => COMES.test(say))).toEqual([]);
      // Both are said somewhere, or this would find nothing.
      expect(said.some((say) => COMES.test(say))).toBe(true);
      expect(written.some((say) => RINGS.test(say))).toBe(true);
    },
  );

  it.each(Object.keys(PLACES))('%s: it costs the same and does as much in either place', (name) => {
    const { remedies } = policyNamed(name);
    const [word, call] = ['manager-word', 'manager-call'].map((id) => remedies.find((one) => one.id === id));
    const figures = ({ id: _, label: __, place: ___, ...rest }: NonNullable<typeof word>) => rest;
    expect(word && call).toBeTruthy();
    if (word && call) expect(JSON.stringify(figures(word))).toBe(JSON.stringify(figures(call)));
  });

  it('nobody who found their own way is told that they flew with us, or got there', () => {
    for (const travelled of ['own-way', 'not-at-all'])
      for (const problem of ['late', 'cancelled', 'bumped'])
        for (const hours of [0.5, 1.5, 2, 2.5, 4, 7])
          for (const fault of ['us', 'carrier', 'unclear']) {
            const told = { problem, travelled, price: 240, 'hours-late': hours, fault };
            expect(decided('airline', told).say).not.toMatch(/you flew|got you there|got there/i);
          }
  });

  it('nobody who has left the table or the counter is given what only the others can have', () => {
    for (const name of ['cafe', 'restaurant'])
      for (const { name: problem } of policyNamed(name).problems)
        for (const fault of ['us', 'customer']) {
          const told = { problem, fault, price: 20, 'still-here': false, treated: 'rudely' };
          expect(decided(name, told).say).not.toMatch(/right now|cooked fresh|cookie|your table/);
        }
  });

  it('nothing is kept and nothing comes back where it was eaten, or is worth nothing', () => {
    const goods = /\bkeep\b|take this one back/;
    for (const name of ['cafe', 'restaurant'])
      for (const { name: problem } of policyNamed(name).problems)
        for (const here of [true, false])
          expect(decided(name, { problem, price: 20, 'still-here': here }).say).not.toMatch(goods);
    for (const problem of ['wrong-item', 'damaged', 'faulty', 'not-as-described'])
      expect(decided('retail', { problem, 'held-value': 0 }).say).not.toMatch(goods);
  });

  it('a no owns nothing, and invites nobody back as if it were a yes', () => {
    const noes = [
      decided('retail', { problem: 'changed-mind', 'days-since-purchase': 40, fault: 'us' }),
      decided('apparel', { problem: 'does-not-fit', 'days-since-purchase': 90, fault: 'us' }),
    ];
    for (const { outcome, say } of noes) {
      expect(outcome).toBe('decline');
      expect(say).not.toMatch(/our mistake|love to see you|ours to put right/);
    }
  });
});
