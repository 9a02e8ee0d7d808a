import { styleText } from 'node:util';
import { NARROW_WIDTH } from '../../render/page/text-width.js';

/** How a prompt shows its question. */
export type PromptTheme = { readonly style: { readonly message: (text: string, status: string) => string } };

/** Shows the question whole words a line, and its help below for as long as it is open. */
export function themeWith(help: string | undefined, before: string): PromptTheme {
  const message = (text: string, status: string): string => {
    const question = styleText('bold', wrapToTerminal(text));
    if (status === 'done') return question;
    return help ? `${question}\n  ${wrapToTerminal(help)}${before}` : `${question}${before}`;
  };
  return { style: { message } };
}

/** What each key does, in one line. */
export const keyHints = (...keys: readonly string[]): string => keys.join(' · ');

/** Columns of the terminal on which questions are asked. */
export const promptColumns = (): number => process.stderr.columns || 80;

/** Text in lines that fit the terminal, indented but for the first. */
export const wrapToTerminal = (text: string): string =>
  NARROW_WIDTH.wrap(text, promptColumns() - 4).join('\n  ');
