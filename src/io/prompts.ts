import { styleText } from 'node:util';
import confirm from '@inquirer/confirm';
import input from '@inquirer/input';
import { Cancelled, type Prompter } from '../cli/host.js';
import { NARROW } from '../render/letters.js';
import { pick } from './pick.js';

/** Asks on stderr, so that stdout holds nothing but the answer. */
export const prompter: Prompter = {
  choose: ({ message, help, proposal, choices }) =>
    answered((context) => {
      const theme = themeWith(help, '');
      return pick({ message, theme, choices, ...(proposal === undefined ? {} : { proposal }) }, context);
    }),
  confirm: ({ message, help, proposal }) =>
    answered(async (context) => {
      const config = { message, theme: themeWith(help, ''), default: proposal !== 'no' };
      return (await confirm(config, context)) ? 'yes' : 'no';
    }),
  enter: ({ message, help, proposal, refuse }) =>
    answered((context) =>
      input(
        {
          message,
          theme: themeWith(help, '\n  >'),
          ...(proposal ? { default: proposal } : {}),
          validate: (text) => {
            const reason = refuse(text);
            return reason === null || inLines(reason);
          },
        },
        context,
      ),
    ),
};

/** Shows the question whole words a line, and its help below for as long as it is open. */
function themeWith(help: string | undefined, before: string) {
  const message = (text: string, status: string): string => {
    const question = styleText('bold', inLines(text));
    return help === undefined || status === 'done' ? question : `${question}\n  ${inLines(help)}${before}`;
  };
  return { style: { message } };
}

const inLines = (text: string): string => NARROW.wrap(text, (process.stderr.columns || 80) - 4).join('\n  ');

type Context = { readonly output: NodeJS.WritableStream; readonly signal: AbortSignal };

/** Asks, and turns every way of leaving (Ctrl+C, Ctrl+D, a closed terminal) into the one that cli knows. */
async function answered(ask: (context: Context) => Promise<string>): Promise<string> {
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  // Readline pauses the input when it closes for any reason, also where the prompt itself never hears of it.
  process.stdin.once('pause', leave).once('end', leave);
  try {
    return await ask({ output: process.stderr, signal: leaving.signal });
  } catch (error) {
    throw hasLeft(error) ? new Cancelled('The person at the terminal left.') : error;
  } finally {
    process.stdin.off('pause', leave).off('end', leave);
  }
}

const LEAVING = ['ExitPromptError', 'CancelPromptError', 'AbortPromptError'];

const hasLeft = (error: unknown): boolean => error instanceof Error && LEAVING.includes(error.name);
