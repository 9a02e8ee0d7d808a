import { workingDaysFrom } from '../../domain/policy/calendar.js';
import type { Range } from '../../domain/policy/condition.js';
import { type DatedCounts, isPast } from '../../domain/policy/dates.js';
import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { DATE_BOUNDS } from '../../domain/values/day.js';
import { DaySet } from './day-set.js';

/** How many days a date can be. */
const DAY_COUNT = DATE_BOUNDS.atMost - DATE_BOUNDS.atLeast + 1;

/** How many days there have been up to each, and the other way round: each never falls. */
type Tally = {
  readonly upTo: (day: number) => number;
  /** The first day up to which there are so many or more; past the last one where there never are. */
  readonly firstWith: (count: number) => number;
};

/** A count between two days is the difference of what was counted up to each. */
const EVERY_DAY: Tally = { upTo: (day) => day, firstWith: (count) => count };

function workingTally(calendar: NonNullable<Policy['calendar']>): Tally {
  const upTo = new Int32Array(DAY_COUNT);
  const first: number[] = [0];
  workingDaysFrom(calendar, DATE_BOUNDS.atLeast, DAY_COUNT).forEach((works, at) => {
    upTo[at] = (upTo[at - 1] ?? 0) + (works ? 1 : 0);
    if (works) first.push(at);
  });
  return {
    upTo: (day) => upTo[day - DATE_BOUNDS.atLeast] ?? 0,
    firstWith: (count) => DATE_BOUNDS.atLeast + (first[Math.max(0, count)] ?? DAY_COUNT),
  };
}

/** How far a date and each of its counts may reach, by name; what is left out may be anything. */
export type Reach = ReadonlyMap<string, Range>;

/** What a count allows: infinite where what would be counted past the fact's bounds stands at them. */
type Counted = { readonly tally: Tally; readonly least: number; readonly most: number };

/**
 * The days that one date can be, seen from the day on which a complaint is answered. A count never rises as its date
 * moves later, so that for one day these are days in a row.
 */
export class DatesOn {
  readonly dated: DatedCounts;
  readonly #working: Tally;

  constructor({ calendar }: Policy, dated: DatedCounts) {
    this.dated = dated;
    const isNeeded = dated.counts.some(({ workingDays }) => workingDays);
    this.#working = calendar && isNeeded ? workingTally(calendar) : EVERY_DAY;
  }

  /** By the day on which it is: the dates within `reach` by which all counts lie within it; undefined for none. */
  within(reach: Reach): (today: number) => Range | undefined {
    const { date, counts } = this.dated;
    const all = reach.get(date.name) ?? boundsOf(date);
    const past = isPast(this.dated);
    const counted = counts.flatMap((count) => this.#counted(count, reach.get(count.name)));
    return (today) => {
      let from = all.atLeast;
      let to = past && today < all.atMost ? today : all.atMost;
      for (const { tally, least, most } of counted) {
        const now = tally.upTo(today);
        if (most < Infinity) from = Math.max(from, tally.firstWith(now - most));
        if (least > -Infinity) to = Math.min(to, tally.firstWith(now - least + 1) - 1);
      }
      return from <= to ? { atLeast: from, atMost: to } : undefined;
    };
  }

  #counted(count: FactDefinition, within: Range | undefined): Counted[] {
    if (!within) return [];
    const bounds = boundsOf(count);
    const least = within.atLeast > bounds.atLeast ? within.atLeast : -Infinity;
    const most = within.atMost < bounds.atMost ? within.atMost : Infinity;
    return [{ tally: count.workingDays ? this.#working : EVERY_DAY, least, most }];
  }

  /** The days of a window on which there is such a date. */
  days(reach: Reach, window: Range): DaySet {
    const dates = this.within(reach);
    return DaySet.where(window, (day) => dates(day) !== undefined);
  }
}

function boundsOf({ type }: FactDefinition): Range {
  return 'atLeast' in type ? type : { atLeast: 0, atMost: 0 };
}
