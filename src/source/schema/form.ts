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

/** Any shape of the library that shapes are written with. */
export type AnyShape = z.core.$ZodType;

/** What a shape is made of; `type` tells which. */
export type Definition = z.core.$ZodTypes['_zod']['def'];

/** A map as plain data. */
export type MapValue = Readonly<Record<string, unknown>>;

/** What a shape is made of. */
export function definitionOf(shape: AnyShape): Definition {
  return shape._zod.def as Definition;
}

/** Whether a value is a map. */
export function isMap(value: unknown): value is MapValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values that a shape lists, as they are written; none where it lists none. */
export function listedValues(shape: AnyShape | undefined): string[] {
  if (!shape) return [];
  const definition = definitionOf(shape);
  if (definition.type === 'enum') return Object.values(definition.entries).map(String);
  return definition.type === 'literal' ? definition.values.map(String) : [];
}

/** The keys of a map shape, each with its own shape; none for a shape that is no map. */
export function keysOf(form: AnyShape): Readonly<Record<string, AnyShape>> {
  const definition = definitionOf(form);
  return definition.type === 'object' ? definition.shape : {};
}

/** The keys that a map shape cannot do without. */
export function requiredKeys(form: AnyShape): string[] {
  return Object.entries(keysOf(form))
    .filter(([, shape]) => definitionOf(shape).type !== 'optional')
    .map(([key]) => key);
}

/** The forms that a value of several may take, with those inside other choices of forms. */
export function formsOf(options: readonly AnyShape[]): AnyShape[] {
  return options.flatMap((option) => {
    const definition = definitionOf(option);
    if (definition.type === 'lazy') return formsOf([definition.getter()]);
    const chooses = definition.type === 'union' && !('discriminator' in definition);
    return chooses ? formsOf(definition.options) : [option];
  });
}

/** Of these forms of maps, those that most keys speak for: several where they cannot tell, all where none speaks. */
export function formsMeant(forms: readonly AnyShape[], value: MapValue): AnyShape[] {
  const likenesses = forms.map((form) => likeness(form, value));
  const most = Math.max(...likenesses);
  return forms.filter((_form, at) => likenesses[at] === most);
}

/**
 * How much the keys speak for a form: most by those it cannot do without, little by those that others have too. Of
 * forms alike in that, the one is meant that begins with a key that is there: `by` begins a choice, and only goes on
 * with `divide`.
 */
function likeness(form: AnyShape, value: MapValue): number {
  const required = requiredKeys(form);
  const [own, present] = [keysOf(form), Object.keys(value)];
  const telling = present.filter((key) => required.includes(key)).length;
  if (telling === 0) return 0;
  const missing = required.length - telling;
  const known = present.filter((key) => Object.hasOwn(own, key)).length;
  const begins = required[0] !== undefined && present.includes(required[0]) ? 0.5 : 0;
  return 100 * telling - 10 * missing + known + begins;
}
