import type { ProblemName } from '../../domain/facts/problem-names.js';
import type { FactName, KnownShape, ValueOf } from '../../domain/facts/shapes.js';
import type { FactValue } from '../../domain/policy/fact.js';
import type { Sayings } from './sayings.js';

/**
 * What a language has to say of the facts and problems that amends brings. The compiler works out from the list of
 * facts which words each needs: a fact, a value or a problem without them does not compile.
 */
export type FactWords = {
  readonly known: {
    readonly [Shape in KnownShape as Shape['name']]: Question & RowAs<Shape> & WordsAs<Shape>;
  };
  readonly problems: { readonly [Name in ProblemName]: ProblemWords & HappenedAs<Name> };
  /** What people say of other facts than what went wrong, by fact and by value as it is written. */
  readonly sayings: Readonly<Partial<Record<string, Readonly<Record<string, Sayings>>>>>;
  /** What any other fact that amends brings is taken as: what it is called, and its value. */
  readonly takenOther: (other: { readonly name: string; readonly value: string }) => string;
  /** What a fact that a policy declares is taken as: by its question, which is all the words there are for it. */
  readonly takenDeclared: (other: { readonly ask: string; readonly value: string }) => string;
  /** A value that a policy calls something else, in a list: its label. */
  readonly takenLabel: (label: string) => string;
  readonly yesNo: (value: boolean) => string;
  /** What any other fact would have to be, by its question. */
  readonly supposedOther: (other: { readonly ask: string; readonly value: string }) => string;
};

/** The question of a fact, to staff, and help with it. */
type Question = { readonly ask: string; readonly help?: string };

/** What comes from the clock stands on no list. */
type RowAs<Shape extends KnownShape> = Shape extends { readonly use: 'moment' } ? unknown : Row;

/** What a fact is called on a list, in a few words: `In stock`. */
type Row = { readonly row: string };

/** How a value of a fact is spoken of. */
type Spoken<Words> = {
  /** What the fact is taken as, in a word or three: `first contact`. */
  readonly taken: Words;
  /** What would have to be otherwise, after an `if`: `this were their third contact`. */
  readonly supposed: Words;
};

/** What a value is called where somebody chooses it. */
type Label = { readonly label: string };

/** A value of a fact: as it is, and in words (money, a share, a number, its label). */
export type DescribedValue = { readonly value: FactValue; readonly words: string };

/** Words for a value that is not known before; undefined where it has none of its own. */
type Said = (taken: DescribedValue) => string | undefined;

/** What each kind of fact has beside its question. */
type WordsAs<Shape extends KnownShape> =
  // What is only ever said is never taken as anything, and a problem goes by its label.
  Shape extends { readonly use: 'wording' } | { readonly name: 'problem' }
    ? unknown
    : Shape['type'] extends { readonly is: 'yes-no' }
      ? { readonly values: Readonly<Record<'yes' | 'no', Spoken<string>>> }
      : Shape['type'] extends { readonly is: 'remedy' | 'remedies' }
        ? // No other remedy is tried, so none is ever supposed.
          Pick<Spoken<Said>, 'taken'>
        : [ValueOf<Shape>] extends [never]
          ? Spoken<Said>
          : { readonly values: Readonly<Record<ValueOf<Shape>, Spoken<string> & LabelAs<Shape>>> };

/** What comes from the clock is never chosen. */
type LabelAs<Shape extends KnownShape> = Shape extends { readonly use: 'moment' } ? unknown : Label;

/** What a problem is called, and what customers and staff say for it, by which it is found. */
type ProblemWords = Label & Sayings;

/** What happened to them, where no rule of the policy says it; nobody knows what `other` was. */
type HappenedAs<Name extends ProblemName> = Name extends 'other' ? unknown : { readonly happened: string };

/** All that the words of a fact may hold, for whoever has no more than its name. */
type AnyFactWords = Question &
  Partial<Row> &
  Partial<Spoken<Said>> & {
    readonly values?: Readonly<Record<string, Spoken<string> & Partial<Label>>>;
  };

/** The words of a fact by its name; undefined of one that a policy declares. */
export function wordsOfFact({ known }: Pick<FactWords, 'known'>, name: string): AnyFactWords | undefined {
  const all: Readonly<Partial<Record<string, AnyFactWords>>> = known satisfies Record<FactName, AnyFactWords>;
  return all[name];
}

/** The words of a problem by its name; undefined of one that a policy declares. */
export function wordsOfProblem(
  { problems }: Pick<FactWords, 'problems'>,
  name: string,
): (ProblemWords & { readonly happened?: string }) | undefined {
  const all: Readonly<Partial<Record<string, ProblemWords & { readonly happened?: string }>>> = problems;
  return all[name];
}
