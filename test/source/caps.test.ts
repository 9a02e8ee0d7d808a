import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWindow, writeWindow } from '../../src/domain/values/window.js';
import { readPolicy } from '../../src/source/index.js';
import { windowHint } from '../../src/source/suggest/suggestions.js';
import { draws } from '../draws.js';
import { policyOf, read, SHOP } from './shop.js';

const AT = 'countersign: ';
const withCaps = (caps: string): string => {
  expect(SHOP).toContain(AT);
  return SHOP.replace(AT, `caps:\n${caps}${AT}`);
};
const capsOf = (caps: string) => policyOf(withCaps(caps)).caps;

/** A cap with a mistake, its code, and what is said with the way out. */
const MISTAKES: readonly (readonly [cap: string, code: string, said: string])[] = [
  ['{ per: client, within: "9 days", at-most: 6 }', 'wrong-value', 'Needed is customer, staff or store.'],
  ['{ per: customer, within: 90, at-most: 6 }', 'wrong-value', 'Write "90 days", or "90 weeks"'],
  ['{ per: customer, within: "3 months", at-most: 6 }', 'wrong-value', 'write "90 days".'],
  ['{ per: customer, within: a year, at-most: 6 }', 'wrong-value', 'write "365 days".'],
  ['{ per: customer, within: 2weeks, at-most: 6 }', 'wrong-value', 'Write "2 weeks".'],
  ['{ per: customer, within: sometimes, at-most: 6 }', 'wrong-value', 'Needed is whole days or weeks'],
  ['{ per: customer, within: "0 days", at-most: 6 }', 'wrong-value', 'Needed is whole days or weeks'],
  ['{ per: customer, within: "9 days", at-most: £60 }', 'wrong-value', 'Write 60, the digits alone.'],
  ['{ per: customer, within: "9 days", at-most: 60.005 }', 'too-many-decimals', 'Round it, to 60.01.'],
  ['{ per: customer, within: "9 days", at-most: -1 }', 'wrong-value', 'Needed is an amount of money'],
  ['{ per: customer, within: "9 days", at-most: 0 }', 'out-of-range', 'At most 0 is no cap'],
  ['{ per: customer, within: "9 days", at-most: 0, count: times }', 'out-of-range', 'At most 0 is no cap'],
  [
    '{ per: customer, within: "9 days", at-most: 1.5, count: times }',
    'too-many-decimals',
    'How often has no',
  ],
  ['{ per: customer, within: "9 days", at-most: 6, count: often }', 'wrong-value', 'Needed is times'],
  ['{ per: customer, within: "9 days" }', 'missing-key', '“at-most” is missing'],
  ['{ per: customer, within: "9 days", at-most: 6, upto: 7 }', 'unknown-key', '“upto” is no key'],
  ['{ per: customer, within: "9 days", at-most: 6, remedies: [voucher] }', 'wrong-value', 'Add count: times'],
  [
    '{ per: store, within: "9 days", at-most: 6, count: times, remedies: voucher }',
    'wrong-value',
    '[voucher]',
  ],
  [
    '{ per: store, within: "9 days", at-most: 6, count: times, remedies: [vouchr] }',
    'unknown-remedy',
    'Did you mean “voucher”?',
  ],
  [
    '{ per: store, within: "9 days", at-most: 6, count: times, remedies: [sorry] }',
    'not-goodwill',
    '“sorry” is an apology',
  ],
  [
    '{ per: staff, within: "1 day", at-most: 6, then: boss }',
    'unknown-role',
    'There is no role “boss” here.',
  ],
  ['60', 'wrong-value', 'Needed is a cap, such as'],
];

