import type { Decision } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { THOUSAND } from '../compiled/lift.js';
import { itemsOf, type Outlook } from '../evaluate/outlook.js';
import type { Candidate } from '../offers/offer-table.js';
import { firstPriceOf, type Item, priceAt } from '../rules/items.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import { moneyMendedBy, shareMended } from '../sums/mending.js';
import { nameItem, percents } from '../wording/phrases.js';
import { writtenRemedy } from '../wording/written-offer.js';

/** How many tokens are worth a warning with a customer waiting. */
const WORTH_A_LOOK = 2;

const HALF = THOUSAND / 2;

/** Offers to avoid: what they turned down, and what would mend under half on its own and is no part of the answer. */
export function toAvoid(outlook: Outlook, offer: Candidate): Decision['avoid'] {
  if (outlook.scales.harm.total === 0 || outlook.facts['problem'] === 'injury') return [];
  const options = outlook.entitlement.choices.flatMap((choice) => choice.options);
  const refused = refusedItems(outlook, [...itemsOf(offer), ...options]);
  const tokens = tokensOf(outlook, [...refused, ...itemsOf(offer), ...options]);
  return [
    ...refused.map((item) => warning(outlook, item, 'refused')),
    ...tokens.slice(0, WORTH_A_LOOK).map(({ item }) => warning(outlook, item, 'token')),
  ];
}

function warning(outlook: Outlook, item: Item, why: 'refused' | 'token'): Decision['avoid'][number] {
  const share = shareOfOne(outlook, item);
  const { policy } = outlook.prepared;
  const name = nameItem(item, policy.currency);
  const mends = share === 0 ? null : percents(share);
  return {
    remedies: [writtenRemedy(item)],
    mended: share / THOUSAND,
    why: catalogueFor(policy).reasons[why]({ name, mends }),
  };
}

/** What is a token here and not named already, what mends least first. */
function tokensOf(outlook: Outlook, named: readonly Item[]): { item: Item; share: number }[] {
  return reachedFor(outlook, named)
    .map((item) => ({ item, share: shareOfOne(outlook, item) }))
    .filter(({ share }) => share < HALF)
    .sort((a, b) => a.share - b.share || a.item.remedy.order - b.item.remedy.order);
}

/** The smallest of each extra that a rule allows here, and store credit in any case, of those that are not named. */
function reachedFor(
  { facts, setting: pricing, prepared, entitlement }: Outlook,
  named: readonly Item[],
): Item[] {
  const items: Item[] = [];
  const isNew = ({ remedy }: { remedy: Item['remedy'] }) =>
    ![...named, ...items].some((item) => item.remedy === remedy);
  for (const [item] of entitlement.allowed) {
    if (item?.remedy.kind.isToken && isNew(item)) items.push(item);
  }
  for (const credit of prepared.storeCredit) {
    const priced = isNew(credit) && firstPriceOf(credit, facts, pricing);
    if (priced) items.push({ ...credit, priced, owed: false, rules: [] });
  }
  return items;
}

function shareOfOne({ scales }: Outlook, { priced }: Item): number {
  return shareMended(scales.harm, moneyMendedBy(scales.harm, [priced]), scales.neverPast);
}

/** What they turned down; not what is offered all the same because it stays theirs. */
function refusedItems(outlook: Outlook, offered: readonly Item[]): Item[] {
  const { facts, setting: pricing, prepared } = outlook;
  const refused = refusals(facts);
  const stillTheirs = offered.filter((item) => wasRefused(item, refused)).map(({ remedy }) => remedy);
  return refused.flatMap(({ remedy: id, amount }) => {
    const remedy = prepared.remedies.get(id);
    if (!remedy || stillTheirs.includes(remedy)) return [];
    const at = amount ?? remedy.amounts(facts, pricing.harm)[0] ?? 0;
    const priced = priceAt(remedy, at, facts, pricing);
    return [{ remedy, amounts: remedy.amounts, priced, owed: false, rules: [] }];
  });
}
