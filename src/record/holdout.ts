import { SHARE_SCALE } from '../domain/values/number.js';
import { joined, type KeyedHash } from './hash.js';
import type { Whose } from './matter.js';
import type { PastAnswer } from './past-answers.js';
import { keyed } from './reference.js';

/** How a matter is drawn: what share of all get no goodwill (millionths), and the hash that draws. */
export type Draw = { readonly holdout: number; readonly hash: KeyedHash };

/**
 * Whether a matter gets no goodwill, so that it shows what goodwill does. What its first answer went by stands; a new one
 * is drawn by a keyed hash of its order, or else of its customer and problem: always the same, and nobody can tell without
 * the key. Null where nobody knows yet whose it is, or what about, and in an empty record, which has no key yet.
 */
export function isHeldOut(
  matter: readonly PastAnswer[],
  { customer, order, problem }: Whose,
  { holdout, hash }: Draw,
): boolean | null {
  const before = matter.find(({ heldOut }) => heldOut !== null);
  if (before) return before.heldOut;
  // It began before there was a holdout, and may have got goodwill then.
  if (matter.length > 0) return null;
  if (order === null && (customer === null || problem === null)) return null;
  const drawn = keyed(hash, 'holdout', joined(order === null ? [customer, problem] : [order]));
  const place = Number.parseInt(drawn.slice(0, DIGITS), HEX);
  return Number.isNaN(place) ? null : place * SHARE_SCALE < holdout * HEX ** DIGITS;
}

/** As many digits of a hash as a number holds exactly with what it's multiplied by. */
const DIGITS = 8;
const HEX = 16;
