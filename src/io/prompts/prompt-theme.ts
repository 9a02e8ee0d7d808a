import { styleText } from 'node:util';
import type { PromptWords } from '../../i18n/languages/index.js';
import { type Keyboard, LONGEST_LINE } from './keyboard.js';
import { promptColumns, wrapToTerminal } from './terminal-text.js';

/** What a prompt runs in; whether it leaves its last state on the screen is looked at once it is over. */
export type PromptContext = {
  readonly input: Keyboard;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  clearPromptOnDone: boolean;
};

/** The help with a question; or, where more was typed or pasted than fits, that it was cut. */
export function helpWith(
  { input }: PromptContext,
  { cutAt }: PromptWords,
  help: string | undefined,
): string | undefined {
  return input.isCut() ? cutAt(LONGEST_LINE) : help;
}

/** The question in whole words a line; while it is open its help below, and a mark before what is typed. */
export function questionText(message: string, help: string | undefined, status: string): string {
  const question = styleText('bold', wrapToTerminal(message));
  if (status === 'done') return question;
  return help ? `${question}\n  ${wrapToTerminal(help)}\n  >` : `${question}\n  >`;
}

/** The answer that was taken, behind its question where there is room, else below it. */
export function taken(message: string, answer: string): string {
  const lastLine = wrapToTerminal(message).split('\n').at(-1)?.trim() ?? '';
  const isBehind = `✔ ${lastLine} ${answer}`.length < promptColumns();
  return styleText('cyan', isBehind ? answer : `\n  ${wrapToTerminal(answer)}`);
}
