import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGINE } from '../../../src/domain/values/version.js';
import { hostileReport, isHarmless } from './arbitrary.js';
import { REPORT, written } from './report.js';

describe('a report as JSON', () => {
  it('reads like its transcript', async () => {
    const text = written('json', REPORT);
    await expect(text.replace(ENGINE, 'VERSION')).toMatchFileSnapshot('transcripts/json.txt');
  });

  it('has everything once, exactly as it was, and counts it', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = written('json', report);
        expect(isHarmless(text)).toBe(true);
        const { check, files, summary } = JSON.parse(text);
        expect(check).toBe(1);
        const all = <T>(pick: (file: (typeof report.files)[number]) => readonly T[]) =>
          report.files.flatMap(pick);
        const findings = all((file) => file.findings);
        const doubts = all((file) => file.doubts);
        expect(files.flatMap((file: { findings: unknown[] }) => file.findings)).toEqual(findings.map(listed));
        expect(files.flatMap((file: { doubts: unknown[] }) => file.doubts)).toEqual(
          doubts.map(({ severity: _, ...rest }) => listed(rest)),
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

const listed = ({
  excerpt: _,
  ...rest
}: {
  excerpt: string;
  hint?: string;
  others?: readonly string[];
  witnesses?: readonly string[];
}) => ({
  ...rest,
  hint: rest.hint ?? null,
  others: rest.others ?? [],
  witnesses: rest.witnesses ?? [],
});
