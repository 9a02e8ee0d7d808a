import input from '@inquirer/input';
import type { TextAsk } from '../../cli/port/host.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import { helpWith, type PromptContext, questionText, taken } from './prompt-theme.js';
import { heightOf, promptRows, wrapToTerminal } from './terminal-text.js';

/** The line that is typed on, why it is refused, and one left free, so that nothing scrolls. */
const BESIDE_HELP = 4;

/** A line to type, refused in place: inquirer's own input, in our words. */
export function enter(
  { message, help, proposal, refuse, understood = (text) => text, back }: TextAsk,
  words: PromptWords,
  context: PromptContext,
): Promise<string> {
  const whole = [help, back ? words.goBack : ''].filter(Boolean).join(' ');
  const helpShown = () => (promptRows() >= heightOf(message) + heightOf(whole) + BESIDE_HELP ? whole : '');
  // Input forgets its default at a backspace on an empty line.
  const orProposal = (text: string): string => (text === '' && proposal ? proposal : text);
  const config = {
    message,
    ...(proposal ? { default: proposal } : {}),
    transformer: (text: string, { isFinal }: { readonly isFinal: boolean }) =>
      isFinal ? taken(message, understood(orProposal(text))) : text,
    validate: (text: string) => {
      const reason = refuse(orProposal(text));
      return reason === null || wrapToTerminal(reason);
    },
    theme: {
      style: {
        message: (text: string, status: string) =>
          questionText(text, helpWith(context, words, helpShown()), status),
      },
    },
  };
  return input(config, context).then(orProposal);
}
