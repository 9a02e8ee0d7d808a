import type { z } from 'zod';
import type { Path } from '../mistake.js';
import { EXPECTATIONS, type Expectation } from './expects.js';

/** Why a document does not fit its shape, without words: where, and what would fit. */
export type Misfit =
  /** `path` ends with a key that the shape does not have; `allowed` are those it has. */
  | {
      readonly is: 'unknown-key';
      readonly path: Path;
      readonly value: unknown;
      readonly allowed: readonly string[];
    }
  /** The map at `path` lacks `key`. */
  | {
      readonly is: 'missing-key';
      readonly path: Path;
      readonly key: string;
      readonly about: string | undefined;
    }
  /** `path` ends with a key that cannot be a name. */
  | { readonly is: 'bad-name'; readonly path: Path }
  /** The value at `path` is none of `allowed`, or not what is expected. */
  | {
      readonly is: 'wrong-value';
      readonly path: Path;
      readonly value: unknown;
      readonly expectation: Expectation;
      readonly allowed: readonly string[];
    };

type Definition = z.core.$ZodTypes['_zod']['def'];
type AnyShape = z.core.$ZodType;
type MapValue = Readonly<Record<string, unknown>>;

/**
 * Every reason why `value` does not fit `shape`; none if it fits. Where a shape has several forms, only the
 * one that was meant is explained, told by the keys that are there.
 */
export function misfits(shape: AnyShape, value: unknown, path: Path = []): Misfit[] {
  return (shape as z.ZodType).safeParse(value).success ? [] : explain(shape, value, path);
}

function explain(shape: AnyShape, value: unknown, path: Path): Misfit[] {
  const definition = definitionOf(shape);
  switch (definition.type) {
    case 'optional':
      return explain(definition.innerType, value, path);
    case 'lazy':
      return explain(definition.getter(), value, path);
    case 'union':
      return explainUnion(shape, definition, value, path);
    case 'object':
      return isMap(value) ? explainObject(definition, value, path) : [wrongValue(shape, value, path)];
    case 'record':
      return isMap(value) ? explainRecord(definition, value, path) : [wrongValue(shape, value, path)];
    case 'array':
      return explainList(shape, value, path, () => definition.element);
    case 'tuple':
      return explainTuple(shape, definition.items, value, path);
    default:
      return [wrongValue(shape, value, path)];
  }
}

/** The misfits of a part; nothing where it fits. */
function explainPart(shape: AnyShape, value: unknown, path: Path): Misfit[] {
  return (shape as z.ZodType).safeParse(value).success ? [] : explain(shape, value, path);
}

function explainObject(definition: Definition & { type: 'object' }, value: MapValue, path: Path): Misfit[] {
  const { shape, catchall } = definition;
  const closed = catchall === undefined || definitionOf(catchall).type === 'never';
  const known = (key: string) => Object.hasOwn(shape, key);
  const strange = Object.keys(value).filter((key) => !known(key));
  const unknown = closed ? strange.map((key) => unknownKey(path, key, value, Object.keys(shape))) : [];
  const open = closed ? [] : strange.flatMap((key) => explainPart(catchall, value[key], [...path, key]));
  const missing = requiredKeys(shape).filter((key) => !Object.hasOwn(value, key));
  const present = Object.keys(shape).filter((key) => Object.hasOwn(value, key));
  return [
    ...unknown,
    ...missing.map((key) => missingKey(path, key, shape[key])),
    ...present.flatMap((key) => explainPart(shape[key] as AnyShape, value[key], [...path, key])),
    ...open,
  ];
}

function unknownKey(path: Path, key: string, map: MapValue, allowed: readonly string[]): Misfit {
  return { is: 'unknown-key', path: [...path, key], value: map[key], allowed };
}

function missingKey(path: Path, key: string, shape: AnyShape | undefined): Misfit {
  return { is: 'missing-key', path, key, about: shape && (shape as z.ZodType).description };
}

function requiredKeys(shape: Readonly<Record<string, AnyShape>>): string[] {
  return Object.keys(shape).filter((key) => definitionOf(shape[key] as AnyShape).type !== 'optional');
}

function explainRecord(definition: Definition & { type: 'record' }, value: MapValue, path: Path): Misfit[] {
  return Object.keys(value).flatMap((key): Misfit[] => {
    const here = [...path, key];
    const named = (definition.keyType as z.ZodType).safeParse(key).success;
    const bad: Misfit[] = named ? [] : [{ is: 'bad-name', path: here }];
    return [...bad, ...explainPart(definition.valueType, value[key], here)];
  });
}

function explainList(shape: AnyShape, value: unknown, path: Path, item: (at: number) => AnyShape): Misfit[] {
  if (!Array.isArray(value)) return [wrongValue(shape, value, path)];
  const inside = value.flatMap((part, at) => explainPart(item(at), part, [...path, at]));
  return inside.length > 0 ? inside : [wrongValue(shape, value, path)];
}

function explainTuple(shape: AnyShape, items: readonly AnyShape[], value: unknown, path: Path): Misfit[] {
  if (!Array.isArray(value) || value.length !== items.length) return [wrongValue(shape, value, path)];
  return explainList(shape, value, path, (at) => items[at] as AnyShape);
}

