import type { NamedRemedy } from '../../src/domain/policy/fact.js';
import { comesTo, fraction, halfUp, least, share, times, total, up } from './oracle-figures.js';
import {
  allComesBack,
  isPriceBack,
  isRefused,
  itemsOf,
  leadWay,
  liveRules,
  type Owing,
  outOfStock,
  owing,
  type Way,
  waysOf,
} from './oracle-owed.js';
import {
  type Case,
  type Goods,
  givesUpGoods,
  goodsOf,
  type Item,
  isApology,
  isCure,
  isPaidBack,
  priced,
} from './oracle-remedies.js';

/** Steps 4 and 5 of DESIGN.md section 4: every offer there is, and what each of them mends. */

/** One bundle, for the way that the answer is written for; `leastShare` is over all ways that are open. */
export type Bundle = {
  readonly owed: readonly Item[];
  readonly goodwill: readonly Item[];
  readonly all: readonly Item[];
  readonly goods: Goods | null;
  readonly cost: bigint;
  readonly worth: bigint;
  readonly face: bigint;
  readonly goodwillWorth: bigint;
  /** What it mends of the harm; more than the harm only where all three kinds are whole. */
  readonly money: bigint;
  /** All that it would mend, whether there is harm for it or not. */
  readonly raw: bigint;
  /** Thousandths. */
  readonly share: bigint;
  readonly leastShare: bigint;
  readonly givesUpGoods: boolean;
};

/** What is owed and what may be added, for one complaint. */
export type Table = {
  readonly about: Case;
  readonly owing: Owing;
  readonly lead: Way;
  readonly ways: readonly Way[];
  readonly cures: readonly Item[];
  /** For each remedy that may be added, its sizes. */
  readonly extras: readonly (readonly Item[])[];
};

/** What is owed and what may be added. */
export function tableOf(about: Case): Table {
  const owed = owing(about);
  const ways = waysOf(about, owed);
  const options = owed.choices.flatMap((choice) => choice.options);
  const rules = liveRules(about);
  const barred = rules.map(({ noGoodwill }) => noGoodwill);
  const allowed = about.policy.remedies.filter(
    (remedy) =>
      !isApology(remedy) &&
      about.facts['problem'] !== 'injury' &&
      !barred.some((one) => one === 'all' || one?.includes(remedy.id)) &&
      !options.some((option) => option.remedy.id === remedy.id),
  );
  const sizes = allowed.map(({ id }) =>
    differentSizes(
      rules
        .flatMap(({ may }) => may)
        .filter(({ remedy }) => remedy === id)
        .flatMap((grant) => itemsOf(about, grant)),
    ),
  );
  const cureOwed = [...owed.always, ...options].some(({ remedy }) => isCure(remedy));
  const cures = sizes
    .flatMap((items) => items.slice(0, 1))
    .filter((item) => isCure(item.remedy) && !cureOwed && !isPriceBack(about))
    .filter((item) => !outOfStock(about, item) && !isRefused(about, item))
    .filter((item) => !isPaidBack(item.remedy) || fitsInPaid(about, ways, [item]))
    .filter((item) => !ways.flat().some((other) => apart(about, item, other)));
  const extras = sizes
    .map((items) =>
      items
        .filter(({ remedy }) => !isCure(remedy))
        .flatMap((item) => beyond(about, owed.always, item))
        .filter((item) => !isRefused(about, item)),
    )
    .filter((items) => items.length > 0);
  return { about, owing: owed, lead: leadWay(about, owed), ways, cures, extras };
}

/** Each amount once, the smallest first. */
function differentSizes(items: readonly Item[]): Item[] {
  return items
    .filter((item, at) => items.findIndex(({ own }) => own === item.own) === at)
    .toSorted((a, b) => Number(a.own - b.own))
    .filter((item, at) => item.amount !== null || at === 0);
}

/** What an item adds to what is owed of the same remedy: all of it, the rest of it, or nothing. */
function beyond(about: Case, owed: readonly Item[], item: Item): Item[] {
  const same = owed.find(({ remedy }) => remedy.id === item.remedy.id);
  if (!same) return [item];
  if (item.amount === null || same.amount === null || item.amount <= same.amount) return [];
  return [priced(about, item.remedy, item.amount - same.amount)];
}

