import { styleText } from 'node:util';
import { createPromptModule } from 'inquirer';
import { Cancelled, type Chosen, type Prompter, WentBack } from '../../cli/port/host.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import { type KeyPrompt, keyPress } from './key-press.js';
import { type PickPrompt, pick } from './pick.js';
import { themeWith, wrapToTerminal } from './prompt-theme.js';
import { type TickPrompt, tick, type Values } from './tick.js';

/** Asks on stderr, so that stdout holds nothing but the answer; what a prompt says of itself is in these words. */
export const prompterIn = (words: PromptWords): Prompter => ({
  choose: ({ message, help, back, ...rest }) =>
    answered<Chosen>(words, back, 'pick', {
      message,
      theme: themeWith(help, ''),
      back,
      words,
      ...rest,
    } satisfies PickPrompt),
  enter: ({ message, help, proposal, refuse, understood = (text) => text, back }) =>
    answered<string>(words, back, 'input', {
      message,
      theme: themeWith([help, back ? words.goBack : ''].filter(Boolean).join(' '), '\n  >'),
      ...(proposal ? { default: proposal } : {}),
      transformer: (text: string, { isFinal }: { readonly isFinal: boolean }) =>
        isFinal ? styleText('cyan', understood(text)) : text,
      validate: (text: string) => {
        const reason = refuse(text);
        return reason === null || wrapToTerminal(reason);
      },
    }),
  tick: ({ back, ...rest }) =>
    answered<Values>(words, back, 'tick', { ...rest, back, words } satisfies TickPrompt),
  key: async ({ keys }) => {
    try {
      return await answered<string | null>(words, false, 'press', { keys, words } satisfies KeyPrompt, true);
    } catch (error) {
      if (error instanceof Cancelled) return null;
      throw error;
    }
  },
});

/** A prompt, as inquirer runs it. */
type PromptFn = Extract<
  ReturnType<typeof createPromptModule>['prompts'][string],
  (...args: never[]) => unknown
>;

type Context = {
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  /** Looked at once the prompt is over. */
  clearPromptOnDone: boolean;
};

/**
 * Asks, and turns every way of leaving (Ctrl+C, Ctrl+D, a closed terminal) into the one that cli knows, and Esc
 * into going back where there is something to go back to.
 */
async function answered<T>(
  { cancelled }: PromptWords,
  back: boolean,
  type: string,
  question: object,
  clearPromptOnDone = false,
): Promise<T> {
  const leaving = new AbortController();
  const context: Context = { output: process.stderr, signal: leaving.signal, clearPromptOnDone };
  const leave = (): void => leaving.abort();
  const goBack = (_: unknown, { name }: { readonly name?: string }): void => {
    if (name !== 'escape' || !back) return;
    context.clearPromptOnDone = true;
    leaving.abort(BACK);
  };
  // Readline pauses the input when it closes for any reason, also where the prompt itself never hears of it.
  process.stdin.once('pause', leave).once('end', leave).on('keypress', goBack);
  try {
    return await inquire<T>(type, question, context);
  } catch (error) {
    if (leaving.signal.reason === BACK) throw new WentBack('The person at the terminal went back.');
    throw hasLeft(error) ? new Cancelled(cancelled) : error;
  } finally {
    process.stdin.off('pause', leave).off('end', leave).off('keypress', goBack);
  }
}

/** Prompts of which inquirer has no counterpart, by the type that a question names. */
const OWN: Readonly<Record<string, PromptFn>> = { pick, tick, press: keyPress };

/** Asks one question by inquirer. */
async function inquire<T>(type: string, question: object, context: Context): Promise<T> {
  const prompt = createPromptModule();
  const kind = OWN[type] ?? (prompt.prompts[type] as PromptFn);
  // With this very context, because Esc still changes it while the question is open.
  prompt.registerPrompt(type, (config) => kind(config, context));
  const answers: { readonly answer: unknown } = await prompt([
    { ...question, type, name: 'answer' } as never,
  ]);
  return answers.answer as T;
}

const BACK = 'back';

const LEAVING = ['ExitPromptError', 'CancelPromptError', 'AbortPromptError'];

const hasLeft = (error: unknown): boolean => error instanceof Error && LEAVING.includes(error.name);
