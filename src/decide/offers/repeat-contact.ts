import { SHARE_SCALE } from '../../domain/values/number.js';
import type { Entitlement } from '../rules/entitlement.js';
import { fitsIn, payable } from '../rules/payments.js';
import { type PricedRemedy, repriced } from '../rules/priced-remedy.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import { moneyMendedBy } from '../sums/mending.js';
import {
  type BaseOffers,
  baseOffersWith,
  type EvaluationInputs,
  leftIn,
  owesCure,
  waysToChoose,
} from './base-offers.js';
import type { OfferTable } from './offer-table.js';
import { addOffer, type ScoringInputs } from './offers.js';

/**
 * Lists what an earlier offer means today: it stays to be had, on top of what is owed now and whatever the
 * role. Returns the money of today's harm that it would mend, in minor units: nothing that mends less is made.
 */
export function listEarlierOffer(
  inputs: EvaluationInputs,
  entitlement: Entitlement,
  scoring: ScoringInputs,
  before: readonly PricedRemedy[],
  table: OfferTable,
): number {
  const today = before.map((item) => pricedToday(inputs, item));
  const items = wholeRemedies(inputs, today);
  const { harm, neverPast } = scoring;
  const standing = baseOffersFor(inputs, entitlement, items);
  const kept = beyond(inputs, standing, items);
  if (kept.length > 0 || standing.goodwillCure) {
    const row = addOffer(table, standing, kept, scoring);
    table.figures.face[row] = 0;
  }
  // By the parts that were offered: as one they may round to a unit more than that very offer mends.
  const money = moneyMendedBy(
    harm,
    today.map(({ priced }) => priced),
  );
  return Math.min(money, Math.ceil((harm.total * neverPast) / SHARE_SCALE));
}

/** At the amount that was named to them; what had none to name, at what whoever granted it says it costs today. */
function pricedToday({ facts, pricing }: EvaluationInputs, item: PricedRemedy): PricedRemedy {
  const amount = item.priced.amount ?? item.amounts(facts, pricing.harm)[0] ?? 0;
  return repriced({ ...item, owed: false }, amount, facts, pricing);
}

/** What is owed today, with the cure that was offered before and not refused, where none is owed. */
function baseOffersFor(
  inputs: EvaluationInputs,
  entitlement: Entitlement,
  items: readonly PricedRemedy[],
): BaseOffers {
  const ways = waysToChoose(entitlement.choices);
  const owed = baseOffersWith(inputs, entitlement, ways, null);
  const cure = items.find(({ remedy }) => remedy.kind.role === 'cure');
  if (owesCure(entitlement) || !cure || wasRefused(cure, refusals(inputs.facts))) return owed;
  return fitsIn(leftIn(owed), cure) ? baseOffersWith(inputs, entitlement, ways, cure) : owed;
}

/** What was owed of a remedy and what goodwill added to it, as one. */
function wholeRemedies({ facts, pricing }: EvaluationInputs, items: readonly PricedRemedy[]): PricedRemedy[] {
  const whole = new Map<PricedRemedy['remedy'], PricedRemedy>();
  for (const item of items) {
    const same = whole.get(item.remedy);
    const amount = (same?.priced.amount ?? 0) + (item.priced.amount ?? 0);
    whole.set(item.remedy, same ? repriced(item, amount, facts, pricing) : item);
  }
  return [...whole.values()];
}

/** What the earlier offer holds beyond today's base offers and was not refused, no more paid back than was paid. */
function beyond(
  inputs: EvaluationInputs,
  standing: BaseOffers,
  items: readonly PricedRemedy[],
): readonly PricedRemedy[] {
  const refused = refusals(inputs.facts);
  const extras = items.flatMap((item) => {
    if (item.remedy.kind.role === 'cure' || wasRefused(item, refused)) return [];
    const same = standing.lead.items.find(({ remedy }) => remedy === item.remedy);
    if (!same) return [item];
    const more = (item.priced.amount ?? 0) - (same.priced.amount ?? 0);
    return more > 0 ? [repriced(item, more, inputs.facts, inputs.pricing)] : [];
  });
  return payable(leftIn(standing), extras);
}