/** Whether money paid back stays within what was paid, whichever way they choose. */
const fitsInPaid = (about: Case, ways: readonly Way[], added: readonly Item[]): boolean =>
  ways.every((way) => allComesBack(about, [...way, ...added]));

/** Every bundle there is, whoever may grant it, in the order that breaks the last ties. */
export function bundles(table: Table): Bundle[] {
  return [[], ...table.cures.map((cure) => [cure])].flatMap((footing) => withExtras(table, footing, 0, 0));
}

function withExtras(table: Table, goodwill: readonly Item[], from: number, held: number): Bundle[] {
  const { about, ways, extras } = table;
  const all = [bundleOf(table, goodwill)];
  if (held === about.policy.generosity.extrasAtMost) return all;
  const standing = [...ways.flat(), ...goodwill];
  for (const [at, sizes] of extras.entries()) {
    if (at < from) continue;
    for (const size of sizes) {
      if (standing.some((other) => apart(about, size, other))) continue;
      if (isPaidBack(size.remedy) && !fitsInPaid(about, ways, [...goodwill, size])) continue;
      all.push(...withExtras(table, [...goodwill, size], at + 1, held + 1));
    }
  }
  return all;
}

const never = (one: Item, other: Item): boolean => one.remedy.notWith.includes(other.remedy.id);

/** Whether two never stand together: one says so of the other, or a list of the policy holds both. */
const apart = ({ policy }: Case, one: Item, other: Item): boolean =>
  never(one, other) ||
  never(other, one) ||
  (one.remedy.id !== other.remedy.id &&
    (policy.generosity.neverTogether ?? []).some((list) =>
      [one, other].every(({ remedy }) => list.includes(remedy.id)),
    ));

/** This goodwill on top of what is owed, with everything that is known of it. */
export function bundleOf({ about, lead, ways }: Table, goodwill: readonly Item[]): Bundle {
  const complete = (way: Way): Item[] => [...apologyBeside(about, way), ...way, ...goodwill];
  const all = complete(lead);
  const cure = all.find(({ remedy }) => isCure(remedy))?.remedy;
  const goods = goodsOf(about, cure);
  const back = goods && !goods.keep ? goods.returnCost - goods.recovers : 0n;
  return {
    owed: lead,
    goodwill,
    all,
    goods,
    cost: total(all.map(({ cost }) => cost)) + back,
    worth: total(all.map(({ worth }) => worth)),
    face: total(goodwill.map(({ face }) => face)),
    goodwillWorth: total(goodwill.map(({ worth }) => worth)),
    ...mending(about, all),
    leastShare: ways.map((way) => mending(about, complete(way)).share).reduce(least),
    givesUpGoods: cure !== undefined && givesUpGoods(cure),
  };
}

/** The apology that is part of every offer, where no rule owes it. */
function apologyBeside(about: Case, way: Way): Item[] {
  const remedy = about.policy.remedies.find(isApology);
  if (!remedy || way.some((item) => item.remedy.id === remedy.id)) return [];
  return [priced(about, remedy, 0n)];
}

/** What these mend: fixed mends first, then money that spills, then gifts. */
export function mending(
  { harm, wholeHarm, policy }: Case,
  items: readonly Item[],
): { money: bigint; raw: bigint; share: bigint } {
  const sum = (column: 'goods' | 'trouble' | 'respect' | 'cash' | 'gift') =>
    total(items.map((item) => item[column]));
  const mended = {
    goods: least(harm.goods, sum('goods')),
    trouble: least(harm.trouble, sum('trouble')),
    respect: least(harm.respect, sum('respect')),
  };
  const spill = (money: bigint, over: readonly (keyof typeof mended)[]) => {
    let left = money;
    for (const kind of over) {
      const taken = least(left, harm[kind] - mended[kind]);
      mended[kind] += taken;
      left -= taken;
    }
  };
  spill(sum('cash'), ['goods', 'trouble']);
  spill(sum('gift'), ['trouble', 'respect']);
  const raw = sum('goods') + sum('trouble') + sum('respect') + sum('cash') + sum('gift');
  const inAll = mended.goods + mended.trouble + mended.respect;
  const money = inAll === wholeHarm ? raw : inAll;
  const thousandths = wholeHarm === 0n ? 1000n : halfUp(fraction(money * 1000n, wholeHarm));
  return {
    money,
    raw,
    share: least(thousandths, halfUp(fraction(BigInt(policy.generosity.neverPast), 1000n))),
  };
}

