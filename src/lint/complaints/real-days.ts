import { type Condition, type Range, visitCondition } from '../../domain/policy/condition.js';
import { countSince, datedCounts } from '../../domain/policy/dates.js';
import { type FactDefinition, isOrdered } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { conditionsIn } from '../../domain/policy/policy-parts.js';
import { typicalValue } from '../../domain/policy/typical-value.js';
import { DATE_BOUNDS, weekdayOf } from '../../domain/values/day.js';
import { WEEKDAYS } from '../../domain/values/weekdays.js';
import type { Expression, Point, Space, Value } from '../../regions/index.js';
import { DatesOn, type Reach } from './dates-on.js';
import { DaySet } from './day-set.js';
import { dayWindow } from './day-window.js';

/** One way in which facts about days can lie, as conditions tell them apart, and the days on which they can lie so. */
type Cell = { readonly tests: readonly Expression[]; readonly days: DaySet };

const TODAY = 'today';
const WEEKDAY = 'weekday';

/**
 * Which complaints are real where conditions rest on dates, on counts of days, on today and on the day of the week, each
 * a dimension of its own. Conditions tell only so many stretches of each apart, and of every combination of these it's
 * tried whether there is a day on which every date has a value by which its counts lie inside.
 */
export class RealDays {
  readonly #policy: Policy;
  readonly #space: Space;
  readonly #dates: readonly DatesOn[];
  readonly #edges: ReadonlyMap<string, readonly number[]>;
  readonly #weekdays: readonly (readonly string[])[];
  /** The days that are tried: on any other nothing is real that is not on one of them. */
  readonly #window: Range;
  /** Whether anything has to be looked at: what counts from one date alone is always real. */
  readonly #isNeeded: boolean;

