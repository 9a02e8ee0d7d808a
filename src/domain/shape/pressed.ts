import type * as z from 'zod';
import {
  type AnyShape,
  type Definition,
  definitionOf,
  isMap,
  keysOf,
  requiredKeys,
  valuesOf,
} from './form.js';

/**
 * A shape as plain data, for JSON, with all that decides whether a value fits and nothing of what is said
 * where it does not. Shapes inside others stand by their place in the list of all.
 */
export type PressedShape =
  | { readonly is: 'text'; readonly atLeast: number; readonly atMost: number | null; readonly like: Patterns }
  | {
      readonly is: 'number';
      readonly atLeast: number | null;
      readonly atMost: number | null;
      readonly whole: boolean;
    }
  | { readonly is: 'boolean' }
  | { readonly is: 'one-of'; readonly values: readonly unknown[] }
  | { readonly is: 'list'; readonly of: number; readonly atLeast: number }
  | { readonly is: 'tuple'; readonly of: readonly number[] }
  | { readonly is: 'record'; readonly key: number; readonly value: number }
  /** `others` is what keys hold that are not named: a shape, anything, or no such key may be there. */
  | {
      readonly is: 'map';
      readonly keys: Readonly<Record<string, number>>;
      readonly needed: readonly string[];
      readonly others: number | 'anything' | 'none';
    }
  | { readonly is: 'any'; readonly of: readonly number[] };

type Pattern = { readonly source: string; readonly flags: string };

/** `inAscii` says the same of text in ASCII, without the letters of all scripts. */
type Patterns = readonly (Pattern & { readonly inAscii?: Pattern })[];

/** Shapes that were pressed together. */
export type PressedShapes = readonly PressedShape[];

/**
 * Presses shapes with all that is inside them; the first of the list are these, in their order. Throws an
 * Error where a shape holds what pressing does not know, so that nothing is passed over.
 */
export function pressShapes(shapes: readonly AnyShape[]): PressedShapes {
  const places = new Map<AnyShape, number>();
  const placeOf = (shape: AnyShape): number => {
    const whole = unwrapped(shape);
    const place = places.get(whole) ?? places.size;
    places.set(whole, place);
    return place;
  };
  const pressed: PressedShape[] = [];
  for (const shape of shapes) placeOf(shape);
  // A map gives what is added to it on the way as well, and so all that is inside.
  for (const shape of places.keys()) pressed.push(press(definitionOf(shape), shape, placeOf));
  return pressed;
}

/** What stands behind names and leave to be absent. */
function unwrapped(shape: AnyShape): AnyShape {
  const definition = definitionOf(shape);
  if (definition.type === 'optional') return unwrapped(definition.innerType);
  return definition.type === 'lazy' ? unwrapped(definition.getter()) : shape;
}

function press(definition: Definition, shape: AnyShape, placeOf: (shape: AnyShape) => number): PressedShape {
  switch (definition.type) {
    case 'string':
      return pressedText(checksOf(definition));
    case 'number':
      return pressedNumber([
        ...checksOf(definition),
        ...('check' in definition ? [definition as unknown as Check] : []),
      ]);
    case 'boolean':
      return { is: 'boolean' };
    case 'enum':
    case 'literal':
      return { is: 'one-of', values: definition.type === 'enum' ? valuesOf(shape) : definition.values };
    case 'array':
      return { is: 'list', of: placeOf(definition.element), atLeast: leastOf(checksOf(definition)) };
    case 'tuple':
      return { is: 'tuple', of: definition.items.map(placeOf) };
    case 'record':
      return { is: 'record', key: placeOf(definition.keyType), value: placeOf(definition.valueType) };
    case 'object':
      return pressedMap(shape, definition.catchall, placeOf);
    case 'union':
      return { is: 'any', of: definition.options.map(placeOf) };
    default:
      throw new Error(`A shape of type ${definition.type} cannot be pressed.`);
  }
}

function pressedMap(
  shape: AnyShape,
  rest: AnyShape | undefined,
  placeOf: (shape: AnyShape) => number,
): PressedShape {
  const keys = Object.entries(keysOf(shape)).map(([key, part]) => [key, placeOf(part)] as const);
  const closed = rest !== undefined && definitionOf(rest).type === 'never';
  const others = closed ? 'none' : rest === undefined ? 'anything' : placeOf(rest);
  return { is: 'map', keys: Object.fromEntries(keys), needed: requiredKeys(shape), others };
}

type Check = z.core.$ZodChecks['_zod']['def'];

function checksOf(definition: Definition): Check[] {
  const checks = 'checks' in definition ? (definition.checks ?? []) : [];
  return checks.map((check) => check._zod.def as Check);
}

function leastOf(checks: readonly Check[]): number {
  const least = checks.map((check) => (check.check === 'min_length' ? check.minimum : unknownCheck(check)));
  return Math.max(0, ...least);
}

