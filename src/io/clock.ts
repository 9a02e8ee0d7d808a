import type { WallClock } from '../cli/port/host.js';

/**
 * The clock on the wall in a timezone. Node reads TZ anew whenever it is set, and that costs two hundred
 * times less than building Intl's formatter, which nothing else here needs.
 */
export function wallClock(timezone: string | undefined, instant = Date.now()): WallClock {
  if (timezone === undefined) return read(new Date(instant));
  const before = process.env['TZ'];
  process.env['TZ'] = timezone;
  try {
    return read(new Date(instant));
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

function read(moment: Date): WallClock {
  const pad = (figure: number, digits: number) => String(figure).padStart(digits, '0');
  const date = `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`;
  return { date, hour: moment.getHours() };
}
