import { githubReport } from '../check/github.js';
import { REPORTERS } from '../check/index.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import type { TestReporter } from './reporter.js';
import { testSummary } from './summary.js';
import { text } from './text.js';

export type { TestReporter } from './reporter.js';

/** Every format of a run of tests. Platforms are told what failed as they are told findings. */
export const TEST_REPORTERS = {
  text,
  json,
  github: (report) => githubReport(report, testSummary(report)),
  sarif: REPORTERS.sarif,
  junit,
  gitlab: REPORTERS.gitlab,
  markdown,
} as const satisfies Readonly<Record<string, TestReporter>>;
