import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../../src/render/check/index.js';
import { finding, LOOK, REPORT } from './report.js';

const inFormat = (report: typeof REPORT): string => REPORTERS.markdown(report, LOOK) as string;

const withFindings = (findings: readonly ReturnType<typeof finding>[]) => ({
  files: [{ file: 'a.yaml', findings, doubts: [], tried: 0 }],
  codes: [],
});

describe('a report as a page of Markdown', () => {
  it('reads like its transcript', async () => {
    await expect(inFormat(REPORT)).toMatchFileSnapshot('transcripts/markdown.txt');
  });

  it('says so where nothing was found, without an empty table', () => {
    const page = inFormat({ files: [{ file: 'a.yaml', findings: [], doubts: [], tried: 7 }], codes: [] });
    expect(page).toBe('## amends check\n\nNo findings in 1 policy; 7 complaints tried.\n');
  });

  it('has a row for each, and counts the rest', () => {
    const many = Array.from({ length: 103 }, (_, at) => finding({ line: at + 1 }));
    const page = inFormat(withFindings(many));
    expect(page.match(/^\| warning \|/gm)).toHaveLength(100);
    expect(page).toContain('\nAnd 3 more.\n');
    expect(inFormat(withFindings(many.slice(0, 100)))).not.toContain('more.');
  });

  it('shows the signs of Markdown as they are', () => {
    const page = inFormat(withFindings([finding({ message: 'a | b <script> [x](y) `z` **w** ![i](j)' })]));
    const row = page.split('\n').find((line) => line.startsWith('| warning')) ?? '';
    expect(row.split('|')).toHaveLength(5);
    expect(row).not.toMatch(/[<[`*!]/);
  });
});
