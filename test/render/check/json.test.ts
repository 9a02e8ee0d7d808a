import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGINE } from '../../../src/domain/version.js';
import { REPORTERS } from '../../../src/render/check/index.js';
import { hostileReport, isHarmless } from './arbitrary.js';
import { LOOK, REPORT } from './report.js';

describe('a report as JSON', () => {
  it('reads like its transcript', async () => {
    const text = await REPORTERS.json(REPORT, LOOK);
    await expect(text.replace(ENGINE, 'VERSION')).toMatchFileSnapshot('transcripts/json.txt');
  });

  it('has everything once, exactly as it was, and counts it', async () => {
    await fc.assert(
      fc.asyncProperty(hostileReport, async (report) => {
        const text = await REPORTERS.json(report, LOOK);
        expect(isHarmless(text)).toBe(true);
        const { check, files, summary } = JSON.parse(text);
        expect(check).toBe(1);
        const all = <T>(pick: (file: (typeof report.files)[number]) => readonly T[]) =>
          report.files.flatMap(pick);
        const findings = all((file) => file.findings);
        const doubts = all((file) => file.doubts);
        expect(files.flatMap((file: { findings: unknown[] }) => file.findings)).toEqual(
          findings.map(written),
        );
        expect(files.flatMap((file: { doubts: unknown[] }) => file.doubts)).toEqual(
          doubts.map(({ severity: _, ...rest }) => written(rest)),
        );
        expect(summary).toEqual({
          errors: findings.filter(({ severity }) => severity === 'error').length,
          warnings: findings.filter(({ severity }) => severity === 'warning').length,
          advice: findings.filter(({ severity }) => severity === 'advice').length,
          doubts: doubts.length,
          tried: report.files.reduce((sum, { tried }) => sum + tried, 0),
        });
      }),
      { numRuns: 100 },
    );
  });
});

const written = ({
  excerpt: _,
  ...rest
}: {
  excerpt: string;
  hint?: string;
  witnesses?: readonly string[];
}) => ({
  ...rest,
  hint: rest.hint ?? null,
  witnesses: rest.witnesses ?? [],
});
