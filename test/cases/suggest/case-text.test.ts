import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { coverageItems } from '../../../src/cases/coverage/coverage.js';
import { casesOf, casesText, type WrittenCase } from '../../../src/cases/suggest/case-text.js';
import { suggest } from '../../../src/cases/suggest/suggest.js';
import { draws } from '../../draws.js';
import { builtIn } from '../../fixtures/built-in.js';

const DAY = { today: '2026-11-22' };

const readAgain = (cases: readonly WrittenCase[]): unknown =>
  (parse(`tests: 1\ncases:\n${casesText(cases)}`) as { cases: unknown }).cases;

/** What YAML makes of what is told: figures are numbers, yes and no words. */
function asRead(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(asRead);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asRead(inner)]));
  return typeof value === 'string' && /^(?:-?[1-9]\d*|0)(?:\.\d+)?$/.test(value) ? Number(value) : value;
}

const wanted = ({ name, complaint, as, expect: expected }: WrittenCase): unknown => ({
  name,
  complaint: asRead(complaint),
  ...(as === null ? {} : { as }),
  expect: expected,
});

describe('cases as text', () => {
  it('are read again as they were, for all that is suggested for a shipped policy', () => {
    const policy = builtIn('restaurant');
    const cases = casesOf(policy, suggest(policy, coverageItems(policy), DAY).cases, DAY);
    expect(cases.length).toBeGreaterThan(30);
    expect(readAgain(cases)).toEqual(cases.map(wanted));
  });

  it('are read again, whatever they are called and hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('yes', 'NO', 'null', '~', '1e3', '0x1F', '-', ': #', '- a', '"', '\u001b[2J', '\u2028'),
    );
    const made = fc.record({
      name: text,
      complaint: fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), text, { maxKeys: 4 }),
      as: fc.option(fc.constantFrom('manager', 'shift-lead')),
      owed: fc.array(fc.constantFrom('refund', 'on', 'n'), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 3 }), (some) => {
        const cases = some.map(({ owed, ...one }): WrittenCase => {
          const expected = {
            outcome: 'resolve' as const,
            owed,
            'granted-by': 'associate',
            because: ['late'],
          };
          return { ...one, expect: expected };
        });
        expect(readAgain(cases)).toEqual(cases.map(wanted));
      }),
      { numRuns: draws(900), seed: 20261122 },
    );
  });

  it('hold nothing that a terminal would obey', () => {
    const name = 'a\u001b[2J\u202e\u{e0041}';
    const expected = { outcome: 'wait' as const, owed: [], 'granted-by': 'associate', because: [] };
    const written = casesText([{ name, complaint: {}, as: null, expect: expected }]);
    expect(/[^\n -~]/.test(written)).toBe(false);
  });

  it('look as people write them', () => {
    const policy = builtIn('retail');
    const items = coverageItems(policy).filter(({ id }) => /^(rule|choice) (wrong-item|hurt)/.test(id));
    const cases = casesOf(policy, suggest(policy, items, DAY).cases, DAY);
    expect(casesText(cases)).toMatchInlineSnapshot(`
      "  - name: "They got the wrong thing: “wrong-item”"
          complaint: { problem: wrong-item, price: 40.00 }
          expect:
            outcome: resolve
            owed: [{ customer-chooses: [replacement, refund] }]
            goodwill: 0
            granted-by: associate
            because: [wrong-item, thank-you]
        - name: "Somebody was hurt: “hurt”"
          complaint: { problem: injury }
          expect:
            outcome: refer
            owed: []
            goodwill: 0
            granted-by: associate
            because: [hurt]
      "
    `);
  });
});
