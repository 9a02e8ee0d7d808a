import type { CheckedFile } from '../../domain/results/check-report.js';
import { type ReadOptions, readPolicy } from '../../source/index.js';
import { type CheckBy, checkReading } from './check-reading.js';

/** How to check the text of a policy. */
export type CheckOptions = ReadOptions & CheckBy;

/**
 * Everything that is wrong with a policy, found before it reaches a counter: mistakes of reading and, where it
 * reads well, what its rules do. Pure but for what `options.read` reads; never throws, whatever the text.
 */
export function check(text: string, file: string, options: CheckOptions): CheckedFile {
  return checkReading(readPolicy(text, file, options), file, options);
}
