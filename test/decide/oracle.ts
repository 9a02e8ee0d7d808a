import type { Facts } from '../../src/domain/policy/fact.js';
import type { Curve, Policy, Role, Spread } from '../../src/domain/policy/policy.js';
import type { Complaint } from '../../src/domain/results/complaint.js';
import { comesTo, completed, fits, fraction, halfUp, least, most, times } from './oracle-figures.js';
import {
  type Bundle,
  bundleOf,
  bundles,
  type Promised,
  promiseOf,
  type Table,
  tableOf,
  target,
} from './oracle-offers.js';
import { itemsOf, refusals } from './oracle-owed.js';
import {
  type Case,
  caseOf,
  isCure,
  priced,
  remedyOf,
  type Stake,
  segmentOf,
  stakeAs,
} from './oracle-remedies.js';

/**
 * The decision of DESIGN.md section 4, told a second time from the contract alone: every offer is made, every
 * figure is a whole number of any length or an exact fraction, and nothing is clever.
 */

/** Low, middle and high. */
export type Three = { readonly low: bigint; readonly middle: bigint; readonly high: bigint };

export type Verdict =
  | 'pays-cautiously'
  | 'pays-on-middle'
  | 'pays-if-hopeful'
  | 'does-not-pay'
  | 'nothing-beyond-owed';

/** What the contract answers for one complaint and one role. */
export type Answer = {
  readonly table: Table;
  readonly offer: Bundle;
  readonly net: Three;
  /** Every offer that the role may make: within its limit, not turned down, and no less than before. */
  readonly allowed: readonly Bundle[];
  readonly withApproval: { readonly role: string; readonly offer: Bundle; readonly net: Three } | null;
  /** Where nothing within the limit beats what they turned down: who may give something that does, if anybody. */
  readonly unbeaten: { readonly role: string | null } | null;
  readonly loyalty: Stake & {
    readonly lift: Three;
    readonly goodwillLift: Three;
    readonly gain: Three;
    readonly goodwillCost: bigint;
    /** Tenths of a point. */
    readonly breakEven: bigint | null;
    readonly verdict: Verdict;
  };
};

/** What the contract answers. */
export function oracle(policy: Policy, complaint: Complaint, role: string): Answer {
  const { stated } = complaint;
  const table = tableOf(caseOf(policy, complaint.facts));
  const promise = promiseFor(policy, stated, table, role);
  const offers = [...bundles(table), ...(promise ? [promise.kept] : [])];
  const acting = limitOf(table.about, role);
  const choose = (limit: bigint) =>
    chosen(table.about, allowed(table.about, offers, promise, limit), offers, promise?.kept);
  const offer = choose(acting);
  const stake = stakeAs(table.about, segmentOf(table.about)).stake;
  return {
    table,
    offer,
    net: netOf(table.about, offer, stake),
    allowed: allowed(table.about, offers, promise, acting),
    withApproval: approval(table.about, role, offer, choose),
    unbeaten: unbeaten(table.about, role, (limit) =>
      offers.filter((one) => one.face <= limit || one === promise?.kept),
    ),
    loyalty: loyaltyOf(table, offer),
  };
}

/** What was offered at the contact before, where there was one. */
function promiseFor(policy: Policy, told: Facts, table: Table, role: string): Promised | null {
  const { contacts } = table.about;
  if (contacts < 2n) return null;
  const again = { ...told, contacts: Number(contacts) - 1 };
  return promiseOf(table, oracle(policy, { ...completed(policy, again), stated: again }, role).offer);
}

/** What a role may grant of goodwill, at face value: its own, or that of whom it stands in for just now. */
function limitOf({ policy, facts }: Case, name: string): bigint {
  const role = roleOf(policy, name);
  const own = comesTo(role.goodwill, facts);
  if (role.standsInFor === undefined || !fits(role.when, facts)) return own;
  return most(own, comesTo(roleOf(policy, role.standsInFor).goodwill, facts));
}

function roleOf(policy: Policy, name: string): Role {
  const role = policy.authority.find((one) => one.name === name);
  if (!role) throw new Error(`${name} is no role`);
  return role;
}

/** The offers within a limit that may be made at all. */
function allowed(
  about: Case,
  offers: readonly Bundle[],
  promise: Promised | null,
  limit: bigint,
): readonly Bundle[] {
  const within = offers.filter((offer) => offer.face <= limit || offer === promise?.kept);
  const open = within.filter((offer) => beatsRefused(about, offer));
  if (!promise) return open;
  const noLess = open.filter(({ money }) => money >= promise.floor);
  if (noLess.length > 0) return noLess;
  const dearest = open.map(({ money }) => money).reduce(most);
  return open.filter(({ money }) => money === dearest);
}

/** Whether there is no goodwill in an offer, or goodwill worth at least what they turned down. */
function beatsRefused(about: Case, { goodwillWorth }: Bundle): boolean {
  return goodwillWorth === 0n || goodwillWorth >= refusedWorth(about);
}

