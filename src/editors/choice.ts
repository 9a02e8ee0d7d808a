import type { JsonSchema, SchemaMap } from '../source/schema/json-schema.js';
import { exactText } from './exact-text.js';
import { mergeSchemas } from './merge-schemas.js';
import { isProposing, proposing } from './proposals.js';

/** Whether a schema is a choice of several forms. */
export function isChoice(schema: JsonSchema): boolean {
  return (schema.oneOf ?? schema.anyOf) !== undefined && !isProposing(schema);
}

/**
 * A choice of several forms, told apart by what is there, so that an editor proposes and judges one form
 * only. A bare `anyOf` makes editors propose the keys of all forms, and say of a mistake whatever the form
 * says that they happen to like best.
 *
 * First the type tells: text and numbers, a list, a map. Of several maps, one key tells.
 */
export function choice(schema: JsonSchema, definitions: SchemaMap): JsonSchema {
  const { anyOf, oneOf, ...rest } = schema;
  const options = anyOf ?? oneOf ?? [];
  const forms = formsOf(options, definitions);
  const scalars = forms.filter((form) => !isOf(form, 'array') && !isOf(form, 'object'));
  const [list] = forms.filter((form) => isOf(form, 'array'));
  const maps = forms.filter((form) => isOf(form, 'object'));
  const kinds = [
    ...(scalars.length > 0 ? [scalar(scalars)] : []),
    ...(list ? [list] : []),
    ...(maps.length > 0 ? [ofOneName(options) ?? mapOf(maps)] : []),
  ];
  const [only, second] = kinds;
  if (only && !second) return { ...only, ...rest };
  const marks = scalars.flatMap(({ names }) => names ?? []).map((names) => ({ names }));
  return { ...rest, ...marks[0], ...byType(kinds, rest.errorMessage) };
}

/** The forms of a choice, with those inside other choices. */
function formsOf(options: readonly JsonSchema[], definitions: SchemaMap): JsonSchema[] {
  return options.flatMap((option) => {
    const whole = option.$ref ? definitions[option.$ref.replace('#/definitions/', '')] : option;
    const inner = whole?.anyOf ?? whole?.oneOf;
    return inner ? formsOf(inner, definitions) : whole ? [whole] : [];
  });
}

/** Where all maps are those of one definition, its name will do. */
function ofOneName(options: readonly JsonSchema[]): JsonSchema | undefined {
  const [named, second] = options.filter(({ $ref, type }) => $ref || type === 'object' || type === undefined);
  return named?.$ref && !second ? { type: 'object', allOf: [named] } : undefined;
}

const isOf = ({ type }: JsonSchema, wanted: string): boolean => type === wanted;

/** Text, numbers, yes and no in one: what limits the one says nothing of the others. */
function scalar(forms: readonly JsonSchema[]): JsonSchema {
  const [only, second] = forms;
  if (only && !second) return only;
  const type = typesIn(forms);
  if (!forms.some(isListed)) return Object.assign({}, ...forms, { type });
  return { type, enum: forms.flatMap(valuesIn) };
}

const isListed = (form: JsonSchema): boolean => form.enum !== undefined || form.const !== undefined;

/** What a form lists; yes and no as a value beside others are listed as well. */
function valuesIn(form: JsonSchema): readonly unknown[] {
  if (form.enum) return form.enum;
  if (form.const !== undefined) return [form.const];
  if (form.type === 'boolean') return [true, false];
  throw new Error(`Some forms list their values and this one does not: ${JSON.stringify(form)}`);
}

/** Text first: an editor leaves what it writes for the first type open. */
const ORDER = ['string', 'number', 'integer', 'boolean', 'array', 'object'];

function typesIn(forms: readonly JsonSchema[]): string[] {
  const types = new Set(forms.flatMap(({ type }) => type ?? []));
  return ORDER.filter((type) => types.has(type));
}

