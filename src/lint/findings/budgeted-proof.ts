import type { Path } from '../../domain/values/issue.js';
import { type Answer, DEFAULT_STEPS, type Options } from '../../regions/index.js';
import type { Doubt, Finding } from './finding.js';

/** Thrown where something took more than its budget; caught in {@link budgetedProof} and {@link provedOr} alone. */
class Unproved extends Error {}

/** What all checks of one policy may take together, in steps of `regions`: some two seconds. */
const POLICY_STEPS = 12_000_000;

/** Of what is left, what one check may take, so that none leaves nothing to those after it. */
const SHARE_OF_A_CHECK = 0.5;

/**
 * How much work is left for one policy. Whatever a check does so often that it grows with the policy is counted here:
 * questions about sets of complaints, offers made, rules held against each other. It's counted and not timed, so that
 * the same policy has the same findings on every machine.
 */
export class PolicyBudget {
  #left: number;
  /** What the check at work may still take. */
  #forCheck: number;

  constructor(steps: number = POLICY_STEPS) {
    this.#left = steps;
    this.#forCheck = steps;
  }

  /** Gives another check its share of what is left. */
  beginCheck(share: number = SHARE_OF_A_CHECK): void {
    this.#forCheck = Math.floor(this.#left * share);
  }

  /** Counts some more steps. Throws to the nearest {@link budgetedProof} where so many are not left. */
  spend(steps: number): void {
    const taken = Math.min(steps, this.#forCheck);
    this.#left -= taken;
    this.#forCheck -= taken;
    if (taken < steps) throw new Unproved();
  }

  /** What was proved. Without a proof, everything up to the nearest {@link budgetedProof} is left. */
  prove<T>(question: (options: Options) => Answer<T>): T {
    const steps = Math.min(DEFAULT_STEPS, this.#forCheck);
    const answer = question({ steps });
    this.spend(answer.steps);
    if (answer.verdict === 'proved') return answer;
    throw new Unproved();
  }

  /** A value that is made once; where it could not be proved though there was time, nobody tries again. */
  once<K extends object, V>(known: WeakMap<K, V | null>, key: K, make: () => V): V {
    const before = known.get(key);
    if (before !== undefined && before !== null) return before;
    if (before === null) throw new Unproved();
    const hadTime = this.#forCheck >= DEFAULT_STEPS;
    try {
      const made = make();
      known.set(key, made);
      return made;
    } catch (thrown) {
      if (thrown instanceof Unproved && hadTime) known.set(key, null);
      throw thrown;
    }
  }
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

/** What `make` makes; `otherwise` where something in it could not be proved. */
export function provedOr<T>(make: () => T, otherwise: () => T): T {
  try {
    return make();
  } catch (thrown) {
    if (!(thrown instanceof Unproved)) throw thrown;
    return otherwise();
  }
}

/** What `look` comes to; undefined where something in it could not be proved. */
export const ifProved = <T>(look: () => T): T | undefined => provedOr<T | undefined>(look, () => undefined);