/** Whether nothing that this role may give beats what they turned down, and the lowest above it that has something. */
function unbeaten(
  about: Case,
  role: string,
  within: (limit: bigint) => readonly Bundle[],
): Answer['unbeaten'] {
  const refused = refusedWorth(about);
  const beats = (limit: bigint) => within(limit).some(({ goodwillWorth }) => goodwillWorth >= refused);
  if (refused === 0n || beats(limitOf(about, role))) return null;
  const { authority } = about.policy;
  const above = authority.slice(authority.findIndex(({ name }) => name === role) + 1);
  return {
    role: above.find(({ goodwill }) => beats(comesTo(goodwill, about.facts)))?.name ?? null,
  };
}

/** The most that anything beyond a cure was worth that they turned down; no amount named is the smallest there is. */
function refusedWorth(about: Case): bigint {
  return refusals(about)
    .flatMap(({ remedy: id, amount }) => {
      const remedy = remedyOf(about, id);
      if (!remedy || isCure(remedy)) return [];
      if (amount !== null) return [priced(about, remedy, BigInt(amount)).worth];
      return itemsOf(about, { remedy: id })
        .slice(0, 1)
        .map(({ worth }) => worth);
    })
    .reduce(most, 0n);
}

/** Step 7: the one of these that is made. */
function chosen(about: Case, offers: readonly Bundle[], all: readonly Bundle[], kept?: Bundle): Bundle {
  const { policy } = about;
  const wanted = target(about);
  const enough = offers.filter(({ leastShare }) => leastShare >= wanted);
  const largest = offers.map(({ leastShare }) => leastShare).reduce(most);
  const mend = enough.length > 0 ? enough : offers.filter(({ leastShare }) => leastShare === largest);
  const ceiling = about.wholeHarm * BigInt(policy.generosity.neverPast);
  const isPast = ({ money }: Bundle) => about.wholeHarm > 0n && money * 10_000n > ceiling;
  const moderate = mend.filter((offer) => !isPast(offer));
  const leastPast = mend
    .filter(isPast)
    .map(({ money }) => money)
    .reduce(least, 1n << 100n);
  const candidates = moderate.some(({ leastShare }) => leastShare >= 1000n)
    ? moderate
    : mend.filter((offer) => !isPast(offer) || offer.money === leastPast);
  const bothCurves = new Set(all.map((one) => one.givesUpGoods)).size === 2;
  return bestFor(about, candidates, { stake: stakeAs(about, segmentOf(about)).stake, bothCurves, kept });
}

/** What candidates are held against: the stake, whether they read both curves, and what was promised before. */
type Held = {
  readonly stake: bigint;
  readonly bothCurves: boolean;
  readonly kept: Bundle | undefined;
};

/** The best of the candidates for a stake; no customer is mended less than one of a lesser stake would be. */
function bestFor(about: Case, candidates: readonly Bundle[], held: Held): Bundle {
  const { stake, bothCurves, kept } = held;
  const lesser = about.policy.customers
    .map((segment) => stakeAs(about, segment).stake)
    .filter((other) => bothCurves && other < stake);
  const floor = lesser
    .map((other) => bestFor(about, candidates, { ...held, stake: other }).share)
    .reduce(most, 0n);
  const open = candidates.filter((one) => one.share >= floor);
  const nets = new Map(candidates.map((one) => [one, netOf(about, one, stake).middle]));
  const net = (one: Bundle) => nets.get(one) ?? 0n;
  const closeEnough =
    candidates.map(net).reduce(most) - comesTo(about.policy.generosity.pastTheSums, about.facts);
  const bestLeft = open.map(net).reduce(most);
  const close = open.filter((one) => net(one) >= least(closeEnough, bestLeft));
  return withoutIdle(about, close, kept).reduce((a, b) =>
    firstDifference([b.share - a.share, b.worth - a.worth, a.cost - b.cost]) > 0n ? b : a,
  );
}

/**
 * Where the aim is out of reach, an extra that mends nothing more is not given: of those that mend most, none holds all
 * that another holds, and more. What was promised before stands as it was.
 */
function withoutIdle(about: Case, offers: readonly Bundle[], kept: Bundle | undefined): readonly Bundle[] {
  const largest = offers.map(({ share }) => share).reduce(most);
  const best = offers.filter(({ share }) => share === largest);
  if (best.some(({ leastShare }) => leastShare >= target(about))) return best;
  const given = ({ goodwill }: Bundle, id: string) => goodwill.filter((item) => item.remedy.id === id);
  const cures = ({ goodwill }: Bundle) =>
    goodwill.filter(({ remedy }) => isCure(remedy)).map(({ remedy }) => remedy.id);
  const holds = (more: Bundle, less: Bundle) =>
    more !== less &&
    more !== kept &&
    less !== kept &&
    cures(more).join() === cures(less).join() &&
    less.goodwill.every((item) => given(more, item.remedy.id).some(({ own }) => item.own <= own));
  const isIdle = (one: Bundle) =>
    best.some(
      (other) => holds(one, other) && !(holds(other, one) && best.indexOf(one) < best.indexOf(other)),
    );
  return best.filter((one) => !isIdle(one));
}