function explainUnion(
  shape: AnyShape,
  definition: Definition & { type: 'union' },
  value: unknown,
  path: Path,
): Misfit[] {
  const forms = formsOf(definition.options);
  if (Array.isArray(value)) {
    const list = forms.find((form) => ['array', 'tuple'].includes(definitionOf(form).type));
    return list ? explain(list, value, path) : [wrongValue(shape, value, path)];
  }
  if (!isMap(value)) return [wrongValue(shape, value, path)];
  if ('discriminator' in definition) return explainKind(definition, forms, value, path);
  const open = forms.find((form) => definitionOf(form).type === 'record');
  if (open) return explain(open, value, path);
  const meant = formsMeant(forms.filter(isObject), value);
  const [only, other] = meant;
  if (only && !other) return explain(only, value, path);
  const unknown = unknownToAll(meant, value, path);
  if (unknown.length > 0) return unknown;
  return only && meant.length < forms.filter(isObject).length
    ? explain(only, value, path)
    : [wrongValue(shape, value, path)];
}

/** The forms of a union, with those of the unions inside it. */
function formsOf(options: readonly AnyShape[]): AnyShape[] {
  return options.flatMap((option) => {
    const definition = definitionOf(option);
    if (definition.type === 'lazy') return formsOf([definition.getter()]);
    return definition.type === 'union' && !('discriminator' in definition)
      ? formsOf(definition.options)
      : [option];
  });
}

function isObject(form: AnyShape): boolean {
  return definitionOf(form).type === 'object';
}

/** The forms that most of the keys speak for: several where they cannot tell, all where no key fits any. */
function formsMeant(forms: readonly AnyShape[], value: MapValue): AnyShape[] {
  const scores = forms.map((form) => likeness(shapeOf(form), value));
  const best = Math.max(...scores);
  return forms.filter((_form, at) => scores[at] === best);
}

/** How much the keys speak for a form: a key that only a form like it must have says most. */
function likeness(shape: Readonly<Record<string, AnyShape>>, value: MapValue): number {
  const required = requiredKeys(shape);
  const keys = Object.keys(value);
  const telling = keys.filter((key) => required.includes(key)).length;
  const missing = required.filter((key) => !Object.hasOwn(value, key)).length;
  return telling === 0
    ? 0
    : 100 * telling - 10 * missing + keys.filter((key) => Object.hasOwn(shape, key)).length;
}

function shapeOf(form: AnyShape): Readonly<Record<string, AnyShape>> {
  return (definitionOf(form) as Definition & { type: 'object' }).shape;
}

/** Where the keys leave it open which form was meant, what none of them knows is named with the keys of all. */
function unknownToAll(forms: readonly AnyShape[], value: MapValue, path: Path): Misfit[] {
  const allowed = [...new Set(forms.flatMap((form) => Object.keys(shapeOf(form))))];
  const unknown = Object.keys(value).filter((key) => !allowed.includes(key));
  return unknown.map((key) => unknownKey(path, key, value, allowed));
}

function explainKind(
  definition: Definition & { type: 'union' },
  forms: readonly AnyShape[],
  value: MapValue,
  path: Path,
): Misfit[] {
  const { discriminator } = definition as Definition & { type: 'union'; discriminator: string };
  const allowed = forms.flatMap((form) => valuesOf(shapeOf(form)[discriminator] as AnyShape));
  const form = forms.find((one) =>
    valuesOf(shapeOf(one)[discriminator] as AnyShape).includes(String(value[discriminator])),
  );
  if (form) return explain(form, value, path);
  if (!Object.hasOwn(value, discriminator))
    return [missingKey(path, discriminator, shapeOf(forms[0] as AnyShape)[discriminator])];
  const expectation = { expects: `one of ${allowed.join(', ')}` };
  return [
    { is: 'wrong-value', path: [...path, discriminator], value: value[discriminator], expectation, allowed },
  ];
}

function wrongValue(shape: AnyShape, value: unknown, path: Path): Misfit {
  return { is: 'wrong-value', path, value, expectation: expectationOf(shape), allowed: valuesOf(shape) };
}

/** The values that a shape lists, as they are written. */
function valuesOf(shape: AnyShape): string[] {
  const definition = definitionOf(shape);
  if (definition.type === 'enum') return Object.values(definition.entries).map(String);
  return definition.type === 'literal' ? definition.values.map(String) : [];
}

function expectationOf(shape: AnyShape): Expectation {
  const said = EXPECTATIONS.get(shape as z.ZodType);
  if (said) return said;
  const allowed = valuesOf(shape);
  if (allowed.length > 0) return { expects: allowed.join(' or ') };
  return { expects: PLAIN_WORDS[definitionOf(shape).type] ?? 'something else' };
}

const PLAIN_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'yes or no',
  array: 'a list',
  tuple: 'a list',
  object: 'keys with their values',
  record: 'keys with their values',
  union: 'a value',
};

function definitionOf(shape: AnyShape): Definition {
  return shape._zod.def as Definition;
}

function isMap(value: unknown): value is MapValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
