import { brief } from '../domain/brief.js';
import { catalogueFor } from '../domain/catalogue/index.js';
import type { SayLine, SayRule } from '../domain/decision.js';
import type { Facts } from '../domain/fact.js';
import type { Currency } from '../domain/money.js';
import type { Rule } from '../domain/policy.js';
import type { CustomerChoice } from './customer-choice.js';
import type { Footing } from './footing.js';
import { number } from './harm.js';
import type { Item } from './items.js';
import type { Candidate } from './offer-table.js';
import type { Outlook } from './outlook.js';
import { nameRemedy } from './phrases.js';
import { type PreparedRole, plain } from './prepare.js';
import { type Happened, isAbout, whatHappened } from './what-happened.js';

/** A sentence before it is finished: why it is said, and the rules of the policy behind it. */
type Said = {
  readonly by: SayRule;
  readonly text: string;
  readonly written?: string;
  readonly rules?: readonly Rule[];
};

/**
 * Section 5: what is said, by the role that answers, sentence by sentence. What happened to them, owned only if it
 * is ours; what we do now, with the customer's choice as a question; the extra as a thank-you; an invitation back.
 * On injury none of it: no admission, no blame, no offer.
 */
export function wordsFor(outlook: Outlook, offer: Candidate, role: PreparedRole): SayLine[] {
  const { facts, prepared } = outlook;
  const happened = whatHappened(outlook);
  const said: Said[] =
    facts['problem'] === 'injury'
      ? [named(happened), ...handOver(outlook, role)]
      : [
          addressed(outlook, happened),
          ...besides(outlook, happened),
          ...sorry(outlook, happened),
          ...noticedFirst(outlook, offer, happened),
          ...whatWeDo(outlook, offer, happened),
          ...whoFollowsUp(outlook, offer),
          ...handOver(outlook, role),
          comeBack(outlook),
        ];
  const { grammar } = catalogueFor(prepared.policy);
  return said.map(({ by, text, written, rules = [] }) => ({
    text: grammar.sentence(text),
    ...(written === undefined ? {} : { written: grammar.sentence(written) }),
    by,
    rules: rules.map(({ id, place }) => ({ rule: id, file: place.file, line: place.line })),
  }));
}

const spokenOf = ({ prepared }: Outlook) => catalogueFor(prepared.policy).spoken;

const named = ({ text, rule }: Happened): Said => ({ by: 'happened', text, rules: rule ? [rule] : [] });

/** To them by name, where it is known; a letter has said it in its greeting. */
function addressed(outlook: Outlook, happened: Happened): Said {
  const name = brief(outlook.facts['customer-name']);
  if (name === '') return named(happened);
  const { addressed: to, calledBy } = spokenOf(outlook);
  const text = to({ name: calledBy(name), sentence: happened.text });
  return { ...named(happened), text, written: happened.text };
}

/** What else happened to them, where what the rule says is not about it: nobody wants half of it heard. */
function besides(outlook: Outlook, { rule }: Happened): Said[] {
  const { facts } = outlook;
  const { treated, treatedBadly, dayMissed } = spokenOf(outlook);
  if (facts['fault'] === 'customer') return [];
  const unsaid = (fact: string) => !(rule && isAbout(rule, fact));
  return [
    ...(facts['occasion'] === 'missed' && unsaid('occasion')
      ? [{ by: 'day-missed', text: dayMissed } as const]
      : []),
    ...(facts['problem'] !== 'poor-service' && wasTreatedBadly(outlook) && unsaid('treated')
      ? [{ by: 'treated', text: treated[String(facts['treated'])] ?? treatedBadly } as const]
      : []),
  ];
}

/** Whether the policy takes how they were treated for a harm. */
function wasTreatedBadly({ prepared: { harm }, facts }: Outlook): boolean {
  const level = harm.treated.get(String(facts['treated']));
  return level !== undefined && plain(level, facts) > 0;
}

const isOurs = (facts: Facts): boolean => facts['fault'] === 'us' || facts['fault'] === 'supplier';

/** Where nothing is owed and nothing was lost to them, there is no mistake to own, whoever made the thing. */
const isOwned = ({ facts, scales, entitlement }: Outlook, rule: Rule | null): boolean =>
  isOurs(facts) &&
  (scales.harm.total > 0 || rule === null || entitlement.owed.length + entitlement.choices.length > 0);

const hasAskedAgain = (facts: Facts): boolean => number(facts, 'contacts', 1) >= 2;

/** A real sorry, owning it where it is ours; not said twice where the rule has said it. */
function sorry(outlook: Outlook, { text, rule }: Happened): Said[] {
  const { facts } = outlook;
  const spoken = spokenOf(outlook);
  const saidSorry = spoken.saysSorry(text);
  const again = hasAskedAgain(facts);
  if (isOwned(outlook, rule)) {
    const by = facts['fault'] === 'us' ? 'us' : 'supplier';
    return [{ by: 'owned', text: spoken.owned({ by, again, saidSorry }) }];
  }
  if (saidSorry) return [];
  const theirs = facts['fault'] === 'customer';
  return [{ by: 'sorry', text: spoken.sorry({ problem: String(facts['problem']), theirs, again }) }];
}

