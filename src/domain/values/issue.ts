/**
 * How much a finding matters, the gravest first. An error found in reading stops a policy from loading; one that a check
 * finds only makes `check` fail.
 */
export type Severity = 'error' | 'warning' | 'advice';

/** A way into a document: keys and list positions from its root. */
export type Path = readonly (string | number)[];

/** Something wrong with a document, said in terms of its path; whoever knows the text adds the place. */
export type Issue = {
  readonly path: Path;
  /** Whether the key at the end of `path` is meant, or the value under it. */
  readonly at: 'key' | 'value';
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, naming the fact and the allowed values, in a shop manager's words. */
  readonly message: string;
  /** The way out, in one sentence. */
  readonly hint?: string;
  /** Complaints that show it, each as the words that `amends resolve` takes: `problem=late price=49.99`. */
  readonly witnesses?: readonly string[];
  /** What else it is true of, where the message only says how much more there is: each in a few words. */
  readonly others?: readonly string[];
  /** What to write in its place, where only one thing can be meant. */
  readonly fix?: string;
};

/** Where something stands in a file. Lines and columns count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

/** An issue with its place: the one record that every syntax error, shape error and check becomes. */
export type Diagnostic = Place & {
  /** Where it ends, exclusive, on `endLine`. */
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** Complaints that show it; see {@link Issue}. */
  readonly witnesses?: readonly string[];
  /** What else it is true of; see {@link Issue}. */
  readonly others?: readonly string[];
  /** What to write from its place to its end, where only one thing can be meant. */
  readonly fix?: string;
  /** The line of text it stands on, for a frame with a caret. */
  readonly excerpt: string;
};
