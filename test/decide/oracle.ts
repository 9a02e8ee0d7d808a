import type { Cap } from '../../src/domain/policy/cap.js';
import { ALWAYS } from '../../src/domain/policy/condition.js';
import type { Facts, NamedRemedy } from '../../src/domain/policy/fact.js';
import type { Curve, Policy, Role, Rule, Spread } from '../../src/domain/policy/policy.js';
import type { Complaint } from '../../src/domain/results/complaint.js';
import type { HarmKind } from '../../src/domain/values/harm.js';
import { comesTo, completed, fits, fraction, halfUp, least, most, times, total } from './oracle-figures.js';
import { type Bundle, bundleOf, bundles, promiseOf, type Table, tableOf, target } from './oracle-offers.js';
import { type Said, saidOf } from './oracle-outcome.js';
import { isRefusedBy, itemsOf, liveRules, owing, refusals } from './oracle-owed.js';
import {
  type Case,
  caseOf,
  type Item,
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
  readonly said: Said;
  readonly table: Table;
  readonly offer: Bundle;
  readonly net: Three;
  /** Every offer that the role may make: within what it may grant, not turned down, and no less than before. */
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

/** A cap with what is left of it, in minor units or times; null where nobody knows. */
type LeftCap = Cap & { readonly left?: number | null };

/** What the contract answers; `left` is what a record says of each cap. */
export function oracle(
  uncapped: Policy,
  told: Complaint,
  role: string,
  left: readonly (number | null)[] = [],
): Answer {
  const caps = uncapped.caps?.map((cap, at): LeftCap => ({ ...cap, left: left[at] ?? null }));
  const policy = { ...uncapped, ...(caps ? { caps } : {}) };
  const complaint = withAmounts(policy, told);
  const past = pastOf(policy, complaint, role, acts);
  const counter = counterOf(policy, complaint.facts, past);
  const { table, customers } = counter;
  const { about } = table;
  const acting = acts(about, role);
  const [offer] = chosenFor(counter, acting).slice(-1) as [Bundle];
  const own = customers.at(-1) as Customer;
  const { stake } = stakeAs(about, segmentOf(about));
  const asSenior = (senior: string) =>
    past.length === 0
      ? counter
      : counterOf(policy, complaint.facts, pastOf(policy, complaint, senior, grants));
  const said = saidOf(table, role);
  return {
    said,
    table,
    offer,
    net: keptNet(table, offer, stake, said),
    allowed: allowed(own, acting, 0n),
    withApproval: approval(table, role, offer, said, (senior) => {
      const its = asSenior(senior);
      const chosen = chosenFor(its, grants(about, senior)).at(-1) as Bundle;
      return { offer: chosen, kept: (its.customers.at(-1) as Customer).kept.includes(chosen) };
    }),
    unbeaten: unbeaten(about, role, (may) => within(own, may)),
    loyalty: loyaltyOf(table, offer, said),
  };
}

/** A moment before this one, and what was offered then to a customer of each stake, least first. */
type Past = {
  readonly contacts: bigint;
  readonly refused: readonly NamedRemedy[];
  readonly offers: readonly Bundle[];
  /** All that they might have had, whatever they had chosen. */
  readonly everything: readonly Item[];
  readonly rules: readonly Rule[];
};

/** The rules that count for a complaint count for whatever is told of it; no other does. */
function settled(about: Case): Case {
  const live = liveRules(about);
  const rules = about.policy.rules.map((rule): Rule => {
    const counts = live.includes(rule);
    return { ...rule, replaces: [], when: counts ? ALWAYS : { is: 'any', of: [] } };
  });
  return { ...about, policy: { ...about.policy, rules } };
}

/**
 * What was turned down without an amount is what is owed of it here; where nothing is, the smallest size that is allowed,
 * barred or not; else the smallest there is anywhere.
 */
function withAmounts(policy: Policy, complaint: Complaint): Complaint {
  const about = caseOf(policy, complaint.facts);
  const open = settled(about);
  const { always, choices } = owing({ ...open, facts: { ...about.facts, 'turned-down': [] } });
  const due = [...always, ...choices.flatMap(({ options }) => options)];
  const may = liveRules(about).flatMap((rule) => rule.may.flatMap((grant) => itemsOf(about, grant)));
  const smallest = (id: string): number | null => {
    if (remedyOf(about, id)?.amount === undefined && !isSizedByRules(about, id)) return null;
    const [own = []] = [due, may]
      .map((items) => items.filter(({ remedy }) => remedy.id === id))
      .filter((items) => items.length > 0);
    const amounts = (own.length > 0 ? own : itemsOf(about, { remedy: id })).map(({ amount }) => amount);
    const known = amounts.filter((amount) => amount !== null);
    return known.length > 0 ? Number(known.reduce(least)) : null;
  };
  const told = refusals(complaint).map((one) => ({ ...one, amount: one.amount ?? smallest(one.remedy) }));
  if (told.length === 0) return complaint;
  const { facts, stated } = complaint;
  return {
    ...complaint,
    facts: { ...facts, 'turned-down': told },
    stated: { ...stated, 'turned-down': told },
  };
}

/** Whether a rule that counts says how much of something there is. */
const isSizedByRules = (about: Case, id: string): boolean =>
  liveRules(about)
    .flatMap(({ owe, may }) => [
      ...may,
      ...owe.flatMap((owed) => (owed.is === 'grant' ? [owed.grant] : owed.of)),
    ])
    .some(({ remedy, amount }) => remedy === id && amount !== undefined);

/** Everything that may have been offered before: at each contact up to this one, with any part of the refusals. */
function pastOf(
  policy: Policy,
  { facts, stated }: Complaint,
  role: string,
  may: (about: Case, role: string) => May,
): Past[] {
  const { contacts } = caseOf(policy, facts);
  const refused = refusals({ facts }).filter(
    (one, at, all) =>
      all.findIndex((other) => other.remedy === one.remedy && other.amount === one.amount) === at,
  );
  const past: Past[] = [];
  for (let asked = contacts < 1n ? contacts : 1n; asked <= contacts; asked += 1n) {
    for (const part of partsOf(refused)) {
      if (asked === contacts && part.length === refused.length) continue;
      const told = { ...stated, contacts: Number(asked), 'turned-down': part };
      const before = past.filter((one) => one.refused.every((refusal) => part.includes(refusal)));
      const counter = counterOf(policy, completed(policy, told).facts, before);
      const { about, ways } = counter.table;
      const offers = chosenFor(counter, may(about, role));
      const everything = [...ways.flat(), ...offers.flatMap(({ all }) => all)];
      past.push({ contacts: asked, refused: part, offers, everything, rules: liveRules(about) });
    }
  }
  return past;
}

/** What they have turned down that is not among these. */
const refusedSince = (about: Case, before: readonly NamedRemedy[]): NamedRemedy[] =>
  refusals(about).filter(
    (one) => !before.some(({ remedy, amount }) => remedy === one.remedy && amount === one.amount),
  );

/** Every part of a list, the smaller ones first. */
const partsOf = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: 2 ** list.length }, (_, mask) =>
    list.filter((_item, at) => Math.floor(mask / 2 ** at) % 2 === 1),
  ).toSorted((a, b) => a.length - b.length);

