import type { Path } from '../../domain/values/issue.js';
import type { PolicyFile } from './policy-file.js';

/** Parts on which so much rests that nothing can be said where they are tainted. */
const FOUNDATIONS: readonly unknown[] = ['amends', 'extends', 'remove'];

/**
 * The parts that syntax issues of the text have tainted, as paths; null where one taints more than that, so that
 * whatever else seemed wrong would only follow from it.
 */
export function taintedPaths(files: readonly PolicyFile[]): Path[] | null {
  const tainted = files.flatMap(({ issues }) => issues.map(({ taints = [] }) => taints));
  const parts = tainted.flatMap((one) => (typeof one === 'string' ? [] : one));
  const isHopeless =
    tainted.some((one) => typeof one === 'string') ||
    parts.some(([section]) => FOUNDATIONS.includes(section));
  return isHopeless ? null : parts;
}
