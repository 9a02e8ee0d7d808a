import type { Command, CommanderError } from 'commander';
import { Failure } from '../../domain/values/failure.js';
import { BUILT_IN_FACTS, BUILT_IN_PROBLEMS } from '../../i18n/values/built-in.js';
import { nearest } from '../../source/suggest/nearest.js';
import { didYouMean } from '../port/nearest.js';

/** What commander stopped for: it printed help or the version, or it was called wrongly. */
type CommanderStop = 'printed' | Failure;

/** How the program was called: the program as commander knows it, and the words, a command first. */
type Call = { readonly program: Command; readonly args: readonly string[] };

/** Tells commander's ways of stopping apart; null where the error is not commander's. */
export function stopOf(error: unknown, program: Command, args: readonly string[]): CommanderStop | null {
  if (!isCommanders(error)) return null;
  if (error.exitCode === 0) return 'printed';
  const told = MISUSES[error.code.replace('commander.', '')]?.(quotedIn(error.message), { program, args });
  return told ?? new Failure(sentence(error.message.replace(/^error: /, '')), seeHelp({ program, args }));
}

/** By its code and not its class, which would load commander. */
function isCommanders(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

/** What commander quotes in a message, in its order. */
const quotedIn = (message: string): string[] =>
  [...message.matchAll(/'(.*?)'/gs)].map(([, text = '']) => text);

type Explain = (quoted: readonly string[], call: Call) => Failure;

/** Each way to call a program wrongly, by commander's name for it, in our words. */
const MISUSES: Readonly<Record<string, Explain>> = {
  help: (_, call) => new Failure(`Say also what “${nameIn(call)}” is to do.`, belowOf(call)),
  unknownCommand: ([word = ''], call) =>
    new Failure(`“${nameIn(call)}” has no command “${word}”.`, nearBelow(word, call)),
  unknownOption: ([flag = ''], call) => unknownFlag(flag, call),
  optionMissingArgument: ([flags = ''], call) => {
    const option = optionsIn(call).find((one) => one.flags === flags);
    return new Failure(
      `${option?.long ?? flags} needs something behind it: ${option?.description}.`,
      seeHelp(call),
    );
  },
  invalidArgument: ([first = '', second = '', third], call) => {
    const [word, name] = third === undefined && first.startsWith('-') ? [second, first] : [first, second];
    return notAChoice(word, name, call);
  },
  missingArgument: ([name = ''], call) => {
    const argument = commandIn(call)?.registeredArguments.find((one) => one.name() === name);
    const choices = argument?.argChoices ? ` (${argument.argChoices.join(', ')})` : '';
    return new Failure(`Say also ${argument?.description ?? name}${choices}.`, seeHelp(call));
  },
  excessArguments: (_, call) => {
    const command = commandIn(call);
    const most = command?.registeredArguments.length ?? 0;
    const takes = most === 0 ? 'nothing' : most === 1 ? 'one thing' : `${most} things`;
    return new Failure(
      `There is more behind “${nameIn(call)}” than it takes, which is ${takes}.`,
      seeHelp(call),
    );
  },
};

/** The command that was called: the one below another, where that has some. */
function commandIn({ program, args: [name, below] }: Call): Command | undefined {
  const command = program.commands.find((one) => one.name() === name);
  return command?.commands.find((one) => one.name() === below) ?? command;
}

/** Its whole name: `record give`. */
function nameIn(call: Call): string | undefined {
  const command = commandIn(call);
  return command?.parent?.parent ? `${command.parent.name()} ${command.name()}` : command?.name();
}

/** What stands below the command that was called. */
const namesBelow = (call: Call): readonly string[] =>
  (commandIn(call)?.commands ?? []).map((one) => one.name());

const belowOf = (call: Call): string => `There are ${namesBelow(call).join(', ')}.`;

const nearBelow = (word: string, call: Call): string => didYouMean(word, namesBelow(call), 'There are');

const optionsIn = (call: Call) => (commandIn(call) ?? call.program).options;

/** Where the flags and arguments of what was called are explained. */
const seeHelp = (call: Call): string => `See amends ${[nameIn(call), '--help'].filter(Boolean).join(' ')}.`;

const commandNames = (program: Command): string[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((one) => one.name());

/** Says that a word is no command: perhaps it is a fact, or what went wrong. */
export function unknownCommand(word: string, program: Command): Failure {
  const names = commandNames(program);
  const near = nearest(word, names);
  const meant = near
    ? `Did you mean ${near}?`
    : (asFact(word) ?? `${allOf(names)} A fact is written with its value: problem=late.`);
  return new Failure(`There is no command “${word}”.`, meant);
}

const allOf = (names: readonly string[]): string => `The commands are ${names.join(', ')}.`;

function asFact(word: string): string | undefined {
  const problem = BUILT_IN_PROBLEMS.find(({ name }) => name === word);
  if (problem) return `Did you mean problem=${word}?`;
  const fact = BUILT_IN_FACTS.find(({ name }) => name === word);
  return fact && `“${word}” is a fact: write it with its value, as in problem=late.`;
}

/** A flag that the command does not have is misspelt, of another command, or begun with one hyphen too few. */
function unknownFlag(flag: string, call: Call): Failure {
  const [bare = ''] = flag.split('=');
  const name = nameIn(call);
  const known = optionsIn(call).flatMap(({ long }) => long ?? []);
  const near =
    known.find((one) => one === `-${bare}`) ?? (known.includes(bare) ? bare : nearest(bare, known));
  const message = `${name ? `“${name}” has` : 'There is'} no flag ${bare}.`;
  if (known.includes(bare)) return new Failure(`${bare} takes nothing behind it.`, `Write ${bare} alone.`);
  if (near) return new Failure(message, `Did you mean ${near}?`);
  const elsewhere = call.program.commands.filter((one) => one.options.some(({ long }) => long === bare));
  const others = elsewhere.map((one) => one.name()).join(' and ');
  return new Failure(message, others ? `It belongs to ${others}. ${seeHelp(call)}` : seeHelp(call));
}

/** Of a flag or an argument with few choices, one that there is not. */
function notAChoice(word: string, name: string, call: Call): Failure {
  const option = optionsIn(call).find(({ flags }) => flags === name);
  const argument = commandIn(call)?.registeredArguments.find((one) => one.name() === name);
  const choices = (option ?? argument)?.argChoices ?? [];
  const what = option?.long ? `${option.long} “${word}”` : `“${word}”`;
  return new Failure(`${what} is not there to choose.`, didYouMean(word, choices, 'There are'));
}

function sentence(text: string): string {
  const [line = ''] = text.split('\n');
  const begun = line.charAt(0).toUpperCase() + line.slice(1);
  return (begun.endsWith('.') ? begun : `${begun}.`).replace(/'(.*?)'/g, '“$1”');
}