function byType(kinds: readonly JsonSchema[], said: string | undefined): JsonSchema {
  const branches = kinds
    .filter((kind) => Object.keys(kind).some((key) => key !== 'type'))
    .map(({ type, names: _, ...kind }) => ({
      if: { type: type ?? ORDER },
      then: { ...(kind.enum && said ? { errorMessage: said } : {}), ...kind },
    }));
  // Into branches an editor does not look for what to propose.
  const words = kinds
    .flatMap((kind) => kind.enum ?? kind.const ?? [])
    .filter((word) => typeof word === 'string');
  const proposed = words.length > 0 ? [proposing(words.map((value) => ({ value })))] : [];
  const allOf = [...branches, ...proposed];
  return { type: typesIn(kinds), ...(allOf.length > 0 ? { allOf } : {}) };
}

/** One map of several: by the value of a key that all of them have, or else by the keys that are there. */
function mapOf(forms: readonly JsonSchema[]): JsonSchema {
  const tag = tagOf(forms);
  if (tag !== undefined) return { type: 'object', ...byTag(tag, forms) };
  const different = [...new Set(forms.map(needs))].map((same) =>
    forms.filter((form) => needs(form) === same).reduce(mergeSchemas),
  );
  const [only, second] = different;
  return only && !second ? only : { type: 'object', ...byKeys(different) };
}

const needs = ({ required = [] }: JsonSchema): string => [...required].sort().join(' ');

/** The key that all forms need and of which each takes one value of its own. */
function tagOf(forms: readonly JsonSchema[]): string | undefined {
  const [first] = forms;
  if (forms.length < 2) return undefined;
  return first?.required?.find((key) =>
    forms.every(({ required, properties }) => required?.includes(key) && properties?.[key]?.const),
  );
}

function byTag(tag: string, forms: readonly JsonSchema[]): JsonSchema {
  const values = forms.map(({ properties }) => properties?.[tag]?.const);
  const { const: _, ...about } = forms[0]?.properties?.[tag] ?? {};
  return {
    properties: { [tag]: { ...about, enum: values, errorMessage: `Needed is one of ${values.join(', ')}.` } },
    required: [tag],
    allOf: forms.map((form, at) => ({
      if: { properties: { [tag]: exactText(String(values[at])) }, required: [tag] },
      then: { title: String(values[at]), ...form },
    })),
  };
}

/**
 * The key that only one form needs tells it; where none is there, a key that several need; where there is
 * none of those either, the first key of each form is what may stand.
 */
function byKeys(forms: readonly JsonSchema[]): JsonSchema {
  const needed = forms.flatMap(({ required = [] }) => required);
  const isOwn = (key: string) => needed.indexOf(key) === needed.lastIndexOf(key);
  const steps = [
    ...forms.map((form) => ({ keys: (form.required ?? []).filter(isOwn), form })),
    ...[...new Set(needed)]
      .filter((key) => !isOwn(key))
      .map((key) => ({ keys: [key], form: whateverNeeds(key, forms) })),
  ];
  return steps
    .filter(({ keys }) => keys.length > 0)
    .reduceRight<JsonSchema>(
      (otherwise, { keys, form: { type: _, ...form } }) => ({
        if: hasOneOf(keys),
        then: form,
        else: otherwise,
      }),
      beginnings(forms),
    );
}

/** `anyOf` is no choice of forms here: an editor looks into conditions for nothing to propose. */
const hasOneOf = (keys: readonly string[]): JsonSchema =>
  keys.length === 1 ? { required: keys } : { anyOf: keys.map((key) => ({ required: [key] })) };

/**
 * Where several may be meant, all their keys may follow, and the first is what is asked for. Those that begin with the
 * key are meant before those that only go on with it, such as `divide` with `by`.
 */
function whateverNeeds(key: string, forms: readonly JsonSchema[]): JsonSchema {
  const begun = forms.filter(({ required: [first] = [] }) => first === key);
  const meant = begun.length > 0 ? begun : forms.filter(({ required }) => required?.includes(key));
  return { ...meant.reduce(mergeSchemas), required: meant[0]?.required ?? [] };
}

function beginnings(forms: readonly JsonSchema[]): JsonSchema {
  const first = forms.flatMap(({ required: [key] = [], properties = {} }): [string, JsonSchema][] => {
    const about = key === undefined ? undefined : properties[key];
    return key !== undefined && about ? [[key, about]] : [];
  });
  return { properties: Object.fromEntries(first), additionalProperties: false, minProperties: 1 };
}
