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
import type { Answer } from '../cli/host.js';
import { matching } from '../interview/index.js';

/** What there is to pick from. */
export type Pick = {
  readonly message: string;
  /** Picked on Enter for as long as nothing is typed. */
  readonly proposal?: string;
  readonly choices: readonly Answer[];
  readonly theme: { readonly style: { readonly message: (text: string, status: string) => string } };
};

/** Lines of the screen that the question, its help and the keys below it need beside the list. */
const OTHER_LINES = 8;

const FEWEST_SHOWN = 5;

/**
 * A list to pick from with the arrows, or by typing a word of what one means. Only these move the mark: every
 * other key leaves it where it is. Where nothing fits what is typed, there is nothing that Enter could pick.
 */
export const pick = createPrompt<string, Pick>((config, done) => {
  const { choices, proposal } = config;
  const [typed, setTyped] = useState('');
  const [moved, setMoved] = useState<number | null>(null);
  const [picked, setPicked] = useState<Answer | null>(null);
  const found = matching(choices, typed);
  const active = moved ?? startingAt(found, typed, proposal);

  useKeypress((key, readline) => {
    if (isEnterKey(key)) {
      const choice = found[active];
      if (!choice) return readline.write(typed);
      setPicked(choice);
      return done(choice.value);
    }
    if (isUpKey(key) || isDownKey(key)) {
      setMoved(Math.max(0, Math.min(found.length - 1, active + (isUpKey(key) ? -1 : 1))));
    } else if (!isTabKey(key)) {
      if (readline.line !== typed) setMoved(null);
      return setTyped(readline.line);
    }
    // Readline took the key for itself: what is typed stays.
    readline.clearLine(0);
    readline.write(typed);
  });

  const theme = makeTheme(config.theme);
  const prefix = usePrefix({ status: picked ? 'done' : 'idle', theme });
  const page = usePagination({
    items: found,
    active,
    renderItem: ({ item, isActive }) => (isActive ? styleText('cyan', `❯ ${item.name}`) : `  ${item.name}`),
    pageSize: Math.max(FEWEST_SHOWN, (process.stderr.rows || 24) - OTHER_LINES),
    loop: false,
  });
  const message = theme.style.message(config.message, picked ? 'done' : 'idle');
  if (picked) return `${prefix} ${message} ${theme.style.answer(picked.name)}`;
  const list = found.length > 0 ? page : nothingFits(typed);
  return [`${prefix} ${message}\n  > ${styleText('cyan', typed)}`, `${list}\n\n${KEYS}`];
});

/** Where the mark stands before anybody moves it. */
function startingAt(found: readonly Answer[], typed: string, proposal: string | undefined): number {
  return typed.trim() === ''
    ? Math.max(
        0,
        found.findIndex(({ value }) => value === proposal),
      )
    : 0;
}

const nothingFits = (typed: string): string =>
  styleText(
    'yellow',
    `  Nothing here matches “${typed.trim()}”. Try another word, or delete it for the list.`,
  );

const KEYS = styleText('dim', '↑↓ move • type to find • ⏎ take it');
