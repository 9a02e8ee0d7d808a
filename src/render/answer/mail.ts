import type { Policy } from '../../domain/policy/policy.js';
import { isTangible } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type {
  Choice,
  Decision,
  Offer,
  OfferedRemedy,
  SayLine,
  SayRule,
} from '../../domain/results/decision.js';
import { truncate } from '../../domain/values/truncate.js';
import { catalogueFor, speaksOf } from '../../i18n/languages/index.js';
import { nameRemedy } from '../../i18n/values/name-remedy.js';
import { escaped } from '../markup/markdown.js';
import { sanitizeLine, withoutLogCommands } from '../page/sanitize.js';
import { isHurt, onlyIn, optionOffer } from './customer-section.js';
import { goodsInHand } from './goods-in-hand.js';

/** What stands together in a mail, in the order of speaking. */
const PARAGRAPHS: readonly (readonly SayRule[])[] = [
  ['happened', 'day-missed', 'treated', 'owned', 'sorry', 'noticed-first'],
  ['reason'],
  ['given'],
  ['choice'],
  ['goods'],
  ['thanks', 'arranged'],
  ['person', 'act', 'hand-over', 'welcome'],
];

/**
 * The same as is said, as a mail to the customer in Markdown: a subject, a greeting, the words, what they may choose
 * as a list, and the shop's name. Nothing of our sums and reasons is in it, and nothing that a complaint or a policy
 * says is taken for Markdown.
 */
export function answerMail(policy: Policy, decided: Decision): string {
  const decision = goodsInHand(decided);
  const { mail } = catalogueFor(policy);
  const { complaint } = decision;
  const name = truncate(complaint['customer-name']);
  const { calledBy } = catalogueFor(policy).spoken;
  const blocks = [
    `**${escaped(mail.subject)}:** ${text(mail.about(isHurt(decision) ? null : itemOf(policy, complaint['item'])))}`,
    text(mail.dear(name === '' ? null : calledBy(name))),
    ...PARAGRAPHS.flatMap((rules) => paragraph(policy, decision, rules)),
    `${text(mail.regards)}\\\n${text(policy.name)}`,
  ];
  return withoutLogCommands(`${blocks.join('\n\n')}\n`);
}

/** Harmless, and nothing in it is taken for Markdown. */
const text = (words: string): string => escaped(sanitizeLine(words).trim());

function itemOf(policy: Policy, item: unknown): string | null {
  const words = truncate(item);
  if (words === '' || !speaksOf(policy)) return words || null;
  return catalogueFor(policy).spoken.thing({ item: words, before: '' });
}

function paragraph(policy: Policy, decision: Decision, rules: readonly SayRule[]): string[] {
  const lines = decision.sayLines.filter(({ by }) => rules.includes(by));
  if (lines.length === 0) return [];
  if (rules.includes('choice')) return choices(policy, decision);
  const { grammar } = catalogueFor(policy);
  const good = rules.includes('thanks') ? goodFor(policy, decision) : [];
  const [time, gifts] = [lines.filter(isTime), lines.filter((line) => !isTime(line))];
  return [text(grammar.paragraph([...gifts.map(written), ...good, ...time.map(written)]))];
}

/** Somebody's time comes after what has been said of the gifts. */
const isTime = ({ by }: SayLine): boolean => by === 'arranged';

const written = ({ text: spoken, written: instead }: SayLine): string => instead ?? spoken;

/** How long what they are given can be used. */
function goodFor(policy: Policy, { offer, choices: all }: Decision): string[] {
  const { mail } = catalogueFor(policy);
  const open = all.filter(({ chosen }) => chosen === null).flatMap(({ of }) => of);
  return offer.remedies.flatMap((remedy) => {
    const valid = policy.remedies.find(({ id }) => id === remedy.id)?.valid;
    if (valid === undefined || open.includes(remedy.id)) return [];
    return [mail.good({ label: isAlone(offer, remedy) ? null : nameOf(policy, remedy), time: valid })];
  });
}

/** Whether it is the one thank-you, which has just been named. */
function isAlone({ remedies }: Offer, remedy: OfferedRemedy): boolean {
  const thanks = remedies.filter(({ owed, kind }) => !owed && isTangible(REMEDY_KINDS[kind]));
  return thanks.length === 1 && thanks[0] === remedy;
}

/** Each choice that is still theirs, as a list to answer by number. */
function choices(policy: Policy, { choices: all }: Decision): string[] {
  const { mail } = catalogueFor(policy);
  return all
    .filter(({ chosen }) => chosen === null)
    .flatMap((choice) => [text(mail.choose), options(policy, choice).join('\n')]);
}

function options(policy: Policy, choice: Choice): string[] {
  const { mail, grammar } = catalogueFor(policy);
  const differ = new Set(choice.offers.map(({ goods }) => goods?.keep)).size > 1;
  return choice.of.map((id, at) => {
    const offer = optionOffer(choice, id, at);
    const remedy = offer?.remedies.find((one) => one.id === id);
    const all = offer && remedy ? [remedy, ...onlyIn(choice, offer)] : [];
    const words = all.length > 0 ? grammar.and(all.map((one) => nameOf(policy, one))) : id;
    const goods = differ && offer?.goods ? (offer.goods.keep ? 'keep' : 'back') : null;
    return `${at + 1}. ${text(mail.option({ words, goods }))}`;
  });
}

function nameOf(policy: Policy, offered: OfferedRemedy): string {
  const known = policy.remedies.find(({ id }) => id === offered.id);
  return known ? nameRemedy(known, offered.amount, policy.currency, offered) : offered.label;
}