const firstDifference = (differences: readonly bigint[]): bigint =>
  differences.find((difference) => difference !== 0n) ?? 0n;

/** Higher roles, where a yes of theirs would mend five points more and be worth no less. */
function approval(
  about: Case,
  role: string,
  offer: Bundle,
  choose: (limit: bigint) => Bundle,
): Answer['withApproval'] {
  const { policy, facts } = about;
  const at = policy.authority.findIndex(({ name }) => name === role);
  const better = policy.authority
    .slice(at + 1)
    .map(({ name, goodwill }) => ({ role: name, limit: comesTo(goodwill, facts) }))
    .filter(({ limit }) => limit > limitOf(about, role))
    .map((higher) => ({ role: higher.role, offer: choose(higher.limit) }))
    .filter((higher) => higher.offer.share >= offer.share + 50n && higher.offer.worth >= offer.worth);
  const largest = better.map((higher) => higher.offer.share).reduce(most, 0n);
  const lowest = better.find((higher) => higher.offer.share === largest);
  if (!lowest) return null;
  const { stake } = stakeAs(about, segmentOf(about));
  return { ...lowest, net: netOf(about, lowest.offer, stake) };
}

/** Step 6: points likelier to stay, in tenths. */
function liftOf({ policy, wholeHarm, contacts }: Case, offer: Bundle): Three {
  // No harm: nothing to mend, and no lift.
  if (wholeHarm === 0n) return { low: 0n, middle: 0n, high: 0n };
  const { lift, curves } = policy.sums;
  const row = wholeHarm >= BigInt(policy.harm.largeFrom) ? lift.large : lift.small;
  const full: Spread = contacts >= 2n ? row.later : row.first;
  const part = onCurve(offer.givesUpGoods ? curves.givenUp : curves.kept, offer.share);
  const tenths = (whole: number) => halfUp(times(fraction(BigInt(whole)), times(part, fraction(1n, 1000n))));
  return { low: tenths(full.low), middle: tenths(full.middle), high: tenths(full.high) };
}

/** Thousandths of the full lift for thousandths of the harm, straight between the points of the curve. */
function onCurve(curve: Curve, mended: bigint): { n: bigint; d: bigint } {
  const points = curve.map(([x, y]) => ({ x: BigInt(x), y: BigInt(y) }));
  const after = points.findIndex(({ x }) => x >= mended);
  const right = points[after];
  const left = after > 0 ? points[after - 1] : undefined;
  if (!right) return fraction(points.at(-1)?.y ?? 0n);
  if (!left || right.x === mended) return fraction(right.y);
  const run = right.x - left.x;
  return fraction(left.y * run + (right.y - left.y) * (mended - left.x), run);
}

const gainOf = (lift: Three, stake: bigint): Three => {
  const gain = (tenths: bigint) => halfUp(fraction(stake * tenths, 1000n));
  return { low: gain(lift.low), middle: gain(lift.middle), high: gain(lift.high) };
};

const less = (a: Three, b: Three): Three => ({
  low: a.low - b.low,
  middle: a.middle - b.middle,
  high: a.high - b.high,
});

/** What an offer brings less what it costs. */
function netOf(about: Case, offer: Bundle, stake: bigint): Three {
  const { cost } = offer;
  return less(gainOf(liftOf(about, offer), stake), { low: cost, middle: cost, high: cost });
}

/** What goodwill adds to what is owed with an apology, held against what it costs. */
function loyaltyOf(table: Table, offer: Bundle): Answer['loyalty'] {
  const { about } = table;
  const worth = stakeAs(about, segmentOf(about));
  const base = bundleOf(table, []);
  const lift = liftOf(about, offer);
  const goodwillLift = less(lift, liftOf(about, base));
  const goodwillCost = offer.cost - base.cost;
  const breakEven = worth.stake === 0n ? null : halfUp(fraction(goodwillCost * 1000n, worth.stake));
  return {
    ...worth,
    lift,
    goodwillLift,
    gain: gainOf(lift, worth.stake),
    goodwillCost,
    breakEven,
    verdict: verdictOf(offer, goodwillCost, gainOf(goodwillLift, worth.stake)),
  };
}

/** Money held against money. */
function verdictOf(offer: Bundle, cost: bigint, brings: Three): Verdict {
  if (offer.goodwill.length === 0) return 'nothing-beyond-owed';
  if (brings.low >= cost) return 'pays-cautiously';
  if (brings.middle >= cost) return 'pays-on-middle';
  return brings.high >= cost ? 'pays-if-hopeful' : 'does-not-pay';
}
