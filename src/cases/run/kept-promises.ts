import type { Settings } from '../../domain/policy/settings.js';
import type { CheckedFile } from '../../domain/results/check-report.js';
import { CHECKS, checkReading } from '../../lint/index.js';
import type { PolicyReading } from '../../source/index.js';

/** What became of the promises of a policy. */
export type KeptPromises = {
  readonly made: number;
  readonly proved: number;
  /** Those that are broken as findings, those that are not proved as doubts. */
  readonly checked: CheckedFile;
};

/** What a promise that doesn't hold is called. */
const BROKEN = 'broken-promise';

/** Examines the promises of a policy that reads well, on a day (ISO date), as `check` does. */
export function keptPromises(
  reading: PolicyReading,
  file: string,
  today: string,
  settings: Settings,
): KeptPromises {
  const checks = CHECKS.filter(({ code }) => code === BROKEN);
  const { findings, doubts, ...rest } = checkReading(reading, file, { today, settings, checks });
  const checked = {
    ...rest,
    // Of other checks nobody asked, so that their comments hide nothing here.
    findings: findings.filter(({ code }) => code === BROKEN),
    doubts: doubts.filter(({ code }) => code === 'not-proved'),
  };
  const made = reading.policy?.promises.length ?? 0;
  const unkept = new Set(
    [...checked.findings, ...checked.doubts].map(({ file: at, line }) => `${at}:${line}`),
  );
  return { made, proved: made - unkept.size, checked };
}
