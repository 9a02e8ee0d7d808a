import { type Moment, parseMoment } from '../../domain/policy/moment.js';
import type { Policy } from '../../domain/policy/policy.js';
import { Failure } from '../../domain/values/failure.js';
import type { Host, WallClock } from '../port/host.js';

/**
 * The moment that `--today` says, or the clock does, in the policy's timezone. A time with an offset is
 * taken over into that timezone; one without is its own. Throws a Failure where there is no such day.
 */
export function momentOf(
  today: string | undefined,
  { timezone }: Pick<Policy, 'timezone'>,
  host: Host,
): Moment {
  if (today === undefined) return momentAt(host.wallClock(timezone));
  const written = parseMoment(today);
  if (!written) throw notADay(today);
  if (written.offset !== null) return momentAt(host.wallClock(timezone, instantOf(today)));
  return { date: written.date, hour: written.hour };
}

/** The day that `--today` says, or the clock where we are does. Throws a Failure where there is no such day. */
export function dayOf(today: string | undefined, host: Host): string {
  return momentOf(today, {}, host).date;
}

const momentAt = ({ date, hour }: WallClock): Moment => ({ date, hour });

function instantOf(today: string): number {
  const instant = Date.parse(today.replace(' ', 'T'));
  if (Number.isNaN(instant)) throw notADay(today);
  return instant;
}

const notADay = (today: string): Failure =>
  new Failure(
    `--today “${today}” is no date.`,
    'Write it as 2026-11-22, or with a time as 2026-11-22T20:15.',
  );
