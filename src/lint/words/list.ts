/**
 * A piece of a regular expression; or several that only a text with one of some letters can hold, so that they need
 * not be looked for in others: to build the pattern of the longest takes V8 as long as to parse a policy.
 */
export type Phrase = string | { readonly where: readonly string[]; readonly any: readonly string[] };

/**
 * Phrases of one language that should not be said, each in lower case, to be found as whole words. To add a language, write its file and add it to `lists.ts`.
 */
export type WordList = {
  /** What promises something that is still to come. */
  readonly promises: readonly Phrase[];
  /** What explains a failure by how we work. */
  readonly excuses: readonly Phrase[];
  /** What admits or blames. */
  readonly admissions: readonly Phrase[];
  /** What offers money or a gift. */
  readonly payments: readonly Phrase[];
};
