import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPolicy } from '../../src/index.js';
import { amends, built } from '../cli/program.js';
import { blocksOf, textOf } from './pages.js';

/** Every figure of the complaint that docs/reckoning.md works by hand is what the program answers. */

const PAGE = 'docs/reckoning.md';
const TEXT = textOf(PAGE);
const JEANS = ['--complaint', 'examples/jeans/complaint.yaml', '--policy', 'apparel', '--no-input'];
const ON_THE_DAY = ['--today', '2026-11-22T12:00', '--json'];

/** The rows of all tables with this head. */
function rowsUnder(head: string): string[][] {
  const tables = TEXT.split('\n\n').filter((part) => part.startsWith(`| ${head} |`));
  return tables.flatMap((table) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}

const INPUTS = rowsUnder('figure | value | stands in');
const SUMS = rowsUnder('figure | sum | comes to | answer');
const WEIGHED = rowsUnder('voucher | costs us | mends | keeps | nets');

/** `£65` is 65, `110%` is 1.1, `2.3 points` and `61` are themselves. */
const figureOf = (figure: string): number =>
  Number.parseFloat(figure.replace('£', '')) / (figure.endsWith('%') ? 100 : 1);

/** How far a figure may be from what was worked out: half of its last digit. */
function halfADigit(figure: string): number {
  const [, decimals = ''] = /\.(\d+)/.exec(figure) ?? [];
  return (0.5 / 10 ** decimals.length) * (figure.endsWith('%') ? 0.01 : 1) + 1e-9;
}

/** What an arithmetical expression comes to. Throws where it holds anything else. */
function workedOut(sum: string): number {
  const written = sum
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .replace(/([\d.]+)%/g, '($1/100)');
  if (!/^[\d.+\-*/() ]+$/.test(written)) throw new Error(`“${sum}” is no sum`);
  return Number(new Function(`return ${written}`)());
}

/** What stands at a path such as `offer.remedies.1.cost`; a list of named things is also entered by a name. */
function at(root: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inside, step) => {
    const named = Array.isArray(inside) ? inside.find((one) => one?.name === step) : undefined;
    return named ?? (inside as Record<string, unknown> | undefined)?.[step];
  }, root);
}

const pathIn = (cell: string): string => /`([^`]+)`/.exec(cell)?.[1] ?? '';

function answered(...args: string[]): unknown {
  const { code, out, err } = amends([...args, ...ON_THE_DAY]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

/** A figure of the answer in the unit that the page shows it in: money is in pence there. */
const shown = (value: unknown, figure: string): number =>
  figure.startsWith('£') ? Number(value) / 100 : Number(value);

let decision: unknown;

beforeAll(async () => {
  await built();
  decision = answered('resolve', ...JEANS);
});

it('there are figures to look at', () => {
  expect([INPUTS.length, SUMS.length, WEIGHED.length].map((count) => count >= 4)).toEqual([true, true, true]);
});

describe('what goes in', () => {
  const complaint = parse(textOf('examples/jeans/complaint.yaml')) as unknown;
  let policy: unknown;
  beforeAll(() => {
    policy = parse(amends(['explain', 'apparel', '--yaml']).out);
  });

  it.each(INPUTS)('%s: %s', (_, figure = '', from = '') => {
    const value = at(from.startsWith('complaint:') ? complaint : policy, pathIn(from));
    expect(figureOf(String(value))).toBe(figureOf(figure));
  });

  it('as sums is what holds where a policy says nothing', () => {
    const sums = blocksOf(PAGE).find(({ text }) => text.startsWith('sums:'))?.text ?? '';
    const plain = textOf('policies/retail.yaml').replace(/^sums:\n(?:[ #].*\n)*/m, '');
    expect(plain).not.toMatch(/^sums:/m);
    const [own, usual] = [plain + sums, plain].map((text) => readPolicy(text, 'sample.yaml').policy);
    expect(usual?.sums).toBeDefined();
    expect(own?.sums).toEqual(usual?.sums);
  });
});

describe('what is worked out', () => {
  it.each(SUMS)('%s: %s comes to %s', (_, sum = '', figure = '') => {
    expect(Math.abs(workedOut(sum) - figureOf(figure))).toBeLessThanOrEqual(halfADigit(figure));
  });

  it.each(SUMS.filter(([, , , path]) => path))(
    '%s: %s, %s, is the answer’s %s',
    (_, __, figure = '', path = '') => {
      expect(shown(at(decision, pathIn(path)), figure)).toBeCloseTo(figureOf(figure), 9);
    },
  );

  it.each(WEIGHED)('with a voucher of %s', (voucher, ...figures) => {
    const word = voucher === 'none' ? [] : [`voucher=${figureOf(voucher ?? '')}`];
    const { weighed } = answered('weigh', 'replacement', ...word, ...JEANS) as { weighed: unknown };
    const paths = ['offer.cost', 'offer.mended', 'keeps.middle', 'offer.net.middle'];
    for (const [which, figure] of figures.entries())
      expect(shown(at(weighed, paths[which] ?? ''), figure)).toBeCloseTo(figureOf(figure), 9);
  });
});

it('what is said of the jeans holds no other figures', () => {
  const known = new Set([...INPUTS, ...SUMS, ...WEIGHED].flat());
  const told = TEXT.split('\n\n').filter((part) => /^\*\*The jeans|^Two of them/.test(part));
  const figures = told.flatMap((part) => part.match(/£[\d.]*\d|[\d.]*\d%|[\d.]*\d points/g) ?? []);
  expect(figures.length).toBeGreaterThan(10);
  expect(figures.filter((figure) => !known.has(figure))).toEqual([]);
});

it('what each verdict means is what an answer says', () => {
  const verdicts = rowsUnder('the goodwill costs | `pays?` says | answer').map((row) => pathIn(row[2] ?? ''));
  expect(verdicts).toContain(at(decision, 'loyalty.verdict'));
  const { out } = amends(['resolve', ...JEANS]);
  expect(out.replace(/\s+/g, ' ')).toContain('yes, on the middle figure');
});
