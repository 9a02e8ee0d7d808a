import type { CheckedFile, CodePage } from '../../domain/results/check-report.js';
import { isFailure } from '../../domain/values/failure.js';
import type { Diagnostic } from '../../domain/values/issue.js';

/** The code of a file whose check ended in a bug of ours. */
export const OUR_BUG = 'our-bug';

/** The code of a file that could not be read when its turn came. */
export const NOT_READ = 'not-read';

/** What can keep a file from being checked that is none of its mistakes: no policy is an example of it. */
export const BROKEN_OFF_PAGES: readonly CodePage[] = [
  {
    code: NOT_READ,
    severity: 'error',
    summary: 'The file could not be read when its turn came.',
    rationale: `Somebody moved it away, or took the right to read it, while the check was running. The others were
checked all the same, and the check ends with 2.`,
  },
  {
    code: OUR_BUG,
    severity: 'error',
    summary: 'Checking the file ended in a bug of amends.',
    rationale: `That is no mistake of the policy, and nobody knows whether there is any. What broke off stands on the
error output, to be reported to whoever gave you amends. The other files were checked all the same, and the check ends
with 3.`,
  },
];

/** What is said of a file whose check was broken off by an error. */
export function brokenOff(file: string, error: unknown): CheckedFile {
  return isFailure(error)
    ? { file, findings: [findingOf(file, NOT_READ, error.message, error.hint)], doubts: [], tried: 0 }
    : {
        file,
        findings: [
          findingOf(file, OUR_BUG, 'Checking this file ended in a bug of amends.', 'Please report it.'),
        ],
        doubts: [],
        tried: 0,
        bug: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
}

function findingOf(file: string, code: string, message: string, hint: string | undefined): Diagnostic {
  return {
    ...{ file, line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' },
    ...{ code, severity: 'error', message },
    ...(hint === undefined ? {} : { hint }),
  };
}
