import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../src/lint/index.js';
import { UNPAINTED } from '../../src/render/page/paint.js';
import { text as textReport } from '../../src/render/tests/text.js';
import { TEST_CODES } from '../../src/source/index.js';
import { runText, testsText, wrongIn } from './tests-file.js';

const EXAMPLES = PAGES.flatMap(({ code, example }) => (example?.isTests ? [[code, example] as const] : []));

describe('the pages of what can be wrong with tests', () => {
  it('are there for every code', () => {
    // The built-in policies answer everything; see `reading.test.ts`.
    const codes = Object.keys(TEST_CODES).filter(
      (code) => !['no-rule-answers', 'low-coverage'].includes(code),
    );
    expect(EXAMPLES.map(([code]) => code)).toEqual(codes);
  });

  it.each(EXAMPLES)('have examples that are what they say: %s', (code, { bad, good }) => {
    expect(runText(testsText(bad)).findings.map((one) => one.code)).toEqual([code]);
    expect(wrongIn(runText(testsText(good)))).toEqual([]);
    expect(runText(testsText(good)).cases.map(({ passed }) => passed)).not.toContain(false);
  });

  it.each(EXAMPLES)('are told so that somebody can put it right: %s', async (code, { bad }) => {
    const report = { files: [runText(testsText(bad))], codes: [], promises: { made: 0, proved: 0 } };
    const told = await textReport(report, { columns: 80, paint: UNPAINTED, plain: false });
    await expect(`${testsText(bad)}---\n${told}`).toMatchFileSnapshot(
      path.join(import.meta.dirname, 'bad', `${code}.txt`),
    );
  });
});
