import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/index.js';
import { policyOf, read, SHOP, shopWith } from './shop.js';

/** Amounts and conditions that are written once and used by name. */

/** What the shop writes where it is used, each with a name for it; the first is an amount, the second a condition. */
const AMOUNTS = [
  ['cost: { by: channel, where: { store: 2.50 }, else: 7.20 }', 'cost: '],
  [
    'recovers: { by: condition, where: { as-new: 70%, opened: 40%, faulty: 5%, destroyed: 0% } }',
    'recovers: ',
  ],
  ['margin: 55%', 'margin: '],
  ['mend: 110%', 'mend: '],
  ['worth: { percent: 60%, of: respect }', 'worth: '],
  ['units: 6000', 'units: '],
  ['amount: { by: hours-late, bands: [{ up-to: 4, is: 5 }, { below: 24, is: 10 }, { is: 20 }] }', 'amount: '],
  ['goodwill: 1000', 'goodwill: '],
  ['lost: { sum: [price, delivery-paid] }', 'lost: '],
  ['spend-a-year: 600', 'spend-a-year: '],
] as const;
const CONDITIONS = [
  '{ problem: wrong-item, fault: [us, supplier] }',
  '{ problem: late, hours-late: { over: 2 } }',
  '{ membership: gold, not: { fault: customer } }',
  '{ held-value: { over: 200 } }',
  '{ orders-before: { at-least: 10 } }',
  '{ problem: injury }',
] as const;

/** The shop with some of its amounts and conditions written once, and named where they stood. */
function named(amounts: readonly (typeof AMOUNTS)[number][], conditions: readonly string[]): string {
  let text = SHOP;
  const lines: string[] = [];
  amounts.forEach(([written, key], at) => {
    text = text.replace(written, () => `${key}a${at}`);
    lines.push(`  a${at}: ${written.slice(key.length)}`);
  });
  conditions.forEach((written, at) => {
    text = text.replace(written, () => `{ is: c${at} }`);
  });
  const section = (name: string, all: readonly string[]) =>
    all.length > 0 ? `${name}:\n${all.join('\n')}\n` : '';
  return (
    text +
    section('amounts', lines) +
    section(
      'conditions',
      conditions.map((written, at) => `  c${at}: ${written}`),
    )
  );
}

/** A policy without where it stands in its file. */
const unplaced = (text: string) =>
  JSON.parse(JSON.stringify(policyOf(text), (key, value) => (key === 'place' ? undefined : value)));