/** One complaint, as it stands with customers of each stake up to that of this very one. */
type Counter = { readonly table: Table; readonly customers: readonly Customer[] };

type Customer = {
  readonly stake: bigint;
  /** Everything that can be offered to them, and what of it was offered before. */
  readonly offers: readonly Bundle[];
  readonly kept: readonly Bundle[];
  /** What earlier offers would mend of today's harm. */
  readonly floor: bigint;
  /** What there would be at this contact if nothing had been turned down, less what was. */
  readonly stands: readonly Item[];
  /** What was offered and turned down. */
  readonly replaced: readonly RefusedExtra[];
  /** What was offered before, where all that happened since is that they turned down what was not offered. */
  readonly unchanged: Pick<Bundle, 'all'> | null;
};

const NOTHING_OFFERED = { all: [], goodwill: [] };

function counterOf(policy: Policy, facts: Facts, past: readonly Past[]): Counter {
  const table = tableOf(caseOf(policy, facts));
  const { about } = table;
  const own = stakeAs(about, segmentOf(about)).stake;
  const lesser = policy.customers
    .map((segment) => stakeAs(about, segment).stake)
    .filter((stake) => stake < own)
    .toSorted((a, b) => (a < b ? -1 : 1));
  const customers: Customer[] = [];
  let offers: readonly Bundle[] = bundles(table);
  let kept: readonly Bundle[] = [];
  const same = past.findIndex((one) => {
    const since = refusedSince(about, one.refused);
    const rules = liveRules(about);
    return (
      one.contacts === about.contacts &&
      since.length === 1 &&
      rules.length === one.rules.length &&
      rules.every(({ id }, at) => one.rules[at]?.id === id) &&
      !one.everything.some((item) => since.some((refusal) => isRefusedBy(refusal, item)))
    );
  });
  for (const [at, stake] of [...lesser, own].entries()) {
    const before = past.map((one) => ({
      ...one,
      // Where what a customer is worth rests on how often they asked, there may have been fewer of lesser worth.
      offer: (at === lesser.length ? one.offers.at(-1) : one.offers[at]) ?? NOTHING_OFFERED,
    }));
    const promises = before.map(({ offer, refused }) =>
      promiseOf(table, offer, refusedSince(about, refused)),
    );
    kept = [...kept, ...promises.map((promise) => promise.kept)];
    offers = [...offers, ...promises.map((promise) => promise.kept)];
    const unasked = before.findIndex((one) => one.contacts === about.contacts);
    const goodwill = before.flatMap(({ offer }) => offer.goodwill);
    customers.push({
      stake,
      offers,
      kept,
      floor: promises.map(({ floor }) => floor).reduce(most, 0n),
      stands: promises[unasked]?.kept.goodwill ?? [],
      replaced: refusedExtras(about).filter(({ refusal }) =>
        goodwill.some((item) => isRefusedBy(refusal, item)),
      ),
      unchanged: before[same]?.offer ?? null,
    });
  }
  return { table, customers };
}