/** Where they have not asked at all, they hear why we come to them. */
function noticedFirst(outlook: Outlook, offer: Candidate, { text }: Happened): Said[] {
  const { facts } = outlook;
  const spoken = spokenOf(outlook);
  const isFirst = number(facts, 'contacts', 1) === 0 && facts['fault'] !== 'customer';
  return isFirst && givesSomething(offer) && !spoken.saysThanks(text)
    ? [{ by: 'noticed-first', text: spoken.noticedFirst }]
    : [];
}

function whatWeDo(outlook: Outlook, offer: Candidate, { text }: Happened): Said[] {
  const spoken = spokenOf(outlook);
  const { promises, thanks } = parts(outlook, offer);
  const names = namesIn(outlook);
  const [gifts, costs] = [promisedAs(promises, 'give'), promisedAs(promises, 'pay')];
  const [extras, time] = [
    thanks.filter((item) => !isArranged(item)),
    [...promises, ...thanks].filter(isArranged),
  ];
  const open = openChoices(outlook);
  const isAll = promises.length === 0 && open.length === 0;
  const why = thankedFor(outlook.facts, isAll, spoken.saysThanks(text));
  return [
    ...saying('given', [...gifts, ...costs], () =>
      spoken.giving({ gifts: names(gifts), costs: names(costs) }),
    ),
    ...open.flatMap(({ options }) =>
      saying('choice', options, () => spoken.choosing(optionsIn(outlook, options))),
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
  const sureOf = given.filter(({ owed, remedy }) => owed || remedy.kind.role === 'cure');
  const topUps = extras.filter((extra) => sureOf.some(({ remedy }) => remedy === extra.remedy));
  return { promises: withTopUps(sureOf, topUps), thanks: extras.filter((extra) => !topUps.includes(extra)) };
}

const promisedAs = (items: readonly Item[], how: 'give' | 'pay'): Item[] =>
  items.filter(({ remedy }) => remedy.kind.promised === how);

const namesIn =
  ({ prepared }: Outlook) =>
  (items: readonly Item[]): string[] =>
    items.map((item) => nameItem(item, prepared.policy.currency));

/** The options of a choice; what they paid they know, so money back needs no figure. */
const optionsIn = (outlook: Outlook, options: readonly Item[]): string[] =>
  options.flatMap((item) =>
    item.remedy.remedy.kind === 'refund' ? [item.remedy.remedy.label] : namesIn(outlook)([item]),
  );

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
  return contacts === 0 || isThanked ? 'unasked' : 'told';
}

function withTopUps(items: readonly Item[], topUps: readonly Item[]): Item[] {
  return items.map((item) => {
    const more = topUps.find(({ remedy }) => remedy === item.remedy);
    const amount = more?.priced.amount ?? 0;
    if (!more || amount <= 0) return item;
    const priced = { ...item.priced, amount: (item.priced.amount ?? 0) + amount };
    return { ...item, priced, rules: rulesOf([item, more]) };
  });
}

/** A remedy of an offer as the customer reads it. */
export function nameItem({ remedy, priced }: Item, currency: Currency): string {
  return nameRemedy(remedy.remedy, priced.amount, currency, priced.upTo);
}

/** Only where it is the same whichever way they choose, and where there is something left to bring back. */
function whatOfTheGoods(outlook: Outlook, { lead, others }: Footing): Said[] {
  if (!lead.goods || others.some(({ goods }) => goods?.keep !== lead.goods?.keep)) return [];
  if (lead.goods.why === 'not-returnable') return [];
  const { keepGoods, takeGoods } = spokenOf(outlook);
  return [{ by: 'goods', text: lead.goods.keep ? keepGoods : takeGoods }];
}

const givesSomething = ({ footing, extras }: Candidate): boolean =>
  extras.length > 0 ||
  footing.lead.items.some(({ remedy }) => remedy.kind.role !== 'apology') ||
  footing.others.length > 0;

/** On a later contact no new promise, but a person, or what is being done this moment. */
function whoFollowsUp(outlook: Outlook, offer: Candidate): Said[] {
  const { facts } = outlook;
  const { person, myself } = spokenOf(outlook);
  const name = brief(facts['contact-person']);
  if (name !== '') return [{ by: 'person', text: person(name) }];
  return hasAskedAgain(facts) && facts['fault'] !== 'customer' && givesSomething(offer)
    ? [{ by: 'act', text: myself }]
    : [];
}

/** Whoever answers says only what they do themselves. */
function handOver(outlook: Outlook, { role }: PreparedRole): Said[] {
  const {
    entitlement: { refer, live },
    prepared: { roles },
  } = outlook;
  if (!refer) return [];
  const { handOver: to, mine } = spokenOf(outlook);
  const rank = (name: string) => roles.findIndex((one) => one.role.name === name);
  const rules = live.filter((rule) => rule.refer === refer.role);
  return [{ by: 'hand-over', text: rank(refer.role) > rank(role.name) ? to(refer.role) : mine, rules }];
}

function comeBack(outlook: Outlook): Said {
  const { welcome, comeBack: again } = spokenOf(outlook);
  return { by: 'welcome', text: outlook.facts['fault'] === 'customer' ? welcome : again };
}
