import { describe, expect, it } from 'vitest';
import { readComplaint } from '../../src/source/index.js';
import { read, SHOP } from './shop.js';

const MEGABYTE = 1_000_000;
const filled = (piece: string): string => piece.repeat(Math.floor((MEGABYTE - 10) / piece.length));
const stairs = (step: string): string =>
  Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}${step}`).join('\n');

/** Nine aliases of nine aliases of nine aliases …: three hundred bytes that stand for gigabytes. */
const LAUGHS = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    [...'bcdefghi'].map(
      (name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`,
    ),
  )
  .join('\n');

const REFUSED: readonly (readonly [name: string, text: string, code: string])[] = [
  ['more than a megabyte', 'a: 1\n'.repeat(300_000), 'too-big'],
  ['more tokens than any policy has', filled('a: 1\n'), 'too-big'],
  ['lists in lists on one line', filled('['), 'too-deep'],
  ['maps in maps on one line', filled('{a: '), 'too-deep'],
  ['both, closed in quotes', filled('["]",'), 'too-deep'],
  ['dashes on one line', filled('- '), 'too-deep'],
  ['question marks on one line', filled('? '), 'too-deep'],
  ['keys on one line', filled('a: '), 'too-deep'],
  ['stairs of maps', stairs('a:'), 'too-deep'],
  ['stairs of lists', stairs('-'), 'too-deep'],
  ['aliases of aliases', LAUGHS, 'too-many-aliases'],
  ['many aliases of one', `a: &a 1\nb: [${'*a, '.repeat(5000)}]`, 'too-many-aliases'],
  ['an alias inside of what it stands for', 'a: &a [*a]', 'too-deep'],
  ['two documents', 'a: 1\n---\nb: 2', 'several-documents'],
  ['no document', '', 'not-a-map'],
  ['only a comment', '# nothing', 'not-a-map'],
  ['a list', '- a\n- b', 'not-a-map'],
  ['one word', 'hello', 'not-a-map'],
];

describe('a text that is no policy', () => {
  it.each(REFUSED)('is refused: %s', (_name, text, code) => {
    const { policy, diagnostics } = read(text);
    expect(policy).toBeNull();
    expect(diagnostics.map((one) => one.code)).toContain(code);
  });

  it.each(REFUSED)('is refused as a complaint: %s', (_name, text, code) => {
    const { facts, diagnostics } = readComplaint(text, 'complaint.yaml');
    expect(facts).toBeNull();
    expect(diagnostics.map((one) => one.code)).toContain(code);
  });

  it('says where it nests too deep', () => {
    const { diagnostics } = read(`a: 1\nb: ${'['.repeat(100)}`);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ line: 2, column: 67, code: 'too-deep' });
  });

  it('is said to be so once, however long it is', () => {
    expect(read(filled('a: |\n x\n')).diagnostics.length).toBeLessThan(200);
  });
});

describe('a text that only looks like too much', () => {
  it('is read: brackets and dashes in prose', () => {
    const say = `${'[{'.repeat(50)} ${'- '.repeat(80)}`;
    expect(read(SHOP.replace('You ordered', () => say.replaceAll('{', '('))).diagnostics).toEqual([]);
  });

  it('is read: an alias for what is said twice', () => {
    const twice = SHOP.replace('when: { problem: late }', 'when: &late { problem: late }').replace(
      'when: { problem: injury }',
      'when: *late',
    );
    expect(read(twice).policy?.rules.at(-1)?.when).toEqual({
      is: 'one-of',
      fact: 'problem',
      values: ['late'],
    });
  });

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('is read: %s', (_name, change) => {
    expect(read(change(SHOP)).policy?.sha256).toBe(read(SHOP).policy?.sha256);
    const [mistake] = read(change(SHOP.replace('margin: 55%', 'margin: 55'))).diagnostics;
    expect(mistake).toMatchObject({ line: 21, column: 11, endColumn: 13, excerpt: '  margin: 55' });
    expect(read(change(SHOP).replace('amends', 'amend')).diagnostics[0]).toMatchObject({
      line: 1,
      column: 1,
    });
  });
});
