import type { AnswerFigures } from '../../decide/index.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { PolicyPromise, PromisedTrend, PromiseKey } from '../../domain/policy/promise.js';
import { sayMoney } from '../../domain/values/money.js';
import { PER_MILLE, promisedShare } from '../promise-proofs/promised.js';

/** What is so instead of what is promised under a key, in a few words; undefined where it is kept. */
export function brokenBy(
  policy: Policy,
  promise: PolicyPromise,
  key: PromiseKey,
  figures: AnswerFigures,
): string | undefined {
  switch (key) {
    case 'outcome':
      return promise.outcome?.includes(figures.outcome) ? undefined : `the answer is to ${figures.outcome}`;
    case 'owes':
      return lacking(promise.owes, figures.owed, 'is not owed');
    case 'gives':
      return notGiven(promise, figures);
    case 'granted-by':
      return figures.yesFrom === null ? undefined : `a yes from the ${figures.yesFrom} would bring them more`;
    case 'mends':
      return notMended(promise, figures);
    case 'costs':
      return outOfBounds(policy, promise, figures);
    // What is said has no figures, and a trend takes two answers.
    case 'says':
    case 'monotone':
      return undefined;
  }
}

function lacking(
  wanted: readonly string[] = [],
  there: ReadonlySet<string>,
  words: string,
): string | undefined {
  const lost = wanted.find((id) => !there.has(id));
  return lost === undefined ? undefined : `“${lost}” ${words}`;
}

function notGiven({ gives }: PolicyPromise, { given }: AnswerFigures): string | undefined {
  const lost = lacking(gives?.atLeast, given, 'is not given');
  const unwanted = gives?.never.find((id) => given.has(id));
  return lost ?? (unwanted === undefined ? undefined : `“${unwanted}” is given`);
}

function notMended({ mends }: PolicyPromise, { leastShare, mostShare }: AnswerFigures): string | undefined {
  if (!mends || leastShare >= promisedShare(mends)) return undefined;
  if (mends.orAllThatIsAllowed && leastShare >= mostShare) return undefined;
  const more = mends.orAllThatIsAllowed ? `, and ${percent(mostShare)} was to be had` : '';
  return `${percent(leastShare)} of the harm is mended${more}`;
}

const percent = (perMille: number): string => `${perMille / 10}%`;

function outOfBounds(policy: Policy, { costs }: PolicyPromise, { cost }: AnswerFigures): string | undefined {
  const said = (money: number): string => `it costs us ${sayMoney(money, policy.currency)}`;
  if (costs?.atMost !== undefined && cost.most > costs.atMost) return said(cost.most);
  if (costs?.atLeast !== undefined && cost.least < costs.atLeast) return said(cost.least);
  return undefined;
}

/** How much less `now` gives than `before`, in a few words; undefined where it gives no less. */
export function lessThan(
  policy: Policy,
  { of }: PromisedTrend,
  now: AnswerFigures,
  before: AnswerFigures,
): string | undefined {
  const [less, more] = of === 'owed' ? [now.owedWorth, before.owedWorth] : [now.mended, before.mended];
  const least = of === 'owed' ? 0 : roundedAway(now, before);
  if (more - less <= least) return undefined;
  const money = (minor: number): string => sayMoney(minor, policy.currency);
  return of === 'owed'
    ? `what is owed is worth ${money(less)}, and ${money(more)} in the second`
    : `${money(less)} of the harm is mended, and ${money(more)} in the second`;
}

/** Shares are rounded to a thousandth of the harm before anything is compared: as much, and a unit, is no less. */
const roundedAway = (one: AnswerFigures, other: AnswerFigures): number =>
  Math.max(1, Math.ceil(Math.max(one.harm, other.harm) / PER_MILLE));