/** The offer to a customer of each stake that somebody may give; none mends less than that to one of a lesser stake. */
function chosenFor({ table: { about }, customers }: Counter, may: May): Bundle[] {
  const made: Bundle[] = [];
  for (const customer of customers) {
    const { unchanged } = customer;
    const stands = within(customer, may).find((one) => unchanged && isSameOffer(one, unchanged));
    if (stands) {
      made.push(stands);
      continue;
    }
    const floor = made.at(-1)?.share ?? 0n;
    const free = candidates(about, allowed(customer, may, 0n));
    const open = free.some(({ share }) => share >= floor)
      ? free.filter(({ share }) => share >= floor)
      : candidates(about, allowed(customer, may, floor));
    made.push(bestFor(about, open, free, customer));
  }
  return made;
}

/** Whether two offers give the same, at the same amounts. */
const isSameOffer = (one: Pick<Bundle, 'all'>, other: Pick<Bundle, 'all'>): boolean => {
  const [given, before] = [one, other].map(({ all }) =>
    all.map(({ remedy, amount }) => `${remedy.id} ${amount}`).toSorted(),
  );
  return String(given) === String(before);
};

/** Whether somebody may grant some goodwill; and whether caps leave it to them, also where it's granted already. */
type May = { readonly grants: Judging; readonly leaves: Judging };

type Judging = (goodwill: readonly Item[]) => boolean;

/** The most goodwill that a role may grant at face value: in all, and of one remedy; null where not any of it. */
function sumOf({ policy, facts }: Case, role: string): bigint {
  return comesTo(roleOf(policy, role).goodwill, facts);
}

function mostOf(about: Case, role: string, id: string): bigint | null {
  const limit = roleOf(about.policy, role).limits?.find(({ remedy }) => remedy === id);
  const sum = sumOf(about, role);
  if (!limit) return sum;
  const most = comesTo(limit.most, about.facts);
  return most === 0n ? null : least(most, sum);
}

