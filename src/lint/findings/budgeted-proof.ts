import type { Path } from '../../domain/values/issue.js';
import type { Answer } from '../../regions/index.js';
import type { Doubt, Finding } from './finding.js';

/** Thrown where a question took more than its budget; caught in {@link budgetedProof} and nowhere else. */
class Unproved extends Error {}

/** What was proved. Without a proof, everything up to the next {@link budgetedProof} is left. */
export function proved<T>(answer: Answer<T>): T {
  if (answer.verdict === 'not-proved') throw new Unproved();
  return answer;
}

/**
 * What `look` finds; a doubt about `path` where something in it could not be proved, so that no check can
 * forget to say so. `unproved` completes “It could not be proved …”.
 */
export function* budgetedProof(
  path: Path,
  unproved: string,
  look: () => Iterable<Finding>,
): Generator<Finding | Doubt> {
  try {
    yield* look();
  } catch (thrown) {
    if (!(thrown instanceof Unproved)) throw thrown;
    yield { path, unproved };
  }
}
