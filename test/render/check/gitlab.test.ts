import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/domain/results/check-report.js';
import type { Diagnostic } from '../../../src/domain/values/issue.js';
import { hostileReport, isHarmless, sizeOf } from './arbitrary.js';
import { finding, REPORT, written } from './report.js';

type Issue = {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
};

const issuesIn = (report: CheckReport): Issue[] => JSON.parse(written('gitlab', report));

const fingerprintsOf = (...findings: Diagnostic[]): string[] =>
  issuesIn({ files: [{ file: 'a.yaml', findings, doubts: [], tried: 0 }], codes: [] }).map(
    ({ fingerprint }) => fingerprint,
  );

describe('a report for GitLab', () => {
  it('reads like its transcript', async () => {
    await expect(written('gitlab', REPORT)).toMatchFileSnapshot('transcripts/gitlab.txt');
  });

  it('has all that GitLab asks for, and each finding once, whatever a policy holds', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        expect(isHarmless(written('gitlab', report))).toBe(true);
        const issues = issuesIn(report);
        expect(issues).toHaveLength(sizeOf(report));
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
        for (const { description, check_name, fingerprint, severity, location } of issues) {
          expect(description.trim() && check_name.trim() && location.path).toBeTruthy();
          expect(location.path).not.toMatch(/^\.\//);
          expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
          expect(['info', 'minor', 'major', 'critical']).toContain(severity);
          expect(location.lines.begin).toBeGreaterThan(0);
        }
        const lines = report.files.flatMap(({ findings, doubts }) =>
          [...findings, ...doubts].map(({ line }) => line),
        );
        expect(issues.map(({ location }) => location.lines.begin)).toEqual(lines);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a fingerprint', () => {
  it('stays the same when lines above come and go, and when the words of the message change', () => {
    expect(fingerprintsOf(finding({ line: 90, message: 'Now in other words.', hint: 'x' }))).toEqual(
      fingerprintsOf(finding({ line: 12 })),
    );
  });

  it.each([
    ['code', { code: 'other' }],
    ['file', { file: 'other.yaml' }],
    ['line of text', { excerpt: '  other:' }],
  ])('is another one for another %s', (_, change) => {
    expect(fingerprintsOf(finding(change))).not.toEqual(fingerprintsOf(finding()));
  });

  it('tells two of the same apart, in order', () => {
    const [first, second] = fingerprintsOf(finding({ line: 3 }), finding({ line: 30 }));
    expect(first).not.toBe(second);
    expect(fingerprintsOf(finding({ line: 3 }))).toEqual([first]);
  });

  it('does not mix up halves of characters', () => {
    const two = fingerprintsOf(finding({ excerpt: '\ud800' }), finding({ excerpt: '\ud801' }));
    expect(new Set(two).size).toBe(2);
  });
});
