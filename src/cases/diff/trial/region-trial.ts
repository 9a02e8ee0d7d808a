import type { Facts } from '../../../domain/policy/fact.js';
import type { Policy } from '../../../domain/policy/policy.js';
import { type ComplaintSets, ifProved } from '../../../lint/index.js';
import { contains, type Region } from '../../../regions/index.js';
import { type Compared, type Deciding, differs } from '../answers/deciding.js';
import { pointOf } from '../pair/point-of.js';
import type { ComplaintDraws } from './complaint-draws.js';
import type { Patience, TrialCount } from './trial.js';

/** What complaints of a region are tried by. */
export type RegionTrial = {
  readonly joint: Policy;
  readonly sets: ComplaintSets;
  readonly deciding: Deciding;
  readonly draws: ComplaintDraws;
  readonly count: TrialCount;
};

/** What came of trying complaints of one region: all of them compared, and how to tell whether one is of it. */
export type TriedRegion = {
  readonly compared: readonly Compared[];
  readonly holds: (told: Facts) => boolean;
};

/** Boxes of a region of which a plain complaint is tried, and boundaries of it. */
const PLAIN = 8;
const BOUNDARIES = 12;

/** So few are tried of any more regions once time is up. */
const WHERE_TIME_IS_UP = 2;

/**
 * Has complaints of a region decided by both policies: the plainest, those at its ends, and others near these, until one is
 * found that is answered otherwise and enough have been tried to tell whether all are alike.
 */
export function tryRegion(trial: RegionTrial, region: Region, { most, timeLeft }: Patience): TriedRegion {
  const holds = (told: Facts) => trial.deciding.canBe(told) && isIn(trial, region, told);
  const all = plainComplaints(trial, region).filter(holds);
  const plain = timeLeft() > 0 ? all : all.slice(0, WHERE_TIME_IS_UP);
  const compared = plain.map((told) => trial.count.try(told));
  const [first] = plain;
  for (let left = most - plain.length; left > 0 && first && timeLeft() > 0; left -= 1) {
    const told = trial.draws.near(plain[left % plain.length] ?? first);
    if (holds(told)) compared.push(trial.count.try(told));
  }
  return { compared, holds };
}

/** The first of each direction; where there is none, the first that differs in something that stands apart. */
export function witnessesIn({ compared }: TriedRegion): Compared[] {
  const first = new Map<string, Compared>();
  for (const one of compared) {
    if (one.direction !== null && !first.has(one.direction)) first.set(one.direction, one);
  }
  return first.size > 0 ? [...first.values()] : compared.filter(differs).slice(0, 1);
}

function plainComplaints({ sets }: RegionTrial, region: Region): Facts[] {
  const { space, boxes } = region;
  const each = boxes.slice(0, PLAIN).flatMap((box) => {
    const alone = { space, boxes: [box] };
    const some = ifProved(() => sets.some(alone));
    return some ? [some] : [];
  });
  const ends = ifProved(() => sets.boundaries(region)) ?? [];
  return [...each, ...ends.slice(0, BOUNDARIES).map(({ inside }) => inside)];
}

function isIn({ joint, sets, deciding }: RegionTrial, region: Region, told: Facts): boolean {
  return contains(region, pointOf(sets.space, deciding.complaint(joint, told).facts));
}
