import { describe, expect, it } from 'vitest';
import { ALL_CODES, check, exampleText, PAGES } from '../../src/lint/index.js';
import { BUILT_INS } from '../../src/source/index.js';

const TODAY = '2026-11-22';

/** The codes found in an example. */
function codesIn(example: string): string[] {
  const text = exampleText(example);
  const read = (file: string) => (file === 'example.yaml' ? text : undefined);
  return check(text, 'example.yaml', { today: TODAY, read }).findings.map(({ code }) => code);
}

/** What may be in doubt. */
const DOUBTS = ['not-proved', 'not-analysed'];
const OF_SETTINGS = ['unknown-code'];

const EXAMPLES = PAGES.flatMap(({ code, example }) =>
  example && !example.isTests ? [[code, example] as const] : [],
);

describe.each(EXAMPLES)('%s', (code, example) => {
  it('is found in its bad example, and nothing else is', () => {
    expect([...new Set(codesIn(example.bad))]).toEqual([code]);
  });

  it('is not found in its good example, nor is anything else', () => {
    expect(codesIn(example.good)).toEqual([]);
  });
});

describe('the codes', () => {
  it('have a page each', () => {
    const codes = [...ALL_CODES, ...DOUBTS, ...OF_SETTINGS].map((one) =>
      typeof one === 'string' ? one : one.code,
    );
    expect(PAGES.map(({ code }) => code).sort()).toEqual(codes.sort());
  });

  it.each(PAGES.map((page) => [page.code, page] as const))('say why they matter: %s', (_, page) => {
    expect(page.summary).toMatch(/^[A-Z“].*\.$/);
    expect(page.rationale.length).toBeGreaterThan(40);
  });
});

describe('a shipped policy', () => {
  // What is only there to be extended answers nothing by itself.
  it.each(Object.entries(BUILT_INS).filter(([edition]) => edition !== 'bare@1'))(
    'is clean: %s',
    (edition, text) => {
      const { findings, doubts } = check(text, edition, { today: TODAY });
      expect(findings).toEqual([]);
      expect(doubts).toEqual([]);
    },
  );
});
