import fc from 'fast-check';

/** Signs that mean something to YAML, and some that mean nothing to anybody. */
const SIGNS = [...' \n\t:{}[],"\'#&*!|>-%@`?~\\0123456789abcxyz\u0000\uFEFF\r\u2028\uD800€💶'];

/** Numbers, and what somebody may take for one, in every spelling that YAML, JSON or a person has for them. */
const NUMBERS = [
  ...[
    '0',
    '-0',
    '+5',
    '.5',
    '5.',
    '007',
    '0x10',
    '0o17',
    '0b11',
    '1_000',
    '1e3',
    '1E+3',
    '1.5e3',
    '1e-7',
    '1e21',
  ],
  ...[
    '1e400',
    '-1e400',
    '5e-324',
    '9007199254740993',
    '123456789012345678901234567890',
    '.inf',
    '-.inf',
    '.nan',
  ],
  ...[
    'NaN',
    'Infinity',
    '1,5',
    '1.500',
    '1,234.56',
    '1.234,56',
    '1’234.50',
    "1'234.50",
    '1 234',
    '1\u00A0234',
  ],
  ...[
    '１２',
    '٣',
    '½',
    '£5',
    '5 £',
    'US$5',
    '￥500',
    '500円',
    '5%',
    '12.5%',
    '5 %',
    '110',
    '1.1',
    '1:30',
    '2h59',
  ],
  ...[
    '2026-11-22',
    '12/11/2026',
    'yes',
    'true',
    '~',
    '""',
    '"5"',
    "'5'",
    '[5]',
    '{ 5: 5 }',
    '!!int "5"',
    '5 # five',
  ],
];

type Mangle = (text: string, a: number, b: number, sign: string) => string;

/** The position that a number between 0 and 1 stands for. */
const at = (length: number, share: number): number => Math.min(length, Math.floor(share * (length + 1)));

function inLines(
  text: string,
  change: (lines: string[], line: number, other: number) => void,
  a: number,
  b: number,
): string {
  const lines = text.split('\n');
  change(lines, at(lines.length - 1, a), at(lines.length - 1, b));
  return lines.join('\n');
}

/** Ways in which a text goes wrong between one hand and another. */
const MANGLES: readonly Mangle[] = [
  (text, a, _b, sign) => text.slice(0, at(text.length, a)) + sign + text.slice(at(text.length, a)),
  (text, a, _b, sign) => text.slice(0, at(text.length, a)) + sign + text.slice(at(text.length, a) + 1),
  (text, a, b) => text.slice(0, at(text.length, a)) + text.slice(at(text.length, a) + Math.floor(b * 60)),
  (text, a) => text.slice(0, at(text.length, a)),
  (text, a, b) => inLines(text, (lines, line) => lines.splice(line, 1), a, b),
  (text, a, b) => inLines(text, (lines, line, other) => lines.splice(line, 0, lines[other] ?? ''), a, b),
  (text, a, b) =>
    inLines(
      text,
      (lines, line, other) => {
        lines[line] = ' '.repeat(other % 7) + (lines[line] ?? '').trimStart();
      },
      a,
      b,
    ),
  (text, a, b) => {
    const words = text.match(/[\w-]+/g) ?? [''];
    return text.replace(words[at(words.length - 1, a)] ?? '', () => words[at(words.length - 1, b)] ?? '');
  },
  (text, a, b) => {
    const from = at(text.length, b);
    return (
      text.slice(0, at(text.length, a)) + text.slice(from, from + 30) + text.slice(at(text.length, a) + 10)
    );
  },
];

/** Ways in which a text that still has its shape goes wrong: what it says, and not how it is written. */
const RESHAPES: readonly Mangle[] = [
  (text, a, b) => replaceOne(text, /-?\d+(?:\.\d+)?%?/g, a, () => NUMBERS[at(NUMBERS.length - 1, b)] ?? ''),
  // One value in place of another.
  (text, a, b) => swap(text, /(?<=: )[^\n:{}[\],#]+/g, a, b),
  // One key in place of another, or twice.
  (text, a, b) => swap(text, /[\w-]+(?=:)/g, a, b),
  // A flow map or list in place of another, of the same kind or not.
  (text, a, b) => swap(text, /[{[][^{}[\]\n]*[}\]]/g, a, b),
  // A block goes to another place, with all that is indented below it, or stands twice.
  (text, a, b) => moveBlock(text, a, b, true),
  (text, a, b) => moveBlock(text, a, b, false),
  (text, a) => replaceOne(text, /[{[][^{}[\]\n]*[}\]]/g, a, (found) => `[ ${found}, ${found} ]`),
  (text, a) =>
    replaceOne(text, /(?<=: )[^\n:{}[\],#]+/g, a, (found) => `{ ${found.trim()}: ${found.trim()} }`),
];

/** One of the places that fit the pattern, with something else in it. */
function replaceOne(text: string, pattern: RegExp, share: number, by: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  const one = found[at(found.length - 1, share)];
  return one ? text.slice(0, one.index) + by(one[0]) + text.slice(one.index + one[0].length) : text;
}

function swap(text: string, pattern: RegExp, a: number, b: number): string {
  const found = text.match(pattern) ?? [''];
  return replaceOne(text, pattern, a, () => found[at(found.length - 1, b)] ?? '');
}

function moveBlock(text: string, a: number, b: number, isCopied: boolean): string {
  return inLines(
    text,
    (lines, from, to) => {
      const depth = (line = '') => line.length - line.trimStart().length;
      let end = from + 1;
      while (end < lines.length && depth(lines[end]) > depth(lines[from])) end += 1;
      const block = isCopied ? lines.slice(from, end) : lines.splice(from, end - from);
      lines.splice(Math.min(to, lines.length), 0, ...block);
    },
    a,
    b,
  );
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The text, mangled one to four times. */
export const mangled = (text: string): fc.Arbitrary<string> => changed(text, MANGLES);

/** The text with one to four things in it that say something else, mostly still well written. */
export const reshaped = (text: string): fc.Arbitrary<string> => changed(text, RESHAPES);

function changed(text: string, ways: readonly Mangle[]): fc.Arbitrary<string> {
  const step = fc.tuple(fc.nat(ways.length - 1), share, share, fc.constantFrom(...SIGNS));
  return fc
    .array(step, { minLength: 1, maxLength: 4 })
    .map((steps) =>
      steps.reduce((left, [which, a, b, sign]) => ways[which]?.(left, a, b, sign) ?? left, text),
    );
}
