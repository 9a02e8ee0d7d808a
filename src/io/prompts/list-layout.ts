import type { ChoiceAsk, PromptChoice } from '../../cli/port/host.js';
import { keyHints } from '../../cli/port/key-hints.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import { NARROW_WIDTH } from '../../render/page/text-width.js';
import { heightOf, promptColumns, promptRows, wrapToTerminal } from './terminal-text.js';

/** Narrower than this, what a row stands at stands right behind its label. */
const BESIDE_FROM = 60;

/** What stands before a line of the list, between its columns, and is left free at the end. */
const [MARK, GAP, END] = [2, 2, 2];

/** A choice as it stands on the list; a row has what it stands at beside it, in a column of its own. */
export function rowText(choice: PromptChoice, all: readonly PromptChoice[]): string {
  const { name, opens } = choice;
  if (!opens?.now || promptColumns() < BESIDE_FROM) return wrapToTerminal(inOneLine(choice));
  const width = labelColumns(all);
  const labels = NARROW_WIDTH.wrap(name, width);
  const values = NARROW_WIDTH.wrap(opens.now, promptColumns() - MARK - width - GAP - END);
  const lines = Array.from({ length: Math.max(labels.length, values.length) }, (_, at) =>
    `${(labels[at] ?? '').padEnd(width + GAP)}${values[at] ?? ''}`.trimEnd(),
  );
  return lines.join(`\n${' '.repeat(MARK)}`);
}

/** A choice in one line: a row with what it stands at behind it. A label may be a question. */
export function inOneLine({ name, opens }: Pick<PromptChoice, 'name' | 'opens'>): string {
  if (!opens?.now) return name;
  return /[?!.]$/.test(name) ? `${name} ${opens.now}` : `${name}: ${opens.now}`;
}

/** As wide as the longest label, which may be a whole question, and never more than two fifths. */
function labelColumns(all: readonly PromptChoice[]): number {
  const longest = Math.max(...all.map(({ name, opens }) => (opens?.now ? name.length : 0)));
  return Math.min(longest, Math.floor(promptColumns() * 0.4));
}

/** What can stand around a list, the most wanted first. */
type Around = 'keys' | 'help' | 'about';

/** Which lines a screen has room for. */
type Room = { readonly list: number; readonly shows: (part: Around) => boolean };

/** So many lines of the list are wanted more than what stands around it. */
const WANTED = 4;

/** The blank line below the list, and a last one left free, so that nothing scrolls. */
const APART = 2;

/** How many lines the list has beside the question and what was typed, and what of the rest there is room for. */
export function roomFor(ask: ChoiceAsk, words: PromptWords, typed: string): Room {
  const typing = Math.ceil((typed.length + 4) / promptColumns());
  let left = promptRows() - heightOf(ask.message) - typing - APART;
  const parts: readonly (readonly [Around, number])[] = [
    ['keys', heightOf(keysText(ask, words))],
    ['help', ask.help ? heightOf(ask.help) : 0],
    ['about', aboutHeight(ask.choices)],
  ];
  const shown = parts.flatMap(([part, lines]) => {
    if (lines === 0 || left - lines < WANTED) return [];
    left -= lines;
    return [part];
  });
  return { list: Math.max(1, left), shows: (part) => shown.includes(part) };
}

/** Which keys do what, after how many choices there are where not all of them can be seen. */
export function keysText({ choices, back, message }: ChoiceAsk, { keys, inAll }: PromptWords): string {
  const lines = choices.reduce((sum, choice) => sum + rowText(choice, choices).split('\n').length, 0);
  const isSeen = lines <= promptRows() - heightOf(message) - AROUND_LIST;
  const count = isSeen ? [] : [inAll(choices.length)];
  return wrapToTerminal(keyHints(...count, keys.move, keys.find, keys.take, ...(back ? [keys.back] : [])));
}

/** The line that is typed on, the keys, the blank line and the free one. */
const AROUND_LIST = 4;

/** What there is to know about the marked choice, always in as many lines, so that nothing moves from one to the next. */
export function aboutText(about: string, all: readonly PromptChoice[]): string {
  return `  ${wrapToTerminal(about)}${'\n '.repeat(aboutHeight(all) - heightOf(about))}`;
}

const aboutHeight = (all: readonly PromptChoice[]): number =>
  Math.max(0, ...all.map(({ about }) => (about ? heightOf(about) : 0)));
