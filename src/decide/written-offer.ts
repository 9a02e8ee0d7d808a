import type { Choice, Offer, OfferedRemedy } from '../domain/decision.js';
import { sayMoney } from '../domain/money.js';
import { type Base, payable } from './footing.js';
import type { GoodsDecision } from './goods.js';
import type { Item } from './items.js';
import { eachLevel, gainOf, liftSpread } from './lift.js';
import { moneyMendedBy, shareMended } from './mending.js';
import type { Candidate } from './offer-table.js';
import type { Outlook } from './outlook.js';

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

function offerOf(outlook: Outlook, base: Base, extras: readonly Item[]): Offer {
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
      why: whyGoods(base.goods, (minor) => sayMoney(minor, prepared.policy.currency)),
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
    cost: priced.cost,
    worth: priced.worth,
    owed,
    code: remedy.code ?? null,
  };
}

function whyGoods(
  { why, returnCost, trip, recovers, heldValue }: GoodsDecision,
  money: (minor: number) => string,
): string {
  const theirTrip = trip > 0 ? ` and them a trip (${money(trip)})` : '';
  const sum = `taking it back would cost us ${money(returnCost)}${theirTrip}, and bring ${money(recovers)}`;
  switch (why) {
    case 'loses-money':
      return `Theirs to keep: ${sum}.`;
    case 'too-small':
      return `Theirs to keep: goods of ${money(heldValue)} are not worth sending anybody back for; ${sum}.`;
    case 'not-returnable':
      return 'Theirs to keep: such goods cannot come back.';
    case 'taken-in-exchange':
      return `Comes back in exchange: ${sum}.`;
    case 'never-kept':
      return `Comes back: the policy never lets goods like these go; ${sum}.`;
    case 'gains':
      return `Comes back: ${sum}.`;
  }
}