describe('what is used by name', () => {
  it('is read as if it were written there, whatever is due: money, a share, a count, a harm', () => {
    const plain = unplaced(SHOP);
    fc.assert(
      fc.property(fc.subarray([...AMOUNTS]), fc.subarray([...CONDITIONS]), (amounts, conditions) => {
        expect(unplaced(named(amounts, conditions))).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  it('stands in any, all, not and none-of, in parts of amounts, and in one another', () => {
    const by = (text: string) => policyOf(text).rules.find(({ id }) => id === 'gold')?.when;
    const names =
      'conditions: { gold: { membership: gold }, ours: { not: { is: theirs } }, theirs: { fault: customer } }\n';
    expect(
      by(
        shopWith(
          'when: { membership: gold, not: { fault: customer } }',
          'when: { all: [{ is: gold }, { any: [{ is: ours }] }, { none-of: [{ is: theirs }] }] }',
        ) + names,
      ),
    ).toEqual(
      by(
        shopWith(
          'when: { membership: gold, not: { fault: customer } }',
          'when: { all: [{ membership: gold }, { any: [{ not: { fault: customer } }] }, { none-of: [{ fault: customer }] }] }',
        ),
      ),
    );
    const half = shopWith(
      'delivery: 4.95',
      'delivery: { percent: half, of: { least-of: [parcel, 9], at-most: parcel } }',
    );
    expect(policyOf(`${half}amounts: { half: 50%, parcel: 4.95 }\n`).costs.delivery).toEqual(
      policyOf(
        shopWith('delivery: 4.95', 'delivery: { percent: 50%, of: { least-of: [4.95, 9], at-most: 4.95 } }'),
      ).costs.delivery,
    );
  });

  it('is merged by its name and replaced whole, for all that uses it', () => {
    const base = `${shopWith('delivery: 4.95', 'delivery: parcel')}amounts: { parcel: { by: channel, where: { store: 1 }, else: 5 } }\n`;
    const own = 'amends: 1\nname: "Own"\ncurrency: GBP\nextends: ./base.yaml\namounts: { parcel: 7 }\n';
    const files = { read: (path: string) => (path === 'base.yaml' ? base : undefined) };
    expect(policyOf(own, files).costs.delivery).toEqual({ is: 'fixed', value: 700 });
  });

  it('is what has to be said anew in another currency, and not what uses it', () => {
    const base = `${shopWith('delivery: 4.95', 'delivery: parcel')}amounts: { parcel: 5 }\n`;
    const own = (more: string) => `amends: 1\nname: "Own"\ncurrency: EUR\nextends: ./base.yaml\n${more}`;
    const files = { read: (path: string) => (path === 'base.yaml' ? base : undefined) };
    const hint = (more: string) =>
      read(own(more), files).diagnostics.find(({ code }) => code === 'currency-differs')?.hint ?? '';
    expect(hint('')).toMatch(/ amounts\.parcel/);
    expect(hint('')).not.toMatch(/costs\.delivery/);
    expect(hint('amounts: { parcel: 6 }\n')).not.toMatch(/amounts\.parcel|costs\.delivery/);
  });

  it('is unused where nothing names it, in its own file', () => {
    const text = `${shopWith('delivery: 4.95', 'delivery: parcel')}amounts: { parcel: 5, box: 3 }\nconditions: { slow: { problem: late } }\n`;
    const { findings } = lint('shop.yaml', read(text), { today: '2026-11-22' });
    const unused = findings.filter(({ code }) => code === 'unused').map(({ message }) => message);
    expect(unused).toContain('Nothing uses “box” by its name.');
    expect(unused).toContain('Nothing uses “slow” by its name.');
    expect(unused.join()).not.toContain('parcel');
  });

  it('may not grow past what can be read', () => {
    const names = Array.from({ length: 30 }, (_, at) => `  n${at}: { sum: [n${at + 1}, n${at + 1}] }`);
    const text = `${shopWith('delivery: 4.95', 'delivery: n0')}amounts:\n${names.join('\n')}\n  n30: 1\n`;
    const started = Date.now();
    expect(read(text).diagnostics.map(({ code }) => code)).toEqual(['too-many-parts']);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

describe('a slip in a name', () => {
  const say = (old: string, fresh: string, more: string) =>
    read(shopWith(old, fresh) + more).diagnostics.map(
      ({ code, message, hint }) => `${code}: ${message} ${hint}`,
    );

  it.each([
    [
      'delivery: 4.95',
      'delivery: parcl',
      'amounts: { parcel: 5 }\n',
      'unknown-fact: There is no fact “parcl”. Did you mean “parcel”',
    ],
    [
      'when: { problem: injury }',
      'when: { is: hrt }',
      'conditions: { hurt: { problem: injury } }\n',
      'unknown-condition: There is no condition “hrt” here. Did you mean “hurt”',
    ],
    [
      'when: { problem: injury }',
      'when: hurt',
      'conditions: { hurt: { problem: injury } }\n',
      'Write { is: hurt } for a condition of that name',
    ],
    [
      'when: { problem: injury }',
      'when: { hurt: yes }',
      'conditions: { hurt: { problem: injury } }\n',
      'unknown-fact: “hurt” is a condition, not a fact. Write is: hurt.',
    ],
    [
      'when: { problem: injury }',
      'when: { is: [a, b] }',
      'conditions: { a: { problem: injury }, b: { problem: late } }\n',
      'Write any: [{ is: a }, { is: b }] for at least one of them.',
    ],
    [
      'delivery: 4.95',
      'delivery: trouble',
      'amounts: { trouble: 5 }\n',
      'name-taken: “trouble” is a fact already.',
    ],
    ['delivery: 4.95', 'delivery: 4.95', 'amounts: { goods: 5 }\n', 'name-taken: “goods” is a harm already.'],
    [
      'delivery: 4.95',
      'delivery: slow',
      'amounts: { slow: 5 }\nconditions: { slow: { problem: late } }\n',
      'name-taken: “slow” is an amount already.',
    ],
    [
      'delivery: 4.95',
      'delivery: a',
      'amounts: { a: { sum: [b, 1] }, b: { least-of: [a, 2] } }\n',
      'name-cycle: “a” is a part of itself.',
    ],
    [
      'delivery: 4.95',
      'delivery: a',
      'amounts: { a: { from: 5, to: 20, step: 5 } }\n',
      'Only the amount of a remedy can be left open',
    ],
    ['insured:', 'is:', '', 'bad-name: “is” means something else'],
    [
      'delivery: 4.95',
      'delivery: a',
      'amounts: { a: { percent: 10%, of: respect } }\n',
      'harm-outside-remedy',
    ],
  ])('%s → %s, with %s: %s', (old, fresh, more, says) => {
    expect(say(old, fresh, more).join('\n')).toContain(says);
  });
});
