import { SilentJudge } from './judge.js';
import { type PolicyReading, type ReadOptions, readPolicyBy } from './read-policy.js';

/** What the program needs of this room; the library of shapes is loaded only where something has to be explained. */
export { BUILT_INS, editionOf } from './built-in.js';
export { printPolicy } from './print.js';
export { readComplaint } from './read-complaint.js';

/** Reads a policy as {@link readPolicyBy} does, once more with every mistake explained where its shape is wrong. */
export async function readPolicy(text: string, file: string, options: ReadOptions): Promise<PolicyReading> {
  const { groundwork } = options;
  const judge = groundwork && new SilentJudge(groundwork.shapes);
  const reading = judge && readPolicyBy(judge, text, file, options);
  if (reading && judge.satisfied) return reading;
  const { explaining } = await import('./explaining.js');
  return readPolicyBy(explaining, text, file, options);
}
