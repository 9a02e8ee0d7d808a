import type { Condition } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import {
  type Boundary,
  boundaryWitnesses,
  type Cover,
  complement,
  contains,
  coveredBy,
  everything,
  gaps,
  intersect,
  outlined,
  type Point,
  type Region,
  regionOf,
  type Space,
  subtract,
  type Value,
  witness,
} from '../../regions/index.js';
import { PolicyBudget } from '../findings/budgeted-proof.js';
import { factsAt, untestedFacts, withPriceFor } from './complaint-facts.js';
import { complaintSpace, expressionOf } from './complaint-space.js';
import { RealDays } from './real-days.js';

/**
 * The sets of complaints that belong to one policy, each made when it is first asked for and kept. What cannot
 * be proved is thrown to the nearest `budgetedProof`.
 */
export class ComplaintSets {
  readonly space: Space;
  readonly #policy: Policy;
  readonly budget: PolicyBudget;
  readonly #where = new WeakMap<Condition, Region | null>();
  readonly #speaking = new WeakMap<Rule, Region | null>();
  readonly #boundaries = new WeakMap<Region, readonly Boundary[] | null>();
  readonly #replacing: ReadonlyMap<string, readonly Rule[]>;
  readonly #points = new WeakMap<Region, Point | null>();
  /** What an ordinary complaint has of the facts that no condition rests on and that have no default. */
  readonly #untested: Facts;
  readonly #days: RealDays;
  #impossible: readonly Region[] | undefined;

  constructor(policy: Policy, budget = new PolicyBudget()) {
    this.#policy = policy;
    this.budget = budget;
    this.#replacing = replacingIn(policy);
    this.space = complaintSpace(policy);
    this.#untested = untestedFacts(policy, this.space);
    this.#days = new RealDays(policy, this.space);
  }

  /** Where a condition holds. */
  where(condition: Condition): Region {
    return this.budget.once(this.#where, condition, () => {
      const expression = expressionOf(this.#policy, condition);
      return this.budget.prove((options) => regionOf(this.space, expression, options)).region;
    });
  }

