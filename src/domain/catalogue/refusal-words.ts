/**
 * Why what somebody typed about a complaint, or about an offer in mind, cannot be taken, and the way out. What was
 * typed, the names of facts and remedies, and values that could be typed come in as they are.
 */
export type RefusalWords = {
  readonly facts: FactRefusals;
  readonly missing: MissingWords;
  readonly ideas: IdeaRefusals;
  readonly unknownRole: (role: string) => string;
  readonly rolesAre: (roles: readonly string[]) => string;
  /** One name that was likely meant. */
  readonly didYouMean: (name: string) => string;
  readonly writeItAs: (example: string) => string;
  /** Not what a figure has to be. */
  readonly notA: Readonly<Record<'money' | 'number' | 'percent' | 'whole', (typed: string) => string>>;
  /** The policy does not count today: the day (ISO date) from which it does, or until which it did. */
  readonly outside: (it: {
    readonly policy: string;
    readonly from: string | null;
    readonly until: string | null;
    readonly today: string;
  }) => string;
};

/** A value of a fact that cannot be one. */
export type FactRefusals = {
  readonly unknown: (fact: string) => string;
  readonly factsAre: (facts: readonly string[]) => string;
  /** Of a list or a map where one value is due. */
  readonly oneValue: (fact: string) => string;
  readonly noneOf: (it: { readonly typed: string; readonly known: readonly string[] }) => string;
  readonly notYesNo: (typed: string) => string;
  readonly tooExact: (it: { readonly typed: string; readonly decimals: number }) => string;
  readonly notBetween: (it: {
    readonly typed: string;
    readonly low: string;
    readonly high: string;
  }) => string;
  /** After the bounds: what would be within them. */
  readonly writeWithin: (it: {
    readonly is: 'money' | 'number' | 'whole' | 'percent';
    readonly example: string;
  }) => string;
  readonly roundItTo: (rounded: string) => string;
  readonly noAmountOf: (it: { readonly typed: string; readonly remedy: string }) => string;
  /** Of keys below a fact that holds remedies. */
  readonly refusalInOne: string;
  /** How a remedy that was turned down is written. */
  readonly writeRefusal: (example: string) => string;
};

/** Facts that nobody has told, where there is nobody to ask. */
export type MissingWords = {
  readonly heading: (count: number) => string;
  /** How to give them, with an example of one. */
  readonly give: (it: { readonly count: number; readonly example: string }) => string;
  /** What a fact may be: its values, or its bounds. */
  readonly allowed: (known: readonly string[]) => string;
  readonly bounds: (it: { readonly low: string; readonly high: string }) => string;
};

/** An offer in mind that cannot be weighed as it is named. */
export type IdeaRefusals = {
  readonly none: string;
  readonly nameWhat: (example: string) => string;
  readonly remediesAre: (remedies: readonly string[]) => string;
  readonly neither: (name: string) => string;
  readonly isFact: (name: string) => string;
  readonly twice: (remedy: string) => string;
  /** Null where it has no amount. */
  readonly nameOnce: (example: string | null) => string;
  readonly twoCures: (remedies: readonly string[]) => string;
  readonly oneAtATime: (commands: readonly string[]) => string;
  readonly takesNone: (remedy: string) => string;
  /** `part` is what gives a part of the price, where that may have been meant. */
  readonly writeAlone: (it: {
    readonly remedy: string;
    readonly label: string;
    readonly part: string | null;
  }) => string;
  readonly tooExact: (it: {
    readonly typed: string;
    readonly currency: string;
    readonly decimals: number;
  }) => string;
  readonly tooMuch: (typed: string) => string;
  readonly nothing: (typed: string) => string;
  /** After how to write it. */
  readonly orLeaveOut: (remedy: string) => string;
};
