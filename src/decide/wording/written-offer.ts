import type { Policy } from '../../domain/policy/policy.js';
import type { Choice, Offer, OfferedRemedy } from '../../domain/results/decision.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { gainFrom, liftSpread, mapSpread, PER_MILLE } from '../compiled/retention-lift.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { keptLift } from '../evaluate/kept-lift.js';
import type { BaseOffer } from '../offers/base-offers.js';
import type { Candidate } from '../offers/offer-table.js';
import { payable } from '../rules/payments.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';
import type { GoodsDecision } from '../sums/goods.js';
import { moneyMendedBy, shareMended } from '../sums/mending.js';

/** An offer as the decision carries it, the way that leads. */
export function writtenOffer(context: EvaluationContext, { baseOffers, extras }: Candidate): Offer {
  return offerOf(context, baseOffers.lead, extras);
}

/** Each choice of the customer's, every way of it with the figures of its own. */
export function writtenChoices(
  context: EvaluationContext,
  offer: Candidate,
  baseWith: (item: PricedRemedy) => BaseOffer,
): Choice[] {
  const { extras } = offer;
  return context.entitlement.choices.map(({ options, chosen }) => ({
    of: options.map(({ remedy }) => remedy.remedy.id),
    chosen: chosen?.remedy.remedy.id ?? null,
    offers: options.map((item) => {
      const base = baseWith(item);
      return offerOf(context, base, payable([base.left], extras));
    }),
  }));
}

/** A base with extras as an offer of the decision. */
export function offerOf(context: EvaluationContext, base: BaseOffer, extras: readonly PricedRemedy[]): Offer {
  const { scoring, customerValue, compiled } = context;
  const { items, share, cost, worth, goodwill } = offerFigures(context, base, extras);
  const lift = liftSpread(scoring.lifts(base.cure?.remedy.kind.givesUpGoods === true), share);
  return {
    remedies: items.map(writtenRemedy),
    goods: base.goods && {
      keep: base.goods.keep,
      returnCost: base.goods.returnCost,
      recovers: base.goods.recovers,
      why: whyGoods(compiled.policy, base.goods),
    },
    cost,
    worth,
    goodwill,
    mended: share / PER_MILLE,
    net: mapSpread(keptLift(context, lift), (tenths) => gainFrom(tenths, customerValue.total) - cost),
  };
}

/** What an offer holds and comes to. Money in minor units, the share that it mends in thousandths of the harm. */
type WrittenFigures = {
  readonly items: readonly PricedRemedy[];
  readonly cost: number;
  readonly worth: number;
  /** At face value. */
  readonly goodwill: number;
  readonly share: number;
};

/** A base with extras in figures, as the decision carries them. */
export function offerFigures(
  { scoring: { harm, neverPast } }: Pick<EvaluationContext, 'scoring'>,
  base: BaseOffer,
  extras: readonly PricedRemedy[],
): WrittenFigures {
  const items = [...base.items, ...extras];
  const money = moneyMendedBy(
    harm,
    items.map(({ priced }) => priced),
  );
  return {
    items,
    cost: base.sums.cost + sum(extras, 'cost'),
    worth: sum(items, 'worth'),
    goodwill: sum(
      items.filter(({ owed }) => !owed),
      'face',
    ),
    share: shareMended(harm, money, neverPast),
  };
}

function sum(items: readonly PricedRemedy[], figure: 'cost' | 'worth' | 'face'): number {
  return items.reduce((total, { priced }) => total + priced[figure], 0);
}

/** A remedy as the decision carries it. */
export function writtenRemedy({ remedy: { remedy }, priced, owed }: PricedRemedy): OfferedRemedy {
  return {
    id: remedy.id,
    kind: remedy.kind,
    label: remedy.label,
    amount: priced.amount,
    ...(priced.upTo ? { upTo: true } : {}),
    ...(priced.part ? { part: true } : {}),
    ...(priced.less ? { less: { ...priced.less, because: remedy.because ?? '' } } : {}),
    ...(priced.theyPay > 0 ? { theyPay: priced.theyPay } : {}),
    ...(remedy.asCredit ? { asCredit: true } : {}),
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
