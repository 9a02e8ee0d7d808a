import type { Path } from '../../domain/values/issue.js';

/**
 * Where a condition, written at `path` of a document, lists a value of a fact and means it to hold; the condition
 * itself where that cannot be found.
 */
export function pathOfValue(document: unknown, path: Path, fact: string, value: string | boolean): Path {
  const found = within(at(document, path), fact, value);
  return found ? [...path, ...found] : path;
}

const at = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, step) => child(inside, step), document);

function child(of: unknown, step: string | number): unknown {
  if (typeof of !== 'object' || of === null) return undefined;
  return Object.hasOwn(of, step) ? (of as Record<string | number, unknown>)[step] : undefined;
}

function within(when: unknown, fact: string, value: string | boolean): Path | undefined {
  if (Array.isArray(when))
    return firstOf(when.map((part, place) => prefixed(place, within(part, fact, value))));
  if (typeof when !== 'object' || when === null) return undefined;
  const own = child(when, fact);
  const place = Array.isArray(own) ? own.findIndex((one) => isMeant(one, value)) : -1;
  if (place >= 0) return [fact, place];
  if (isMeant(own, value)) return [fact];
  return firstOf(['all', 'any'].map((key) => prefixed(key, within(child(when, key), fact, value))));
}

const firstOf = (paths: readonly (Path | undefined)[]): Path | undefined =>
  paths.find((path) => path !== undefined);

const prefixed = (step: string | number, path: Path | undefined): Path | undefined => path && [step, ...path];

/** Whether what is written stands for a value: yes and true are one. */
const isMeant = (writtenAs: unknown, value: string | boolean): boolean =>
  typeof value === 'boolean'
    ? writtenAs === value || writtenAs === (value ? 'yes' : 'no') || writtenAs === String(value)
    : writtenAs === value;
