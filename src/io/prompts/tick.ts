import { styleText } from 'node:util';
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isTabKey,
  isUpKey,
  makeTheme,
  useKeypress,
  usePagination,
  usePrefix,
  useState,
} from '@inquirer/core';
import type { TickAsk, TickRow } from '../../cli/port/host.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import { keyHints, promptColumns, wrapToTerminal } from './prompt-theme.js';
import { rotate } from './rotate.js';

/** What there is to tick. */
export type TickPrompt = TickAsk & { readonly words: PromptWords };

/** What rows of the list were made, by name. */
export type Values = Readonly<Record<string, string>>;

/** Lines of the screen that the question, what is taken, the help and the keys need beside the list. */
const OTHER_LINES = 12;

/** More rows than these at once are no list to take in at a glance; the rest is a few keys below. */
const MOST_SHOWN = 10;
const FEWEST_SHOWN = 3;

/**
 * A list to tick: every row stands at what it is taken as, until the arrows change it or something is typed on
 * it. Enter takes the list as it is. The answer holds what was changed.
 */
export const tick = createPrompt<Values, TickPrompt>((config, done) => {
  const { rows, summary, words } = config;
  const [made, setMade] = useState<Values>(() => madeBefore(rows));
  const [active, setActive] = useState(0);
  const [wrong, setWrong] = useState('');
  const [ended, setEnded] = useState(false);
  const row = rows[active];
  const taken = config.assumed(made);
  const values = { ...taken, ...withoutEmpty(made) };
  const ticked = changedIn(made, taken);

  useKeypress((key, readline) => {
    if (!row) return done({});
    const set = (value: string): void => setMade({ ...made, [row.name]: value });
    const reason = row.choices.length === 0 ? row.refuse(values[row.name] ?? '') : null;
    const by = stepOf(key);
    if (reason !== null && (by !== 0 || isEnterKey(key))) {
      // Nobody leaves a row that cannot be taken.
      setWrong(reason);
      return syncTypedLine(readline, row, made);
    }
    setWrong('');
    if (isEnterKey(key)) {
      setEnded(true);
      return done(ticked);
    }
    if (by !== 0) {
      const next = Math.max(0, Math.min(rows.length - 1, active + by));
      setActive(next);
      return syncTypedLine(readline, rows[next], made);
    }
    if (row.choices.length === 0) return set(readline.line);
    readline.clearLine(0);
    const turn = turnOf(key);
    if (turn !== 0) set(rotate(row.choices, values[row.name] ?? '', turn));
  });

  const theme = makeTheme({});
  const prefix = usePrefix({ status: ended ? 'done' : 'idle', theme });
  const width = Math.max(...rows.map(({ label }) => label.length));
  const pageSize = Math.max(FEWEST_SHOWN, Math.min(MOST_SHOWN, (process.stderr.rows || 24) - OTHER_LINES));
  const page = usePagination({
    items: [...rows],
    active,
    renderItem: ({ item, isActive }) => {
      const text = rowText(item, values, Object.hasOwn(ticked, item.name), width);
      return isActive ? styleText('cyan', `❯ ${text}`) : `  ${text}`;
    },
    pageSize,
    loop: false,
  });
  const message = `${prefix} ${styleText('bold', config.message)}`;
  if (ended)
    return [message, ...changedWords(rows, ticked), summary(ticked, promptColumns() - 4)]
      .filter(Boolean)
      .join('\n  ');
  const help = row?.help ?? '';
  const below = [
    page,
    `  ${rows.length > pageSize ? styleText('dim', words.rowOf({ row: active + 1, rows: rows.length })) : ''}`,
    `  ${wrapToTerminal(help)}`,
    ...(wrong ? [styleText('yellow', `  ${wrapToTerminal(wrong)}`)] : []),
    styleText('dim', wrapToTerminal(keysFor(config, row))),
  ];
  return [message, below.join('\n')];
});

function keysFor({ words: { keys }, back }: TickPrompt, row: TickRow | undefined): string {
  const change = row?.choices.length === 0 ? keys.typeToChange : keys.change;
  return keyHints(change, keys.move, keys.accept, ...(back ? [keys.back] : []));
}

type Key = Parameters<typeof isEnterKey>[0];

/** How many rows a key goes down. */
const stepOf = (key: Key): number => (isUpKey(key) ? -1 : isDownKey(key) || isTabKey(key) ? 1 : 0);

/** How many answers further a key turns a row. */
const turnOf = (key: Key): number =>
  isSpaceKey(key) || key.name === 'right' ? 1 : key.name === 'left' ? -1 : 0;

/** The line that readline edits is what was typed on the marked row; what is taken there gives way to the first key. */
function syncTypedLine(
  readline: { readonly line: string; clearLine: (direction: 0) => void; write: (text: string) => void },
  row: TickRow | undefined,
  made: Values,
): void {
  readline.clearLine(0);
  if (row?.choices.length === 0) readline.write(made[row.name] ?? '');
}

/** Where all that was typed is gone again, the row stands at what it is taken as. */
const withoutEmpty = (made: Values): Values =>
  Object.fromEntries(Object.entries(made).filter(([, text]) => text !== ''));

const madeBefore = (rows: readonly TickRow[]): Values =>
  Object.fromEntries(rows.flatMap(({ name, before }) => (before === null ? [] : [[name, before]])));

/** What was made otherwise than it is taken. */
const changedIn = (made: Values, taken: Values): Values =>
  Object.fromEntries(
    Object.entries(made).flatMap(([name, text]) => {
      const value = text.trim();
      return value === taken[name] || value === '' ? [] : [[name, value]];
    }),
  );

function rowText(row: TickRow, values: Values, isTicked: boolean, width: number): string {
  const text = `${isTicked ? '[x]' : '[ ]'} ${row.label.padEnd(width)}  ${valueWords(row, values[row.name] ?? '')}`;
  const room = promptColumns() - 3;
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}

function valueWords({ choices }: TickRow, value: string): string {
  if (value === '') return '…';
  return choices.find((choice) => choice.value === value)?.name ?? value;
}

/** What was ticked, a line each, for whoever looks back. */
const changedWords = (rows: readonly TickRow[], ticked: Values): string[] =>
  rows.flatMap((row) => {
    const value = ticked[row.name];
    return value === undefined ? [] : [`[x] ${row.label}: ${styleText('cyan', valueWords(row, value))}`];
  });
