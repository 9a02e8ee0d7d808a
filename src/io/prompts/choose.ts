import { styleText } from 'node:util';
import search from '@inquirer/search';
import type { ChoiceAsk, PromptChoice } from '../../cli/port/host.js';
import { truncate } from '../../domain/values/truncate.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import { matching } from '../../interview/index.js';
import { aboutText, keysText, roomFor, rowText } from './list-layout.js';
import { helpWith, type PromptContext, questionText, taken } from './prompt-theme.js';
import { wrapToTerminal } from './terminal-text.js';

/** So many letters tell what was typed. */
const MOST_QUOTED = 30;

/**
 * A list to pick from with the arrows, or by typing a word of what one means: inquirer's own search, in our words. Only
 * these move the mark. Where nothing fits what is typed, there is nothing that Enter could pick.
 */
export function choose(ask: ChoiceAsk, words: PromptWords, context: PromptContext): Promise<string> {
  let typed = '';
  let wasTyped = false;
  const room = () => roomFor(ask, words, typed);
  const source = (text = '') => {
    typed = text;
    wasTyped ||= text !== '';
    const found = wasTyped && text === '' ? proposalFirst(ask) : foundBy(ask, text, words);
    // Search shows why in place of the list, and Enter picks nothing then; thrown at once it would show a key late.
    if (found.length === 0) return Promise.reject(new Error(whyNone(ask, text, words)));
    const isAllThatIsLeft = found.every((choice) => choice.isLastResort && !isCalled(choice, text));
    const why = isAllThatIsLeft ? ` ${words.nothingElseFits(truncate(text.trim(), MOST_QUOTED))}` : '';
    return found.map((choice) => ({
      value: choice.value,
      name: rowText({ ...choice, name: choice.name + why }, ask.choices),
      short: choice.short ?? choice.name,
      ...(choice.about ? { description: choice.about } : {}),
    }));
  };
  const config = {
    message: ask.message,
    source,
    ...(ask.proposal === undefined ? {} : { default: ask.proposal }),
    ...(ask.begun === undefined ? {} : { initialValue: ask.begun }),
    validate: (value: string) => {
      // What is picked there shows on the list.
      context.clearPromptOnDone ||= ask.choices.some((choice) => choice.value === value && choice.opens);
      if (typed.trim() !== '') ask.hears?.(typed);
      return true;
    },
    // Asked anew at each key: the window may have another size by then.
    get pageSize() {
      return room().list;
    },
    theme: {
      // What is searched is there at once, so that nothing turns; it would turn wherever nothing fits.
      spinner: { interval: 3_600_000, frames: [styleText('blue', '?')] },
      style: {
        message: (text: string, status: string) =>
          questionText(text, helpWith(context, words, room().shows('help') ? ask.help : undefined), status),
        searchTerm: (text: string) => styleText('cyan', text),
        answer: (text: string) => taken(ask.message, text),
        description: (text: string) => (room().shows('about') ? aboutText(text, ask.choices) : ''),
        error: (text: string) => styleText('yellow', `  ${wrapToTerminal(text)}`),
        keysHelpTip: () => (room().shows('keys') ? styleText('dim', keysText(ask, words)) : ''),
      },
    },
  };
  return search(config, context);
}

/** Once what was typed is deleted, search marks whatever stands first, and no longer the proposal. */
function proposalFirst({ choices, proposal }: ChoiceAsk): readonly PromptChoice[] {
  const proposed = choices.filter(({ value }) => value === proposal);
  return [...proposed, ...choices.filter((choice) => !proposed.includes(choice))];
}

/** Why nothing is there to pick; or, where somebody asks for help, what can be typed. */
const whyNone = ({ refuse }: ChoiceAsk, text: string, words: PromptWords): string =>
  isHelpWanted(text) ? words.howToFind : (refuse?.(text) ?? words.nothingFits(truncate(text, MOST_QUOTED)));

/** Whether nothing but question marks is typed. */
const isHelpWanted = (text: string): boolean => /^\s*\?[\s?]*$/.test(text);

/** Whether what is typed is what a choice is called, or begins so; as anything is while nothing is typed. */
const isCalled = ({ name, value }: PromptChoice, text: string): boolean =>
  [name, value].some((called) => called.toLowerCase().startsWith(text.trim().toLowerCase()));

/** What the words typed may mean; nothing where they ask what can be typed; where the answers are bands, the one that a number typed stands for. */
function foundBy(
  { choices, typed: exact, understood, isNone }: ChoiceAsk,
  text: string,
  words: PromptWords,
): readonly PromptChoice[] {
  if (isNone?.(text)) return [];
  const value = text.trim() === '' ? null : (exact?.(text) ?? null);
  if (value === null && isHelpWanted(text)) return [];
  if (value === null) return matching(choices, text, words);
  return [{ value, name: text.trim(), short: understood?.(text) ?? text.trim() }];
}
