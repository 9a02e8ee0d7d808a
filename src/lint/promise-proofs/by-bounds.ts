import { factsOfAmount } from '../../domain/policy/amount.js';
import { factsOfCondition } from '../../domain/policy/condition.js';
import type { Role, Rule } from '../../domain/policy/policy.js';
import { amountsIn, neverBeside } from '../../domain/policy/policy-parts.js';
import { sayMoney } from '../../domain/values/money.js';
import { isEmpty, type Limit, limitsOf, meet, type Region } from '../../regions/index.js';
import type { GrantedRemedy } from '../grants/grants.js';
import { injuries } from '../proofs/where-said.js';
import { asksAnew } from './by-rules.js';
import { dearest } from './dearest.js';
import { priceBounds } from './price-bounds.js';
import { doubted, type Promised, type Proof } from './promised.js';

const BY_BOUNDS: Proof = { by: 'bounds' };

/** Complaints at which the same rules speak. */
type Cell = { readonly region: Region; readonly live: readonly Rule[] };

/** A region by which of some rules speak. */
export function* cellsOf(
  at: Pick<Promised, 'sets'>,
  region: Region,
  rules: readonly Rule[],
  live: readonly Rule[] = [],
): Generator<Cell> {
  if (isEmpty(region)) return;
  const next = rules.findIndex((rule) => meet(region, at.sets.speaking(rule)));
  const rule = rules[next];
  if (!rule) return yield { region, live };
  const [rest, speaking] = [rules.slice(next + 1), at.sets.speaking(rule)];
  yield* cellsOf(at, at.sets.shared(region, speaking), rest, [...live, rule]);
  yield* cellsOf(at, at.sets.without(region, [speaking]), rest, live);
}

/**
 * Proves that no set of extras passes what a role may grant, now or when they first asked: then nobody above can give
 * more. Nothing is added where somebody is hurt, or where a rule bars it.
 */
export function provedGranted(at: Promised): Proof {
  const { policy, promise, sets } = at;
  const role = policy.authority.find(({ name }) => name === promise.grantedBy);
  if (!role || asksAnew(at)) return doubted('what was offered when they first asked');
  const calm = sets.without(sinceAsked(at), [injuries(sets)]);
  const rules = policy.rules.filter(({ may, noGoodwill }) => may.length > 0 || noGoodwill !== undefined);
  for (const { region, live } of cellsOf(at, calm, rules)) {
    if (live.some(({ noGoodwill }) => noGoodwill === 'all')) continue;
    const doubt = passed(at, role, live, region);
    if (doubt) return doubt;
  }
  return BY_BOUNDS;
}

/** What a promise speaks of, with the same complaints when they first asked, and every time in between. */
function sinceAsked({ sets, region }: Promised): Region {
  const place = sets.space.places.get('contacts');
  const axis = place === undefined ? undefined : sets.space.axes[place];
  if (place === undefined || !axis) return region;
  const boxes = region.boxes.flatMap((box) => {
    const limit = axis.limit(box[place] ?? axis.all);
    if (limit.is !== 'within' || !limit.range || limit.range.atLeast <= 1) return [box];
    const range = { atLeast: 1, atMost: limit.range.atMost };
    const parts = axis.select({ is: 'within', dimension: 'contacts', ranges: [range] }, true);
    return parts.map((part) => box.with(place, part));
  });
  return { ...region, boxes };
}

/** Where some goodwill passes what a role may grant, as a doubt with complaints of there. */
function passed(at: Promised, role: Role, live: readonly Rule[], region: Region): Proof | undefined {
  const boxes = limitsOf(region);
  for (const [place, limits] of boxes.entries()) {
    const least = (amount: Role['goodwill']) => at.grants.bounds(amount, limits).low;
    const { sum, past } = mostGoodwill(at, role, live, limits);
    const most = least(role.goodwill);
    if (past === undefined && sum <= most) continue;
    const box = region.boxes[place];
    const suspect = box && at.sets.some({ space: region.space, boxes: [box] });
    if (box && !suspect) continue;
    const money = (minor: number) => sayMoney(minor, at.policy.currency);
    const doubt =
      past ?? `goodwill that may come to ${money(sum)}, of which the ${role.name} may grant ${money(most)}`;
    return doubted(doubt, suspect);
  }
  return undefined;
}

/** The most that goodwill can come to at face value, and what of it may pass a limit of its own. */
function mostGoodwill(
  at: Promised,
  role: Role,
  live: readonly Rule[],
  limits: readonly Limit[],
): { readonly sum: number; readonly past: string | undefined } {
  let past: string | undefined;
  const barred = live.flatMap(({ noGoodwill }) => (noGoodwill === 'all' ? [] : (noGoodwill ?? [])));
  const allowed = live
    .flatMap((rule) => at.grants.allowed(rule))
    .filter((given) => !barred.includes(given.remedy.id));
  const priced = allowed.map((given) => {
    const face = priceBounds(at.policy, at.grants, given, limits)?.face.high ?? Number.POSITIVE_INFINITY;
    const limit = role.limits?.find(({ remedy }) => remedy === given.remedy.id);
    const most = limit && at.grants.bounds(limit.most, limits).low;
    if (most !== undefined && (most === 0 || face > most))
      past = `“${given.remedy.id}”, of which the ${role.name} may not grant all`;
    return { given, figure: face };
  });
  return { sum: mostAdded(at, priced), past };
}