  constructor(policy: Policy, space: Space) {
    this.#policy = policy;
    this.#space = space;
    const namesOf = ({ date, counts }: DatesOn['dated']) =>
      [date, ...counts].map(({ name }) => name).filter((name) => space.places.has(name));
    const tested = datedCounts(policy).filter((dated) => namesOf(dated).length > 0);
    this.#isNeeded =
      space.places.has(TODAY) ||
      tested.some((dated) => space.places.has(dated.date.name) || namesOf(dated).length > 1);
    this.#dates = this.#isNeeded ? tested.map((dated) => new DatesOn(policy, dated)) : [];
    this.#edges = edgesIn(conditionsIn(policy));
    this.#weekdays = weekdaysApart(policy, space);
    this.#window = dayWindow(
      policy,
      this.#dates.map(({ dated }) => dated),
      this.#edges,
    );
  }

  /** Every combination that no complaint can have; `spend` is told what it takes, in steps of `regions`. */
  *unreal(spend: (steps: number) => void): Generator<Expression> {
    const spoken = this.#dates.flatMap(({ dated }) => [dated.date, ...dated.counts]);
    const names = [TODAY, WEEKDAY, ...spoken.map(({ name }) => name)];
    if (!this.#isNeeded || names.filter((name) => this.#space.places.has(name)).length < 2) return;
    const groups = [this.#todays(spend), ...this.#dates.map((dates) => this.#cellsOf(dates, spend))];
    yield* onNoDay(
      groups,
      DaySet.where(this.#window, () => true),
      spend,
    );
  }

  /** The stretches of today, and of the days of the week. */
  #todays(spend: (steps: number) => void): Cell[] {
    const stretches = this.#stretchesOf(this.#policy.facts.find(({ name }) => name === TODAY));
    spend(stretches.length * this.#weekdays.length * lengthOf(this.#window));
    return stretches.flatMap((stretch) =>
      this.#weekdays.map((weekdays) => ({
        tests: [
          ...(stretch ? [within(TODAY, stretch)] : []),
          ...(this.#space.places.has(WEEKDAY)
            ? [{ is: 'one-of' as const, dimension: WEEKDAY, values: weekdays }]
            : []),
        ],
        days: DaySet.where(
          this.#window,
          (day) => (!stretch || isInside(stretch, day)) && weekdays.includes(weekdayOf(day)),
        ),
      })),
    );
  }

  /** The ways in which a date and its counts can lie; last, where it may be, that it does not apply. */
  #cellsOf(dates: DatesOn, spend: (steps: number) => void): Cell[] {
    const { date, counts } = dates.dated;
    const facts = [date, ...counts].filter(({ name }) => this.#space.places.has(name));
    const reaches = facts.reduce<readonly (readonly [string, Range])[][]>(
      (some, fact) =>
        some.flatMap((way) =>
          this.#stretchesOf(fact).map((stretch) => [...way, [fact.name, stretch as Range] as const]),
        ),
      [[]],
    );
    const cells = reaches.map((way) => {
      spend(lengthOf(this.#window));
      return {
        tests: way.map(([fact, stretch]) => within(fact, stretch)),
        days: dates.days(new Map(way), this.#window),
      };
    });
    if (!date.when) return cells;
    const missing = facts.map(({ name }) => ({ is: 'missing' as const, dimension: name }));
    return [...cells, { tests: missing, days: DaySet.where(this.#window, () => true) }];
  }

  /** The stretches of a fact that conditions tell apart; of one that none rests on, only that it may be anything. */
  #stretchesOf(fact: FactDefinition | undefined): (Range | undefined)[] {
    if (!fact || !isOrdered(fact.type) || !this.#space.places.has(fact.name)) return [undefined];
    const { atLeast, atMost } = fact.type;
    const edges = (this.#edges.get(fact.name) ?? []).filter((edge) => edge > atLeast && edge <= atMost);
    return [atLeast, ...edges].map((low, at) => ({ atLeast: low, atMost: (edges[at] ?? atMost + 1) - 1 }));
  }

  /**
   * A point that conditions do not tell from this one and that is real, with the day on which it is and every date and
   * count that comes of it; with `fixed` just as it is, where that can be. The same point where no days are looked at,
   * or where nothing is real.
   */
  real(point: Point, fixed?: string): Point {
    if (!this.#isNeeded) return point;
    const all = new Set(this.#space.places.keys());
    const ways = [all, new Set(fixed === undefined ? [] : [fixed]), new Set<string>()];
    for (const way of ways) {
      const found = this.#realWith(point, way);
      if (found) return found;
    }
    return point;
  }

  /** A real point with the values of these facts just as they are, and the others within their stretches. */
  #realWith(point: Point, fixed: ReadonlySet<string>): Point | undefined {
    const around = ({ name }: FactDefinition): Range | undefined => this.#around(point, name, fixed);
    const dates = this.#dates.flatMap((one) => {
      const { date, counts } = one.dated;
      const facts = [date, ...counts].filter(({ name }) => this.#space.places.has(name));
      if (facts.every(({ name }) => point[name] === null)) return [];
      const reach: Reach = new Map(
        facts.flatMap((fact) => {
          const range = around(fact);
          return range ? [[fact.name, range] as const] : [];
        }),
      );
      return [{ one, datesOn: one.within(reach) }];
    });
    const weekdays = this.#weekdaysAround(point, fixed);
    const span = this.#around(point, TODAY, fixed) ?? this.#todayBounds();
    const isReal = (day: number) =>
      weekdays.includes(weekdayOf(day)) && dates.every(({ datesOn }) => datesOn(day) !== undefined);
    const day = nearestWhere(both(span, this.#window), this.#preferred(point, TODAY), isReal);
    if (day === undefined) return undefined;
    const told: Record<string, Value> = { ...point, [TODAY]: day };
    if (this.#space.places.has(WEEKDAY)) told[WEEKDAY] = weekdayOf(day);
    for (const { one, datesOn } of dates) this.#tell(told, point, one, datesOn(day) as Range, day);
    return told;
  }

  /** Puts a date of some days, and the counts that come of it, into what is told. */
  #tell(told: Record<string, Value>, point: Point, { dated }: DatesOn, some: Range, today: number): void {
    const { date, counts } = dated;
    const wanted = this.#preferred(point, date.name);
    const day = Math.min(Math.max(wanted, some.atLeast), some.atMost);
    told[date.name] = day;
    for (const count of counts) told[count.name] = countSince(this.#policy, count, day, today);
  }

  #preferred(point: Point, name: string): number {
    const value = point[name];
    if (typeof value === 'number') return value;
    const fact = this.#policy.facts.find((one) => one.name === name);
    return Number(fact ? typicalValue(this.#policy, fact) : DATE_BOUNDS.atLeast);
  }

  #todayBounds(): Range {
    const type = this.#policy.facts.find(({ name }) => name === TODAY)?.type;
    return type?.is === 'date' ? type : DATE_BOUNDS;
  }

  /** The stretch that a value of a point is in, or just the value; undefined where it has none. */
  #around(point: Point, name: string, fixed: ReadonlySet<string>): Range | undefined {
    const value = this.#space.places.has(name) ? point[name] : undefined;
    if (typeof value !== 'number') return undefined;
    if (fixed.has(name)) return { atLeast: value, atMost: value };
    const fact = this.#policy.facts.find((one) => one.name === name);
    return this.#stretchesOf(fact).find((stretch) => stretch && isInside(stretch, value));
  }

  #weekdaysAround(point: Point, fixed: ReadonlySet<string>): readonly string[] {
    const value = point[WEEKDAY];
    const alike = this.#weekdays.find((some) => some.includes(String(value))) ?? this.#weekdays.flat();
    return fixed.has(WEEKDAY) && typeof value === 'string' ? [value] : alike;
  }
}

/**
 * Every combination of cells, one of each group, that has no day: first cells that have none by themselves, then two
 * that have none in common, and only then more, so that each mentions as little as possible.
 */
function* onNoDay(
  groups: readonly Cell[][],
  all: DaySet,
  spend: (steps: number) => void,
): Generator<Expression> {
  const left = groups.map((cells) => cells.filter(({ days }) => !days.isEmpty));
  for (const { tests, days } of groups.flat()) if (days.isEmpty) yield { is: 'all', of: tests };
  const apart = new Map<Cell, Set<Cell>>();
  for (const [at, cells] of left.entries()) {
    for (const one of cells) {
      for (const other of left.slice(at + 1).flat()) {
        spend(one.days.steps);
        if (!one.days.and(other.days).isEmpty) continue;
        apart.set(other, (apart.get(other) ?? new Set()).add(one));
        yield { is: 'all', of: [...one.tests, ...other.tests] };
      }
    }
  }
  if (left.length > 2) yield* combined(left, [], all, apart, spend);
}

function* combined(
  [cells = [], ...rest]: readonly Cell[][],
  so: readonly Cell[],
  days: DaySet,
  apart: ReadonlyMap<Cell, ReadonlySet<Cell>>,
  spend: (steps: number) => void,
): Generator<Expression> {
  for (const cell of cells) {
    if (so.some((one) => apart.get(cell)?.has(one))) continue;
    spend(days.steps);
    const shared = days.and(cell.days);
    const all = [...so, cell];
    if (shared.isEmpty) yield { is: 'all', of: all.flatMap(({ tests }) => tests) };
    else if (rest.length > 0) yield* combined(rest, all, shared, apart, spend);
  }
}

const within = (dimension: string, range: Range): Expression => ({
  is: 'within',
  dimension,
  ranges: [range],
});

const lengthOf = ({ atLeast, atMost }: Range): number => atMost - atLeast + 1;

/** The numbers of both; none where the first is past the last. */
const both = (one: Range, other: Range): Range => ({
  atLeast: Math.max(one.atLeast, other.atLeast),
  atMost: Math.min(one.atMost, other.atMost),
});

const isInside = ({ atLeast, atMost }: Range, value: number): boolean => value >= atLeast && value <= atMost;

/** The first number of each stretch that conditions tell apart, by fact. */
function edgesIn(conditions: readonly Condition[]): Map<string, number[]> {
  const edges = new Map<string, Set<number>>();
  for (const condition of conditions) {
    visitCondition(condition, (part) => {
      if (part.is !== 'within') return;
      const found = edges.get(part.fact) ?? new Set();
      for (const { atLeast, atMost } of part.ranges) found.add(atLeast).add(atMost + 1);
      edges.set(part.fact, found);
    });
  }
  return new Map([...edges].map(([fact, found]) => [fact, [...found].sort((a, b) => a - b)]));
}

/** The days of the week that no condition tells apart, together. */
function weekdaysApart({ facts, ...policy }: Policy, { places }: Space): readonly (readonly string[])[] {
  const type = facts.find(({ name }) => name === WEEKDAY)?.type;
  const values = type?.is === 'one-of' ? type.values : [];
  if (!places.has(WEEKDAY)) return [WEEKDAYS];
  const named: (readonly (string | boolean)[])[] = [];
  for (const condition of conditionsIn({ facts, ...policy })) {
    visitCondition(condition, (part) => {
      if (part.is === 'one-of' && part.fact === WEEKDAY) named.push(part.values);
    });
  }
  const alike = new Map<string, string[]>();
  for (const value of values) {
    const key = named.map((some) => some.includes(value)).join();
    alike.set(key, [...(alike.get(key) ?? []), value]);
  }
  return [...alike.values()];
}

/** The number of a range nearest to a wanted one for which `test` holds; undefined where it holds for none. */
function nearestWhere({ atLeast, atMost }: Range, wanted: number, test: (day: number) => boolean) {
  const middle = Math.min(Math.max(wanted, atLeast), atMost);
  const furthest = Math.max(middle - atLeast, atMost - middle);
  for (let away = 0; away <= furthest; away += 1) {
    if (middle - away >= atLeast && test(middle - away)) return middle - away;
    if (middle + away <= atMost && test(middle + away)) return middle + away;
  }
  return undefined;
}
