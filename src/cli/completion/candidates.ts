import type { Command } from 'commander';
import type { Policy } from '../../domain/policy/policy.js';
import { choosePolicy } from '../complaint/choose-policy.js';
import type { Host } from '../port/host.js';
import type { Completion } from './completion.js';
import type { CompletionSlot, ValueSlot } from './completion-slot.js';
import { factsAt, remediesAt } from './facts.js';

/** Everything that could stand at the cursor, and whether a file could. */
type Completions = { readonly words: readonly Completion[]; readonly files: boolean };

/** What is at hand to propose from. */
type Sources = {
  readonly host: Host;
  readonly program: Command;
  /** The policy that the line goes by; null where there is none that could be read. */
  readonly policy: () => Promise<Policy | null>;
  /** Words of the line before the cursor. */
  readonly words: readonly string[];
  /** What of the value is there already. */
  readonly typed: string;
};

/** What could stand at a place, where `word` has been begun. */
export async function completionsAt(
  place: CompletionSlot,
  word: string,
  program: Command,
  host: Host,
): Promise<Completions> {
  if (place.is === 'command') return wordsOnly(commandsOf(place.below ?? program));
  if (place.is === 'flag') return wordsOnly(flagsOf(program, place.command, place.words));
  const policy = policyOf(place.is === 'value' ? place.words : [], host);
  if (place.is === 'start') {
    const facts = word === '' ? [] : factsAt(await policy(), [], word);
    return wordsOnly([...commandsOf(program), ...facts]);
  }
  const { of, before, words } = place;
  const found = await valuesOf(of, { host, program, policy, words, typed: word.slice(before.length) });
  return { ...found, words: found.words.map((one) => ({ ...one, word: before + one.word })) };
}

const wordsOnly = (words: readonly Completion[]): Completions => ({ words, files: false });

const commandsOf = (program: Command): Completion[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((one) => ({ word: one.name(), means: one.summary() || one.description() }));

/** The flags of a command that have not been given yet; those that may be given again stay. */
function flagsOf(program: Command, command: Command, words: readonly string[]): Completion[] {
  const given = words.map((word) => word.split('=', 1)[0] ?? '');
  return program
    .createHelp()
    .visibleOptions(command)
    .filter(({ long, parseArg }) => long && (parseArg || !given.includes(long)))
    .map(({ long, description }) => ({ word: long ?? '', means: description }));
}

/** What can stand for each kind of value, by the name that flags and arguments give it in the help. */
const BY_NAME: Readonly<Record<string, (sources: Sources) => Promise<Completions> | Completions>> = {
  file: () => FILES,
  folder: () => FILES,
  where: () => FILES,
  policy: ({ host }) => ({ words: builtIns(host), files: true }),
  old: ({ host }) => ({ words: builtIns(host), files: true }),
  new: ({ host }) => ({ words: builtIns(host), files: true }),
  'policy-name': ({ host }) => wordsOnly(builtIns(host)),
  paths: ({ host }) => ({ words: builtIns(host), files: true }),
  'policy-or-code': async ({ host }) => ({ words: [...builtIns(host), ...(await codes(host))], files: true }),
  role: async ({ policy }) =>
    wordsOnly(((await policy())?.authority ?? []).map(({ name }) => ({ word: name }))),
  facts: async ({ policy, words, typed }) => wordsOnly(factsAt(await policy(), words, typed)),
  remedy: async ({ policy }) => wordsOnly(remediesAt(await policy())),
  offer: async ({ policy, words, typed }) => {
    const chosen = await policy();
    return wordsOnly([...remediesAt(chosen), ...factsAt(chosen, words, typed)]);
  },
  'format[=file]': ({ typed }) => (typed.includes('=') ? FILES : reporters()),
  'page[=file]': ({ typed }) => (typed.includes('=') ? FILES : pages()),
};

const FILES: Completions = { words: [], files: true };

async function valuesOf({ name, choices }: ValueSlot, sources: Sources): Promise<Completions> {
  if (choices) return wordsOnly(choices.map((word) => ({ word })));
  return BY_NAME[name]?.(sources) ?? wordsOnly([]);
}

const builtIns = ({ policies }: Host): Completion[] =>
  policies.builtInNames().map((word) => ({ word, means: 'a built-in policy' }));

const codes = async ({ policies }: Host): Promise<Completion[]> =>
  (await policies.pages()).map(({ code, summary }) => ({ word: code, means: summary }));

async function reporters(): Promise<Completions> {
  const { REPORTERS } = await import('../../render/check/index.js');
  return wordsOnly(Object.keys(REPORTERS).map((word) => ({ word })));
}

async function pages(): Promise<Completions> {
  const { DIFF_FORMATS } = await import('../../render/diff/index.js');
  return wordsOnly(DIFF_FORMATS.map((word) => ({ word })));
}

/** The policy that a line goes by: the one it names, or the one that would be found. */
function policyOf(words: readonly string[], host: Host): () => Promise<Policy | null> {
  const at = words.lastIndexOf('--policy');
  const joined = words.findLast((word) => word.startsWith('--policy='))?.slice('--policy='.length);
  return async () => (await choosePolicy(at >= 0 ? words[at + 1] : joined, host)).policy;
}
