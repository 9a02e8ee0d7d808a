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
  ['more keys than any policy has', filled('a: 1\n'), 'too-big'],
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

/** Bytes as they come out where somebody reads them as UTF-8. */
const asUtf8 = (bytes: Buffer): string => bytes.toString('utf8');
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const swapped = (text: string): Buffer => wide(text).swap16();
const CAFE = SHOP.replace('Corner shop', 'Café').replace('You ordered', 'Déjà: you ordered');

describe('a file that is not saved as UTF-8', () => {
  it.each([
    ['UTF-16 of Windows', asUtf8(wide(`\uFEFF${SHOP}`)), 'UTF-16'],
    ['UTF-16 the other way round', asUtf8(swapped(`\uFEFF${SHOP}`)), 'UTF-16'],
    ['UTF-16 without a mark', asUtf8(wide(SHOP)), 'UTF-16'],
    ['UTF-16 in Chinese', asUtf8(wide('\uFEFF名字: 一家商店\n')), 'UTF-16'],
    [
      'a program',
      asUtf8(Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\x03\0>\0\xff', 'latin1')),
      'no text file',
    ],
    ['a zero byte in a comment', `${SHOP}# \0\n`, 'no text file'],
  ])('is refused with one message and the way out: %s', (_name, text, says) => {
    for (const { diagnostics } of [read(text), readComplaint(text, 'complaint.yaml')]) {
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]?.message).toContain(says);
      expect(diagnostics[0]).toMatchObject({ excerpt: '', hint: expect.stringContaining('UTF-8') });
    }
  });

  it('names the first letter that is lost, beside every other mistake', () => {
    const { policy, diagnostics } = read(
      asUtf8(Buffer.from(CAFE.replace('margin: 55%', 'margin: 55'), 'latin1')),
    );
    expect(policy).toBeNull();
    expect(diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '2:11 not-utf8',
      '21:11 wrong-value',
    ]);
    expect(diagnostics[0]?.message).toBe(
      'A letter is lost here, and more in 1 other line: the file is not saved as UTF-8.',
    );
  });

  it('is answered all the same where only a complaint has lost a letter', () => {
    expect(readComplaint('customer-name: Ren\uFFFD\n', 'complaint.yaml').diagnostics).toEqual([]);
  });
});

describe('what is refused', () => {
  it('is refused at once, not read first', () => {
    // Reading a policy of usual size takes tens of milliseconds; all of these together take less than that.
    const began = performance.now();
    for (const [, text] of REFUSED.slice(0, 13)) read(text);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it.each(REFUSED.slice(0, 13))('says the way out: %s', (_name, text) => {
    for (const { hint } of read(text).diagnostics) expect(hint).toMatch(/\w+.*[.?]$/);
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

describe('how many aliases a text may hold', () => {
  const codes = (count: number) =>
    read(`a: &a 1\nb: [${Array(count).fill('*a').join(', ')}]`).diagnostics.map(({ code }) => code);

  it('is a thousand, and not one more', () => {
    expect(codes(1000)).not.toContain('too-many-aliases');
    expect(codes(1001)).toContain('too-many-aliases');
  });
});

describe('how much a policy may offer', () => {
  const sized = (step: string, most: string) =>
    SHOP.replace('{ from: 5, to: 25, step: 5 }', `{ from: 1, to: ${most}, step: ${step} }`);
  const codes = (text: string) => read(text).diagnostics.map(({ code }) => code);

  it('is a hundred sizes of one remedy, and not one more', () => {
    expect(codes(sized('1', '100'))).toEqual([]);
    expect(codes(sized('1', '101'))).toEqual(['too-many-offers']);
    expect(read(sized('1', '101')).diagnostics[0]?.message).toContain('101 sizes; at most 100');
  });

  it('is twenty thousand offers to one complaint', () => {
    const voucher = (id: string, most: number) =>
      `  ${id}: { kind: voucher, label: "${id}", amount: { from: 1, to: ${most}, step: 1 } }\n`;
    const policy = (most: number) =>
      `amends: 1\nname: "Many"\ncurrency: GBP\nextends: bare@1\ngenerosity: { extras-at-most: 2 }\nremedies:\n${voucher('one', 99)}${voucher('two', most)}  back: { kind: refund, label: "money back" }\n  anew: { kind: replace, label: "a new one" }\nrules:\n  all: { when: { problem: damaged }, owe: [{ customer-chooses: [back, anew] }], may: [one, two] }\n`;
    // Two ways, and of each voucher none or one of its sizes.
    expect(2 * 100 * 100).toBe(20_000);
    expect(codes(policy(99))).not.toContain('too-many-offers');
    expect(codes(policy(100))).toContain('too-many-offers');
  });
});

describe('how many files a policy may extend', () => {
  const chainOf = (parents: number) => {
    const child = (at: number) => `amends: 1\nname: "P${at}"\ncurrency: GBP\nextends: ./p${at + 1}.yaml\n`;
    const texts: Record<string, string> = { [`p${parents}.yaml`]: SHOP };
    for (let at = 1; at < parents; at += 1) texts[`p${at}.yaml`] = child(at);
    return read(child(0), { read: (path) => texts[path], root: '' });
  };

  it('is thirty-two, one after the other, and not one more', () => {
    expect(chainOf(32).diagnostics).toEqual([]);
    expect(chainOf(33).diagnostics.length).toBeGreaterThan(0);
    expect(chainOf(33).policy).toBeNull();
  });
});
