import type { WeighingVerdict } from '../weighing.js';

/** A figure that is more or less than another, or the same: `by` is written, without a sign. */
export type Difference = { readonly is: 'more' | 'less' | 'same'; readonly by: string };

/** What is said of an offer that somebody has in mind. */
export type WeighingWords = {
  /** The verdict in a word or three, for a heading. */
  readonly verdicts: Readonly<Record<WeighingVerdict, string>>;
  /** The verdict as a sentence of its own, where the heading does not say it all. */
  readonly lead: (it: {
    readonly verdict: WeighingVerdict;
    /** Who answers, and who may give it; null where nobody may. */
    readonly role: string;
    readonly who: string | null;
  }) => string;
  /** What it mends; null is nothing. */
  readonly mends: (it: {
    readonly names: readonly string[];
    readonly mends: string | null;
    /** The same without our apology; said where it is to be kept `apart`. */
    readonly alone: string | null;
    readonly apart: boolean;
    /** The kinds of harm that it leaves as they are. */
    readonly leaves: readonly ('goods' | 'trouble' | 'respect')[];
    /** What the recommended offer mends; undefined where this is that offer. */
    readonly recommended: string | null | undefined;
  }) => string;
  readonly noHarm: (names: readonly string[]) => string;
  readonly instead: (parts: readonly string[]) => string;
  /** What is recommended beside an apology, which is all that somebody has in mind. */
  readonly withApology: (parts: readonly string[]) => string;
  readonly recommended: (parts: readonly string[]) => string;
  /** What the recommended offer costs and keeps beside this one. */
  readonly sums: (it: { readonly cost: Difference; readonly keeps: Difference }) => string;
  /** A part of an offer that is the customer's choice. */
  readonly choice: (options: readonly string[]) => string;
  readonly objections: ObjectionWords;
  readonly asked: IdeaWords;
  readonly labels: Readonly<
    Record<
      'weighed' | 'verdict' | 'offer' | 'but' | 'who' | 'harm' | 'thisOne' | 'recommended' | 'none' | 'keeps',
      string
    >
  >;
  readonly mayGive: (it: {
    readonly role: string;
    readonly who: string | null;
    /** Something that is owed is not in it. */
    readonly besideOwed: boolean;
  }) => string;
  /** How much of a harm is mended: `£9 of £15`. */
  readonly ofHarm: (it: { readonly mended: string; readonly harm: string }) => string;
};

/** How somebody is asked what they have in mind. */
export type IdeaWords = {
  readonly first: string;
  readonly more: string;
  /** What is picked where that is all, and what else people say for it. */
  readonly done: { readonly name: string; readonly words: string };
  readonly howMuch: (label: string) => string;
  /** Beside it, where the policy's own amount is not known. */
  readonly asPolicyGives: string;
};

/** What speaks against an offer, each as a sentence nearly. */
export type ObjectionWords = {
  readonly turnedDown: (name: string) => string;
  readonly lessThanRefused: string;
  readonly leavesOut: (options: readonly string[]) => string;
  readonly lessThanOwed: (due: string) => string;
  readonly comesToNothing: (label: string) => string;
  readonly noStock: (label: string) => string;
  readonly otherCure: (name: string) => string;
  readonly otherChoice: (names: readonly string[]) => string;
  readonly barred: (it: { readonly name: string; readonly why: string | undefined }) => string;
  readonly hurt: string;
  readonly notHere: (label: string) => string;
  /** `sizes` are all that the policy gives here, the smallest first. */
  readonly otherSize: (it: {
    readonly label: string;
    readonly asked: string;
    readonly sizes: readonly string[];
  }) => string;
  readonly notWith: (names: readonly string[]) => string;
  readonly tooMany: (most: number) => string;
  readonly moreThanPaid: string;
  readonly lessThanBefore: string;
  readonly needsYes: (who: string | null) => string;
  readonly handedOver: (role: string) => string;
};
