import type { Facts } from '../policy/fact.js';
import type { Moment } from '../policy/moment.js';
import { RULE_OUTCOMES } from '../policy/policy.js';
import type { Path } from '../values/issue.js';
import type { Verdict } from './decision.js';

/** One case of a policy's tests: a complaint, who answers it and when, and what the answer has to be. */
export type TestCase = {
  readonly name: string;
  /** Where it stands in its file: a case, or a row of a table. */
  readonly path: Path;
  readonly facts: Facts;
  /** The role that answers. */
  readonly role: string;
  readonly moment: Moment;
  /** At least one, in the order in which they are written. */
  readonly expectations: readonly Expectation[];
};

/** One thing that is expected of an answer. */
export type Expectation = {
  /** What it is called: `owed`, `granted-by`, or the remedy that a column of a table is about. */
  readonly key: string;
  readonly path: Path;
  /** As it is written, as plain data, for whoever reads what was expected. */
  readonly written: unknown;
  readonly test: ExpectationTest;
};

/** What an answer is held against. */
export type ExpectationTest =
  /** Exactly this is owed, beside an apology. */
  | { readonly is: 'owed'; readonly dues: readonly ExpectedDue[] }
  /** What is given, owed or not: with `exactly`, this and nothing else but an apology. */
  | {
      readonly is: 'gives';
      readonly exactly?: readonly ExpectedRemedy[];
      readonly atLeast?: readonly ExpectedRemedy[];
      readonly never?: readonly string[];
    }
  /** One remedy is given, or `null`: it isn't. */
  | { readonly is: 'remedy'; readonly remedy: string; readonly given: ExpectedRemedy | null }
  | { readonly is: 'goods'; readonly goods: GoodsExpected }
  /** Goodwill and cost in minor units, mended in millionths of the harm. */
  | { readonly is: 'figure'; readonly figure: FigureName; readonly within: Limits }
  /** The lowest role that may give the best answer. */
  | { readonly is: 'granted-by'; readonly role: string }
  /** Whom it is handed over to, or `null`: to nobody. */
  | { readonly is: 'refer'; readonly role: string | null }
  /** Exactly these rules fit, less those replaced. */
  | { readonly is: 'because'; readonly rules: readonly string[] }
  | { readonly is: 'outcome'; readonly outcome: OutcomeName }
  | { readonly is: 'verdict'; readonly verdict: Verdict }
  /** Words that have to be there, and words that must not; capitals don't matter. */
  | {
      readonly is: 'words';
      readonly of: 'says' | 'reason';
      readonly has: readonly string[];
      readonly never: readonly string[];
    };

/** Something owed outright, or a choice that is the customer's. */
export type ExpectedDue =
  | { readonly is: 'remedy'; readonly remedy: ExpectedRemedy }
  | { readonly is: 'choice'; readonly of: readonly string[] };

/** A remedy with, where it matters, how much of it: in minor units, or in units of points. */
export type ExpectedRemedy = { readonly id: string; readonly amount?: Limits };

/** What happens to the goods. */
export const GOODS_EXPECTED = ['keep', 'return', 'none'] as const;

/** What happens to the goods: theirs to keep, to come back, or nothing is said of them. */
export type GoodsExpected = (typeof GOODS_EXPECTED)[number];

/** The figures of an offer that a case may be about. */
export const FIGURE_NAMES = ['mended', 'goodwill', 'cost'] as const;

/** A figure of an offer. */
export type FigureName = (typeof FIGURE_NAMES)[number];

/** What kind of answer it is. */
export type OutcomeName = (typeof OUTCOMES)[number];

/** Every kind of answer. */
export const OUTCOMES = ['resolve', 'refer', ...RULE_OUTCOMES] as const;

/** What a figure has to be; all that stands there has to hold. */
export type Limits = {
  readonly atLeast?: number;
  readonly over?: number;
  readonly atMost?: number;
  readonly under?: number;
};

/** Whether a figure is within its limits. */
export function isWithin(
  value: number,
  {
    atLeast = Number.NEGATIVE_INFINITY,
    over = Number.NEGATIVE_INFINITY,
    atMost = Number.POSITIVE_INFINITY,
    under = Number.POSITIVE_INFINITY,
  }: Limits,
): boolean {
  return value >= atLeast && value > over && value <= atMost && value < under;
}