/** What was offered before, as it stands today. */
export type Promised = {
  /** On top of what is owed today. */
  readonly kept: Bundle;
  /** What it would mend of today's harm, and so what no offer may fall below. */
  readonly floor: bigint;
};

/** Keeps what was offered before, less what was turned down of it; what is owed all the same counts. */
export function promiseOf(
  table: Table,
  before: Pick<Bundle, 'all' | 'goodwill'>,
  since: readonly NamedRemedy[],
): Promised {
  const { about, ways, owing: today } = table;
  const again = before.all
    .filter((item) => !(before.goodwill.includes(item) && goesToo(table, item, since)))
    .map((item) => pricedToday(about, item));
  const owesCure = [...today.always, ...today.choices.flatMap(({ options }) => options)].some(({ remedy }) =>
    isCure(remedy),
  );
  const wanted = wholeRemedies(about, again)
    .filter(({ remedy }) => !isApology(remedy) && !(isCure(remedy) && owesCure))
    .flatMap((item) => beyond(about, table.lead, item))
    .filter((item) => !isRefused(about, item))
    .toSorted((a, b) => Number(isCure(b.remedy)) - Number(isCure(a.remedy)));
  const kept: Item[] = [];
  for (const item of wanted)
    if (!isPaidBack(item.remedy) || fitsInPaid(about, ways, [...kept, item])) kept.push(item);
  const neverPast = up(times(fraction(about.wholeHarm), share(about.policy.generosity.neverPast)));
  const cure = kept.find(({ remedy }) => isCure(remedy));
  const stands = ({ remedy }: Item) =>
    isApology(remedy) ||
    [...table.lead, ...(cure ? [cure] : [])].some((item) => item.remedy.id === remedy.id);
  const left = again.filter((item) => !isRefused(about, item) || stands(item));
  return { kept: bundleOf(table, kept), floor: least(mending(about, left).money, neverPast) };
}

/** Whether the policy takes goodwill back because of a refusal: it bars it now, or gives no more of what was refused. */
function goesToo({ about }: Table, { remedy }: Item, since: readonly NamedRemedy[]): boolean {
  if (since.length === 0) return false;
  const rules = liveRules(about);
  const isBarred = rules.some(({ noGoodwill }) => noGoodwill === 'all' || noGoodwill?.includes(remedy.id));
  const given = rules.flatMap(({ owe, may }) => [
    ...may,
    ...owe.flatMap((owed) => (owed.is === 'grant' ? [owed.grant] : owed.of)),
  ]);
  const isGiven = given.some((grant) => grant.remedy === remedy.id);
  return isBarred || (since.some((refusal) => refusal.remedy === remedy.id) && !isGiven);
}

/** An earlier item at what the customer was to get by it; where that has no amount, what it costs us today. */
function pricedToday(about: Case, { remedy, own, amount, standing }: Item): Item {
  const { facts, harm } = about;
  if (amount !== null || !standing || standing.is === 'sizes')
    return priced(about, remedy, own, amount ?? undefined);
  return { ...priced(about, remedy, comesTo(standing, facts, harm)), standing };
}

/** The owed and the added part of one remedy as one. */
function wholeRemedies(about: Case, items: readonly Item[]): Item[] {
  const ids = [...new Set(items.map(({ remedy }) => remedy.id))];
  return ids.flatMap((id) => {
    const [first, ...others] = items.filter(({ remedy }) => remedy.id === id);
    if (!first) return [];
    return [
      others.length === 0
        ? first
        : priced(about, first.remedy, total([first, ...others].map(({ own }) => own))),
    ];
  });
}

/** What the policy wants mended, in thousandths of the harm; where there is none, every offer mends enough. */
export const target = ({ policy, facts, wholeHarm }: Case): bigint =>
  wholeHarm === 0n ? 0n : halfUp(fraction(comesTo(policy.generosity.mend, facts), 1000n));
