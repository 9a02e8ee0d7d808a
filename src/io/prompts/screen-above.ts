import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { NARROW_WIDTH } from '../../render/page/text-width.js';
import { promptColumns } from './terminal-text.js';

/** The screen as one prompt writes on it, and how many lines its last state takes. */
export type PromptScreen = {
  readonly output: NodeJS.WritableStream;
  readonly lines: () => number;
  /** Wipes what stands below a prompt that was left, where the window got another width under it: its lines were broken anew. */
  readonly wipeBelow: () => void;
};

/** A screen that keeps count. */
export function promptScreen(terminal: NodeJS.WriteStream): PromptScreen {
  let last: readonly string[] = [];
  let { columns } = terminal;
  const output = new Writable({
    decodeStrings: false,
    write: (chunk: string, _encoding, written) => {
      const text = stripVTControlCharacters(String(chunk));
      // At its end a prompt writes a line end and nothing to read.
      if (text.trim() !== '') {
        if (areBroken(last, terminal)) terminal.write(onNewScreen(terminal));
        [last, columns] = [text.split('\n'), terminal.columns];
      }
      terminal.write(chunk);
      written();
    },
  });
  const size = { get: () => terminal.columns };
  Object.defineProperties(output, {
    columns: size,
    rows: { get: () => terminal.rows },
    isTTY: { value: terminal.isTTY },
  });
  const wipeBelow = (): void => {
    if (terminal.columns !== columns) terminal.write(WIPE_BELOW);
  };
  return { output, lines: () => last.length, wipeBelow };
}

/**
 * Whether the terminal broke some of these lines in two when it was made narrower. A prompt takes back as many lines as it
 * wrote, so that some of them would stay.
 */
const areBroken = (lines: readonly string[], { columns }: NodeJS.WriteStream): boolean =>
  lines.some((line) => NARROW_WIDTH.width(line.trimEnd()) > columns);

/** Moves all that is to be seen up into what can be scrolled back to, so that a prompt begins at the top. */
const onNewScreen = ({ rows }: NodeJS.WriteStream): string => `${'\n'.repeat(rows)}${TOP_LEFT}${WIPE_BELOW}`;

const TOP_LEFT = '\u001b[H';
const WIPE_BELOW = '\u001b[J';

/** The answers above the question that is open, by the lines that each takes on a screen of so many columns. */
export type AnswersAbove = {
  readonly add: (lines: number) => void;
  /** Takes the last of them off the screen. */
  readonly takeAway: () => void;
};

/** None yet. */
export function answersAbove(terminal: NodeJS.WriteStream): AnswersAbove {
  const all: { readonly lines: number; readonly columns: number }[] = [];
  return {
    add: (lines) => {
      all.push({ lines, columns: promptColumns() });
    },
    takeAway: () => {
      const last = all.pop();
      // What was laid out for another width stands in other lines by now.
      if (last?.columns === promptColumns()) terminal.write(`\u001b[${last.lines}A\u001b[J`);
    },
  };
}
