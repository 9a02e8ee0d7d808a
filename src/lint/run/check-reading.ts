import { NO_SETTINGS, type Settings } from '../../domain/policy/settings.js';
import type { CheckedFile, CodeSummary } from '../../domain/results/check-report.js';
import type { Diagnostic } from '../../domain/values/issue.js';
import { CODES } from '../../source/document/codes.js';
import { inPlaceOrder } from '../../source/document/diagnose.js';
import type { PolicyReading } from '../../source/read/read-policy.js';
import { TEST_PAGES } from '../pages/test-pages.js';
import type { Check } from '../subject/check.js';
import { BROKEN_OFF_PAGES } from './broken-off.js';
import { CHECKS } from './checks.js';
import { IGNORE_PAGES } from './ignore-pages.js';
import { ignoresIn, isIn, withoutIgnored } from './ignores.js';
import { lint } from './lint.js';

/** What a check goes by besides the policy itself. */
export type CheckBy = {
  /** ISO date: what has expired has expired by then. */
  readonly today: string;
  /** How much each code matters here. */
  readonly settings?: Settings;
  /** Every check there is, where nobody says. */
  readonly checks?: readonly Check[];
};

/** Everything that is wrong with a policy that was read: mistakes of reading and, where it reads well, what its rules do. */
export function checkReading(reading: PolicyReading, file: string, options: CheckBy): CheckedFile {
  const checked = lint(file, reading, options);
  const ignores = reading.policy ? reading.files.flatMap((one) => ignoresIn(one.file, one.text)) : [];
  const [own, theirs] = [ignores.filter((one) => isIn(file, one)), ignores.filter((one) => !isIn(file, one))];
  const left = reading.placeInOwn(withoutIgnored(checked.findings, theirs, file, KNOWN_CODES));
  const findings = inPlaceOrder(
    withoutIgnored(left, own, file, KNOWN_CODES),
    reading.files.map((one) => one.file),
  );
  const doubts = reading.placeInOwn(checked.doubts);
  return { ...checked, doubts, findings: withSettings(findings, options.settings ?? NO_SETTINGS) };
}

/** Findings as much as they matter here. What stops a policy from loading cannot be made to matter less. */
export function withSettings(findings: readonly Diagnostic[], { severities }: Settings): Diagnostic[] {
  return findings.flatMap((finding) => {
    const wanted =
      finding.code in CODES && finding.severity === 'error' ? undefined : severities[finding.code];
    if (wanted === 'off') return [];
    return [wanted === undefined ? finding : { ...finding, severity: wanted }];
  });
}

/** Every code that a finding may have, those of reading first. */
export const ALL_CODES: readonly CodeSummary[] = [
  ...Object.entries(CODES).map(([code, summary]) => ({ code, severity: 'error' as const, summary })),
  ...[...TEST_PAGES, ...CHECKS, ...IGNORE_PAGES, ...BROKEN_OFF_PAGES].map(({ code, severity, summary }) => ({
    code,
    severity,
    summary,
  })),
];

const KNOWN_CODES: readonly string[] = ALL_CODES.map(({ code }) => code);
