import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import { truncate } from '../../domain/values/truncate.js';
import { catalogueFor, speaksOf } from '../../i18n/languages/index.js';
import { escaped } from '../markup/markdown.js';
import { sanitizeLine, withoutLogCommands } from '../page/sanitize.js';
import { isHurt } from './customer-section.js';
import { goodsInHand } from './goods-in-hand.js';
import { greeting, PARAGRAPHS, paragraph } from './letter.js';

/**
 * The same as is said, as a mail to the customer in Markdown: a subject, a greeting, the words, what they may choose
 * as a list, and the shop's name. Nothing of our sums and reasons is in it, and nothing that a complaint or a policy
 * says is taken for Markdown.
 */
export function answerMail(policy: Policy, decided: Decision): string {
  const decision = goodsInHand(decided);
  const { mail } = catalogueFor(policy);
  const letter = { policy, text, number: (at: number) => `${at + 1}.` };
  const about = isHurt(decision) ? null : itemOf(policy, decision.complaint['item']);
  const blocks = [
    `**${escaped(mail.subject)}:** ${text(mail.about(about))}`,
    greeting(letter, [decision]),
    ...PARAGRAPHS.flatMap((rules) => paragraph(letter, decision, rules)),
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
