import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  sanitizeJson,
  sanitizeLine,
  sanitizeLines,
  withoutLogCommands,
} from '../../src/render/page/sanitize.js';

/** Characters that terminals obey. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested.
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

const FAVOURITES = [
  '\u001b',
  '\u009b',
  '\r',
  '\n',
  '\u2028',
  '\u202e',
  '\u200b',
  ':',
  ':',
  '#',
  '[',
  ' ',
  '\ud800',
  'a',
  '👗',
];
const nasty = fc
  .array(fc.oneof(fc.constantFrom(...FAVOURITES), fc.string()), { maxLength: 20 })
  .map((some) => some.join(''));

describe('one line', () => {
  it.each([
    ['a\nb', 'a b'],
    ['a\r\n\tb', 'a b'],
    ['\u001b[31mred', '\\u001b[31mred'],
    ['right\u202eleft', 'right\\u202eleft'],
    ['half \ud800', 'half \\ud800'],
    ['Zoë 👗 £5 – “so”', 'Zoë 👗 £5 – “so”'],
    ['👩‍👧', '👩‍👧'],
  ])('%j becomes %j', (text, harmless) => {
    expect(sanitizeLine(text)).toBe(harmless);
  });

  it('is one line that no terminal obeys, whatever it was', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(sanitizeLine(text)).not.toMatch(OBEYED);
        expect(sanitizeLine(text)).not.toContain('\n');
      }),
    );
  });
});

describe('a page', () => {
  it('has no line that a CI log takes for a command', () => {
    fc.assert(
      fc.property(fc.array(nasty), (texts) => {
        const page = withoutLogCommands(texts.flatMap(sanitizeLines).join('\n'));
        expect(page).not.toMatch(/^\s*::/m);
        expect(page).not.toContain('##[');
      }),
    );
  });

  it('is watched past our own colours', () => {
    expect(withoutLogCommands('  \u001b[1m::error::x\u001b[22m')).toBe('  \u001b[1m: :error::x\u001b[22m');
  });
});

describe('JSON', () => {
  it('has nothing that a terminal or a CI log obeys', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const json = sanitizeJson(JSON.stringify({ text }, null, 2));
        expect(json).not.toMatch(OBEYED);
        expect(json).not.toContain('##[');
      }),
    );
  });

  it('means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), nasty, (value, text) => {
        const both = { value, text };
        expect(JSON.parse(sanitizeJson(JSON.stringify(both, null, 2)))).toEqual(
          JSON.parse(JSON.stringify(both)),
        );
      }),
    );
  });
});
