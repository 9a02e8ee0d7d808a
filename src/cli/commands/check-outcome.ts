import type { CheckReport } from '../../domain/results/check-report.js';
import { gravest, type Outcome } from '../port/outcome.js';

/** From where on findings count. */
export type CheckLimits = {
  /** More warnings than these are findings; any number is fine where nobody says. */
  readonly maxWarnings?: number;
  /** Whether what could not be proved counts. */
  readonly strict?: true;
};

/** What a run of check came to, whatever the formats it is told in. */
export function outcomeOf({ files }: CheckReport, limits: CheckLimits): Outcome {
  const findings = files.flatMap((file) => file.findings);
  return gravest([
    ...(files.some(({ bug }) => bug !== undefined) ? (['bug'] as const) : []),
    ...(findings.some(({ code }) => code === 'needs-newer' || code === 'not-read')
      ? (['could-not-run'] as const)
      : []),
    ...(findings.some(({ severity }) => severity === 'error') ? (['findings'] as const) : []),
    ...(warningsFail({ files }, limits) ? (['findings'] as const) : []),
    ...(limits.strict && files.some(({ doubts }) => doubts.length > 0) ? (['not-proved'] as const) : []),
  ]);
}

/** Whether there are more warnings than may stand. */
export function warningsFail(
  { files }: Pick<CheckReport, 'files'>,
  { maxWarnings = Number.POSITIVE_INFINITY }: Pick<CheckLimits, 'maxWarnings'>,
): boolean {
  const findings = files.flatMap((file) => file.findings);
  return findings.filter(({ severity }) => severity === 'warning').length > maxWarnings;
}
