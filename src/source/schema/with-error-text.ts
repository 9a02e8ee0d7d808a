import * as z from 'zod';

/** How a wrong value is explained; kept beside the shapes, because a JSON Schema has no place for it. */
export type ErrorText = {
  /** What belongs there, to follow “needed is”: `a percentage such as 55%`. */
  readonly expects: string;
  /** Words for people, which YAML breaks when they stand without quotes. */
  readonly prose?: boolean;
  /** Told once of a list: what is wrong with one item is wrong with them all. */
  readonly oncePerList?: true;
  /** The way out for a value that shows what was meant. */
  readonly hint?: (value: unknown) => string | undefined;
};

/** What each shape expects, in a shop manager's words. */
export const ERROR_TEXTS = z.registry<ErrorText>();

/** The same shape, saying what it expects. Call it before `describe`, which keeps it. */
export function withErrorText<Shape extends z.ZodType>(shape: Shape, expectation: ErrorText): Shape {
  ERROR_TEXTS.add(shape, expectation);
  return shape;
}
