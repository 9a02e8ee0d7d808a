import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { SayRule } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { Outlook } from '../evaluate/outlook.js';
import type { Footing } from '../offers/footing.js';
import type { Candidate } from '../offers/offer-table.js';
import type { CustomerChoice } from '../rules/customer-choice.js';
import { type Item, repriced } from '../rules/items.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import { number } from '../sums/harm.js';
import { nameItem } from './phrases.js';
import { isOurs, type Said, spokenOf } from './said.js';
import type { Happened } from './what-happened.js';

/** What we do now, the customer's choice as a question, what becomes of the goods, and the extra as a thank-you. */
export function whatWeDo(outlook: Outlook, offer: Candidate, { text }: Happened): Said[] {
  const spoken = spokenOf(outlook);
  const { promises, thanks } = parts(outlook, offer);
  const names = namesIn(outlook);
  const isRefused = (item: Item): boolean => wasRefused(item, refusals(outlook.facts));
  const [fresh, refused] = [promises.filter((item) => !isRefused(item)), promises.filter(isRefused)];
  const [gifts, costs] = [promisedAs(fresh, 'give'), promisedAs(fresh, 'pay')];
  const [extras, time] = [
    thanks.filter((item) => !isArranged(item)),
    [...fresh, ...thanks].filter(isArranged),
  ];
  const open = openChoices(outlook);
  const isAll = promises.length === 0 && open.length === 0;
  const why = thankedFor(outlook.facts, isAll, spoken.saysThanks(text));
  return [
    ...saying('given', [...gifts, ...costs], () =>
      spoken.giving({ gifts: names(gifts), costs: names(costs) }),
    ),
    ...saying('given', refused, () => spoken.stillYours(names(refused))),
    ...open.flatMap(({ options }) =>
      saying('choice', options, () => spoken.choosing(optionsIn(outlook, options, offer.footing))),
    ),
    ...whatOfTheGoods(outlook, offer.footing),
    ...saying('thanks', extras, () => spoken.thanking(names(extras), why)),
    ...saying('arranged', time, () => spoken.arranging(names(time))),
  ];
}

/** A sentence about some items, on the word of their rules; none where there are none. */
function saying(by: SayRule, items: readonly Item[], say: () => string): Said[] {
  return items.length === 0 ? [] : [{ by, text: say(), rules: rulesOf(items) }];
}

const openChoices = ({ entitlement }: Outlook): CustomerChoice[] =>
  entitlement.choices.filter(({ chosen }) => !chosen);

/** What is certain, at its whole amount, and what is a thank-you beside it. */
function parts(outlook: Outlook, { footing, extras }: Candidate): { promises: Item[]; thanks: Item[] } {
  const open = openChoices(outlook).flatMap(({ options }) => options);
  const given = footing.lead.items.filter(
    (item) => item.remedy.kind.role !== 'apology' && !open.includes(item),
  );
  const some = onlyWith(outlook, footing, 0);
  const sureOf = given.filter(
    (item) => !some.includes(item) && (item.owed || item.remedy.kind.role === 'cure'),
  );
  const topUps = extras.filter((extra) => sureOf.some(({ remedy }) => remedy === extra.remedy));
  return {
    promises: withTopUps(outlook, sureOf, topUps),
    thanks: extras.filter((extra) => !topUps.includes(extra)),
  };
}

const promisedAs = (items: readonly Item[], how: 'give' | 'pay'): Item[] =>
  items.filter(({ remedy }) => remedy.kind.promised === how);

const namesIn =
  ({ prepared }: Outlook) =>
  (items: readonly Item[]): string[] =>
    items.map((item) => nameItem(item, prepared.policy.currency));

/** The options of a choice, each with what comes with it only; what they paid they know, so money back needs no figure. */
function optionsIn(outlook: Outlook, options: readonly Item[], footing: Footing): string[] {
  const { grammar } = catalogueFor(outlook.prepared.policy);
  const names = namesIn(outlook);
  return options.map((item, place) => {
    const { kind, remedy } = item.remedy;
    const option = kind.paysBack === 'all' ? [remedy.label] : names([item]);
    return grammar.and([...option, ...names(onlyWith(outlook, footing, place))]);
  });
}

/**
 * What is owed beside one option, by its place, and not beside every other: money back for the whole leaves none to
 * give back for a part.
 */
function onlyWith(outlook: Outlook, { lead, others }: Footing, place: number): Item[] {
  const [choice, ...more] = openChoices(outlook);
  if (!choice || more.length > 0) return [];
  // Of one choice, each way takes the next option.
  const ways = [lead, ...others];
  const isOption = ({ remedy }: Item) => choice.options.some((option) => option.remedy === remedy);
  const isEverywhere = ({ remedy }: Item) =>
    ways.every(({ items }) => items.some((other) => other.remedy === remedy));
  return (ways[place]?.items ?? []).filter((item) => !isOption(item) && !isEverywhere(item));
}

/** Each rule once, in the order in which they come. */
const rulesOf = (items: readonly Item[]): Rule[] => [...new Set(items.flatMap(({ rules }) => rules))];

/** Somebody's time is neither given away nor a thank-you: somebody sees to it. */
const isArranged = ({ remedy }: Item): boolean => remedy.kind.promised === 'arrange';

/** A thank-you and not a pay-off; where we noticed first, or it is all there is, there is nothing to thank for. */
function thankedFor(
  facts: Facts,
  isAll: boolean,
  isThanked: boolean,
): 'told' | 'patience' | 'unasked' | 'all-there-is' {
  if (isAll && !isOurs(facts)) return 'all-there-is';
  const contacts = number(facts, 'contacts', 1);
  if (contacts > 1) return 'patience';
  // What we spilled ourselves nobody had to tell us.
  return contacts === 0 || isThanked || facts['problem'] === 'accident' ? 'unasked' : 'told';
}

function withTopUps(
  { facts, setting: pricing }: Outlook,
  items: readonly Item[],
  topUps: readonly Item[],
): Item[] {
  return items.map((item) => {
    const more = topUps.find(({ remedy }) => remedy === item.remedy);
    const amount = more?.priced.amount ?? 0;
    if (!more || amount <= 0) return item;
    const all = repriced(item, (item.priced.amount ?? 0) + amount, facts, pricing);
    return { ...all, rules: rulesOf([item, more]) };
  });
}

/** What they keep or bring back: whichever way they choose, or with which of the options they have just heard. */
function whatOfTheGoods(outlook: Outlook, footing: Footing): Said[] {
  const { keepGoods, takeGoods, takeGoodsWith } = spokenOf(outlook);
  const { lead, others } = footing;
  if (others.some(({ goods }) => goods?.keep !== lead.goods?.keep)) {
    const options = optionsTakingBack(outlook, footing);
    return options.length === 0 ? [] : [{ by: 'goods', text: takeGoodsWith(options) }];
  }
  if (!lead.goods || lead.goods.why === 'not-returnable') return [];
  return [{ by: 'goods', text: lead.goods.keep ? keepGoods : takeGoods }];
}

/** The places, from 0, of the options with which the goods come back; none where there is more than one choice. */
function optionsTakingBack(outlook: Outlook, { lead, others }: Footing): number[] {
  if (openChoices(outlook).length !== 1) return [];
  // Of one choice, each way takes the next option.
  return [lead, ...others].flatMap(({ goods }, place) => (goods?.keep === false ? [place] : []));
}
