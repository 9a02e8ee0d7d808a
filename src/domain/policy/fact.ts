import { PERCENT, SHARE_DECIMALS } from '../values/number.js';
import type { Amount } from './amount.js';
import type { Condition } from './condition.js';

/**
 * What kind of value a fact takes. Every number is a whole number of the fact's smallest step: money in
 * minor units, percentages in millionths, `number` facts in 10^-`decimals`, dates in days since 1970-01-01; bounds
 * are inclusive.
 */
export type FactType =
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  | { readonly is: 'yes-no' }
  | { readonly is: 'number'; readonly atLeast: number; readonly atMost: number; readonly decimals: number }
  | { readonly is: 'money'; readonly atLeast: number; readonly atMost: number }
  | { readonly is: 'percent'; readonly atLeast: number; readonly atMost: number }
  /** A day, for conditions and words, not for amounts. */
  | { readonly is: 'date'; readonly atLeast: number; readonly atMost: number }
  /** Free text, for wording only, never in a condition. */
  | { readonly is: 'text' }
  /** A remedy's id, or `nothing`. */
  | { readonly is: 'remedy' }
  /** Remedies, each with its amount: those that the customer refused, or that gave a charge back. */
  | { readonly is: 'remedies' };

/** One remedy at the amount that somebody told (minor units, points), or at any. */
export type NamedRemedy = { readonly remedy: string; readonly amount: number | null };

/** A value of a fact, in the units of its {@link FactType}. */
export type FactValue = string | boolean | number | readonly NamedRemedy[];

/** What we know about one unhappy customer: fact name to value; a fact that does not apply is absent. */
export type Facts = { readonly [name: string]: FactValue | undefined };

/** What a fact is taken to be when nobody said: a value, one by another fact, or an amount. */
export type FactDefault =
  | { readonly is: 'value'; readonly value: FactValue }
  | {
      readonly is: 'by';
      readonly fact: string;
      readonly where: Readonly<Record<string, FactValue>>;
      readonly else: FactValue;
    }
  | { readonly is: 'amount'; readonly amount: Amount };

/** One thing staff can tell us. */
export type FactDefinition = {
  readonly name: string;
  readonly type: FactType;
  /** The question, in plain words. */
  readonly ask: string;
  readonly help?: string;
  /** What each value of a one-of fact is called; a value without a label is shown as it is. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Absent where there is no safe default: then somebody has to say. */
  readonly default?: FactDefault;
  /** When the fact means anything at all; always, where absent. */
  readonly when?: Condition;
  /** The date that a number counts the days from, to the day on which the complaint is answered. */
  readonly since?: string;
  /** Only the days count that the policy's calendar leaves. */
  readonly workingDays?: true;
  /**
   * `condition` facts decide, `wording` facts are only ever said, `moment` facts come from the clock, and `sums` facts count
   * in what was paid without any rule reading them: nobody is asked for them.
   */
  readonly use: 'condition' | 'wording' | 'moment' | 'sums';
  /** Whether amends brings it, or a policy declares it. */
  readonly builtIn: boolean;
  /** Whether a decision says nothing of it unless somebody told it or a rule that counts reads it. */
  readonly onlyWhereUsed?: true;
};

/** How many decimals the written form of a numeric fact has: `digits` of the currency for money. */
export function decimalsOf(type: FactType, digits: number): number {
  if (type.is === 'money') return digits;
  if (type.is === 'percent') return SHARE_DECIMALS;
  return type.is === 'number' ? type.decimals : 0;
}

/** As fine as percentages are mostly written, in millionths: a hundredth of a percent. */
const USUAL_PERCENT_STEP = PERCENT / 100;

/**
 * The numbers beside a cut that people would name: one below it, and the first from it on. They are the nearest there
 * are, but for a percentage of two decimals, beside which stands another: 49.99% below 50%, not 49.9999%.
 */
export function besideCut({ is }: FactType, cut: number): readonly [below: number, from: number] {
  const step = is === 'percent' ? USUAL_PERCENT_STEP : 1;
  if (cut % step === 0) return [cut - step, cut];
  return (cut - 1) % step === 0 ? [cut - 1, cut - 1 + step] : [cut - 1, cut];
}

/** Whether values of this type are figures, of which amounts can be made and which bands can divide. */
export function isNumeric(type: FactType): type is FactType & { is: 'number' | 'money' | 'percent' } {
  return type.is === 'number' || type.is === 'money' || type.is === 'percent';
}

/** Whether values of this type are whole numbers in an order, so that conditions can bound them: figures and dates. */
export function isOrdered(
  type: FactType,
): type is FactType & { is: 'number' | 'money' | 'percent' | 'date' } {
  return isNumeric(type) || type.is === 'date';
}
