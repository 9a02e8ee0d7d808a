import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { CoverageKind } from '../../domain/results/coverage.js';
import type { Trackable } from '../coverage/trackable.js';

/** What a case is rather named after, the most telling first. */
const TELLING: readonly CoverageKind[] = [
  'threshold',
  'rule',
  'branch',
  'choice',
  'remedy',
  'outcome',
  'segment',
  'role',
  'test',
];

/** Names for cases, none twice. */
export class CaseNames {
  readonly #policy: Policy;
  readonly #taken = new Set<string>();

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** What went wrong, and what of the items that a case covers tells it from others. */
  nameOf({ problem }: Facts, gains: readonly Trackable[]): string {
    const label = this.#policy.problems.find(({ name }) => name === problem)?.label ?? String(problem);
    const about = TELLING.flatMap((kind) => gains.filter((item) => item.kind === kind)).map(
      (item) => `${label}: ${item.about}`,
    );
    const [first = label] = about;
    const name = about.find((one) => !this.#taken.has(one)) ?? this.#numbered(first);
    this.#taken.add(name);
    return name;
  }

  #numbered(name: string): string {
    let count = 2;
    while (this.#taken.has(`${name} (${count})`)) count += 1;
    return `${name} (${count})`;
  }
}
