import { styleText } from 'node:util';
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isTabKey,
  isUpKey,
  makeTheme,
  useKeypress,
  usePagination,
  usePrefix,
  useState,
} from '@inquirer/core';
import type { Chosen, PromptChoice, SideQuestion } from '../../cli/port/host.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import { matching } from '../../interview/index.js';
import { keyHints, type PromptTheme, wrapToTerminal } from './prompt-theme.js';
import { rotate } from './rotate.js';

/** What there is to pick from. */
export type PickPrompt = {
  readonly message: string;
  /** Picked on Enter for as long as nothing is typed. */
  readonly proposal: string | undefined;
  readonly choices: readonly PromptChoice[];
  /** What is confirmed with the answer. */
  readonly beside: SideQuestion | null;
  /** What a typed number picks where no name has it. */
  readonly typed: ((text: string) => string | null) | null;
  /** What stands for that number. */
  readonly understood?: (text: string) => string;
  readonly back: boolean;
  readonly theme: PromptTheme;
  readonly words: PromptWords;
};

/** Lines of the screen that the question, its help and the keys below it need beside the list. */
const OTHER_LINES = 8;

const FEWEST_SHOWN = 5;

/**
 * A list to pick from with the arrows, or by typing a word of what one means. Only these move the mark: every
 * other key leaves it where it is. Where nothing fits what is typed, there is nothing that Enter could pick.
 */
export const pick = createPrompt<Chosen, PickPrompt>((config, done) => {
  const { proposal, beside, words } = config;
  const [typed, setTyped] = useState('');
  const [moved, setMoved] = useState<number | null>(null);
  const [picked, setPicked] = useState<PromptChoice | null>(null);
  const [turns, setTurns] = useState<Readonly<Record<string, string>>>({});
  const found = foundBy(config, typed);
  const active = moved ?? startingAt(found, typed, proposal);
  const marked = found[active];
  const other = beside && marked ? (turns[marked.value] ?? beside.proposals[marked.value] ?? null) : null;

  useKeypress((key, readline) => {
    if (isEnterKey(key)) {
      if (!marked) return readline.write(typed);
      setPicked(marked);
      return done({ value: marked.value, beside: other });
    }
    const [down, on] = [movesOf(key), beside && marked ? turnsOf(key) : 0];
    if (down === 0 && on === 0 && !isTabKey(key)) {
      if (readline.line !== typed) setMoved(null);
      return setTyped(readline.line);
    }
    if (down !== 0) setMoved(Math.max(0, Math.min(found.length - 1, active + down)));
    if (on !== 0 && beside && marked)
      setTurns({ ...turns, [marked.value]: rotate(beside.choices, other, on) });
    // Readline took the key for itself: what is typed stays.
    readline.clearLine(0);
    readline.write(typed);
  });

  const theme = makeTheme(config.theme);
  const prefix = usePrefix({ status: picked ? 'done' : 'idle', theme });
  const page = usePagination({
    items: found,
    active,
    renderItem: ({ item, isActive }) => {
      const name = wrapToTerminal(item.name);
      return isActive ? styleText('cyan', `❯ ${name}`) : `  ${name}`;
    },
    pageSize: Math.max(FEWEST_SHOWN, (process.stderr.rows || 24) - OTHER_LINES),
    loop: false,
  });
  const message = theme.style.message(config.message, picked ? 'done' : 'idle');
  const confirmed = beside && other !== null ? `${beside.message} ${nameOf(beside, other)}` : '';
  if (picked) {
    const answer = `${prefix} ${message} ${theme.style.answer(picked.name)}`;
    return confirmed ? `${answer}\n  ${wrapToTerminal(confirmed)}` : answer;
  }
  const list = found.length > 0 ? page : nothingFits(words, typed);
  const below = confirmed ? `\n\n  ${wrapToTerminal(`${confirmed}  ${words.turn}`)}` : '';
  const keys = styleText('dim', wrapToTerminal(keysOf(config)));
  return [`${prefix} ${message}\n  > ${styleText('cyan', typed)}`, `${list}${below}\n\n${keys}`];
});

/** What the words typed may mean; where the answers are bands, the one that a number typed stands for. */
function foundBy(
  { choices, typed: exact, understood = (typed) => typed.trim(), words }: PickPrompt,
  text: string,
): readonly PromptChoice[] {
  const value = text.trim() === '' ? null : (exact?.(text) ?? null);
  return value === null ? matching(choices, text, words) : [{ value, name: understood(text) }];
}

type Key = Parameters<typeof isEnterKey>[0];

/** How many lines a key goes down the list. */
const movesOf = (key: Key): number => (isUpKey(key) ? -1 : isDownKey(key) ? 1 : 0);

/** How many answers further a key turns what is confirmed beside. */
const turnsOf = ({ name }: Key): number => (name === 'left' ? -1 : name === 'right' ? 1 : 0);

const nameOf = ({ choices }: SideQuestion, wanted: string): string =>
  choices.find(({ value }) => value === wanted)?.name ?? wanted;

/** Where the mark stands before anybody moves it. */
function startingAt(found: readonly PromptChoice[], typed: string, proposal: string | undefined): number {
  return typed.trim() === ''
    ? Math.max(
        0,
        found.findIndex(({ value }) => value === proposal),
      )
    : 0;
}

const nothingFits = (words: PromptWords, typed: string): string =>
  styleText('yellow', `  ${words.nothingFits(typed.trim())}`);

const keysOf = ({ words: { keys }, back }: PickPrompt): string =>
  keyHints(keys.move, keys.find, keys.take, ...(back ? [keys.back] : []));
