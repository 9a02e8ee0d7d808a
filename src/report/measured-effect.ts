import type { Spread } from '../domain/policy/policy.js';
import {
  ENOUGH_KNOWN,
  type Interval,
  type MeasuredEffect,
  type MeasuredLift,
  type ReturnGroup,
} from '../domain/results/record-learning.js';
import { differenceInterval } from './intervals.js';
import { type KindCounts, returnGroup } from './return-group.js';

/**
 * What goodwill does, by a holdout alone: whoever gets it otherwise differs in more than that. A row of the policy's lifts
 * is measured once enough of both sides are known.
 */
export function measuredEffect(counts: readonly KindCounts[]): MeasuredEffect {
  const drawn = counts.filter(({ kind }) => kind.holdout !== 'none');
  if (drawn.length === 0) return { is: 'no-holdout' };
  const lifts = (['small', 'large'] as const).flatMap((size) =>
    (['first', 'later'] as const).flatMap((contact) => {
      const own = drawn.filter(({ kind }) => kind.size === size && kind.row === contact);
      return own.length === 0 ? [] : [measuredLift(size, contact, own)];
    }),
  );
  const isKnown = lifts.some(({ difference }) => difference !== null);
  return { is: isKnown ? 'measured' : 'too-early', lifts };
}

function measuredLift(
  size: MeasuredLift['size'],
  contact: MeasuredLift['contact'],
  counts: readonly KindCounts[],
): MeasuredLift {
  const held = counts.filter(({ kind }) => kind.holdout === 'held');
  const open = counts.filter(({ kind }) => kind.holdout === 'open');
  const [heldOut, others] = [returnGroup('held out', held), returnGroup('others', open)];
  const difference =
    knownOf(heldOut) >= ENOUGH_KNOWN && knownOf(others) >= ENOUGH_KNOWN
      ? differenceInterval(
          { some: others.cameBack, of: knownOf(others) },
          { some: heldOut.cameBack, of: knownOf(heldOut) },
        )
      : null;
  return {
    ...{ size, contact, heldOut, others, difference },
    bounds: difference && boundsOf(heldOut, others),
    fullLift: difference && fullLift(difference, regainedOf(open) - regainedOf(held)),
  };
}

const knownOf = ({ cameBack, stayedAway }: ReturnGroup): number => cameBack + stayedAway;

/** The mean share of the full lift that was won back in matters whose return is known. */
function regainedOf(counts: readonly KindCounts[]): number {
  const known = counts.reduce((sum, { cameBack, stayedAway }) => sum + cameBack + stayedAway, 0);
  return known === 0 ? 0 : counts.reduce((sum, { regained }) => sum + regained, 0) / known / 1000;
}

function boundsOf({ bounds: held }: ReturnGroup, { bounds: open }: ReturnGroup): MeasuredLift['bounds'] {
  if (!held || !open) return null;
  return { least: open.least - held.most, most: open.most - held.least };
}

/** Where the two sides got nearly the same, a difference says nothing of what all of it would bring. */
const LEAST_MORE = 0.05;

/** The difference is what some of the full lift brought: `more` is how much of it, as a share. */
function fullLift(difference: Interval, more: number): Spread | null {
  if (more < LEAST_MORE) return null;
  const points = (value: number) => (value / more) * 100;
  return {
    low: points(difference.low),
    middle: points(difference.middle),
    high: points(difference.high),
  };
}
