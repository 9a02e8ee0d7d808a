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
import { catalogueFor } from '../../i18n/languages/index.js';
import { nameRemedy } from '../../i18n/values/name-remedy.js';
import { onlyIn, optionOffer } from './customer-section.js';

/** How a letter is written: by which policy, how text is made harmless, and how options are numbered (from 0). */
export type Letter = {
  readonly policy: Policy;
  readonly text: (words: string) => string;
  readonly number: (at: number) => string;
};

/** What stands together in a mail, in the order of speaking. */
export const PARAGRAPHS: readonly (readonly SayRule[])[] = [
  ['happened', 'day-missed', 'treated', 'owned', 'sorry', 'noticed-first'],
  ['reason'],
  ['given'],
  ['choice'],
  ['goods'],
  ['thanks', 'arranged'],
  ['person', 'act', 'hand-over', 'welcome'],
];

/** The greeting, by the first name that one of the complaints knows. */
export function greeting({ policy, text }: Letter, decisions: readonly Decision[]): string {
  const { mail, spoken } = catalogueFor(policy);
  const names = decisions.map(({ complaint }) => truncate(complaint['customer-name']));
  const name = names.find((one) => one !== '');
  return text(mail.dear(name === undefined ? null : spoken.calledBy(name)));
}

/** The paragraphs of some rules of speaking; none where nothing is said by them. */
export function paragraph(letter: Letter, decision: Decision, rules: readonly SayRule[]): string[] {
  const { policy, text } = letter;
  const lines = decision.sayLines.filter(({ by }) => rules.includes(by));
  if (lines.length === 0) return [];
  if (rules.includes('choice')) return choices(letter, decision);
  const { grammar } = catalogueFor(policy);
  const good = rules.includes('thanks') ? goodFor(policy, decision) : [];
  const [time, gifts] = [lines.filter(isTime), lines.filter((line) => !isTime(line))];
  return [text(grammar.paragraph([...gifts.map(written), ...good, ...time.map(written)]))];
}

/** Somebody's time comes after what has been said of the gifts. */
const isTime = ({ by }: SayLine): boolean => by === 'arranged';

/** A sentence as a letter has it. */
export const written = ({ text: spoken, written: instead }: SayLine): string => instead ?? spoken;

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
function choices(letter: Letter, { choices: all }: Decision): string[] {
  const { policy, text } = letter;
  const { mail } = catalogueFor(policy);
  return all
    .filter(({ chosen }) => chosen === null)
    .flatMap((choice) => [text(mail.choose), options(letter, choice).join('\n')]);
}

/** Whether it depends on what they choose, what becomes of the goods: then each option says so. */
export const isOfTheGoods = ({ chosen, offers }: Choice): boolean =>
  chosen === null && new Set(offers.map(({ goods }) => goods?.keep)).size > 1;

function options({ policy, text, number }: Letter, choice: Choice): string[] {
  const { mail, grammar } = catalogueFor(policy);
  const differ = isOfTheGoods(choice);
  return choice.of.map((id, at) => {
    const offer = optionOffer(choice, id, at);
    const remedy = offer?.remedies.find((one) => one.id === id);
    const all = offer && remedy ? [remedy, ...onlyIn(choice, offer)] : [];
    const words = all.length > 0 ? grammar.and(all.map((one) => nameOf(policy, one))) : id;
    const goods = differ && offer?.goods ? (offer.goods.keep ? 'keep' : 'back') : null;
    return `${number(at)} ${text(mail.option({ words, goods }))}`;
  });
}

function nameOf(policy: Policy, offered: OfferedRemedy): string {
  const known = policy.remedies.find(({ id }) => id === offered.id);
  return known ? nameRemedy(known, offered.amount, policy.currency, offered) : offered.label;
}
