import type { Policy } from '../../domain/policy/policy.js';
import type { Decision, SayRule } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { sanitizeLine, withoutLogCommands } from '../page/sanitize.js';
import { goodFor } from './good-for.js';
import { goodsInHand } from './goods-in-hand.js';
import { greeting, isOfTheGoods, type Letter, PARAGRAPHS, paragraph, written } from './letter.js';

/** What happened to somebody, each once; the goodwill is that of the `leading` one (its place from 0). */
export type OutreachWords = { readonly decisions: readonly Decision[]; readonly leading: number };

/**
 * A mail to somebody who hasn't complained, as plain text. Its subject holds nothing that a file of customers says,
 * because whoever sends it makes a header of that. Of several things that happened each is told with what we do about
 * it, and the apology, the thank-you and the invitation back are said once.
 */
export function outreachMail(policy: Policy, { decisions: decided, leading }: OutreachWords): string {
  const decisions = decided.map(goodsInHand);
  const { mail } = catalogueFor(policy);
  const letter = letterOf(policy, '');
  const [first] = decisions;
  const blocks = [
    `${mail.subject}: ${mail.about(null)}`,
    greeting(letter, decisions),
    ...(decisions.length === 1 && first
      ? PARAGRAPHS.flatMap((rules) => paragraph(letter, first, rules))
      : severalThings(policy, decisions, leading)),
    `${mail.regards}\n${letter.text(policy.name)}`,
  ];
  return withoutLogCommands(`${blocks.join('\n\n')}\n`);
}

/** `before` stands before the numbers of options, so that each has one of its own in the whole letter. */
const letterOf = (policy: Policy, before: string): Letter => ({
  policy,
  text: (words) => sanitizeLine(words).trim(),
  number: (at) => (before === '' ? `${at + 1}.` : `${before}${String.fromCharCode(97 + at)}.`),
});

const HAPPENED: readonly SayRule[] = ['happened', 'day-missed', 'treated', 'reason', 'given'];

function severalThings(policy: Policy, decisions: readonly Decision[], leading: number): string[] {
  const { grammar, mail } = catalogueFor(policy);
  const letter = letterOf(policy, '');
  const ofAll = (rules: readonly SayRule[]) => said(inOrder(decisions, leading), rules);
  const [sorry = ''] = [...ofAll(['owned']), ...ofAll(['sorry'])];
  const opening = [mail.several(decisions.length), sorry, ...ofAll(['noticed-first']).slice(0, 1)];
  const closing = [...ofAll(['person', 'act', 'hand-over']), ...ofAll(['welcome']).slice(0, 1)];
  return [
    letter.text(grammar.paragraph(opening.filter((one) => one !== ''))),
    ...decisions.flatMap((decision, at) => oneThing(letterOf(policy, String(at + 1)), decision, at)),
    ...thanks(letter, decisions, leading),
    ...(closing.length > 0 ? [letter.text(grammar.paragraph(closing))] : []),
  ];
}

/** What happened and what we do about it, under its number. */
function oneThing(letter: Letter, decision: Decision, at: number): string[] {
  const { grammar } = catalogueFor(letter.policy);
  const words = [
    ...HAPPENED.flatMap((rule) => said([decision], [rule])),
    ...goodFor(letter.policy, decision, 'owed'),
  ];
  return [
    `${at + 1}. ${letter.text(grammar.paragraph(words))}`,
    ...paragraph(letter, decision, ['choice']),
    ...(decision.choices.some(isOfTheGoods) ? [] : paragraph(letter, decision, ['goods'])),
  ];
}

/** The thank-you of the leading one, and whatever somebody sees to, each once. */
function thanks(letter: Letter, decisions: readonly Decision[], leading: number): string[] {
  const lead = decisions[leading];
  if (!lead) return [];
  const others = decisions.filter((one) => one !== lead);
  const own = new Set(said([lead], ['arranged']));
  const arranged = said(others, ['arranged']).filter((one) => !own.has(one));
  const { grammar } = catalogueFor(letter.policy);
  return [
    ...paragraph(letter, lead, ['thanks', 'arranged']),
    ...(arranged.length > 0 ? [letter.text(grammar.paragraph(arranged))] : []),
  ];
}

/** Sentences by these rules, each once. */
const said = (decisions: readonly Decision[], rules: readonly SayRule[]): string[] => [
  ...new Set(
    decisions.flatMap(({ sayLines }) => sayLines.filter(({ by }) => rules.includes(by)).map(written)),
  ),
];

/** The leading one first. */
const inOrder = (decisions: readonly Decision[], leading: number): Decision[] => [
  ...decisions.slice(leading, leading + 1),
  ...decisions.filter((_, at) => at !== leading),
];
