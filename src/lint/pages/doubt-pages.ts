import type { CodePage } from '../../domain/results/check-report.js';

/** What can be in doubt after a check: no findings, and never to be taken for “fine”. */
export const DOUBT_PAGES: readonly CodePage[] = [
  {
    code: 'not-proved',
    severity: 'advice',
    summary: 'Something could not be proved, so nobody knows whether it is fine.',
    rationale: `Checks look at every complaint there can be, and not at samples. Where a policy has very many conditions
that cut across each other, that would take too long, and the check says so instead of guessing. Fewer conditions in
one rule, or fewer facts in all of them, make it easier. Of a promise that cannot be proved it says how many complaints
were tried, and where the doubt is. With --strict a check that could not prove everything ends
with 4.`,
  },
  {
    code: 'not-analysed',
    severity: 'advice',
    summary: 'Something lies outside of what this check can look at.',
    rationale: `Some things cannot be told as a set of complaints, or are written in a language that the check of
sentences does not know. They are named, so that a person looks at them.`,
  },
];

/** What can be wrong with `.amendsrc.yaml` alone: an example of it would be no policy. */
export const SETTINGS_PAGES: readonly CodePage[] = [
  {
    code: 'unknown-code',
    severity: 'error',
    summary: 'The settings of the repository name a finding that there is none of.',
    rationale: `Under severities in .amendsrc.yaml stand codes of findings, such as cliff or token, each with error,
warning, advice or off. A misspelt one would change nothing, and whoever wrote it would think that it did.`,
  },
];
