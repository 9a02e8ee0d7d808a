import type { NamedRemedy } from '../../domain/policy/fact.js';
import { grantsOwed } from '../../domain/policy/policy-parts.js';
import { SHARE_SCALE, scaleRounded } from '../../domain/values/number.js';
import type { Entitlement } from '../rules/entitlement.js';
import { fitsIn, payable } from '../rules/payments.js';
import { isGoodwill, type PricedRemedy, repriced } from '../rules/priced-remedy.js';
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

/** What an earlier offer means today. */
export type EarlierOffer = {
  /** The goodwill of it that is still to be had, beyond what is owed now. */
  readonly standing: readonly PricedRemedy[];
  /** The money of today's harm that it would mend, in minor units: nothing that mends less is made. */
  readonly money: number;
};

/** The complaint of today, by what an earlier offer is judged. */
export type OfferedOn = EvaluationInputs & {
  readonly entitlement: Entitlement;
  readonly scoring: ScoringInputs;
  /** What is owed today, with no cure of goodwill. */
  readonly owed: BaseOffers;
};

/**
 * Lists what an earlier offer means today: less what was refused of it `since`, it stays to be had, on top of what is
 * owed now and whatever the role.
 */
export function listEarlierOffer(
  inputs: OfferedOn,
  before: readonly PricedRemedy[],
  since: readonly NamedRemedy[],
  table: OfferTable,
): EarlierOffer {
  const { entitlement, scoring } = inputs;
  const today = before
    .filter((item) => !isGoodwill(item) || !goesWithRefusal(item, entitlement, since))
    .map((item) => pricedToday(inputs, item));
  const items = wholeRemedies(inputs, today);
  const { harm, neverPast } = scoring;
  // Of its own, so that it's not idle beside an offer of today that mends as much.
  const owed = { ...baseOffersFor(inputs, items) };
  const kept = beyond(inputs, owed, items);
  if (kept.length > 0 || owed.goodwillCure) {
    table.grant(addOffer(table, owed, kept, scoring));
  }
  // By the parts that were offered: as one they may round to a unit more than that very offer mends.
  const money = moneyMendedBy(
    harm,
    unrefused(inputs, owed, today).map(({ priced }) => priced),
  );
  return {
    standing: owed.goodwillCure ? [owed.goodwillCure, ...kept] : kept,
    money: Math.min(money, scaleRounded(harm.total, neverPast, SHARE_SCALE, 'up')),
  };
}

/**
 * Whether the policy takes goodwill back with what was refused: a rule bars it now (more of the same would say that we
 * did not listen), or it is of a refused remedy that nothing gives any more.
 */
function goesWithRefusal(
  { remedy }: PricedRemedy,
  { live }: Entitlement,
  since: readonly NamedRemedy[],
): boolean {
  if (since.length === 0) return false;
  const { id } = remedy.remedy;
  const isBarred = live.some(({ noGoodwill }) => noGoodwill === 'all' || noGoodwill?.includes(id));
  const isGiven = live.some((rule) =>
    [...grantsOwed(rule), ...rule.may].some((grant) => grant.remedy === id),
  );
  return isBarred || (!isGiven && since.some((refusal) => refusal.remedy === id));
}

/** What was not turned down since, and what stays theirs all the same because it is owed. */
function unrefused(
  { facts }: EvaluationInputs,
  { lead }: BaseOffers,
  items: readonly PricedRemedy[],
): PricedRemedy[] {
  const refused = refusals(facts);
  const isOwed = ({ remedy }: PricedRemedy) => lead.items.some((item) => item.remedy === remedy);
  return items.filter((item) => !wasRefused(item, refused) || isOwed(item));
}

/** At the amount that was named to them; what had none to name, at what whoever granted it says it costs today. */
function pricedToday({ facts, pricing }: EvaluationInputs, item: PricedRemedy): PricedRemedy {
  const amount = item.priced.amount ?? item.amounts(facts, pricing.harm)[0] ?? 0;
  return repriced({ ...item, owed: false }, amount, facts, pricing);
}

/** What is owed today, with the cure that was offered before and not refused, where none is owed. */
function baseOffersFor(inputs: OfferedOn, items: readonly PricedRemedy[]): BaseOffers {
  const { entitlement, owed, facts } = inputs;
  const cure = items.find(({ remedy }) => remedy.kind.role === 'cure');
  if (owesCure(entitlement) || !cure || wasRefused(cure, refusals(facts))) return owed;
  const ways = waysToChoose(entitlement.choices);
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
  owed: BaseOffers,
  items: readonly PricedRemedy[],
): readonly PricedRemedy[] {
  const refused = refusals(inputs.facts);
  const extras = items.flatMap((item) => {
    if (item.remedy.kind.role === 'cure') return [];
    const same = owed.lead.items.find(({ remedy }) => remedy === item.remedy);
    if (!same) return [item];
    const more = (item.priced.amount ?? 0) - (same.priced.amount ?? 0);
    return more > 0 ? [repriced(item, more, inputs.facts, inputs.pricing)] : [];
  });
  const open = extras.filter((item) => !wasRefused(item, refused));
  return payable(leftIn(owed), open);
}
