import { withFingerprints } from './fingerprint.js';
import { inJson } from './json.js';
import { codeText, detailLines, repositoryPath } from './machine-text.js';
import { type Level, reportEntries } from './report-entries.js';
import type { Reporter } from './reporter.js';

/** GitLab's word for each level. Nothing here is worth `blocker`, and a doubt is the least it can say. */
const SEVERITIES: Readonly<Record<Level, string>> = {
  error: 'critical',
  warning: 'major',
  advice: 'minor',
  doubt: 'info',
};

/** A report as GitLab's code quality report, a list of findings and doubts. */
export const gitlab: Reporter = (report) =>
  inJson(
    withFingerprints(reportEntries(report)).map((remark) => ({
      description: detailLines(remark).join('\n'),
      check_name: codeText(remark.found.code),
      fingerprint: remark.fingerprint,
      severity: SEVERITIES[remark.level],
      location: { path: repositoryPath(remark.found.file), lines: { begin: remark.found.line } },
    })),
  );
