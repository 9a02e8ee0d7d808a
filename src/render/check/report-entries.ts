import type { CheckReport } from '../../domain/results/check-report.js';
import type { Diagnostic, Severity } from '../../domain/values/issue.js';

/** How much something said of a policy matters; a doubt is no finding, and may never be read as fine. */
export type Level = Severity | 'doubt';

/** Something said of a policy: a finding or a doubt. */
export type ReportEntry = {
  /** The policy that was checked; `found` may stand in one that it extends. */
  readonly policy: string;
  readonly level: Level;
  readonly found: Diagnostic;
};

/** Everything said in a report: file by file, the findings of each before its doubts. */
export function reportEntries({ files }: CheckReport): ReportEntry[] {
  return files.flatMap(({ file: policy, findings, doubts }) => [
    ...findings.map((found) => ({ policy, level: found.severity, found })),
    ...doubts.map((found) => ({ policy, level: 'doubt' as const, found })),
  ]);
}

/** How many of each there are, and how many complaints were tried. */
type Tally = {
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
  readonly doubts: number;
  readonly tried: number;
};

/** Counts a report. */
export function tallyOf(report: CheckReport): Tally {
  const entries = reportEntries(report);
  const count = (wanted: Level): number => entries.filter(({ level }) => level === wanted).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    advice: count('advice'),
    doubts: count('doubt'),
    tried: report.files.reduce((sum, { tried }) => sum + tried, 0),
  };
}