/** What any of these roles may give of a remedy counts, and what any of them may give in all. */
const mayAs = (about: Case, roles: readonly string[]): May => ({
  grants: (goodwill) =>
    total(goodwill.map(({ face }) => face)) <= roles.map((role) => sumOf(about, role)).reduce(most) &&
    goodwill.every(({ remedy, face }) =>
      roles.some((role) => {
        const limit = mostOf(about, role, remedy.id);
        return limit !== null && face <= limit;
      }),
    ),
  leaves: (goodwill) =>
    (about.policy.caps ?? []).every(
      (cap) => !roles.every((role) => binds(about, cap, role)) || isLeft(cap, goodwill),
    ),
});

/** A cap binds whoever stands below the one that may say yes beyond it. */
function binds({ policy }: Case, { then }: Cap, role: string): boolean {
  const rank = (name: string) => policy.authority.findIndex((one) => one.name === name);
  return then === undefined || rank(role) < rank(then);
}

function isLeft({ counts, remedies, left }: LeftCap, goodwill: readonly Item[]): boolean {
  if (left === null || left === undefined) return true;
  const sum = total(goodwill.map(({ face }) => face));
  if (counts === 'goodwill') return sum <= BigInt(left);
  return left > 0 || !(remedies ? goodwill.some((one) => remedies.includes(one.remedy.id)) : sum > 0n);
}

/** Whether a cap may hold anything back: who may give something once more may give any of it. */
const mayHold = ({ counts, left }: LeftCap): boolean =>
  left !== null && left !== undefined && (counts === 'goodwill' || left === 0);

const mayGive = (may: May, goodwill: readonly Item[]): boolean =>
  may.grants(goodwill) && may.leaves(goodwill);

/** What a role may give when somebody asks it for a yes. */
const grants = (about: Case, role: string): May => mayAs(about, [role]);

/** What a role may give now: of its own, or of whom it stands in for. */
function acts(about: Case, name: string): May {
  const { standsInFor, when } = roleOf(about.policy, name);
  const alone = standsInFor === undefined || !fits(when, about.facts);
  return mayAs(about, alone ? [name] : [name, standsInFor]);
}

/** The lowest role from one upwards that may give some goodwill; null where none may. */
export function whoMayGive(about: Case, role: string, goodwill: readonly Item[]): string | null {
  const { authority } = about.policy;
  const at = authority.findIndex(({ name }) => name === role);
  if (mayGive(acts(about, role), goodwill)) return role;
  return authority.slice(at + 1).find(({ name }) => mayGive(grants(about, name), goodwill))?.name ?? null;
}

function roleOf(policy: Policy, name: string): Role {
  const role = policy.authority.find((one) => one.name === name);
  if (!role) throw new Error(`${name} is no role`);
  return role;
}

/** The offers that somebody may give, and what was offered before. */
const within = ({ offers, kept }: Customer, may: May): readonly Bundle[] =>
  offers.filter(
    (offer) => (may.grants(offer.goodwill) || kept.includes(offer)) && may.leaves(offer.goodwill),
  );

/** The offers that somebody may give and that may be made at all; of at least a share of the harm, where there are such. */
function allowed(customer: Customer, may: May, share: bigint): readonly Bundle[] {
  const { floor, stands, replaced } = customer;
  const noLess = atLeast(within(customer, may), floor, ({ money }) => money);
  const noLessThanOthers = atLeast(noLess, share, (offer) => offer.share);
  const standing = preferred(noLessThanOthers, ({ goodwill }) =>
    stands.every((item) =>
      goodwill.some(
        ({ remedy, amount }) => remedy.id === item.remedy.id && (amount ?? 0n) >= (item.amount ?? 0n),
      ),
    ),
  );
  return replaced.reduce((open, extra) => preferred(open, (offer) => isMore(offer, extra)), standing);
}

/** Those of enough; where there are none, those of the most. */
function atLeast(
  offers: readonly Bundle[],
  enough: bigint,
  of: (offer: Bundle) => bigint,
): readonly Bundle[] {
  const largest = offers.map(of).reduce(most);
  return offers.filter((offer) => of(offer) >= least(enough, largest));
}

