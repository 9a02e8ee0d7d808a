import type { Decision, Reason } from '../domain/decision.js';
import { sayMoney } from '../domain/money.js';
import { writeDecimal } from '../domain/number.js';
import type { Rule } from '../domain/policy.js';
import { canBeatRefused, choose } from './choice.js';
import { type Item, priceAt, pricesOf } from './items.js';
import { THOUSAND } from './lift.js';
import { moneyMendedBy, shareMended } from './mending.js';
import type { Candidate } from './offer-table.js';
import { itemsOf, limitOf, type Outlook } from './outlook.js';
import { listed, percents } from './phrases.js';
import { type PreparedRole, plain } from './prepare.js';
import { refusals } from './refusals.js';
import { nameItem } from './words.js';

/** Why this is the answer: one reason for each rule that decided, then what belongs to no rule. */
export function becauseOf(outlook: Outlook, offer: Candidate, role: PreparedRole): Reason[] {
  const items = itemsOf(offer);
  const fromRules = outlook.entitlement.live.flatMap((rule) => reasonsOfRule(outlook, rule, items));
  return [...fromRules, ...refusedReason(outlook, role)];
}

function reasonsOfRule(outlook: Outlook, rule: Rule, items: readonly Item[]): Reason[] {
  const { entitlement } = outlook;
  const { currency } = outlook.prepared.policy;
  const ofRule = (item: Item) => item.rules.includes(rule);
  const names = (some: readonly Item[], last = 'and') =>
    listed(
      some.map((item) => nameItem(item, currency)),
      last,
    );
  const chosen = entitlement.choices.filter(({ options }) => options.some(ofRule));
  const owed = entitlement.owed.filter(ofRule);
  const given = items.filter((item) => !item.owed && ofRule(item));
  const barred = rule.noGoodwill ? entitlement.barred : [];
  const law = rule.law ? ` (${rule.law})` : '';
  const texts = [
    owed.length > 0 ? `Owed: ${names(owed)}${law}` : '',
    ...chosen.map(({ options }) => `Owed, and theirs to choose: ${names(options, 'or')}${law}`),
    given.length > 0 ? `Allowed as goodwill: ${names(given)}` : '',
    rule.noGoodwill
      ? (rule.why ?? `No goodwill here${barred.length > 0 ? `: not ${names(barred, 'or')}` : ''}`)
      : '',
    rule.refer ? (rule.why ?? `Hand over to the ${rule.refer}`) : '',
  ];
  const { file, line } = rule.place;
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .map((text) => ({ text, rule: rule.id, file, line }));
}

/** Says so where nothing this role may give beats what was turned down. */
function refusedReason(outlook: Outlook, role: PreparedRole): Reason[] {
  const { prepared, table, terms, facts } = outlook;
  if (terms.refused === 0 || canBeatRefused(table, limitOf(outlook, role), terms.refused)) return [];
  const higher = prepared.roles.slice(prepared.roles.indexOf(role) + 1);
  const who = higher.find((senior) => canBeatRefused(table, plain(senior.limit, facts), terms.refused));
  const way = who ? `The ${who.role.name} can.` : 'Nobody can under this policy.';
  return [
    { text: `Nothing you may give beats what they turned down. ${way}`, rule: null, file: null, line: null },
  ];
}

/** How many other offers, and how many to avoid, are worth a look with a customer waiting. */
const WORTH_A_LOOK = 2;

/** What was close, and why it was not chosen. */
export function closeCalls(
  outlook: Outlook,
  offer: Candidate,
  role: PreparedRole,
): { candidate: Candidate; why: string }[] {
  const { table, terms } = outlook;
  const limit = limitOf(outlook, role);
  const money = (minor: number) => sayMoney(minor, outlook.prepared.policy.currency);
  const bySums = choose(table, limit, { ...terms, pastTheSums: 0 });
  const generous = choose(table, limit, {
    ...terms,
    pastTheSums: terms.pastTheSums + offer.cost + outlook.stake.total,
  });
  const calls: { candidate: Candidate; why: string }[] = [];
  if (bySums.net > offer.net) {
    calls.push({
      candidate: bySums,
      why: `By the sums alone ${money(bySums.net - offer.net)} better, but it mends ${percents(bySums.share)} where this mends ${percents(offer.share)}.`,
    });
  }
  if (generous.share > offer.share) {
    calls.push({
      candidate: generous,
      why: `It mends ${percents(generous.share)}, and costs ${money(generous.cost - offer.cost)} more than this: further past the sums than the policy goes.`,
    });
  }
  return calls.slice(0, WORTH_A_LOOK);
}

/** Remedies that people reach for in place of putting things right. */
const TOKENS = new Set(['voucher', 'credit', 'points', 'price-cut', 'gift', 'cash']);

const HALF = THOUSAND / 2;

/** Offers to avoid: a token that mends under half, and what they turned down. */
export function toAvoid(outlook: Outlook): Decision['avoid'] {
  if (outlook.scales.harm.total === 0) return [];
  const refused = refusedItems(outlook);
  const tokens = tokensOf(outlook).filter(
    ({ item }) => !refused.some((other) => other.remedy === item.remedy),
  );
  return [
    ...refused.map((item) => warning(outlook, item, 'they turned it down')),
    ...tokens.slice(0, WORTH_A_LOOK).map(({ item }) => warning(outlook, item, 'on its own it is a token')),
  ];
}

function warning(outlook: Outlook, item: Item, reason: string): Decision['avoid'][number] {
  const share = shareOfOne(outlook, item);
  const name = nameItem(item, outlook.prepared.policy.currency);
  const amount = item.priced.amount;
  return {
    remedies: [
      amount === null
        ? item.remedy.remedy.id
        : `${item.remedy.remedy.id}:${writtenAmount(outlook, item, amount)}`,
    ],
    mended: share / THOUSAND,
    why: `Not ${name}: ${reason} and mends ${percents(share)}.`,
  };
}

function writtenAmount({ prepared }: Outlook, { remedy }: Item, amount: number): string {
  return remedy.remedy.kind === 'points'
    ? String(amount)
    : writeDecimal(amount, prepared.policy.currency.digits);
}

function tokensOf(outlook: Outlook): { item: Item; share: number }[] {
  const { facts, setting, prepared } = outlook;
  return [...prepared.remedies.values()]
    .filter(({ remedy }) => TOKENS.has(remedy.kind))
    .flatMap((remedy) => {
      const [priced] = pricesOf({ remedy, amounts: remedy.amounts }, facts, setting);
      if (!priced) return [];
      const item: Item = { remedy, priced, owed: false, rules: [] };
      return [{ item, share: shareOfOne(outlook, item) }];
    })
    .filter(({ share }) => share < HALF)
    .sort((a, b) => a.share - b.share || a.item.remedy.order - b.item.remedy.order);
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
