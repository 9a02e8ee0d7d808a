import type { ResolveOptions } from './resolve-flags.js';
import { type Flag, RESOLVE_FLAGS } from './resolve-flags.js';

/** A command line of `resolve`: facts as they were written, and what the flags say. */
export type PlainLine = { readonly words: readonly string[]; readonly options: ResolveOptions };

type Said = Record<string, string | boolean>;

/**
 * Reads the command lines that people and programs mostly write, `resolve` with facts and flags in full, without
 * commander, whose loading costs as much as the decision. Anything in the least unusual, and all that is wrong, is
 * declined (null) and left to commander, so that there is no message to write here.
 */
export function readPlainLine([command, ...args]: readonly string[]): PlainLine | null {
  if (command !== 'resolve') return null;
  const words: string[] = [];
  const said: Said = { input: true, format: 'text' };
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (/^[^-]/.test(arg)) words.push(arg);
    else {
      const taken = takeFlag(arg, args[at + 1], said);
      if (taken === null) return null;
      at += taken;
    }
  }
  return { words, options: said as ResolveOptions };
}

/** Notes what a flag says, and answers with how many arguments behind it that took; null where it is unusual. */
function takeFlag(arg: string, behind: string | undefined, said: Said): 0 | 1 | null {
  const flag = RESOLVE_FLAGS.find(({ name }) => name === arg);
  if (!flag) return null;
  if (flag.takes === undefined) {
    const isNo = arg.startsWith(NO);
    said[inOneWord(arg.slice(isNo ? NO.length : 2))] = !isNo;
    return 0;
  }
  if (!isPlainValue(flag, behind)) return null;
  said[inOneWord(arg.slice(2))] = behind;
  return 1;
}

const NO = '--no-';

function isPlainValue({ choices }: Flag, value: string | undefined): value is string {
  if (value === undefined || !/^(?:-$|[^-])/.test(value)) return false;
  return choices === undefined || choices.includes(value);
}

/** `ask-all` as commander names it: askAll. */
const inOneWord = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
