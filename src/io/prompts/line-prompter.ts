import {
  type Ask,
  Cancelled,
  type ChoiceAsk,
  type KeyAsk,
  type PromptChoice,
  type Prompter,
  type TextAsk,
  WentBack,
} from '../../cli/port/host.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import { marksInAscii } from '../../render/page/plain.js';
import { NARROW_WIDTH } from '../../render/page/text-width.js';
import { LONGEST_LINE } from './keyboard.js';
import { onSignals } from './leaving.js';
import { lineReaderOf } from './line-reader.js';
import { isOfFigures, meant, type NumberedChoice, numbered } from './numbered.js';

/**
 * Asks in lines that follow one another and never change, for screen readers, for terminals whose cursor cannot be
 * moved, and for those that are too small for a list: a question, its answers with a number each, and a line to answer
 * on. No escape code is ever written.
 */
export function linePrompterIn(words: PromptWords): Prompter {
  const talk: Talk = { words, heard: new Set() };
  return {
    choose: (ask) => choose(ask, talk),
    enter: (ask) => enter(ask, talk),
    key: (ask) => key(ask, talk),
  };
}

/** The words to ask in, and what was said in full already. */
type Talk = { readonly words: PromptWords; readonly heard: Set<string> };

/** So many letters tell what was typed. */
const MOST_QUOTED = 30;

async function choose(ask: ChoiceAsk, talk: Talk): Promise<string> {
  const { lines } = talk.words;
  const all = numbered(ask);
  const whole = [ask.message, ...helpOf(ask), ...all.map(({ line }) => line)];
  const proposed = ask.choices.find(({ value }) => value === ask.proposal);
  tellKeys(ask, talk);
  say(...(isHeard(ask, talk) ? [ask.message, lines.listAgain] : whole));
  let several: readonly string[] = [];
  let words = '';
  for (;;) {
    const text = await answerTo(ask, talk, isOfFigures(ask) ? lines.figure : lines.answer, proposed?.name);
    if (text === AGAIN) {
      say(...whole);
      continue;
    }
    words = withWords(words, text, all);
    const found = text === '' ? [proposed].flatMap((one) => one ?? []) : meant(ask, all, text, talk.words);
    const [picked, other] = found;
    if (picked && !other) {
      if (words !== '') ask.hears?.(words);
      return taken(picked, talk);
    }
    if (other) {
      several = all.flatMap(({ choice, line }) => (found.includes(choice) ? [line] : []));
      say(lines.several, ...several);
    } else say(...nothingMeant(text, ask.refuse?.(text) ?? null, several, all, talk));
  }
}

/** What is said where nothing was meant: what fitted before, of `several`, is still what they choose between. */
function nothingMeant(
  text: string,
  reason: string | null,
  several: readonly string[],
  all: readonly NumberedChoice[],
  { words: { lines } }: Talk,
): readonly string[] {
  if (text === '') return [lines.listAgain, ...several];
  if (reason !== null) return [reason, ...several];
  return [lines.noneFits(text.slice(0, MOST_QUOTED)), ...(several.length > 0 ? several : lastResort(all))];
}

/** What was typed so far to find a choice, without the keys that pick one. */
const withWords = (before: string, text: string, all: readonly NumberedChoice[]): string =>
  all.some(({ key }) => key === text) ? before : `${before} ${text}`.trim();

/** What is left to whoever finds nothing that fits. */
const lastResort = (all: readonly NumberedChoice[]): string[] =>
  all.flatMap(({ choice, line }) => (choice.isLastResort ? [line] : []));

/** Once there is a question to go back to, what can be typed beside an answer is said, and not again. */
function tellKeys({ back }: Ask, { words: { lines }, heard }: Talk): void {
  if (back && !heard.has(lines.keys)) say(lines.keys);
  if (back) heard.add(lines.keys);
}

/** A list of rows is long: once it was heard, it is said again only where somebody wants that. */
function isHeard({ message, choices }: ChoiceAsk, { heard }: Talk): boolean {
  const isBefore = heard.has(message);
  if (choices.some(({ opens }) => opens)) heard.add(message);
  return isBefore;
}

/** The value of what was picked, and its name, so that nobody goes on with what they did not mean. */
function taken({ value, name, short = name, opens }: PromptChoice, { words }: Talk): string {
  if (!opens) say(words.lines.taken(short));
  return value;
}

async function enter(ask: TextAsk, talk: Talk): Promise<string> {
  const { refuse, understood = (text) => text, proposal } = ask;
  const { lines } = talk.words;
  const whole = [ask.message, ...helpOf(ask)];
  tellKeys(ask, talk);
  say(...whole);
  for (;;) {
    const typed = await answerTo(
      ask,
      talk,
      lines.answer,
      proposal === undefined ? undefined : understood(proposal),
    );
    const text = typed === '' ? (proposal ?? '') : typed;
    const reason = text.length > LONGEST_LINE ? lines.tooLong(LONGEST_LINE) : refuse(text);
    if (reason === null) {
      if (text !== '') say(lines.taken(understood(text)));
      return text;
    }
    say(...(text === AGAIN ? whole : [reason]));
  }
}

async function key({ keys }: KeyAsk, talk: Talk): Promise<string | null> {
  const { lines } = talk.words;
  const whole = [...keys.map((one) => `${one.key}: ${one.does}`), lines.leave];
  say(...whole);
  for (;;) {
    const text = await typedLine(lines.answer()).catch(() => null);
    const wanted = keys.find((one) => one.key === text?.toLowerCase());
    if (wanted || !text || text.toLowerCase() === LEAVES) return wanted?.key ?? null;
    say(...(text === AGAIN ? whole : [lines.noneFits(text.slice(0, MOST_QUOTED))]));
  }
}

/** What leaves the keys below an answer, as Enter does and as in a terminal that shows a list. */
const LEAVES = 'q';

/** What has somebody hear a question again. */
const AGAIN = '?';

const helpOf = ({ help }: Ask): string[] => (help === undefined ? [] : [help]);

/** What was typed on the line below a question. Rejects where they leave, or want the question before. */
async function answerTo(
  { back }: Ask,
  { words }: Talk,
  prompt: (proposed?: string) => string,
  proposed: string | undefined,
): Promise<string> {
  const text = await typedLine(prompt(proposed));
  if (text === null) throw new Cancelled(words.cancelled);
  if (back && text.toLowerCase() === words.lines.back)
    throw new WentBack('The person at the terminal went back.');
  return text;
}

/** A line that was typed behind a prompt, without blanks around it; null where they leave. */
async function typedLine(prompt: string): Promise<string | null> {
  process.stderr.write(`${inColumns(prompt)} `);
  let stop = (): void => undefined;
  const leaving = new Promise<null>((resolve) => {
    stop = onSignals(() => resolve(null));
  });
  const line = await lineReaderOf(process.stdin).next(leaving);
  stop();
  if (line === null) say('');
  return line?.trim() ?? null;
}

function say(...lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${inColumns(line)}\n`).join(''));
}

/** A line as any terminal shows it, broken at blanks where it's longer than this one is wide. */
function inColumns(line: string): string {
  const { columns } = process.stderr;
  const plain = marksInAscii(line);
  return columns && plain.length > columns ? NARROW_WIDTH.wrap(plain, columns - 1).join('\n') : plain;
}
