import type { Facts } from '../../../domain/policy/fact.js';
import type { ComplaintDifference, Direction, Trial } from '../../../domain/results/diff.js';
import { type Compared, type Deciding, differs } from '../answers/deciding.js';

/** How long complaints may be tried: so many at most, and no more once time is up. */
export type Patience = { readonly most: number; readonly isTimeUp: () => boolean };

/** Something by which one difference is worse than another: the larger the worse, and no difference of the kind at 0 or less. */
type Measure = (compared: Compared, gain: number) => number;

/** What is shown of a trial: the worst of each of these. */
const MEASURES: Readonly<Record<string, Measure>> = {
  stricter: ({ direction }, gain) => (direction === 'stricter' ? 1 - gain : 0),
  different: ({ direction }, gain) => (direction === 'different' ? 1_000_000_000 - gain : 0),
  'more-generous': ({ direction }, gain) => (direction === 'more-generous' ? 1 + gain : 0),
  'higher-role': ({ apart }) => (apart.includes('higher-role') ? 1 : 0),
  dearer: ({ before, after }) => after.ways[0].cost - before.ways[0].cost,
};

/** Counts complaints that two policies answer otherwise, and keeps the worst of them. */
export class TrialCount {
  readonly #deciding: Deciding;
  readonly #seen = new Set<string>();
  readonly #worst = new Map<string, { readonly compared: Compared; readonly measure: number }>();
  readonly #directions: Record<Direction, number> = { 'more-generous': 0, stricter: 0, different: 0 };
  readonly #apart: { -readonly [A in keyof Trial['apart']]: number } = {
    outcome: 0,
    'higher-role': 0,
    'lower-role': 0,
    'handed-over': 0,
    dearer: 0,
    cheaper: 0,
  };

  constructor(deciding: Deciding) {
    this.#deciding = deciding;
  }

  get tried(): number {
    return this.#seen.size;
  }

  /** Has a complaint decided by both, and counts it once. */
  try(told: Facts): Compared {
    const compared = this.#deciding.compare(told);
    const key = JSON.stringify([compared.before.facts, compared.after.facts]);
    if (this.#seen.has(key)) return compared;
    this.#seen.add(key);
    if (differs(compared)) this.#count(compared);
    return compared;
  }

  #count(compared: Compared): void {
    const { direction, apart } = compared;
    if (direction) this.#directions[direction] += 1;
    for (const one of apart) if (one !== 'wording') this.#apart[one] += 1;
    const gain = direction ? this.#deciding.gain(compared) : 0;
    for (const [name, of] of Object.entries(MEASURES)) {
      const measure = of(compared, gain);
      const worst = this.#worst.get(name);
      if (measure > (worst?.measure ?? 0)) this.#worst.set(name, { compared, measure });
    }
  }

  /** What came of it; the worst in as few words as show it. */
  result(): Trial {
    const worst = [...this.#worst.values()].map(({ compared }) => compared);
    return {
      tried: this.tried,
      directions: this.#directions,
      apart: this.#apart,
      worst: this.#shown([...new Set(worst)]),
    };
  }

  #shown(worst: readonly Compared[]): ComplaintDifference[] {
    const plain = worst.map((one) => this.#deciding.difference(this.#deciding.plainer(one)));
    return plain.filter((one, at) => plain.findIndex(({ complaint }) => complaint === one.complaint) === at);
  }
}
