import { type Ask, Cancelled, type Prompter, WentBack } from '../../cli/port/host.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import { choose } from './choose.js';
import { enter } from './enter.js';
import { keyPress } from './key-press.js';
import { keyboardOf } from './keyboard.js';
import { onSignals } from './leaving.js';
import type { PromptContext } from './prompt-theme.js';
import { type AnswersAbove, answersAbove, promptScreen } from './screen-above.js';

/** Asks on stderr, so that stdout holds nothing but the answer; what a prompt says of itself is in these words. */
export function prompterIn(words: PromptWords): Prompter {
  const above = answersAbove(process.stderr);
  return {
    choose: (ask) => answered(words, ask, above, (context) => choose(ask, words, context)),
    enter: (ask) => answered(words, ask, above, (context) => enter(ask, words, context)),
    key: async ({ keys }) => {
      // What is pressed may be for good: nothing that was typed for a question counts.
      forgetTypedAhead();
      try {
        return await answered(words, KEY, above, (context) => keyPress({ keys, words }, context));
      } catch (error) {
        if (error instanceof Cancelled) return null;
        throw error;
      }
    },
  };
}

/** What was typed before the question was there that it answers. */
const typedAhead: string[] = [];

/** Where somebody leaves or goes back, what they had typed was for other questions. */
const forgetTypedAhead = (): void => {
  typedAhead.length = 0;
};

/** What is to be pressed leaves nothing on the screen, and nothing to go back to. */
const KEY = { back: false, isOpened: true } as const;

/**
 * Asks, and turns every way of leaving (Ctrl+C, Ctrl+D, a closed terminal, a signal) into the one that cli knows, and
 * Esc into going back where there is something to go back to. Either way the terminal is left as it was found.
 */
async function answered<T>(
  { cancelled }: PromptWords,
  { back, isOpened }: Pick<Ask, 'back' | 'isOpened'>,
  above: AnswersAbove,
  prompt: (context: PromptContext) => Promise<T>,
): Promise<T> {
  const leaving = new AbortController();
  const keyboard = keyboardOf(process.stdin, typedAhead);
  const screen = promptScreen(process.stderr);
  const context: PromptContext = {
    input: keyboard,
    output: screen.output,
    signal: leaving.signal,
    clearPromptOnDone: isOpened === true,
  };
  const leave = (): void => leaving.abort();
  const goBack = (_: unknown, { name }: { readonly name?: string }): void => {
    if (name !== 'escape' || !back) return;
    context.clearPromptOnDone = true;
    leaving.abort(BACK);
  };
  // Readline pauses the input when it closes for any reason, also where the prompt itself never hears of it.
  keyboard.once('pause', leave).once('end', leave).on('keypress', goBack);
  const stop = onSignals(leave);
  try {
    const answer = await prompt(context);
    if (!context.clearPromptOnDone) above.add(screen.lines());
    return answer;
  } catch (error) {
    screen.wipeBelow();
    forgetTypedAhead();
    if (leaving.signal.reason !== BACK) throw hasLeft(error) ? new Cancelled(cancelled) : error;
    if (!isOpened) above.takeAway();
    throw new WentBack('The person at the terminal went back.');
  } finally {
    stop();
    keyboard.release();
  }
}

const BACK = 'back';

const LEAVING = ['ExitPromptError', 'CancelPromptError', 'AbortPromptError'];

const hasLeft = (error: unknown): boolean => error instanceof Error && LEAVING.includes(error.name);
