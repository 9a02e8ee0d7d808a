import { describe, expect, it } from 'vitest';
import { CHECKS, exampleText, lint } from '../../src/lint/index.js';
import { BUILT_INS, readPolicy } from '../../src/source/index.js';

const TODAY = '2026-11-22';

/** The codes found in a policy, those of reading included. */
function codesIn(text: string): string[] {
  return lint('example.yaml', readPolicy(text, 'example.yaml'), { today: TODAY }).findings.map(
    ({ code }) => code,
  );
}

describe.each(CHECKS.map((check) => [check.code, check] as const))(
  '%s',
  (code, { bad, good, summary, rationale }) => {
    it('is found in its bad example, and nothing else is', () => {
      expect([...new Set(codesIn(exampleText(bad)))]).toEqual([code]);
    });

    it('is not found in its good example, nor is anything else', () => {
      expect(codesIn(exampleText(good))).toEqual([]);
    });

    it('has a page', () => {
      expect(summary).toMatch(/^[A-Z].*\.$/);
      expect(rationale.length).toBeGreaterThan(summary.length);
    });
  },
);

describe('a shipped policy', () => {
  it.each(Object.entries(BUILT_INS))('is clean: %s', (edition, text) => {
    const { findings, doubts } = lint(edition, readPolicy(text, edition), { today: TODAY });
    expect(findings).toEqual([]);
    expect(doubts.map(({ code }) => code).filter((code) => code !== 'not-examined')).toEqual([]);
  });
});
