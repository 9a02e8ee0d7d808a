import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../draws.js';
import { policyOf, read, SHOP, shopWith } from './shop.js';

/** A shop that knows a day too, and has a refund with a charge. */
const WITH_DAY = shopWith('facts:\n', 'facts:\n  bought-on: { ask: "When?", date: true }\n').replace(
  '  refund: {',
  '  back: { kind: refund, label: "money", less: 20%, because: "a charge" }\n  refund: {',
);

function withDay(old: string, fresh: string): string {
  expect(WITH_DAY).toContain(old);
  return WITH_DAY.replace(old, () => fresh);
}

/** The mistakes in a text: each with the rest of its line from where it stands. */
function mistakesIn(text: string): { code: string; at: string; hint: string }[] {
  return read(text).diagnostics.map(({ code, line, column, hint }) => ({
    code,
    at: text.split('\n')[line - 1]?.slice(column - 1) ?? '',
    hint: hint ?? '',
  }));
}

/** What stands in the shop, what is written in its place, where the one mistake is, and the line that was meant. */
type NearMiss = readonly [old: string, wrong: string, at: string, meant: string];

const NEAR_MISSES: readonly NearMiss[] = [
  ['not: { fault: customer }', 'unless: { fault: customer }', 'unless', 'not: { fault: customer }'],
  [
    'not: { fault: customer }',
    'except: { fault: customer, contacts: { over: 2 } }',
    'except',
    'none-of: [ { fault: customer, contacts: { over: 2 } } ]',
  ],
  [
    'number: { at-least: 0, at-most: 240 }',
    'number: { min: 0, max: 99 }',
    'min',
    'number: { at-least: 0, at-most: 99 }',
  ],
  [
    'number: { at-least: 0, at-most: 240 }',
    'number: { from: 0, to: 99.5, decimals: 1 }',
    'from',
    'number: { at-least: 0, at-most: 99.5, decimals: 1 }',
  ],
  [
    'number: { at-least: 0, at-most: 240 }',
    'number: { at-least: 0, max: 99 }',
    'max',
    'number: { at-least: 0, at-most: 99 }',
  ],
  ['{ over: 2 }', '{ between: [3, 4] }', 'between', '{ at-least: 3, at-most: 4 }'],
  ['{ over: 2 }', '{ over: 2, to: 9 }', 'to', '{ over: 2, at-most: 9 }'],
  ['hours-late: { over: 2 }', 'bought-on: { to: 2026-03-01 }', 'to', '{ at-most: 2026-03-01 }'],
  ['hours-late: { over: 2 }', 'bought-on: { before: 2026-03-01 }', 'before', '{ under: 2026-03-01 }'],
  [
    'hours-late: { over: 2 }',
    'bought-on: { from: 2026-03-01, to: 2026-04-01 }',
    'from',
    '{ at-least: 2026-03-01, at-most: 2026-04-01 }',
  ],
  ['less: 20%', 'less: 120%', '120%', 'less: 20%'],
  ['refer: manager', 'note: [call, "them back"]', '[call', 'note: "call, them back"'],
  ['refer: manager', 'note: 7', '7', 'note: "7"'],
  [
    'hours-late: { over: 2 }',
    'hours-late: { at-least: 9, at-most: 3 }',
    '{ at-least: 9',
    'hours-late: { at-least: 3, at-most: 9 }',
  ],
  [
    'hours-late: { over: 2 }',
    'hours-late: { over: 9, under: 3 }',
    '{ over: 9',
    'hours-late: { over: 3, under: 9 }',
  ],
  [
    'hours-late: { over: 2 }',
    'bought-on: { at-least: 2026-12-31, at-most: 2026-11-01 }',
    '{ at-least: 2026-12-31',
    'bought-on: { at-least: 2026-11-01, at-most: 2026-12-31 }',
  ],
];

