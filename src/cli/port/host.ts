import type { Policy } from '../../domain/policy/policy.js';
import type { Settings } from '../../domain/policy/settings.js';
import type { CheckReport, CodePage } from '../../domain/results/check-report.js';
import type { TestReport } from '../../domain/results/test-report.js';
import type { Failure } from '../../domain/values/failure.js';
import type { Diagnostic } from '../../domain/values/issue.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import type { AnswerChoice } from '../../interview/index.js';
import type { OpenRecord, RecordStore } from './record.js';
import type { RowPort } from './row-port.js';
import type { SavedAnswers } from './saved-answers.js';

/** What the command line needs of the world around it: `io` is the one that has it, tests make one up. */
export type Host = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person can be asked: both the keyboard and the screen for questions are there. */
  readonly canAsk: () => boolean;
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** Writes a result; resolves once it is on its way, also where nobody reads it any more. */
  readonly print: (text: string) => Promise<void>;
  /** Writes a message, beside the results. */
  readonly tell: (text: string) => Promise<void>;
  /** The text of a file. Throws a Failure where it cannot be read. */
  readonly readFile: (path: string) => string;
  /** Writes a file, whole or not at all. Throws a Failure where it cannot be written. */
  readonly writeFile: (path: string, text: string) => void;
  /**
   * Writes files that are not there yet: all of them, or none. Throws a Failure where one is there, or cannot be
   * written.
   */
  readonly writeNew: (files: readonly (readonly [path: string, text: string])[]) => void;
  /** All of standard input. Throws a Failure where it is too much. */
  readonly readInput: () => Promise<string>;
  /**
   * The path of the nearest file of this name, from the working folder upwards. Throws a Failure where that folder is
   * not there any more, or may not be looked into.
   */
  readonly nearest: (name: string) => string | undefined;
  /** The working folder from the root of its repository, such as `shops/`; empty at the root, and where there is none. */
  readonly folderInRepository: () => string;
  readonly fileExists: (path: string) => boolean;
  /** The names of all that lies in the folder of a path; none where nobody can look there. */
  readonly namesBeside: (path: string) => readonly string[];
  /** Waits until a YAML file in one of these folders has changed. */
  readonly changed: (folders: readonly string[]) => Promise<void>;
  /** The clock on the wall in a timezone (IANA name; where we are, if none), now or at an instant. */
  readonly wallClock: (timezone: string | undefined, instant?: number) => WallClock;
  readonly policies: PolicyStore;
  /** Files of rows; loaded only where they're wanted. */
  readonly rows: () => Promise<RowPort>;
  /** Opens the record of what was given. Throws a Failure where it can't be. */
  readonly record: (open: OpenRecord) => Promise<RecordStore>;
  /** Answers that a record has not taken yet. */
  readonly savedAnswers: () => Promise<SavedAnswers>;
  /**
   * Somebody who asks the person at the terminal, and says in these words which keys there are; `plain` asks in lines
   * that follow one another, for whoever hears the screen.
   */
  readonly prompter: (words: PromptWords, plain: boolean) => Promise<Prompter>;
};

/** Where text is shown; columns and rows are 0 where that is no terminal. */
export type Screen = { readonly isTerminal: boolean; readonly columns: number; readonly rows: number };

/** A moment as the clock on the wall shows it. */
export type WallClock = { readonly date: string; readonly hour: number };

/** Where policies come from. */
type PolicyStore = {
  readonly builtInNames: () => readonly string[];
  /** A policy that was compiled when amends was built. */
  readonly builtIn: (name: string) => Policy;
  /** A built-in edition that is only there to be extended, such as `bare@1`; undefined where there is none of that name. */
  readonly base: (name: string) => Promise<PolicyResult | undefined>;
  /** Reads a policy file, from what an earlier run kept if nothing has changed since. */
  readonly read: (path: string) => Promise<PolicyResult>;
  /**
   * A policy file as it was at a revision of its repository, with its parents as they were then. Throws a Failure where
   * git, the revision or the file is not there.
   */
  readonly readAt: (revision: string, path: string) => Promise<PolicyResult>;
  /** A policy with all that it inherits as one YAML text; `wanted` is a file or a built-in name. */
  readonly merged: (wanted: string) => Promise<MergedPolicy>;
  /**
   * The policies that some paths mean: files, folders, globs and built-in names; all below the working folder
   * where none is named. What is `ignored` is only found by its own name.
   */
  readonly find: (paths: readonly string[], ignored: Ignored) => Promise<FoundPolicies>;
  /**
   * The files of tests that some paths mean, as `find` does for policies; a policy means the tests beside it that try
   * it, or those that amends brings.
   */
  readonly findTests: (paths: readonly string[], ignored: Ignored) => Promise<FoundPolicies>;
  /** Whether a path leads to a file that amends reads: a policy, its tests, or settings. */
  readonly isOurs: (path: string) => Promise<boolean>;
  /** The settings in a file. */
  readonly settings: (path: string) => Promise<SettingsReading>;
  /** Puts right in the files what can safely be; those in which nothing could are left out. */
  readonly fix: (files: readonly string[], options: CheckRequest) => Promise<readonly FixedFile[]>;
  /** A page for every code that a finding may have. */
  readonly pages: () => Promise<readonly CodePage[]>;
  /** Everything that is wrong with some policies, in their order; each finding once. */
  readonly check: (files: readonly string[], options: CheckRequest) => Promise<CheckReport>;
  /** Runs the tests in some files, in their order. */
  readonly test: (files: readonly string[], options: TestRequest) => Promise<TestReport>;
};

