import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import { truncate } from '../../domain/values/truncate.js';
import { catalogueFor, speaksOf } from '../../i18n/languages/index.js';
import { escaped } from '../markup/markdown.js';
import { sanitizeLine, withoutLogCommands } from '../page/sanitize.js';
import { typeset } from '../page/typeset.js';
import { isHurt } from './customer-section.js';
import { goodsInHand } from './goods-in-hand.js';
import { greeting, type Letter, PARAGRAPHS, paragraph } from './letter.js';

/**
 * The same as is said, as a mail to the customer in Markdown: a subject, a greeting, the words, what they may choose
 * as a list, and the shop's name. Nothing of our sums and reasons is in it, and nothing that a complaint or a policy
 * says is taken for Markdown.
 */
export function answerMail(policy: Policy, decided: Decision): string {
  const { subject, about, paragraphs, regards } = mailOf(policy, decided, inMarkdown);
  const blocks = [`**${subject}:** ${about}`, ...paragraphs, regards.join('\\\n')];
  return withoutLogCommands(`${blocks.join('\n\n')}\n`);
}

/**
 * The same mail as plain text, to be read on a screen and copied: no line is wider than `columns`, or every paragraph is one
 * line where that's 0.
 */
export function answerMailText(policy: Policy, decided: Decision, columns: number): Promise<string> {
  const { subject, about, paragraphs, regards } = mailOf(policy, decided, inText);
  const blocks = [`${subject}: ${about}`, ...paragraphs, regards.join('\n')];
  return typeset(({ wrap }) => {
    const lines = (block: string): string[] =>
      block.split('\n').flatMap((line) => (columns === 0 ? [line] : wrap(line, columns)));
    return `${blocks.map((block) => lines(block).join('\n')).join('\n\n')}\n`;
  });
}

/** What a mail is made of, its texts made harmless by `text`. */
function mailOf(policy: Policy, decided: Decision, text: Letter['text']) {
  const decision = goodsInHand(decided);
  const { mail } = catalogueFor(policy);
  const letter: Letter = { policy, text, number: (at) => `${at + 1}.` };
  const about = isHurt(decision) ? null : itemOf(policy, decision.complaint['item']);
  return {
    subject: text(mail.subject),
    about: text(mail.about(about)),
    paragraphs: [
      greeting(letter, [decision]),
      ...PARAGRAPHS.flatMap((rules) => paragraph(letter, decision, rules)),
    ],
    regards: [text(mail.regards), text(policy.name)],
  };
}

/** Harmless. */
const inText = (words: string): string => sanitizeLine(words).trim();

/** Harmless, and nothing in it is taken for Markdown. */
const inMarkdown = (words: string): string => escaped(inText(words));

function itemOf(policy: Policy, item: unknown): string | null {
  const words = truncate(item);
  if (words === '' || !speaksOf(policy)) return words || null;
  return catalogueFor(policy).spoken.thing({ item: words, before: '' });
}
