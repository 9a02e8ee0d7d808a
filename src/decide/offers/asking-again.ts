import { SHARE_SCALE } from '../../domain/values/number.js';
import type { Entitlement } from '../rules/entitlement.js';
import { type Item, repriced } from '../rules/items.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import { paidInAll } from '../rules/setting.js';
import { moneyMendedBy } from '../sums/mending.js';
import {
  type Case,
  type Footing,
  footing,
  owesCure,
  paidBackAtMost,
  paidBackBy,
  payable,
  waysToChoose,
} from './footing.js';
import type { OfferTable } from './offer-table.js';
import { addOffer, type Scales } from './offers.js';

/**
 * Lists what an earlier offer means today: it stays to be had, on top of what is owed now and whatever the
 * role. Returns the money of today's harm that it would mend, in minor units: nothing that mends less is made.
 */
export function listPromised(
  at: Case,
  entitlement: Entitlement,
  scales: Scales,
  before: readonly Item[],
  table: OfferTable,
): number {
  const today = before.map((item) => pricedToday(at, item));
  const items = wholeRemedies(at, today);
  const { harm, neverPast } = scales;
  const standing = footingFor(at, entitlement, items);
  const kept = beyond(at, standing, items);
  if (kept.length > 0 || standing.goodwillCure) {
    const row = addOffer(table, standing, kept, scales);
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
function pricedToday({ facts, setting: pricing }: Case, item: Item): Item {
  const amount = item.priced.amount ?? item.amounts(facts, pricing.harm)[0] ?? 0;
  return repriced({ ...item, owed: false }, amount, facts, pricing);
}

/** What is owed today, with the cure that was offered before and not refused, where none is owed. */
function footingFor(at: Case, entitlement: Entitlement, items: readonly Item[]): Footing {
  const ways = waysToChoose(entitlement.choices);
  const owed = footing(at, entitlement, ways, null);
  const cure = items.find(({ remedy }) => remedy.kind.role === 'cure');
  if (owesCure(entitlement) || !cure || wasRefused(cure, refusals(at.facts))) return owed;
  const left = paidInAll(at.facts) - paidBackAtMost(owed);
  return paidBackBy(cure) <= left ? footing(at, entitlement, ways, cure) : owed;
}

/** What was owed of a remedy and what goodwill added to it, as one. */
function wholeRemedies({ facts, setting: pricing }: Case, items: readonly Item[]): Item[] {
  const whole = new Map<Item['remedy'], Item>();
  for (const item of items) {
    const same = whole.get(item.remedy);
    const amount = (same?.priced.amount ?? 0) + (item.priced.amount ?? 0);
    whole.set(item.remedy, same ? repriced(item, amount, facts, pricing) : item);
  }
  return [...whole.values()];
}

/** What the earlier offer holds beyond today's footing and was not refused, no more paid back than was paid. */
function beyond(at: Case, standing: Footing, items: readonly Item[]): readonly Item[] {
  const refused = refusals(at.facts);
  const extras = items.flatMap((item) => {
    if (item.remedy.kind.role === 'cure' || wasRefused(item, refused)) return [];
    const same = standing.lead.items.find(({ remedy }) => remedy === item.remedy);
    if (!same) return [item];
    const more = (item.priced.amount ?? 0) - (same.priced.amount ?? 0);
    return more > 0 ? [repriced(item, more, at.facts, at.setting)] : [];
  });
  return payable(at, paidBackAtMost(standing), extras);
}
