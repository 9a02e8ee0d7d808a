import { isApologyKind } from '../../domain/remedies/kinds.js';
import type { Objection, Weighed, WeighingVerdict } from '../../domain/results/weighing.js';
import { toPerMille, wholePercents } from '../../domain/values/number.js';
import type { TotalHarm } from '../sums/harm.js';
import { NOT_GIVEN, OWED_MISSING } from './objections.js';

const HALF = 0.5;

type Both = { readonly weighed: Weighed; readonly recommended: Weighed };

/** How an offer in mind compares with the recommended one, which it is not. */
export function verdictOn(
  harm: TotalHarm,
  { weighed, recommended, objections }: Both & { readonly objections: readonly Objection[] },
): WeighingVerdict {
  const has = (...codes: readonly string[]) => objections.some(({ code }) => codes.includes(code));
  if (harm.total > 0 && isToken({ weighed, recommended }, has(...OWED_MISSING))) return 'harmful';
  if (has('turned-down')) return 'turned-down';
  if (has(...NOT_GIVEN)) return 'not-allowed';
  if (has(...OWED_MISSING)) return 'leaves-out-owed';
  if (has('needs-yes', 'past-cap')) return 'beyond-authority';
  return compared({ weighed, recommended });
}

/**
 * A token mends under half, and far less than what is recommended. Beside something that is owed and left out, our
 * apology does not count for it: a coupon in place of the goods stays one however sorry we are. An apology alone is
 * none: it belongs in every offer, and only falls short.
 */
function isToken({ weighed, recommended }: Both, leavesOut: boolean): boolean {
  const { mended, remedies } = weighed.offer;
  if (remedies.every(({ kind }) => isApologyKind(kind))) return false;
  const best = recommended.offer.mended;
  const share = leavesOut ? weighed.alone : mended;
  return share < HALF && mended < 1 && mended < best && (best >= HALF || mended * 2 < best);
}

function compared({ weighed, recommended }: Both): WeighingVerdict {
  const more = percentsOf(weighed) - percentsOf(recommended);
  const isDearer = weighed.offer.cost > recommended.offer.cost;
  if (more < 0) return 'mends-less';
  if (!isDearer) return 'as-good';
  return more > 0 || weighed.offer.worth > recommended.offer.worth ? 'better-but-dearer' : 'dearer';
}

const percentsOf = ({ offer }: Weighed): number => wholePercents(toPerMille(offer.mended));
