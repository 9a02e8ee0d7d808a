import type { Facts } from '../domain/fact.js';
import type { Currency } from '../domain/money.js';
import type { CustomerChoice } from './customer-choice.js';
import type { Footing } from './footing.js';
import { number } from './harm.js';
import type { Item } from './items.js';
import type { Candidate } from './offer-table.js';
import type { Outlook } from './outlook.js';
import { listed, nameRemedy, sentence } from './phrases.js';
import type { PreparedRole } from './prepare.js';
import { whatHappened } from './what-happened.js';

/**
 * Section 5: what is said, by the role that answers. What happened to them, owned only if it is ours; what we
 * do now, with the customer's choice as a question; the extra as a thank-you; an invitation back. On injury
 * none of it: no admission, no blame, no offer.
 */
export function wordsFor(outlook: Outlook, offer: Candidate, role: PreparedRole): string {
  const { facts } = outlook;
  const happened = whatHappened(outlook);
  const sentences =
    facts['problem'] === 'injury'
      ? [happened, handOver(outlook, role)]
      : [
          addressed(happened, facts),
          sorry(facts, happened),
          ...whatWeDo(outlook, offer),
          whoFollowsUp(facts, offer),
          handOver(outlook, role),
          comeBack(facts),
        ];
  return sentences
    .filter((text) => text !== '')
    .map(sentence)
    .join(' ');
}

function addressed(text: string, facts: Facts): string {
  const name = facts['customer-name'];
  if (typeof name !== 'string' || name.trim() === '') return text;
  return `${name.trim()}, ${text.replace(BEGINNING, (word) => word.toLowerCase())}`;
}

/** Words that are only written large because a sentence begins with them. */
const BEGINNING = /^(?:An?|It|Never|Nothing|Our|Part|Something|Thank|That|The|This|We|What|You|Your)\b/;

/** A real sorry, owning it where it is ours; not said twice where the rule has said it. */
function sorry(facts: Facts, said: string): string {
  const mine = facts['fault'] === 'us' || facts['fault'] === 'supplier';
  const alreadySaid = /\b(sorry|apologi[sz]e)\b/i.test(said);
  if (mine && number(facts, 'contacts', 1) >= 2) {
    return `That was our mistake, and you should not have had to ask again${alreadySaid ? '' : '. I am sorry'}`;
  }
  if (mine) return alreadySaid ? 'That was our mistake' : 'That was our mistake, and I am sorry';
  if (alreadySaid) return '';
  if (facts['fault'] === 'customer') return 'I am sorry it did not work out';
  return COUNTED_ON.includes(String(facts['problem']))
    ? 'I am sorry: you were counting on it, and on us'
    : 'I am sorry about that';
}

/** What they were left waiting for: where that was not our doing nobody is blamed, and they are not left alone. */
const COUNTED_ON = ['late', 'lost'];

function whatWeDo({ entitlement, prepared, facts }: Outlook, offer: Candidate): string[] {
  const { currency } = prepared.policy;
  const { lead } = offer.footing;
  const named = (items: readonly Item[]) => listed(items.map((item) => nameItem(item, currency)));
  const open = entitlement.choices.filter(({ chosen }) => !chosen);
  const inChoice = (item: Item) => open.some(({ options }) => options.includes(item));
  const given = lead.items.filter((item) => item.remedy.kind.role !== 'apology' && !inChoice(item));
  const sureOf = given.filter(({ owed, remedy }) => owed || remedy.kind.role === 'cure');
  const { extras } = offer;
  const topUps = extras.filter((extra) => sureOf.some(({ remedy }) => remedy === extra.remedy));
  const thanks = extras.filter((extra) => !topUps.includes(extra));
  const promises = withTopUps(sureOf, topUps);
  const gifts = thanks.filter((item) => !isArranged(item));
  const arranged = [...promises, ...thanks].filter(isArranged);
  const isAll = promises.length === 0 && open.length === 0;
  return [
    ...PROMISES.flatMap(({ promised, words }) => {
      const some = promises.filter(({ remedy }) => remedy.kind.promised === promised);
      return some.length > 0 ? [`${words} ${named(some)}`] : [];
    }),
    ...open.map((choice) => `Would you like ${eitherOf(choice, currency)}?`),
    whatOfTheGoods(offer.footing),
    gifts.length > 0 ? `${thankYou(facts, isAll)} ${named(gifts)}` : '',
    arranged.length > 0 ? `I am arranging ${named(arranged)}` : '',
  ];
}

