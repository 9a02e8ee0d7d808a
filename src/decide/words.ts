import type { Facts } from '../domain/fact.js';
import type { Currency } from '../domain/money.js';
import type { Rule } from '../domain/policy.js';
import type { CustomerChoice } from './customer-choice.js';
import type { Footing } from './footing.js';
import { number } from './harm.js';
import type { Item } from './items.js';
import type { Candidate } from './offer-table.js';
import type { Outlook } from './outlook.js';
import { listed, nameRemedy, sentence } from './phrases.js';

/**
 * Section 5: what is said. What happened to them, owned only if it is ours; what we do now, with the
 * customer's choice as a question; the extra as a thank-you; an invitation back. On injury none of it: no
 * admission, no blame, no offer.
 */
export function wordsFor(outlook: Outlook, offer: Candidate): string {
  const { facts, entitlement } = outlook;
  const happened = whatHappened(entitlement.live, facts);
  const sentences =
    facts['problem'] === 'injury'
      ? [happened ?? 'I am so sorry. Are you all right?', handOver(outlook)]
      : [
          addressed(
            happened ?? WHAT_HAPPENED[String(facts['problem'])] ?? 'I have heard what happened.',
            facts,
          ),
          sorry(facts, happened ?? ''),
          ...whatWeDo(outlook, offer),
          whoFollowsUp(outlook),
          handOver(outlook),
          comeBack(facts),
        ];
  return sentences
    .filter((text) => text !== '')
    .map(sentence)
    .join(' ');
}

/** What the leading rule says: one that replaces, then one that owes, then one that may; then file order. */
function whatHappened(live: readonly Rule[], facts: Facts): string | undefined {
  const rank = (rule: Rule) =>
    rule.replaces.length > 0 ? 0 : rule.owe.length > 0 ? 1 : rule.may.length > 0 ? 2 : 3;
  const spoken = live.filter(({ say }) => say !== undefined);
  if (facts['problem'] === 'injury')
    return fill(spoken.find(({ refer }) => refer)?.say ?? spoken[0]?.say, facts);
  const [leading] = spoken.toSorted((a, b) => rank(a) - rank(b));
  return fill(leading?.say, facts);
}

/** Puts facts into `{fact|words if unknown}`. */
function fill(text: string | undefined, facts: Facts): string | undefined {
  return text?.replace(/\{([\w-]+)(?:\|([^{}]*))?\}/g, (_all, fact: string, otherwise = '') =>
    facts[fact] === undefined ? otherwise : String(facts[fact]),
  );
}

/** What is said of a problem where no rule says it. */
const WHAT_HAPPENED: Readonly<Record<string, string>> = {
  'wrong-item': 'You got the wrong thing from us.',
  damaged: 'What you got from us was damaged.',
  faulty: 'What you bought from us does not work as it should.',
  'not-as-described': 'What you got is not what we promised you.',
  'missing-part': 'Something was missing from what you bought.',
  late: 'You had to wait too long.',
  lost: 'Your order never reached you.',
  overcharged: 'You were charged too much.',
  'price-dropped': 'The price dropped just after you bought.',
  'poor-service': 'You were not looked after as you should have been.',
  accident: 'We had an accident with your things.',
  'changed-mind': 'You would like to give it back.',
};

function addressed(text: string, facts: Facts): string {
  const name = facts['customer-name'];
  return typeof name === 'string' && name !== '' ? `${name}: ${text}` : text;
}

/** A real sorry, owning it where it is ours; not said twice where the rule has said it. */
function sorry(facts: Facts, said: string): string {
  const mine = facts['fault'] === 'us' || facts['fault'] === 'supplier';
  const alreadySaid = /\b(sorry|apologi[sz]e)\b/i.test(said);
  if (mine && number(facts, 'contacts', 1) >= 2) {
    return `That was our mistake, and you should not have had to ask again${alreadySaid ? '' : '. I am sorry'}`;
  }
  if (mine) return alreadySaid ? 'That was our mistake' : 'That was our mistake, and I am sorry';
  if (alreadySaid) return '';
  return facts['fault'] === 'customer'
    ? 'I am sorry it did not work out'
    : 'I am sorry that this happened to you';
}

function whatWeDo({ entitlement, prepared }: Outlook, offer: Candidate): string[] {
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
  return [
    sureOf.length > 0 ? `We are giving you ${named(withTopUps(sureOf, topUps))}` : '',
    ...open.map((choice) => `Would you like ${eitherOf(choice, currency)}?`),
    whatOfTheGoods(offer.footing),
    thanks.length > 0 ? `And as a thank-you for telling us: ${named(thanks)}` : '',
  ];
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
    ? 'Please keep what you have; there is no need to bring anything back'
    : 'We will take back what you have';
}

/** On a later contact no new promise, but a person and what they do now. */
function whoFollowsUp({ facts, prepared }: Outlook): string {
  const person = facts['contact-person'];
  if (typeof person === 'string' && person !== '')
    return `${person} is looking after this now: you can ask for them by name`;
  if (number(facts, 'contacts', 1) < 2 || facts['fault'] === 'customer') return '';
  return `I am putting this right now, and our ${prepared.roles[1]?.role.name ?? 'team'} knows about it`;
}

function handOver({ entitlement: { refer } }: Outlook): string {
  return refer ? `I am asking our ${refer.role} to come and help you now` : '';
}

function comeBack(facts: Facts): string {
  return facts['fault'] === 'customer' ? 'You are always welcome here' : 'We would be glad to see you again';
}
