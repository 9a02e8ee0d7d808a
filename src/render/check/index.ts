import { json } from './json.js';
import type { Reporter } from './reporter.js';
import { text } from './text.js';

export type { Look, Reporter } from './reporter.js';

/** Every format of a report by the name people give it: to add one, write its file and add it here. */
export const REPORTERS = { text, json } satisfies Readonly<Record<string, Reporter>>;

/** The name of a format. */
export type Format = keyof typeof REPORTERS;
