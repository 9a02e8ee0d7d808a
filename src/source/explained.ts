import { explaining } from './explaining.js';
import { type PolicyReading, type ReadOptions, readPolicyBy } from './read-policy.js';

/** Reads the text of a policy, with those it extends. Never throws, whatever the text. */
export function readPolicy(text: string, file: string, options: ReadOptions = {}): PolicyReading {
  return readPolicyBy(explaining, text, file, options);
}
