import type { FactValue } from '../fact.js';

/**
 * Every text that a customer hears, or that an answer and its reasons show, in one language. A sentence is a
 * function of what it speaks of, so that the order of words is the language's own. What a policy or a complaint
 * says comes in as it is; figures come in written.
 */
export type Catalogue = {
  /** The language, as in BCP 47: `en`. */
  readonly language: string;
  readonly facts: FactWords;
};

/** What the facts that amends brings are called. */
export type FactWords = {
  /** What each value of a fact with a few values is called where somebody chooses it. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a fact is taken as, in a word or three: `first contact`. A value it has no words for is undefined. */
  readonly taken: Readonly<Record<string, (taken: Taken) => string | undefined>>;
  /** Any other fact: what it is called, and its value. */
  readonly takenOther: (other: { readonly name: string; readonly value: string }) => string;
  /** A value that a policy calls something else, in a sentence: its label. */
  readonly takenLabel: (label: string) => string;
  readonly yesNo: (value: boolean) => string;
};

/** A value of a fact: as it is, and in words (money, a share, a number, its label). */
export type Taken = { readonly value: FactValue; readonly words: string };
