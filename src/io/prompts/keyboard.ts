import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** What a prompt reads keys from. */
export type Keyboard = PassThrough & {
  /** Whether more was typed on one line than is taken of it. */
  readonly isCut: () => boolean;
  /** Lets go of the keys. */
  readonly release: () => void;
};

/** More letters than this on one line were pasted by accident; of a text no more is said anyway. */
export const LONGEST_LINE = 200;

const ESCAPE = '\u001b';

/** Enter, Ctrl+C, Ctrl+D and Ctrl+U: what was typed is over, or gone. */
const LINE_ENDS = ['\r', '\n', '\u0003', '\u0004', '\u0015'];

const BACKSPACES = ['\u007f', '\b'];

/**
 * The keys of a terminal as prompts have them: of one line no more than fits a screen, however much is pasted, and
 * Enter only once the letters before it have been looked at.
 */
export function keyboardOf(terminal: NodeJS.ReadStream): Keyboard {
  const keys = new PassThrough();
  const decoder = new StringDecoder('utf8');
  const line = lineLimit();
  let isHeld = true;
  const hand = ([first, ...rest]: readonly string[]): void => {
    if (first === undefined || !isHeld) return;
    keys.write(first);
    setImmediate(hand, rest);
  };
  const take = (chunk: Buffer): void => {
    const text = decoder.write(chunk);
    hand(text.startsWith(ESCAPE) ? [text] : line.kept(text).split(/(?=[\r\n])/));
  };
  const over = (): void => {
    keys.end();
  };
  terminal.on('data', take).once('end', over).once('close', over).resume();
  return Object.assign(keys, {
    isTTY: terminal.isTTY,
    setRawMode: (raw: boolean) => terminal.setRawMode?.(raw),
    isCut: line.isCut,
    release: () => {
      isHeld = false;
      terminal.off('data', take).off('end', over).off('close', over).pause();
    },
  });
}

/** Keeps of each line as much as fits. */
function lineLimit(): { readonly kept: (text: string) => string; readonly isCut: () => boolean } {
  let [length, cut] = [0, false];
  const fits = (letter: string): boolean => {
    if (LINE_ENDS.includes(letter)) [length, cut] = [0, false];
    else if (BACKSPACES.includes(letter)) length = Math.max(0, length - 1);
    else if (length === LONGEST_LINE) {
      cut = true;
      return false;
    } else length += 1;
    return true;
  };
  return { kept: (text) => [...text].filter(fits).join(''), isCut: () => cut };
}
