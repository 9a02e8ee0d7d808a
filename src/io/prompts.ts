import { styleText } from 'node:util';
import input from '@inquirer/input';
import { Cancelled, type Prompter, WentBack } from '../cli/host.js';
import type { PromptWords } from '../domain/catalogue/index.js';
import { pick } from './pick.js';
import { pressed } from './pressed.js';
import { inLines, themeWith } from './prompt-theme.js';
import { tick } from './tick.js';

/** Asks on stderr, so that stdout holds nothing but the answer; what a prompt says of itself is in these words. */
export const prompterIn = (words: PromptWords): Prompter => ({
  choose: ({ message, help, back, ...rest }) =>
    answered(words, back, (context) =>
      pick({ message, theme: themeWith(help, ''), back, words, ...rest }, context),
    ),
  enter: ({ message, help, proposal, refuse, understood = (text) => text, back }) =>
    answered(words, back, (context) =>
      input(
        {
          message,
          theme: themeWith([help, back ? words.goBack : ''].filter(Boolean).join(' '), '\n  >'),
          ...(proposal ? { default: proposal } : {}),
          transformer: (text, { isFinal }) => (isFinal ? styleText('cyan', understood(text)) : text),
          validate: (text) => {
            const reason = refuse(text);
            return reason === null || inLines(reason);
          },
        },
        context,
      ),
    ),
  tick: ({ back, ...rest }) => answered(words, back, (context) => tick({ ...rest, back, words }, context)),
  key: async ({ keys }) => {
    try {
      return await answered(words, false, (context) =>
        pressed({ keys, words }, { ...context, clearPromptOnDone: true }),
      );
    } catch (error) {
      if (error instanceof Cancelled) return null;
      throw error;
    }
  },
});

type Context = {
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  /** Looked at once the prompt is over. */
  clearPromptOnDone?: boolean;
};

/**
 * Asks, and turns every way of leaving (Ctrl+C, Ctrl+D, a closed terminal) into the one that cli knows, and Esc
 * into going back where there is something to go back to.
 */
async function answered<T>(
  { cancelled }: PromptWords,
  back: boolean,
  ask: (context: Context) => Promise<T>,
): Promise<T> {
  const leaving = new AbortController();
  const context: Context = { output: process.stderr, signal: leaving.signal };
  const leave = (): void => leaving.abort();
  const goBack = (_: unknown, { name }: { readonly name?: string }): void => {
    if (name !== 'escape' || !back) return;
    context.clearPromptOnDone = true;
    leaving.abort(BACK);
  };
  // Readline pauses the input when it closes for any reason, also where the prompt itself never hears of it.
  process.stdin.once('pause', leave).once('end', leave).on('keypress', goBack);
  try {
    return await ask(context);
  } catch (error) {
    if (leaving.signal.reason === BACK) throw new WentBack('The person at the terminal went back.');
    throw hasLeft(error) ? new Cancelled(cancelled) : error;
  } finally {
    process.stdin.off('pause', leave).off('end', leave).off('keypress', goBack);
  }
}

const BACK = 'back';

const LEAVING = ['ExitPromptError', 'CancelPromptError', 'AbortPromptError'];

const hasLeft = (error: unknown): boolean => error instanceof Error && LEAVING.includes(error.name);