/** Those that suit; where there are none, all. */
function preferred(offers: readonly Bundle[], suits: (offer: Bundle) => boolean): readonly Bundle[] {
  const some = offers.filter(suits);
  return some.length > 0 ? some : offers;
}

/** Something beyond a cure that they turned down, and the harm there is that it would have mended. */
type RefusedExtra = {
  readonly refusal: NamedRemedy;
  readonly worth: bigint;
  readonly kinds: readonly HarmKind[];
};

/** What they turned down beyond cures, the dearest first; no amount named is the smallest there is. */
function refusedExtras(about: Case): RefusedExtra[] {
  return refusals(about)
    .flatMap((refusal): RefusedExtra[] => {
      const remedy = remedyOf(about, refusal.remedy);
      if (!remedy || isCure(remedy)) return [];
      const item =
        refusal.amount === null
          ? itemsOf(about, { remedy: refusal.remedy })[0]
          : priced(about, remedy, BigInt(refusal.amount));
      const kinds = item ? kindsOf(item).filter((kind) => about.harm[kind] > 0n) : [];
      return item && item.worth > 0n ? [{ refusal, worth: item.worth, kinds }] : [];
    })
    .toSorted((a, b) => (a.worth === b.worth ? 0 : a.worth > b.worth ? -1 : 1));
}

/** The kinds of harm that something can mend: money spills from goods to trouble, a gift from trouble to respect. */
const kindsOf = ({ goods, trouble, respect, cash, gift }: Item): HarmKind[] => [
  ...(goods + cash > 0n ? (['goods'] as const) : []),
  ...(trouble + cash + gift > 0n ? (['trouble'] as const) : []),
  ...(respect + gift > 0n ? (['respect'] as const) : []),
];

/** Whether the goodwill of an offer is worth more, for the same harm, than what was turned down. */
const isMore = ({ goodwill }: Bundle, { worth, kinds }: RefusedExtra): boolean =>
  total(
    goodwill.filter((item) => kindsOf(item).some((kind) => kinds.includes(kind))).map((item) => item.worth),
  ) > worth;

/** Whether nothing that this role may give beats what they turned down, and the lowest above it that has something. */
function unbeaten(about: Case, role: string, within: (may: May) => readonly Bundle[]): Answer['unbeaten'] {
  const [dearest] = refusedExtras(about);
  const beats = (may: May) =>
    within(may).some(({ goodwillWorth }) => goodwillWorth >= (dearest?.worth ?? 0n));
  if (!dearest || beats(acts(about, role))) return null;
  const { authority } = about.policy;
  const above = authority.slice(authority.findIndex(({ name }) => name === role) + 1);
  return {
    role: above.find(({ name }) => beats(grants(about, name)))?.name ?? null,
  };
}

/** Of these, the ones that mend enough, and no more than still helps. */
function candidates(about: Case, offers: readonly Bundle[]): readonly Bundle[] {
  const { policy } = about;
  const mend = atLeast(offers, target(about), ({ leastShare }) => leastShare);
  const ceiling = halfUp(fraction(BigInt(policy.generosity.neverPast), 1000n));
  const wholeShare = ({ money }: Bundle) =>
    about.wholeHarm === 0n ? 0n : halfUp(fraction(money * 1000n, about.wholeHarm));
  const isPast = (one: Bundle) => wholeShare(one) > ceiling;
  const moderate = mend.filter((offer) => !isPast(offer));
  const leastPast = mend
    .filter(isPast)
    .map(wholeShare)
    .reduce(least, 1n << 100n);
  return moderate.some(({ leastShare }) => leastShare >= 1000n)
    ? moderate
    : mend.filter((offer) => !isPast(offer) || wholeShare(offer) === leastPast);
}

