import fc from 'fast-check';

/** Signs that mean something to YAML, and some that mean nothing to anybody. */
const SIGNS = [...' \n\t:{}[],"\'#&*!|>-%@`?~\\0123456789abcxyz\u0000\uFEFF\r\u2028\uD800€💶'];

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

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The text, mangled one to four times. */
export function mangled(text: string): fc.Arbitrary<string> {
  const step = fc.tuple(fc.nat(MANGLES.length - 1), share, share, fc.constantFrom(...SIGNS));
  return fc
    .array(step, { minLength: 1, maxLength: 4 })
    .map((steps) =>
      steps.reduce((left, [which, a, b, sign]) => MANGLES[which]?.(left, a, b, sign) ?? left, text),
    );
}
