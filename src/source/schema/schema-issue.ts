import type * as z from 'zod';
import type { Path } from '../../domain/values/issue.js';
import { kindHint } from '../suggest/kind-hint.js';
import {
  type AnyShape,
  type Definition,
  definitionOf,
  ERROR_TEXTS,
  type ErrorText,
  formsMeant,
  formsOf,
  isMap,
  keysOf,
  listedValues,
  type MapValue,
  requiredKeys,
} from './form.js';

/** Why a document does not fit its shape, without words: where, and what would fit. */
export type SchemaIssue =
  /**
   * `path` ends with a key that the shape does not have; `map` is what it stands in, `allowed` are the keys that the
   * shape has, `free` those of them that are not there yet.
   */
  | {
      readonly is: 'unknown-key';
      readonly path: Path;
      readonly value: unknown;
      readonly map: MapValue;
      readonly allowed: readonly string[];
      readonly free: readonly string[];
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
      readonly expectation: ErrorText;
      readonly allowed: readonly string[];
    };

/** A policy is read once in a process, so code that zod would write for speed costs more than it saves. */
const ONCE = { jitless: true };

/**
 * Every reason why `value` does not fit `shape`; none if it fits. Where a shape has several forms, only the
 * one that was meant is explained, told by the keys that are there.
 */
export function schemaIssues(shape: AnyShape, value: unknown, path: Path = []): SchemaIssue[] {
  return (shape as z.ZodType).safeParse(value, ONCE).success ? [] : explain(shape, value, path);
}

function explain(shape: AnyShape, value: unknown, path: Path): SchemaIssue[] {
  const definition = definitionOf(shape);
  switch (definition.type) {
    case 'optional':
      return explain(definition.innerType, value, path);
    case 'lazy':
      return explain(definition.getter(), value, path);
    case 'union':
      return explainUnion(shape, definition, value, path);
    case 'object':
      return isMap(value)
        ? explainObject(shape, definition.catchall, value, path)
        : [wrongValue(shape, value, path)];
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

function explainObject(
  shape: AnyShape,
  rest: AnyShape | undefined,
  value: MapValue,
  path: Path,
): SchemaIssue[] {
  const own = keysOf(shape);
  const strange = Object.keys(value).filter((key) => !Object.hasOwn(own, key));
  const missing = requiredKeys(shape).filter((key) => !Object.hasOwn(value, key));
  const present = Object.entries(own).filter(([key]) => Object.hasOwn(value, key));
  return [
    ...strange.flatMap((key) => explainUnknownKey(rest, key, value, path, Object.keys(own))),
    ...missing.map((key) => missingKey(path, key, own[key])),
    ...present.flatMap(([key, part]) => schemaIssues(part, value[key], [...path, key])),
  ];
}

/** A key that the shape does not name: a mistake, unless the shape says what any other key holds. */
function explainUnknownKey(
  rest: AnyShape | undefined,
  key: string,
  map: MapValue,
  path: Path,
  allowed: readonly string[],
): SchemaIssue[] {
  const closed = !rest || definitionOf(rest).type === 'never';
  return closed ? [unknownKey(path, key, map, allowed)] : schemaIssues(rest, map[key], [...path, key]);
}

function unknownKey(path: Path, key: string, map: MapValue, allowed: readonly string[]): SchemaIssue {
  const free = allowed.filter((one) => !Object.hasOwn(map, one));
  return { is: 'unknown-key', path: [...path, key], value: map[key], map, allowed, free };
}

function missingKey(path: Path, key: string, shape: AnyShape | undefined): SchemaIssue {
  return { is: 'missing-key', path, key, about: shape && (shape as z.ZodType).description };
}

function explainRecord(
  definition: Definition & { type: 'record' },
  value: MapValue,
  path: Path,
): SchemaIssue[] {
  return Object.keys(value).flatMap((key): SchemaIssue[] => {
    const here = [...path, key];
    const named = (definition.keyType as z.ZodType).safeParse(key, ONCE).success;
    const bad: SchemaIssue[] = named ? [] : [{ is: 'bad-name', path: here }];
    return [...bad, ...schemaIssues(definition.valueType, value[key], here)];
  });
}

function explainList(
  shape: AnyShape,
  value: unknown,
  path: Path,
  item: (at: number) => AnyShape,
): SchemaIssue[] {
  if (!Array.isArray(value)) return [wrongValue(shape, value, path)];
  const inside = value.flatMap((part, at) => schemaIssues(item(at), part, [...path, at]));
  return inside.length > 0 ? inside : [wrongValue(shape, value, path)];
}

function explainTuple(
  shape: AnyShape,
  items: readonly AnyShape[],
  value: unknown,
  path: Path,
): SchemaIssue[] {
  if (!Array.isArray(value) || value.length !== items.length) return [wrongValue(shape, value, path)];
  return explainList(shape, value, path, (at) => items[at] as AnyShape);
}

type Choice = Definition & { type: 'union' };

function explainUnion(shape: AnyShape, definition: Choice, value: unknown, path: Path): SchemaIssue[] {
  const forms = formsOf(definition.options);
  if (isMap(value)) {
    if ('discriminator' in definition)
      return explainKind(String(definition.discriminator), forms, value, path);
    const maps = forms.filter((form) => definitionOf(form).type === 'object');
    return explainMap(maps, value, path) ?? [wrongValue(shape, value, path)];
  }
  const list = Array.isArray(value) && forms.find((form) => definitionOf(form).type === 'array');
  return list ? explain(list, value, path) : [wrongValue(shape, value, path)];
}

/** Which of several forms of maps was meant, and why it does not fit; undefined where nothing tells. */
function explainMap(forms: readonly AnyShape[], value: MapValue, path: Path): SchemaIssue[] | undefined {
  const meant = formsMeant(forms, value);
  const [first, second] = meant;
  if (!first) return undefined;
  if (!second) return explain(first, value, path);
  // What none of those that may be meant knows is named with the keys of all of them.
  const allowed = [...new Set(meant.flatMap((form) => Object.keys(keysOf(form))))];
  const unknown = Object.keys(value).filter((key) => !allowed.includes(key));
  if (unknown.length > 0) return unknown.map((key) => unknownKey(path, key, value, allowed));
  return meant.length < forms.length ? explain(first, value, path) : undefined;
}

/** One key tells the form: its value is one of those that the forms list. */
function explainKind(key: string, forms: readonly AnyShape[], value: MapValue, path: Path): SchemaIssue[] {
  const kind = value[key];
  const form = forms.find((one) => typeof kind === 'string' && listedValues(keysOf(one)[key]).includes(kind));
  if (form) return explain(form, value, path);
  const [first] = forms;
  if (!Object.hasOwn(value, key)) return [missingKey(path, key, first && keysOf(first)[key])];
  const allowed = forms.flatMap((one) => listedValues(keysOf(one)[key]));
  const expectation = { expects: `one of ${allowed.join(', ')}`, hint: kindHint };
  return [{ is: 'wrong-value', path: [...path, key], value: kind, expectation, allowed }];
}

function wrongValue(shape: AnyShape, value: unknown, path: Path): SchemaIssue {
  return { is: 'wrong-value', path, value, expectation: expectationOf(shape), allowed: listedValues(shape) };
}

function expectationOf(shape: AnyShape): ErrorText {
  const said = ERROR_TEXTS.get(shape as z.ZodType);
  if (said) return said;
  const allowed = listedValues(shape);
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
