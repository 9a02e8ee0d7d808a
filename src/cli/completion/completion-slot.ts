import type { Argument, Command, Option } from 'commander';
import { withDefaultCommand } from '../port/default-command.js';

/** What can stand at the cursor. */
export type CompletionSlot =
  /** The first word: a command, or already a fact. */
  | { readonly is: 'start' }
  /** The name of a command. */
  | { readonly is: 'command'; readonly below?: Command }
  /** A flag. */
  | { readonly is: 'flag'; readonly command: Command; readonly words: readonly string[] }
  /** A value of a flag or an argument; `before` is the part of the word that belongs to the flag: `--policy=`. */
  | {
      readonly is: 'value';
      readonly of: ValueSlot;
      readonly before: string;
      readonly command: Command;
      readonly words: readonly string[];
    };

/** What takes a value: what it calls the value, and its choices where they are few and fixed. */
export type ValueSlot = { readonly name: string; readonly choices: readonly string[] | undefined };

/** Where the cursor stands, by the program's own commands, flags and arguments; null where nothing can stand. */
export function completionSlot(
  program: Command,
  typed: readonly string[],
  word: string,
): CompletionSlot | null {
  if (typed.length === 0 && !/^-|=/.test(word)) return { is: 'start' };
  const [name, ...words] = withDefaultCommand(typed);
  if (name === 'help') return words.length === 0 ? { is: 'command' } : null;
  const command = program.commands.find((one) => one.name() === name);
  if (!command) return null;
  if (command.commands.length === 0 || (words.length === 0 && word.startsWith('-')))
    return slotWithin(command, words, word);
  return slotBelow(command, words, word);
}

/** Behind a command that has others below it: one of these, and then what that takes. */
function slotBelow(
  command: Command,
  [name, ...words]: readonly string[],
  word: string,
): CompletionSlot | null {
  if (name === undefined) return { is: 'command', below: command };
  const below = command.commands.find((one) => one.name() === name);
  return below ? slotWithin(below, words, word) : null;
}

function slotWithin(command: Command, words: readonly string[], word: string): CompletionSlot | null {
  const { open, ended, given } = walk(command, words);
  const value = (of: ValueSlot, before = ''): CompletionSlot => ({ is: 'value', of, before, command, words });
  if (open) return value(takerOf(open));
  if (!ended && word.startsWith('-')) {
    const [flag = '', ...typed] = word.split('=');
    const option = typed.length > 0 ? optionNamed(command, flag) : undefined;
    return option ? value(takerOf(option), `${flag}=`) : { is: 'flag', command, words };
  }
  const argument = command.registeredArguments[given] ?? lastIfMany(command);
  return argument ? value({ name: argument.name(), choices: argument.argChoices }) : null;
}

/** Goes through the words of a command as commander does. */
function walk(command: Command, words: readonly string[]) {
  let [given, ended]: [number, boolean] = [0, false];
  let open: Option | undefined;
  for (const word of words) {
    if (open) open = undefined;
    else if (word === '--') ended = true;
    else if (ended || !word.startsWith('-')) given += 1;
    else open = needsValue(optionNamed(command, word));
  }
  return { open, ended, given };
}

const optionNamed = ({ options }: Command, flag: string): Option | undefined =>
  options.find(({ long, short }) => flag === long || flag === short);

const needsValue = (option: Option | undefined): Option | undefined =>
  option?.required ? option : undefined;

const takerOf = ({ flags, argChoices }: Option): ValueSlot => ({
  name: /[<[](.+)[>\]]$/.exec(flags)?.[1] ?? '',
  choices: argChoices,
});

function lastIfMany({ registeredArguments }: Command): Argument | undefined {
  const last = registeredArguments.at(-1);
  return last?.variadic ? last : undefined;
}
