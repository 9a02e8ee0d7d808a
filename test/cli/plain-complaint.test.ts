import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainComplaint } from '../../src/cli/plain-complaint.js';

describe('a complaint of plain lines', () => {
  it('is read without the YAML library', () => {
    const text = `# The dresses
problem: wrong-item
price: 60.50        # what they paid
share-affected: 50%
turned-down: [voucher:5, refund]
item: "two dresses: one red, one blue"
customer-name: Zoë O’Neill
cause:
`;
    expect(readPlainComplaint(text)).toEqual({
      problem: 'wrong-item',
      price: '60.50',
      'share-affected': '50%',
      'turned-down': ['voucher:5', 'refund'],
      item: 'two dresses: one red, one blue',
      'customer-name': 'Zoë O’Neill',
      cause: '',
    });
  });

  it('may have Windows line ends and a byte order mark', () => {
    expect(readPlainComplaint('\ufeffproblem: late\r\nprice: 5\r\n')).toEqual({
      problem: 'late',
      price: '5',
    });
  });

  it.each([
    ['an empty file', ''],
    ['only a comment', '# nothing\n'],
    ['a key twice', 'price: 1\nprice: 2\n'],
    ['an indented key', ' price: 1\n'],
    ['a map inside', 'price:\n  of: 1\n'],
    ['a line that goes on', 'item: two\n  dresses\n'],
    ['single quotes', "item: 'x'\n"],
    ['escapes', 'item: "a\\tb"\n'],
    ['an anchor', 'item: &a x\n'],
    ['an alias', 'item: *a\n'],
    ['a tag', 'item: !!str 5\n'],
    ['a block', 'item: |\n  x\n'],
    ['a colon inside', 'item: a: b\n'],
    ['a colon at the end', 'item: a:\n'],
    ['a spelling of nothing', 'item: Null\n'],
    ['a spelling of yes', 'returnable: TRUE\n'],
    ['an odd number', 'price: 0x1F\n'],
    ['an exponent', 'price: 1e3\n'],
    ['a number with leading zeros', 'price: 007\n'],
    ['a document mark', '---\nprice: 1\n'],
    ['a tab', 'price:\t1\n'],
    ['a control character', 'item: a\u001bb\n'],
    ['a very long line', `item: ${'x'.repeat(2000)}\n`],
    ['a list inside a list', 'turned-down: [[a]]\n'],
    ['an open list', 'turned-down: [a,\n'],
    ['a map in a list', 'turned-down: [a: b]\n'],
    ['no space after the colon', 'price:1\n'],
  ])('is left to the library: %s', (_, text) => {
    expect(readPlainComplaint(text)).toBeNull();
  });

  it('is quick to decline what would take patterns long', () => {
    const begun = performance.now();
    expect(readPlainComplaint(`item: a${' '.repeat(500_000)}b`)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

describe('whatever the text', () => {
  it('means what the YAML library reads, or is left to it', () => {
    let read = 0;
    fc.assert(
      fc.property(text, (some) => {
        const mine = readPlainComplaint(some);
        if (mine === null) return;
        read += 1;
        const document = parseDocument(some, { prettyErrors: false });
        expect(document.errors).toEqual([]);
        const theirs = document.toJS() as Record<string, unknown>;
        expect(Object.keys(mine)).toEqual(Object.keys(theirs));
        for (const [key, value] of Object.entries(mine)) expectSame(value, theirs[key]);
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(4000);
  });
});

/** What text means once facts are read from it: numbers by their value, nothing as nothing. */
function expectSame(mine: unknown, theirs: unknown): void {
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    expect(mine).toHaveLength(theirs.length);
    mine.forEach((item, at) => {
      expectSame(item, theirs[at]);
    });
  } else if (typeof theirs === 'number') expect(Number(mine)).toBe(theirs);
  else expect(mine).toBe(theirs === null ? '' : typeof theirs === 'boolean' ? String(theirs) : theirs);
}

const oddCharacters = [...' .,%:-_/\'"’()&+;=!?#[]{}|>*@`~\\\t\r\n<0159axeZé£€\u00a0\u2028\ufeff\u0085😀'];
const oddWords = fc.constantFrom(
  ...'true false null ~ yes no .inf .nan 0x1 0o7 1e5 1_000 007 -0 +5 -5 5. .5 0.50 49.90 1:30 2026-11-22'.split(
    ' ',
  ),
  ...[
    'voucher:5',
    '[a, b]',
    '[]',
    '[ 1 ,x-y ]',
    '"a b"',
    '"a" # c',
    'x # c',
    'x#c',
    '# c',
    'a  b',
    "it's",
    '- x',
    '? x',
  ],
);
const tameWords = fc.constantFrom(
  'late',
  'wrong-item',
  '60',
  '49.90',
  '50%',
  'two red dresses',
  '"a: b"',
  'yes',
  'voucher:5',
);
const characters = fc.array(fc.constantFrom(...oddCharacters), { maxLength: 6 }).map((some) => some.join(''));
const words = (atMost: number) =>
  fc.array(fc.oneof(tameWords, oddWords), { minLength: 1, maxLength: atMost });
const value = fc.oneof(
  { weight: 4, arbitrary: tameWords },
  { weight: 3, arbitrary: oddWords },
  { weight: 1, arbitrary: characters },
  { weight: 2, arbitrary: fc.tuple(tameWords, characters).map(([word, odd]) => `${word}${odd}`) },
  { weight: 1, arbitrary: words(3).map((some) => `[${some.join(', ')}]`) },
  { weight: 1, arbitrary: words(3).map((some) => some.join(' ')) },
);
const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('problem', 'price', 'item', 'turned-down', 'a', 'x1') },
  { weight: 1, arbitrary: fc.constantFrom('null', 'true', '-a', 'A b', '', '"q"', '<<', 'a.b') },
);
const colon = fc.oneof({ weight: 9, arbitrary: fc.constant(': ') }, fc.constantFrom(':', ':   ', ' : '));
const line = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(key, colon, value).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constantFrom('', '   ', '# x', '  # x') },
  { weight: 1, arbitrary: fc.constantFrom('---', '...', '%YAML 1.2', '- a', '  x', '\t') },
);
const text = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\ufeff'),
  )
  .map(([lines, end, mark]) => `${mark}${lines.join(end)}${end}`);