describe('a cap with a mistake', () => {
  it.each(MISTAKES)('%s', (cap, code, said) => {
    const { policy, diagnostics } = read(withCaps(`  - ${cap}\n`));
    expect(policy).toBeNull();
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
    expect(diagnostics.map(({ message, hint }) => `${message} ${hint}`).join()).toContain(said);
  });

  it('is one that says again what another says', () => {
    const two =
      '  - { per: store, within: "1 week", at-most: 5 }\n  - { per: store, within: 1 week, at-most: 6 }\n';
    expect(read(withCaps(two)).diagnostics.map(({ code }) => code)).toEqual(['said-twice']);
    const until = two.replace('at-most: 5', 'at-most: 5, then: manager');
    expect(read(withCaps(until)).diagnostics).toEqual([]);
  });
});

describe('caps', () => {
  it('are read in minor units and whole days', () => {
    expect(capsOf('  - { per: staff, within: "2 weeks", at-most: 300.50, then: manager }\n')).toMatchObject([
      {
        per: 'staff',
        within: { count: 2, unit: 'week' },
        atMost: 30050,
        counts: 'goodwill',
        then: 'manager',
      },
    ]);
    expect(
      capsOf('  - { per: customer, within: "1 day", at-most: 2, count: times, remedies: [voucher] }\n'),
    ).toMatchObject([{ atMost: 2, counts: 'times', remedies: ['voucher'] }]);
  });

  it('are part of what a policy is, and where there is none it is what it was', () => {
    const [cap, other] = [60, 61].map(
      (most) => `  - { per: customer, within: "9 days", at-most: ${most} }\n`,
    );
    const hashes = [SHOP, withCaps(cap ?? ''), withCaps(other ?? '')].map((text) => policyOf(text).sha256);
    expect(new Set(hashes).size).toBe(3);
    const none = SHOP.replace(AT, `caps: []\n${AT}`);
    expect(policyOf(none).sha256).toBe(hashes[0]);
    expect(policyOf(none)).not.toHaveProperty('caps');
    expect(policyOf(withCaps(`  # a note\n${cap}`)).sha256).toBe(hashes[1]);
  });

  it('are replaced whole by who extends them, and lose what is removed', () => {
    const base = withCaps(
      '  - { per: store, within: "9 days", at-most: 9 }\n  - { per: store, within: "9 days", at-most: 1, count: times, remedies: [miles] }\n',
    );
    const child = (more: string) => {
      const text = `amends: 1\nname: "Child"\ncurrency: GBP\nextends: ./base.yaml\n${more}`;
      const { policy, diagnostics } = readPolicy(text, 'child.yaml', {
        read: (path) => (path === 'base.yaml' ? base : undefined),
      });
      return policy?.caps?.map(({ counts, atMost }) => [counts, atMost]) ?? diagnostics;
    };
    expect(child('')).toEqual([
      ['goodwill', 900],
      ['times', 1],
    ]);
    const without = child('remove: { remedies: [miles] }\n');
    expect(without).toEqual([['goodwill', 900]]);
    expect(child('caps: []\n')).toEqual([]);
    expect(child('caps: [{ per: staff, within: "1 day", at-most: 7 }]\n')).toEqual([['goodwill', 700]]);
  });
});

describe('a window', () => {
  const windows = fc.record({
    count: fc.integer({ min: 1, max: 9999 }),
    unit: fc.constantFrom('day' as const, 'week' as const),
  });

  it('is read as it is written', () => {
    fc.assert(
      fc.property(windows, (window) => {
        expect(readWindow(writeWindow(window))).toEqual(window);
      }),
      { numRuns: draws(200) },
    );
  });

  it('is proposed as one that can be read, or not at all', () => {
    const text = fc.tuple(
      fc.integer({ min: 0, max: 2000 }),
      fc.constantFrom('', ' ', '-'),
      fc.constantFrom('', 'day', 'days', 'Weeks', 'months', 'year', 'hours'),
    );
    fc.assert(
      fc.property(text, ([count, blank, unit]) => {
        const proposed = [...(windowHint(`${count}${blank}${unit}`)?.matchAll(/"([^"]*)"/g) ?? [])];
        for (const [, one = ''] of proposed) expect(readWindow(one), one).not.toBeNull();
      }),
      { numRuns: draws(300) },
    );
  });
});