/** A file in which something was put right, and how much; or why it could not be written. */
export type FixedFile = { readonly file: string; readonly fixes: number; readonly why?: Failure };

/** Policies found, each once and in order, and the paths that lead to none. */
export type FoundPolicies = {
  /** Paths from the working folder with `/`, or built-in editions. */
  readonly files: readonly string[];
  readonly missing: readonly NotFound[];
};

/** Patterns of policies that nobody wants to have checked, and the folder from which they are meant. */
export type Ignored = { readonly patterns: readonly string[]; readonly folder: string };

/** A path that leads nowhere, and why: “does not exist.” */
export type NotFound = { readonly path: string; readonly why: string };

/** The settings of a repository, or null and what is wrong with them. */
export type SettingsReading = {
  readonly settings: Settings | null;
  readonly diagnostics: readonly Diagnostic[];
};

/** What checking goes by besides the policies themselves: the day (ISO date) and the repository's settings. */
export type CheckRequest = { readonly today: string; readonly settings: Settings };

/** What a run of tests goes by: the repository's settings, and words that the names of its cases have. */
export type TestRequest = {
  readonly settings: Settings;
  readonly filter: string | undefined;
  /** Whether to say what the cases try of their policies, with cases for the rest. */
  readonly coverage: boolean;
  /** The least share of each policy that its cases have to try, in percent; undefined where any is fine. */
  readonly minCoverage: number | undefined;
  /** Whether only what stands in a policy's own file counts, and not what it inherits. */
  readonly own: boolean;
};

/** A policy, or what is wrong with it. */
export type PolicyResult = { readonly policy: Policy | null; readonly diagnostics: readonly Diagnostic[] };

/** A merged policy as YAML, each line with the file it comes from; null where it is not sound. */
export type MergedPolicy = { readonly text: string | null; readonly diagnostics: readonly Diagnostic[] };

/**
 * Asks one question at a time. Every method rejects with {@link Cancelled} when the person leaves, and with
 * {@link WentBack} when they want the question before again, where `back` says there is one.
 */
export type Prompter = {
  /** The value of the choice that was picked. */
  readonly choose: (ask: ChoiceAsk) => Promise<string>;
  readonly enter: (ask: TextAsk) => Promise<string>;
  /** Waits for one of these keys; `null` for Enter, or where the person leaves. */
  readonly key: (ask: KeyAsk) => Promise<string | null>;
};

/** A question: `proposal` is taken on Enter. */
export type Ask = {
  readonly message: string;
  readonly help: string | undefined;
  readonly proposal: string | undefined;
  /** Whether there is a question before this one. */
  readonly back: boolean;
  /** It was opened from a list, which shows the answer itself and is what there is to go back to. */
  readonly isOpened?: true;
};

/** A question whose answer is typed: `refuse` says why an answer cannot be taken, null where it can. */
export type TextAsk = Ask & {
  readonly refuse: (text: string) => string | null;
  /** What stands there once the answer is taken, for whoever looks back; as it was typed where absent. */
  readonly understood?: (text: string) => string;
};

/** A question with answers to pick from. */
export type ChoiceAsk = Ask & {
  readonly choices: readonly PromptChoice[];
  /** What a typed number picks, where the answers are bands of numbers; null where it is none. */
  readonly typed: ((text: string) => string | null) | null;
  /** What was typed already to come here, to go on from; a list shows what it finds. */
  readonly begun?: string;
  /** Whether what is typed is no answer, whatever words it shares with one. */
  readonly isNone?: (text: string) => boolean;
  /** Why figures that were typed are no answer, where they pick nothing; null where there's no more to say. */
  readonly refuse?: (text: string) => string | null;
  /** Hears the words that were typed to find what was picked; it isn't called where there were none. */
  readonly hears?: (words: string) => void;
  /** What stands there once a typed number is taken, for whoever looks back; as it was typed where absent. */
  readonly understood?: (text: string) => string;
};

/** One answer to pick; `words` are what else people say for it. */
export type PromptChoice = Omit<AnswerChoice, 'band'> & {
  /** It stands for a stretch of numbers, so that its value is nothing that somebody would type. */
  readonly isBand?: true;
  /** It ends the list: found only where nothing else is typed than its own words. */
  readonly isEnd?: true;
  /** It is a row of a list that opens a question of its own, and stands at this now, in words. */
  readonly opens?: { readonly now: string };
  /** What there is to know about it while it is marked. */
  readonly about?: string;
  /** What stands there once it is picked, for whoever looks back; its name where absent. */
  readonly short?: string;
};

/** Keys to press, and what each does. */
export type KeyAsk = { readonly keys: readonly KeyChoice[] };

/** A key, what it does, and whether Esc does the same. */
export type KeyChoice = { readonly key: string; readonly does: string; readonly isEsc?: true };

/** The person at the terminal wants the question before this one. */
export class WentBack extends Error {
  override readonly name = 'WentBack';
}

/** Whether `error` says that the person went back; by name, because the prompts are a bundle of their own. */
export function isWentBack(error: unknown): boolean {
  return error instanceof Error && error.name === 'WentBack';
}

/** The person at the terminal left: Ctrl+C, Ctrl+D, or the terminal went away. Its message is the last they read. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Whether `error` says that the person left; by name, because the prompts are a bundle of their own. */
export function isCancelled(error: unknown): error is Cancelled {
  return error instanceof Error && error.name === 'Cancelled';
}
