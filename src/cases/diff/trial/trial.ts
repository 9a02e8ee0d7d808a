import type { Facts } from '../../../domain/policy/fact.js';
import { type Direction, type Trial, WORST_BY, type WorstComplaint } from '../../../domain/results/diff.js';
import { type Compared, type Deciding, differs } from '../answers/deciding.js';

/** How long complaints may be tried: so many at most, and no more once no share of the time (1 at the start) is left. */
export type Patience = { readonly most: number; readonly timeLeft: () => number };

/** Something by which one difference is worse than another: the larger the worse, and no difference of the kind at 0 or less. */
type Measure = (compared: Compared, gain: number) => number;

type WorstBy = (typeof WORST_BY)[number];

/** What is shown of a trial: the worst of each of these. */
const MEASURES: Readonly<Record<WorstBy, Measure>> = {
  stricter: ({ direction }, gain) => (direction === 'stricter' ? 1 - gain : 0),
  different: ({ direction }, gain) => (direction === 'different' ? Math.max(1, 1 - gain) : 0),
  'more-generous': ({ direction }, gain) => (direction === 'more-generous' ? 1 + gain : 0),
  'higher-role': ({ apart }) => (apart.includes('higher-role') ? 1 : 0),
  dearer: ({ before, after }) => after.ways[0].cost - before.ways[0].cost,
};

/** Counts complaints that two policies answer otherwise, and keeps the worst of them. */
export class TrialCount {
  readonly #deciding: Deciding;
  readonly #seen = new Set<string>();
  readonly #worst = new Map<WorstBy, { readonly compared: Compared; readonly measure: number }>();
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
    for (const name of WORST_BY) {
      const measure = MEASURES[name](compared, gain);
      const worst = this.#worst.get(name);
      if (measure > (worst?.measure ?? 0)) this.#worst.set(name, { compared, measure });
    }
  }

  /** What came of it; the worst in as few words as show it. */
  result(): Trial {
    return {
      tried: this.tried,
      directions: this.#directions,
      apart: this.#apart,
      worst: this.#shown(),
    };
  }

  /** Each complaint once, with all that it's the worst by. */
  #shown(): WorstComplaint[] {
    const shown: WorstComplaint[] = [];
    for (const name of WORST_BY) {
      const worst = this.#worst.get(name);
      if (!worst) continue;
      const plain = this.#deciding.plainer(worst.compared, (one) => this.#isAsBad(name, one, worst.measure));
      const found = this.#deciding.difference(plain);
      const at = shown.findIndex(({ complaint }) => complaint === found.complaint);
      const known = shown[at];
      if (known) shown[at] = { ...known, by: [...known.by, name] };
      else shown.push({ ...found, by: [name] });
    }
    return shown;
  }

  /** Whether a plainer complaint is nearly as bad: a rounder figure may take a little of it. */
  #isAsBad(name: WorstBy, compared: Compared, measure: number): boolean {
    const gain = compared.direction ? this.#deciding.gain(compared) : 0;
    return MEASURES[name](compared, gain) >= NEARLY * measure;
  }
}

/** The share of the worst that still shows it. */
const NEARLY = 0.9;