/** The best of the open ones for a stake: close enough to the best of all that mend enough, or else the best left. */
function bestFor(
  about: Case,
  open: readonly Bundle[],
  free: readonly Bundle[],
  { stake, kept }: Customer,
): Bundle {
  const nets = new Map([...open, ...free].map((one) => [one, netOf(about, one, stake).middle]));
  const net = (one: Bundle) => nets.get(one) ?? 0n;
  const closeEnough = free.map(net).reduce(most) - comesTo(about.policy.generosity.pastTheSums, about.facts);
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
function withoutIdle(about: Case, offers: readonly Bundle[], kept: readonly Bundle[]): readonly Bundle[] {
  const largest = offers.map(({ share }) => share).reduce(most);
  const best = offers.filter(({ share }) => share === largest);
  if (best.some(({ leastShare }) => leastShare >= target(about))) return best;
  const given = ({ goodwill }: Bundle, id: string) => goodwill.filter((item) => item.remedy.id === id);
  const cures = ({ goodwill }: Bundle) =>
    goodwill.filter(({ remedy }) => isCure(remedy)).map(({ remedy }) => remedy.id);
  const holds = (more: Bundle, less: Bundle) =>
    more !== less &&
    !kept.includes(more) &&
    !kept.includes(less) &&
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

/** Higher roles, where a yes of theirs would mend five points more and be worth no less; the lowest that may give it. */
function approval(
  table: Table,
  role: string,
  offer: Bundle,
  said: Said,
  choose: (senior: string) => { readonly offer: Bundle; readonly kept: boolean },
): Answer['withApproval'] {
  const { about } = table;
  const { authority } = about.policy;
  const above = authority.slice(authority.findIndex(({ name }) => name === role) + 1).map(({ name }) => name);
  const better = above
    .filter((senior) => isWider(about, senior, role))
    .map((senior) => ({ role: senior, ...choose(senior) }))
    .filter((one) => one.offer.share >= offer.share + 50n && one.offer.worth >= offer.worth)
    .filter((one) => one.kept || !mayGive(acts(about, role), one.offer.goodwill));
  const largest = better.map((higher) => higher.offer.share).reduce(most, 0n);
  const best = better.find((higher) => higher.offer.share === largest);
  if (!best) return null;
  const lowest = above.find((senior) => mayGive(grants(about, senior), best.offer.goodwill)) ?? best.role;
  const { stake } = stakeAs(about, segmentOf(about));
  return {
    role: best.kept ? best.role : lowest,
    offer: best.offer,
    net: keptNet(table, best.offer, stake, said),
  };
}

/** Whether a role may give more of anything, or more in all, than another may now. */
function isWider(about: Case, senior: string, role: string): boolean {
  const { standsInFor, when } = roleOf(about.policy, role);
  const alone = standsInFor === undefined || !fits(when, about.facts);
  const acting = alone ? [role] : [role, standsInFor];
  const all = acting.map((one) => sumOf(about, one)).reduce(most);
  const amount = (limit: bigint | null) => limit ?? -1n;
  const now = (id: string) => acting.map((one) => amount(mostOf(about, one, id))).reduce(most);
  return (
    sumOf(about, senior) > all ||
    about.policy.remedies.some(({ id }) => amount(mostOf(about, senior, id)) > now(id)) ||
    (about.policy.caps ?? []).some(
      (cap) => mayHold(cap) && acting.every((one) => binds(about, cap, one)) && !binds(about, cap, senior),
    )
  );
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

/** The same as it is told: beside a no that a rule says, only what goodwill adds is kept. */
function keptNet(table: Table, offer: Bundle, stake: bigint, { rule }: Said): Three {
  const { about } = table;
  if (rule === null) return netOf(about, offer, stake);
  const { cost } = offer;
  const added = less(liftOf(about, offer), liftOf(about, bundleOf(table, [])));
  return less(gainOf(added, stake), { low: cost, middle: cost, high: cost });
}

/** What goodwill adds to what is owed with an apology, held against what it costs. */
function loyaltyOf(table: Table, offer: Bundle, said: Said): Answer['loyalty'] {
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
    // Beside a no that a rule says, what is kept counts goodwill alone.
    gain: gainOf(said.rule === null ? lift : goodwillLift, worth.stake),
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