describe('what is nearly right', () => {
  it('is good as it should be', () => {
    expect(policyOf(WITH_DAY).name).toBe('Corner shop');
  });

  it.each(NEAR_MISSES)(
    '%s → %s: is told once, there, with the line that was meant',
    (old, wrong, at, meant) => {
      const [found, ...more] = mistakesIn(withDay(old, wrong));
      expect(more).toEqual([]);
      expect(found?.at.startsWith(at), found?.at).toBe(true);
      expect(found?.hint).toContain(meant);
    },
  );

  it.each(NEAR_MISSES)('%s → %s: the line that was meant is good', (old, wrong, _at, meant) => {
    const whole = /^[\w-]+: \{/.exec(wrong)?.[0] ?? '';
    const line = meant.startsWith('{') && whole !== '' ? `${whole.slice(0, -1)}${meant}` : meant;
    policyOf(withDay(old, line));
  });

  it.each(['7', '7 days', '1 week', '3 hours', 'yes', 'no', 'true', 'false'])(
    'wants the reason of a no, where %s stands',
    (value) => {
      for (const key of ['decline', 'wait', 'explain']) {
        const [found, ...more] = mistakesIn(shopWith('refer: manager', `${key}: ${value}`));
        expect(more).toEqual([]);
        expect(found?.at).toBe(value);
        expect(found?.hint).toContain(`Write ${key}: "…", the reason as the customer hears it.`);
        expect(found?.hint?.includes('under when')).toBe(/\d/.test(value));
      }
    },
  );

  it.each(['No.', 'Yes, in a week.', '7 days is all we ask.', 'It takes 7 days'])(
    'takes “%s” for a reason',
    (reason) => {
      expect(mistakesIn(shopWith('refer: manager', `wait: "${reason}"`))).toEqual([]);
    },
  );

  it.each(['nothing', 'none', 'no'])('says how a no is written where “%s” is owed', (nothing) => {
    const [found, ...more] = mistakesIn(shopWith('refer: manager', `owe: [${nothing}]`));
    expect(more).toEqual([]);
    expect(found?.hint).toContain('decline: "…"');
  });

  it.each([
    ['{ owe: [refund] }', 'otherwise: [rule, …]'],
    ['"We don\'t take it back."', 'Write decline: "We don\'t take it back."'],
    ['late', 'Write [late].'],
    ['7', 'a list of rules'],
  ])('says what stands under otherwise, where %s does', (value, meant) => {
    const [found, ...more] = mistakesIn(
      shopWith('refer: manager', `refer: manager\n    otherwise: ${value}`),
    );
    expect(more).toEqual([]);
    expect(found?.hint).toContain(meant);
  });

  it('says what is taken off a refund, and what store credit is', () => {
    const [fee] = mistakesIn(withDay('less: 20%, because: "a charge"', 'restocking-fee: 20%'));
    expect(fee?.at.startsWith('restocking-fee')).toBe(true);
    expect(fee?.hint).toContain('Write less: 20% with because: "a restocking fee"');
    const [credit, ...more] = mistakesIn(
      withDay(
        'kind: refund, label: "money", less: 20%, because: "a charge"',
        'kind: store-credit, label: "credit"',
      ),
    );
    expect(more).toEqual([]);
    expect(credit?.hint).toBe('Write kind: refund, as: credit.');
  });

  it('says how the bounds of a fact stand, where they stand backwards', () => {
    const [found, ...more] = mistakesIn(
      shopWith('number: { at-least: 0, at-most: 240 }', 'number: { at-least: 240, at-most: 0 }'),
    );
    expect(more).toEqual([]);
    expect(found?.hint).toBe('Write at-least: 0, at-most: 240.');
  });

  it('gives no remedy an amount that has none', () => {
    const [found] = mistakesIn(shopWith('refer: manager', 'owe: [ { refund: { amount: 85% } } ]'));
    expect(found?.at.startsWith('refund')).toBe(true);
    expect(found?.hint).toContain('less: 15%, because:');
    expect(found?.hint).not.toContain('amount: 85%');
  });

  it.each([
    ['owe: { voucher: 5 }', 'Write [{ remedy: voucher, amount: 5 }].'],
    ['may: { voucher: { amount: 5 } }', 'Write [{ remedy: voucher, amount: 5 }].'],
    ['owe: { refund: { amount: 85% } }', 'less: 15%, because:'],
    ['may: 7', 'such as [voucher, manager-call]'],
    ['owe: [ { customer-chooses: 7 } ]', 'such as [replacement, refund]'],
  ])('says how remedies are listed, where %s stands', (wrong, meant) => {
    const [found, ...more] = mistakesIn(shopWith('refer: manager', wrong));
    expect(more).toEqual([]);
    expect(found?.hint).toContain(meant);
  });

  it('says of which kind a remedy is that is called so', () => {
    const kindless = (name: string) =>
      mistakesIn(shopWith('remedies:\n', `remedies:\n  ${name}: { label: "It" }\n`))[0]?.hint;
    expect(kindless('repair')).toBe('Write kind: repair.');
    expect(kindless('coupon')).toBe('Write kind: voucher.');
    expect(kindless('lunch')).toContain('What kind of remedy it is');
  });

  it('says how an amount is used by its name', () => {
    const [found] = mistakesIn(shopWith('amount: { from: 5, to: 25, step: 5 }', 'amount: { is: table }'));
    expect(found?.at.startsWith('is: table')).toBe(true);
    expect(found?.hint).toContain('write table, without is');
  });

  it('says how a role is kept from giving something', () => {
    for (const key of ['may-not', 'cannot', 'never'])
      expect(
        mistakesIn(
          shopWith('associate: { goodwill: 30 }', `associate: { goodwill: 30, ${key}: [voucher] }`),
        )[0]?.hint,
      ).toContain('limits: { voucher: 0 }');
  });

  it('says how something is removed', () => {
    const remove = (what: string) => mistakesIn(`${SHOP}remove: ${what}\n`)[0]?.hint;
    expect(remove('promises')).toContain('Write remove: { promises: [name, …] }');
    expect(remove('[rules]')).toContain('Write remove: { rules: [name, …] }');
    expect(remove('price-match')).toContain('remove: { rules: [price-match] }');
  });

  it('says where sizes may be a share', () => {
    const meant = '{ from: 5, to: { percent: 20%, of: price }, step: 5, at-most: 25 }';
    const found = mistakesIn(shopWith('{ from: 5, to: 25, step: 5 }', '{ from: 5%, to: 20%, step: 5% }'));
    expect(found.map(({ at }) => at.slice(0, 3))).toEqual(['5%,', '20%', '5% ']);
    expect(found[0]?.hint).toContain(meant);
    policyOf(shopWith('{ from: 5, to: 25, step: 5 }', meant));
  });
});

describe('a day that is written otherwise', () => {
  const told = (day: string) =>
    mistakesIn(withDay('hours-late: { over: 2 }', `bought-on: { at-least: ${day} }`));

  it.each([
    ['2026-02-30', '2026-02-28'],
    ['2028-02-30', '2028-02-29'],
    ['2026-04-31', '2026-04-30'],
    ['2026-12-32', '2026-12-31'],
    ['2026-1-5', '2026-01-05'],
    ['2026/01/05', '2026-01-05'],
    ['20261101', '2026-11-01'],
    ['24.12.2026', '2026-12-24'],
    ['1 Nov 2026', '2026-11-01'],
    ['2026-11-01T00:00', '2026-11-01'],
    ['2026-11-01 10:30:00Z', '2026-11-01'],
  ])('%s: is told once, there, with the day that was meant', (day, meant) => {
    const [found, ...more] = told(day);
    expect(more).toEqual([]);
    expect(found?.at.startsWith(day)).toBe(true);
    expect(found?.hint).toContain(`Write ${meant}`);
    expect(told(meant)).toEqual([]);
  });

  it.each(['2026-11', '2026-13-01', '01-11-2026', 'Nov 1', '11/2026', '2026'])(
    '%s: could be many, so none is proposed',
    (day) => {
      expect(told(day).map(({ hint }) => hint)).toEqual([
        'Write the year, the month and the day: 2026-01-31.',
      ]);
    },
  );

  it('is past what a date can be: nothing is said of how days are told at a counter', () => {
    expect(told('1979-12-31').map(({ code, hint }) => [code, hint])).toEqual([['outside-the-fact', '']]);
  });
});

const LOW = ['min', 'minimum', 'from', 'since', 'starting-at', 'at_least'];
const HIGH = ['max', 'maximum', 'to', 'until', 'up-to', 'at_most'];

describe('bounds under any other names', () => {
  it('are told as one line, which is good', () => {
    const names = fc.tuple(fc.constantFrom(...LOW), fc.constantFrom(...HIGH), fc.nat(99), fc.nat(99));
    fc.assert(
      fc.property(names, ([low, high, from, more]) => {
        const [found, ...others] = mistakesIn(
          shopWith('{ over: 2 }', `{ ${low}: ${from}, ${high}: ${from + more} }`),
        );
        expect(others).toEqual([]);
        const meant = /^Write (\{.*\})\.$/.exec(found?.hint ?? '')?.[1] ?? '';
        expect(meant).toBe(`{ at-least: ${from}, at-most: ${from + more} }`);
        policyOf(shopWith('{ over: 2 }', meant));
      }),
      { numRuns: draws(30) },
    );
  });
});
