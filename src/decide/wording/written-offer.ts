import type { Policy } from '../../domain/policy/policy.js';
import type { Choice, Offer, OfferedRemedy } from '../../domain/results/decision.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { eachLevel, gainOf, liftSpread } from '../compiled/lift.js';
import type { Outlook } from '../evaluate/outlook.js';
import { type Base, payable } from '../offers/footing.js';
import type { Candidate } from '../offers/offer-table.js';
import type { Item } from '../rules/items.js';
import type { GoodsDecision } from '../sums/goods.js';
import { moneyMendedBy, shareMended } from '../sums/mending.js';

/** An offer as the decision carries it, the way that leads. */
export function writtenOffer(outlook: Outlook, { footing, extras }: Candidate): Offer {
  return offerOf(outlook, footing.lead, extras);
}

/** Each choice of the customer's, every way of it with the figures of its own. */
export function writtenChoices(outlook: Outlook, offer: Candidate, baseWith: (item: Item) => Base): Choice[] {
  const { extras } = offer;
  return outlook.entitlement.choices.map(({ options, chosen }) => ({
    of: options.map(({ remedy }) => remedy.remedy.id),
    chosen: chosen?.remedy.remedy.id ?? null,
    offers: options.map((item) => {
      const base = baseWith(item);
      return offerOf(outlook, base, payable(outlook, base.sums.back, extras));
    }),
  }));
}

/** A base with extras as an offer of the decision. */
export function offerOf(outlook: Outlook, base: Base, extras: readonly Item[]): Offer {
  const { scales, stake, prepared } = outlook;
  const items = [...base.items, ...extras];
  const goodwill = items.filter(({ owed }) => !owed);
  const share = shareMended(
    scales.harm,
    moneyMendedBy(
      scales.harm,
      items.map(({ priced }) => priced),
    ),
    scales.neverPast,
  );
  const lift = liftSpread(scales.lifts(base.cure?.remedy.kind.givesUpGoods === true), share);
  const cost = base.sums.cost + sum(extras, 'cost');
  return {
    remedies: items.map(writtenRemedy),
    goods: base.goods && {
      keep: base.goods.keep,
      returnCost: base.goods.returnCost,
      recovers: base.goods.recovers,
      why: whyGoods(prepared.policy, base.goods),
    },
    // A return may bring more than all the rest costs: then the offer costs nothing.
    cost: Math.max(0, cost),
    worth: sum(items, 'worth'),
    goodwill: sum(goodwill, 'face'),
    mended: share / 1000,
    net: eachLevel(lift, (tenths) => gainOf(tenths, stake.total) - cost),
  };
}

function sum(items: readonly Item[], figure: 'cost' | 'worth' | 'face'): number {
  return items.reduce((total, { priced }) => total + priced[figure], 0);
}

/** A remedy as the decision carries it. */
export function writtenRemedy({ remedy: { remedy }, priced, owed }: Item): OfferedRemedy {
  return {
    id: remedy.id,
    kind: remedy.kind,
    label: remedy.label,
    amount: priced.amount,
    ...(priced.upTo ? { upTo: true } : {}),
    ...(priced.part ? { part: true } : {}),
    cost: priced.cost,
    worth: priced.worth,
    owed,
    code: remedy.code ?? null,
  };
}

/** The sum behind keep or return, in words. */
function whyGoods(policy: Policy, { why, returnCost, trip, recovers, heldValue }: GoodsDecision): string {
  const money = (minor: number) => sayMoney(minor, policy.currency);
  return catalogueFor(policy).reasons.goods({
    why,
    returnCost: money(returnCost),
    trip: trip > 0 ? money(trip) : null,
    recovers: money(recovers),
    held: money(heldValue),
  });
}