  /** Where a rule fits and no rule that fits stands in for it. */
  speaking(rule: Rule): Region {
    return this.budget.once(this.#speaking, rule, () => {
      const stronger = this.replacing(rule).map(({ when }) => this.where(when));
      return this.without(this.where(rule.when), stronger);
    });
  }

  /** The rules that stand in for this one wherever they fit. */
  replacing({ id }: Rule): readonly Rule[] {
    return this.#replacing.get(id) ?? [];
  }

  /**
   * Where no complaint can be: a fact is there though it does not apply, or is missing though it does, or dates and
   * counts of days are so as they are on no day.
   */
  get impossible(): readonly Region[] {
    this.#impossible ??= [
      ...this.#policy.facts.flatMap(({ name, when }) =>
        when && this.space.places.has(name) ? this.#mismatches(name, when) : [],
      ),
      ...this.#onNoDay(),
    ];
    return this.#impossible;
  }

  #onNoDay(): Region[] {
    const of = [...this.#days.unreal((steps) => this.budget.spend(steps))];
    if (of.length === 0) return [];
    return [this.budget.prove((options) => regionOf(this.space, { is: 'any', of }, options)).region];
  }

  #mismatches(fact: string, when: Condition): Region[] {
    const { budget, space } = this;
    const { region: missing } = budget.prove((options) =>
      regionOf(space, { is: 'missing', dimension: fact }, options),
    );
    const applies = this.where(when);
    const [present, idle] = [missing, applies].map(
      (region) => budget.prove((options) => complement(region, options)).region,
    ) as [Region, Region];
    return [this.shared(applies, missing), this.shared(idle, present)];
  }

  /** The points of all of these regions that some complaint can have. */
  common(...regions: readonly Region[]): Region {
    return this.without(this.shared(...regions), this.impossible);
  }

  /** The points of all of these regions, also those that no complaint can have. */
  shared(...regions: readonly Region[]): Region {
    return this.budget.prove((options) => intersect(this.space, regions, options)).region;
  }

  /** The points of a region that none of `taken` has. */
  without(region: Region, taken: readonly Region[]): Region {
    if (taken.length === 0) return region;
    return this.budget.prove((options) => subtract(region, taken, options)).region;
  }

  /** A complaint that a region has and none of `others` does; undefined where they cover all that can be. */
  outside(region: Region, others: readonly Region[]): Facts | undefined {
    const known = this.#pointOf(region);
    if (!known) return undefined;
    if (!others.some((other) => contains(other, known))) return this.factsAt(known, region);
    const cover = this.#cover(region, others);
    return cover.covered ? undefined : this.factsAt(cover.witness);
  }

  /** Which of `others` together cover all that can be of a region, enough of them; undefined where they do not. */
  coverOf(region: Region, others: readonly Region[]): readonly number[] | undefined {
    const known = this.#pointOf(region);
    if (!known) return [];
    // One complaint that nobody has tells most regions apart, and is known from before.
    if (!others.some((other) => contains(other, known))) return undefined;
    const cover = this.#cover(region, others);
    return cover.covered ? cover.by : undefined;
  }

  /** Some point of a region that can be, the same each time; undefined where nothing can be. */
  #pointOf(region: Region): Point | undefined {
    const known = this.#points.get(region);
    if (known !== undefined) return known ?? undefined;
    const point = this.#plainest(region) ?? this.#leftOf(region);
    this.#points.set(region, point ?? null);
    return point;
  }

  /** The plainest point of a box, if it can be: that takes far less time than to ask what can be. */
  #plainest({ space, boxes }: Region): Point | undefined {
    for (const box of boxes) {
      const alone = { space, boxes: [box] };
      const point = this.#withoutInapplicable(witness(alone));
      if (contains(alone, point) && !this.impossible.some((region) => contains(region, point))) return point;
    }
    return undefined;
  }

  /** The same point without the facts that do not apply to it. */
  #withoutInapplicable(point: Point = {}): Point {
    const facts: Record<string, Value> = { ...point };
    for (const { name, when } of this.#policy.facts) {
      if (when && this.space.places.has(name) && !contains(this.where(when), facts)) facts[name] = null;
    }
    return facts;
  }

  #leftOf(region: Region): Point | undefined {
    const cover = this.#cover(region, []);
    return cover.covered ? undefined : cover.witness;
  }

  #cover(region: Region, others: readonly Region[]): Cover {
    const { impossible } = this;
    this.budget.spend(others.length * STEPS_A_REGION);
    return this.budget.prove((options) => coveredBy(region, others, { ...options, impossible }));
  }

  /** Every complaint that none of these regions has, in few and large boxes. */
  besides(regions: readonly Region[]): Region {
    const { impossible } = this;
    return this.budget.prove((options) => gaps(this.space, regions, { ...options, impossible })).region;
  }

  /** A region in few boxes that say no more than tells it from every other complaint there can be. */
  outline(region: Region): Region {
    const rest = this.besides([region]);
    // Whether a fact is asked at all follows from the rest.
    const rather = this.#policy.facts.flatMap(({ name, when }) => (when ? [name] : []));
    return this.budget.prove((options) => outlined(region, [rest], { ...options, rather })).region;
  }

  /** Whether any complaint can be in a region. */
  canBe(region: Region): boolean {
    return this.#pointOf(region) !== undefined;
  }

  /** A complaint of a region; undefined where none can be. */
  some(region: Region): Facts | undefined {
    return this.outside(region, []);
  }

  /** Every complaint there can be. */
  get all(): Region {
    return everything(this.space);
  }

  /**
   * Two complaints for every number at which a region begins or ends, the same but for one step. Of a part of
   * `whole`, only where that ends too.
   */
  boundaries(region: Region, whole: Region = region): readonly ComplaintPair[] {
    const { impossible } = this;
    const boundaries = this.budget.once(
      this.#boundaries,
      region,
      () => this.budget.prove((options) => boundaryWitnesses(region, { ...options, impossible })).boundaries,
    );
    return boundaries
      .filter(({ outside }) => !contains(whole, outside))
      .map((boundary) => this.#pairAt(boundary, region, whole));
  }

  #pairAt({ dimension, inside, outside }: Boundary, region: Region, whole: Region): ComplaintPair {
    const beyond = (one: Point): Point => ({ ...one, [dimension]: outside[dimension] ?? null });
    const isEnd = (one: Point) =>
      one[dimension] === inside[dimension] && contains(region, one) && !contains(whole, beyond(one));
    const end = withPriceFor(inside, isEnd);
    const step = end === inside ? outside : beyond(end);
    return {
      fact: dimension,
      inside: this.factsAt(end, undefined, dimension),
      outside: this.factsAt(step, undefined, dimension),
    };
  }

  /** An ordinary complaint of a region, as boxes have them: the plainest point. Undefined for an empty region. */
  ordinary(region: Region): Facts | undefined {
    const point = witness(region);
    return point && this.factsAt(point, region);
  }

  /**
   * What is known of the complaint at a point: its values, and ordinary ones for what it leaves open. A part of the price
   * that would be more than the price is made to fit it, as far as the point stays `within` a region; dates and counts
   * are as they are on one day, that of the fact `fixed` as it is, where that can be.
   */
  factsAt(at: Point, within?: Region, fixed?: string): Facts {
    const point = within ? withPriceFor(at, (one) => contains(within, one)) : at;
    return factsAt(this.#policy, this.#untested, this.#days.real(point, fixed));
  }
}

/** By the name of a rule, the rules that stand in for it. */
function replacingIn({ rules }: Policy): Map<string, Rule[]> {
  const replacing = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const id of rule.replaces) replacing.set(id, [...(replacing.get(id) ?? []), rule]);
  }
  return replacing;
}

/** What it takes to get one more region ready for a question. */
const STEPS_A_REGION = 16;

/** Two complaints that differ in one fact by one step, on both sides of a boundary. */
export type ComplaintPair = { readonly fact: string; readonly inside: Facts; readonly outside: Facts };
