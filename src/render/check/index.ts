import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import type { Reporter } from './reporter.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

export { fromRoot } from './machine-text.js';
export type { Reporter, ReportStyle } from './reporter.js';

/** Every format of a report by the name people give it: to add one, write its file and add it here. */
export const REPORTERS = {
  text,
  json,
  github,
  sarif,
  junit,
  gitlab,
  markdown,
} as const satisfies Readonly<Record<string, Reporter>>;

/** The name of a format. */
export type Format = keyof typeof REPORTERS;

/** The formats that a platform shows beside the files of a repository. */
export const OF_PLATFORMS: readonly Format[] = ['github', 'sarif', 'junit', 'gitlab'];
