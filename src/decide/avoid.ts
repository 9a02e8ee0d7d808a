import { writeRefusal } from '../domain/complaint.js';
import type { Decision } from '../domain/decision.js';
import { firstPriceOf, type Item, priceAt } from './items.js';
import { THOUSAND } from './lift.js';
import { moneyMendedBy, shareMended } from './mending.js';
import type { Candidate } from './offer-table.js';
import { itemsOf, type Outlook } from './outlook.js';
import { percents } from './phrases.js';
import { refusals } from './refusals.js';
import { nameItem } from './words.js';

/** How many tokens are worth a warning with a customer waiting. */
const WORTH_A_LOOK = 2;

const HALF = THOUSAND / 2;

/** Offers to avoid: what they turned down, and tokens that would mend under half and are no part of the offer. */
export function toAvoid(outlook: Outlook, offer: Candidate): Decision['avoid'] {
  if (outlook.scales.harm.total === 0 || outlook.facts['problem'] === 'injury') return [];
  const refused = refusedItems(outlook);
  const named = [...refused, ...itemsOf(offer)];
  const tokens = tokensOf(outlook, named);
  return [
    ...refused.map((item) => warning(outlook, item, 'they turned it down')),
    ...tokens.slice(0, WORTH_A_LOOK).map(({ item }) => warning(outlook, item, 'on its own it is a token')),
  ];
}

function warning(outlook: Outlook, item: Item, reason: string): Decision['avoid'][number] {
  const share = shareOfOne(outlook, item);
  const name = nameItem(item, outlook.prepared.policy.currency);
  return {
    remedies: [
      writeRefusal(outlook.prepared.policy, { remedy: item.remedy.remedy.id, amount: item.priced.amount }),
    ],
    mended: share / THOUSAND,
    why: `Not ${name}: ${reason} and mends ${percents(share)}.`,
  };
}

/** The tokens that are not named already, those that mend least first. */
function tokensOf(outlook: Outlook, named: readonly Item[]): { item: Item; share: number }[] {
  const { facts, setting, prepared } = outlook;
  const tokens: { item: Item; share: number }[] = [];
  for (const remedy of prepared.tokens) {
    if (named.some((item) => item.remedy === remedy.remedy)) continue;
    const priced = firstPriceOf(remedy, facts, setting);
    if (!priced) continue;
    const item: Item = { remedy: remedy.remedy, priced, owed: false, rules: [] };
    const share = shareOfOne(outlook, item);
    if (share < HALF) tokens.push({ item, share });
  }
  return tokens.sort((a, b) => a.share - b.share || a.item.remedy.order - b.item.remedy.order);
}

function shareOfOne({ scales }: Outlook, { priced }: Item): number {
  return shareMended(scales.harm, moneyMendedBy(scales.harm, [priced]), scales.neverPast);
}

function refusedItems(outlook: Outlook): Item[] {
  const { facts, setting, prepared } = outlook;
  return refusals(facts).flatMap(({ remedy: id, amount }) => {
    const remedy = prepared.remedies.get(id);
    if (!remedy) return [];
    const at = amount ?? remedy.amounts(facts, setting.harm)[0] ?? 0;
    return [{ remedy, priced: priceAt(remedy, at, facts, setting), owed: false, rules: [] }];
  });
}
