/** How far from the wanted number a rounder one may be: half as large, and at least this. */
const REACH = 10;

/**
 * The number from `low` to `high` that a person would name, close to `wanted`: the roundest within reach of
 * the nearest number, and of those the nearest. 5001 to 1,000,000 gives 6000, not 5001 and not 1,000,000.
 * Zero is round but seldom what anybody means, so it is named only where nothing else can be.
 */
export function roundNumber(low: number, high: number, wanted: number): number {
  const near = clamp(wanted, low, high);
  const reach = Math.max(REACH, Math.floor(Math.abs(near) / 2));
  const from = Math.max(low, near - reach);
  const to = Math.min(high, near + reach);
  if (from <= 0 && to > 0) return roundest(1, to, near);
  if (from < 0 && to === 0) return roundest(from, -1, near);
  return roundest(from, to, near);
}

/** Of 1, 5, 10, 50, 100 … the largest with a multiple from `from` to `to`: its multiple nearest `near`. */
function roundest(from: number, to: number, near: number): number {
  const largest = Math.max(Math.abs(from), Math.abs(to));
  let best = clamp(near, from, to);
  for (let step = 5, five = true; step <= largest; five = !five) {
    best = nearestMultiple(step, from, to, near) ?? best;
    step *= five ? 2 : 5;
  }
  return best;
}

function nearestMultiple(step: number, from: number, to: number, near: number): number | undefined {
  const first = Math.ceil(from / step) * step;
  const last = Math.floor(to / step) * step;
  return first > last ? undefined : clamp(Math.round(near / step) * step, first, last);
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