/** What goodwill comes to at most: a cure, and as many extras as an offer may hold that may stand together. */
function mostAdded(
  { policy }: Promised,
  priced: readonly { readonly given: GrantedRemedy; readonly figure: number }[],
): number {
  const isCure = ({ given }: (typeof priced)[number]) => given.kind.role === 'cure';
  const extras = new Map<string, number>();
  for (const { given, figure } of priced.filter((one) => !isCure(one)))
    extras.set(given.remedy.id, Math.max(figure, extras.get(given.remedy.id) ?? 0));
  const apart = (one: string, other: string) =>
    policy.remedies.some((remedy) => remedy.id === one && neverBeside(policy, remedy).includes(other));
  const cure = Math.max(0, ...priced.filter(isCure).map(({ figure }) => figure));
  return cure + dearest([...extras], policy.generosity.extrasAtMost, apart);
}

/** Proves that the costs of an offer stay within their bounds, whatever goodwill is added. */
export function provedCosts(at: Promised): Proof {
  const { policy, promise, sets, region } = at;
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = promise.costs ?? {};
  if (restsOnContacts(at)) return doubted('what was offered when they first asked');
  const rules = policy.rules.filter(({ owe, may }) => owe.length + may.length > 0);
  const money = (minor: number) => sayMoney(minor, policy.currency);
  for (const { region: cell, live } of cellsOf(at, region, rules)) {
    for (const [place, limits] of limitsOf(cell).entries()) {
      const { low, high } = costBounds(at, live, limits);
      if (low >= atLeast && high <= atMost) continue;
      const box = cell.boxes[place];
      const suspect = box && sets.some({ space: cell.space, boxes: [box] });
      if (box && !suspect) continue;
      return doubted(
        high === Number.POSITIVE_INFINITY
          ? 'what an offer may cost'
          : `offers that may cost from ${money(low)} to ${money(high)}`,
        suspect,
      );
    }
  }
  return BY_BOUNDS;
}

/** Whether what is given at a contact may be something else at a later one. */
function restsOnContacts(at: Promised): boolean {
  const { policy } = at;
  return (
    asksAnew(at) ||
    policy.rules.some(({ when }) => factsOfCondition(when).has('contacts')) ||
    amountsIn(policy).some((amount) => factsOfAmount(amount).has('contacts'))
  );
}

/** How little and how much an offer can cost where these rules speak. */
function costBounds(at: Promised, live: readonly Rule[], limits: readonly Limit[]) {
  const cost = (given: GrantedRemedy) =>
    priceBounds(at.policy, at.grants, given, limits)?.cost ?? {
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    };
  const dues = live.flatMap((rule) => at.grants.owed(rule));
  const [cures, others] = [true, false].map((wanted) =>
    dues.filter(({ of }) => of.some(({ kind }) => kind.role === 'cure') === wanted),
  ) as [typeof dues, typeof dues];
  const goodwill = live.flatMap((rule) => at.grants.allowed(rule));
  const ofCures = [...cures.flatMap(({ of }) => of), ...goodwill].filter(({ kind }) => kind.role === 'cure');
  const extras = [...cures.flatMap(({ of }) => of), ...goodwill].filter(({ kind }) => kind.role !== 'cure');
  const returned = ofCures.some(({ kind }) => kind.givesUpGoods) ? returnBounds(at, limits) : NOTHING;
  let [low, high] = [returned.low, returned.high];
  const add = (all: readonly GrantedRemedy[], how: 'one' | 'all') => {
    const bounds = all.map(cost);
    const [least, most] = [
      bounds.map((one) => Math.min(0, one.low)),
      bounds.map((one) => Math.max(0, one.high)),
    ];
    low += how === 'one' ? Math.min(0, ...least) : total(least);
    high += how === 'one' ? Math.max(0, ...most) : total(most);
  };
  add(ofCures, 'one');
  add(extras, 'all');
  for (const { of } of others) add(of, 'one');
  return { low, high };
}

const NOTHING = { low: 0, high: 0 };

const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);

/** What it costs at least and at most that goods come back, less what they bring; nothing where they are kept. */
function returnBounds({ policy: { returns }, grants }: Promised, limits: readonly Limit[]) {
  const held = { is: 'percent', of: { is: 'fact', fact: 'held-value' }, share: returns.recovers } as const;
  const brings = grants.bounds(held, limits).high;
  const { low, high } = grants.bounds(returns.cost, limits);
  return { low: Math.min(0, low - brings - 1), high: Math.max(0, high) };
}