/** Somebody's time is neither given away nor a thank-you: somebody sees to it. */
const isArranged = ({ remedy }: Item): boolean => remedy.kind.promised === 'arrange';

/** How what is certain is promised, in the order in which it is said. */
const PROMISES = [
  { promised: 'give', words: 'We are giving you' },
  { promised: 'pay', words: 'We are paying' },
] as const;

/** A thank-you and not a pay-off; where we noticed first, or it is all there is, there is nothing to thank for. */
function thankYou(facts: Facts, isAll: boolean): string {
  const isOurs = facts['fault'] === 'us' || facts['fault'] === 'supplier';
  if (isAll && !isOurs) return 'What I can give you is';
  const contacts = number(facts, 'contacts', 1);
  if (contacts === 0) return 'And from us:';
  return contacts === 1 ? 'And as a thank-you for telling us:' : 'And to thank you for your patience:';
}

function withTopUps(items: readonly Item[], topUps: readonly Item[]): Item[] {
  return items.map((item) => {
    const more = topUps.find(({ remedy }) => remedy === item.remedy)?.priced.amount ?? 0;
    return more > 0
      ? { ...item, priced: { ...item.priced, amount: (item.priced.amount ?? 0) + more } }
      : item;
  });
}

/** The options of a choice; what they paid they know, so money back needs no figure. */
const eitherOf = ({ options }: CustomerChoice, currency: Currency): string =>
  listed(
    options.map((item) =>
      item.remedy.remedy.kind === 'refund' ? item.remedy.remedy.label : nameItem(item, currency),
    ),
    'or',
  );

/** A remedy of an offer as the customer reads it. */
export function nameItem({ remedy, priced }: Item, currency: Currency): string {
  return nameRemedy(remedy.remedy, priced.amount, currency);
}

/** Only where it is the same whichever way they choose, and where there is something left to bring back. */
function whatOfTheGoods({ lead, others }: Footing): string {
  if (!lead.goods || others.some(({ goods }) => goods?.keep !== lead.goods?.keep)) return '';
  if (lead.goods.why === 'not-returnable') return '';
  return lead.goods.keep
    ? 'Please keep what you have: nothing needs to come back'
    : 'We will take back what you have';
}

/** On a later contact no new promise, but a person, or what is being done this moment. */
function whoFollowsUp(facts: Facts, { footing, extras }: Candidate): string {
  const person = facts['contact-person'];
  if (typeof person === 'string' && person.trim() !== '') {
    return `${person.trim()} is looking after this now: just ask for ${person.trim()}`;
  }
  const askedAgain = number(facts, 'contacts', 1) >= 2 && facts['fault'] !== 'customer';
  const something =
    extras.length > 0 || footing.lead.items.some(({ remedy }) => remedy.kind.role !== 'apology');
  return askedAgain && something ? 'I am seeing to all of this myself, now' : '';
}

/** Whoever answers says only what they do themselves. */
function handOver({ entitlement: { refer }, prepared: { roles } }: Outlook, { role }: PreparedRole): string {
  if (!refer) return '';
  const rank = (name: string) => roles.findIndex((one) => one.role.name === name);
  return rank(refer.role) > rank(role.name)
    ? `I am asking our ${refer.role} to help you now`
    : 'I will look after this myself';
}

function comeBack(facts: Facts): string {
  return facts['fault'] === 'customer' ? 'You are always welcome here' : 'We would be glad to see you again';
}
