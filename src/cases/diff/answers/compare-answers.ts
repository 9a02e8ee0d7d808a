import type { BareAnswer, BareWay, GivenRemedy } from '../../../decide/index.js';
import type { Apart, Direction } from '../../../domain/results/diff.js';
import type { PolicyPair } from '../pair/joint-policy.js';

/** The answers of two policies to one complaint. */
export type AnswerPair = { readonly before: BareAnswer; readonly after: BareAnswer };

/**
 * What the new answer is to the customer beside the old one; null where they get the same. More generous is: whatever they
 * could choose, there is now a way that gives each remedy of it at no less, and some of it more. Stricter is its mirror.
 */
export function directionOf({ before, after }: AnswerPair): Direction | null {
  const noLess = before.ways.every((way) => after.ways.some((other) => givesAll(other, way)));
  const noMore = after.ways.every((way) => before.ways.some((other) => givesAll(other, way)));
  if (noLess && noMore) return null;
  if (noLess) return 'more-generous';
  return noMore ? 'stricter' : 'different';
}

/** Whether one way gives each remedy of another at no less, and leaves them the goods where the other does. */
function givesAll(one: BareWay, other: BareWay): boolean {
  if (other.keeps === true && one.keeps !== true) return false;
  return other.given.every((wanted) => one.given.some((given) => isNoLess(given, wanted)));
}

function isNoLess(given: GivenRemedy, wanted: GivenRemedy): boolean {
  const { remedy, amount, theyPay } = given;
  if (remedy.id !== wanted.remedy.id || remedy.kind !== wanted.remedy.kind) return false;
  if (remedy.asCredit && !wanted.remedy.asCredit) return false;
  if ((amount === null) !== (wanted.amount === null) || theyPay > wanted.theyPay) return false;
  return (amount ?? 0) >= (wanted.amount ?? 0);
}

/** What differs beside what the customer gets, but for the wording. */
export function apartIn({ before, after }: AnswerPair, pair: PolicyPair): Apart[] {
  const dearer = dearerBy(before, after);
  const [rank, rankNow] = [rankOf(pair, before.needs), rankOf(pair, after.needs)];
  return [
    ...(before.outcome.is === after.outcome.is ? [] : (['outcome'] as const)),
    ...(rankNow > rank ? (['higher-role'] as const) : []),
    ...(rankNow < rank ? (['lower-role'] as const) : []),
    ...(before.refer === after.refer ? [] : (['handed-over'] as const)),
    ...(dearer > 0 ? (['dearer'] as const) : []),
    ...(dearer < 0 ? (['cheaper'] as const) : []),
  ];
}

/**
 * How much more the new answer costs us (minor units; below 0, less): by the dearest ways of both, where these cost the same
 * by the next, and so on. So it doesn't count which way is named first.
 */
function dearerBy(before: BareAnswer, after: BareAnswer): number {
  const [old, now] = [before, after].map(({ ways }) => ways.map(({ cost }) => cost).sort((a, b) => b - a));
  const differences = old?.map((cost, at) => (now?.[at] ?? cost) - cost) ?? [];
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** What an answer costs us, the way that leads. */
export const costOf = ({ ways: [lead] }: BareAnswer): number => lead.cost;

/** What an answer is worth to the customer, the way that leads. */
export const worthOf = ({ ways: [lead] }: BareAnswer): number =>
  lead.given.reduce((sum, { worth }) => sum + worth, 0);

/** How high a role stands, by the new policy where it knows the role; -1 for nobody. */
function rankOf({ before, after }: PolicyPair, role: string | null): number {
  const rank = after.authority.findIndex(({ name }) => name === role);
  return rank >= 0 ? rank : before.authority.findIndex(({ name }) => name === role);
}
