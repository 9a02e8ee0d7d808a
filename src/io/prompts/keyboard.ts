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

const ENTERS: readonly string[] = ['\r', '\n'];

const BACKSPACES = ['\u007f', '\b'];

/** Turns of the loop after which an Enter that ended no prompt was refused: what was typed behind it was for other questions. */
const REFUSED_AFTER = 10;

/**
 * The keys of a terminal as a prompt has them: of one line no more than fits a screen, however much is pasted, and Enter
 * only once the letters before it have been looked at. It begins with what was typed `ahead` of it, and what is typed
 * behind the Enter that ends it is left there for the next one.
 */
export function keyboardOf(terminal: NodeJS.ReadStream, ahead: string[]): Keyboard {
  const keys = new PassThrough();
  const decoder = new StringDecoder('utf8');
  const line = lineLimit();
  let [isHeld, isHanding] = [true, true];
  const hand = (): void => {
    const part = isHeld ? ahead.shift() : undefined;
    isHanding = part !== undefined;
    if (part === undefined) return;
    keys.write(part.startsWith(ESCAPE) ? part : line.kept(part));
    if (ENTERS.includes(part)) setImmediate(goOn, REFUSED_AFTER, ahead.length);
    else setImmediate(hand);
  };
  const goOn = (turns: number, forOthers: number): void => {
    if (!isHeld) return;
    if (turns > 0) {
      setImmediate(goOn, turns - 1, forOthers);
      return;
    }
    ahead.splice(0, forOthers);
    hand();
  };
  // A prompt listens from the next turn on.
  setImmediate(() => setImmediate(hand));
  const take = (chunk: Buffer): void => {
    ahead.push(...partsOf(decoder.write(chunk)));
    if (!isHanding) hand();
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

/** What was typed or pasted, each Enter by itself: the end of a line as other systems write it is one. */
const partsOf = (text: string): readonly string[] =>
  text.startsWith(ESCAPE) ? [text] : (text.replaceAll('\r\n', '\r').match(/[^\r\n]+|[\r\n]/g) ?? []);

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
