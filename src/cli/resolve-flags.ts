/** A flag of a command. */
export type Flag = {
  /** `--why`; `--no-input` says no to `input`. */
  readonly name: string;
  /** What has to stand behind it, if anything, in one word. */
  readonly takes?: string;
  /** What it does, for the help. */
  readonly does: string;
  /** All that may stand behind it, where those are few; the first is taken where nobody gives the flag. */
  readonly choices?: readonly [string, ...string[]];
};

/** The flags of `resolve`. */
export const RESOLVE_FLAGS: readonly Flag[] = [
  {
    name: '--complaint',
    takes: 'file',
    does: 'read the facts from a YAML or JSON file; - is standard input',
  },
  { name: '--policy', takes: 'policy', does: 'a policy file, or a built-in one such as flowers or retail@1' },
  { name: '--as', takes: 'role', does: 'who answers; the lowest role unless you say' },
  { name: '--today', takes: 'date', does: 'answer as on this day: 2026-11-22, or 2026-11-22T20:15' },
  {
    name: '--format',
    takes: 'format',
    does: 'how to answer; markdown is a mail to send to the customer',
    choices: ['text', 'json', 'markdown'],
  },
  { name: '--json', does: 'the same as --format json' },
  { name: '--no-input', does: 'never ask; take defaults, and name what has none' },
  { name: '--ask-all', does: 'ask everything one by one, for training' },
  { name: '--why', does: 'show the whole reckoning' },
  { name: '--discreet', does: 'leave out what is not for customers’ eyes' },
  { name: '--plain', does: 'one “label: value” a line, for screen readers' },
  { name: '--color', does: 'use colour even where there is no terminal' },
  { name: '--no-color', does: 'use no colour' },
];

/** What `resolve` takes beside facts. */
export type ResolveOptions = {
  readonly complaint?: string;
  readonly policy?: string;
  readonly as?: string;
  readonly today?: string;
  readonly format?: 'text' | 'json' | 'markdown';
  readonly json?: true;
  /** False with `--no-input`. */
  readonly input?: boolean;
  /** For training: ask everything, one by one. */
  readonly askAll?: true;
  readonly why?: true;
  readonly discreet?: true;
  readonly plain?: true;
  readonly color?: boolean;
};
