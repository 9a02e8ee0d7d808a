import type { Policy } from '../../domain/policy/policy.js';
import type { Choice, Decision, SayLine, SayRule } from '../../domain/results/decision.js';
import { truncate } from '../../domain/values/truncate.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { optionOffer } from './customer-section.js';
import { goodFor, nameOf, optionRemedies, optionsGoodFor } from './good-for.js';

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
  const good = [
    ...(rules.includes('given') ? goodFor(policy, decision, 'owed') : []),
    ...(rules.includes('thanks') ? goodFor(policy, decision, 'goodwill') : []),
  ];
  const [time, gifts] = [lines.filter(isTime), lines.filter((line) => !isTime(line))];
  return [text(grammar.paragraph([...gifts.map(written), ...good, ...time.map(written)]))];
}

/** Somebody's time comes after what has been said of the gifts. */
const isTime = ({ by }: SayLine): boolean => by === 'arranged';

/** A sentence as a letter has it. */
export const written = ({ text: spoken, written: instead }: SayLine): string => instead ?? spoken;

/** Each choice that is still theirs, as a list to answer by number. */
function choices(letter: Letter, { choices: all }: Decision): string[] {
  const { policy, text } = letter;
  const { mail, grammar } = catalogueFor(policy);
  return all
    .filter(({ chosen }) => chosen === null)
    .flatMap((choice) => {
      const good = optionsGoodFor(policy, choice);
      return [
        text(mail.choose),
        options(letter, choice).join('\n'),
        ...(good.length > 0 ? [text(grammar.paragraph(good))] : []),
      ];
    });
}

/** Whether it depends on what they choose, what becomes of the goods: then each option says so. */
export const isOfTheGoods = ({ chosen, offers }: Choice): boolean =>
  chosen === null && new Set(offers.map(({ goods }) => goods?.keep)).size > 1;

function options({ policy, text, number }: Letter, choice: Choice): string[] {
  const { mail, grammar } = catalogueFor(policy);
  const differ = isOfTheGoods(choice);
  return choice.of.map((id, at) => {
    const offer = optionOffer(choice, id, at);
    const all = optionRemedies(choice, id, at);
    const words = all.length > 0 ? grammar.and(all.map((one) => nameOf(policy, one))) : id;
    const goods = differ && offer?.goods ? (offer.goods.keep ? 'keep' : 'back') : null;
    return `${number(at)} ${text(mail.option({ words, goods }))}`;
  });
}
