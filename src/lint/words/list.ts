/**
 * Phrases of one language that should not be said, each a piece of a regular expression in lower case, to be found
 * as whole words. To add a language, write its file and add it to `lists.ts`.
 */
export type WordList = {
  /** What promises something that is still to come. */
  readonly promises: readonly string[];
  /** What explains a failure by how we work. */
  readonly excuses: readonly string[];
  /** What admits or blames. */
  readonly admissions: readonly string[];
  /** What offers money or a gift. */
  readonly payments: readonly string[];
};
