/** What the person who is asked reads beside the questions of the facts themselves. */
export type InterviewWords = {
  readonly yes: string;
  readonly no: string;
  /** What they ask for, where they leave it to us. */
  readonly nothingInParticular: string;
  /** How often they had to ask, by the number, and what else people say for it. */
  readonly contacts: Readonly<Record<string, { readonly name: string; readonly words?: string }>>;
  /** A stretch of numbers, its ends written; no `low` or no `high` where it is open there. */
  readonly band: (band: { readonly low: string | null; readonly high: string | null }) => string;
  /** A number of days since they bought. */
  readonly days: (days: number) => string;
  /** A fact in a list, by its name. */
  readonly label: (name: string) => string;
  readonly anythingElse: string;
  /** What is taken as usual, and of how much more that is so. */
  readonly takenAs: (it: { readonly words: readonly string[]; readonly more: number }) => string;
  /** What to do where a question has no answer to fall back on, with an example of one. */
  readonly needed: (example: string) => string;
  /** How to answer where nobody knows yet, with what is said then. */
  readonly notKnownYet: (money: string) => string;
  /** That answer, once it is given. */
  readonly promisedUpTo: (money: string) => string;
  /** Before the command line that gives the same answer. */
  readonly again: string;
  readonly change: string;
  readonly why: string;
  readonly whichAnswer: string;
  readonly somethingListed: string;
};