function pressedText(checks: readonly Check[]): PressedShape {
  let atMost: number | null = null;
  const [least, like]: [Check[], Patterns[number][]] = [[], []];
  for (const check of checks) {
    if (check.check === 'max_length') atMost = Math.min(atMost ?? check.maximum, check.maximum);
    else if (check.check === 'string_format' && check.format === 'regex' && check.pattern) {
      like.push(pressedPattern(check.pattern));
    } else least.push(check);
  }
  return { is: 'text', atLeast: leastOf(least), atMost, like };
}

/** What V8 takes as long to build as to read a short policy, and what of it is in ASCII. */
const SCRIPTS: Readonly<Record<string, string>> = { '\\p{L}': 'A-Za-z', '\\p{M}': '', '\\p{N}': '0-9' };

function pressedPattern({ source, flags }: RegExp): Patterns[number] {
  if (!source.includes('\\p{')) return { source, flags };
  const narrow = (set: string) => set.replace(/\\p\{\w+\}/g, (one) => SCRIPTS[one] ?? one);
  const inAscii = source.replace(/\[.*?\]/g, narrow);
  // Outside brackets, or of another kind: then it cannot be told like this.
  if (inAscii.includes('\\p{')) return { source, flags };
  return { source, flags, inAscii: { source: inAscii, flags } };
}

function pressedNumber(checks: readonly Check[]): PressedShape {
  let [atLeast, atMost, whole]: [number | null, number | null, boolean] = [null, null, false];
  for (const check of checks) {
    if (check.check === 'greater_than' && check.inclusive)
      atLeast = Math.max(atLeast ?? -Infinity, Number(check.value));
    else if (check.check === 'less_than' && check.inclusive)
      atMost = Math.min(atMost ?? Infinity, Number(check.value));
    else if (check.check === 'number_format' && check.format === 'safeint') whole = true;
    else unknownCheck(check);
  }
  return { is: 'number', atLeast, atMost, whole };
}

function unknownCheck({ check }: Check): never {
  throw new Error(`A shape with the check ${check} cannot be pressed.`);
}

/** Whether a value of plain data fits the shape at a place of the list; the same as the shape itself would say. */
export function fits(shapes: PressedShapes, value: unknown, place = 0): boolean {
  const shape = shapes[place];
  switch (shape?.is) {
    case 'text':
      return typeof value === 'string' && textFits(shape, value);
    case 'number':
      return typeof value === 'number' && numberFits(shape, value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'one-of':
      return shape.values.includes(value);
    case 'list':
      return (
        Array.isArray(value) &&
        value.length >= shape.atLeast &&
        value.every((one) => fits(shapes, one, shape.of))
      );
    case 'tuple':
      return (
        Array.isArray(value) &&
        value.length === shape.of.length &&
        shape.of.every((part, at) => fits(shapes, value[at], part))
      );
    case 'record':
      return isMap(value) && Object.keys(value).every((key) => entryFits(shapes, shape, key, value[key]));
    case 'map':
      return isMap(value) && mapFits(shapes, shape, value);
    case 'any':
      return shape.of.some((one) => fits(shapes, value, one));
    default:
      return false;
  }
}

type Of<Kind extends PressedShape['is']> = PressedShape & { is: Kind };

function textFits({ atLeast, atMost, like }: Of<'text'>, text: string): boolean {
  if (text.length < atLeast || (atMost !== null && text.length > atMost)) return false;
  const isAscii = !/[^ -~]/.test(text);
  return like.every((pattern) => matcherOf((isAscii && pattern.inAscii) || pattern).test(text));
}

const MATCHERS = new WeakMap<Pattern, RegExp>();

function matcherOf(pattern: Pattern): RegExp {
  const matcher = MATCHERS.get(pattern) ?? new RegExp(pattern.source, pattern.flags);
  MATCHERS.set(pattern, matcher);
  return matcher;
}

function numberFits({ atLeast, atMost, whole }: Of<'number'>, value: number): boolean {
  if (whole ? !Number.isSafeInteger(value) : !Number.isFinite(value)) return false;
  return (atLeast === null || value >= atLeast) && (atMost === null || value <= atMost);
}

function entryFits(shapes: PressedShapes, record: Of<'record'>, key: string, value: unknown): boolean {
  return fits(shapes, key, record.key) && fits(shapes, value, record.value);
}

function mapFits(
  shapes: PressedShapes,
  { keys, needed, others }: Of<'map'>,
  map: Record<string, unknown>,
): boolean {
  if (!needed.every((key) => Object.hasOwn(map, key))) return false;
  return Object.keys(map).every((key) => {
    const place = Object.hasOwn(keys, key) ? keys[key] : others;
    return typeof place === 'number' ? fits(shapes, map[key], place) : place === 'anything';
  });
}
