import type { Path } from '../../domain/values/issue.js';

/**
 * Where each test of a fact stands in a condition that is written at a path of a merged policy, in the order in which
 * they are written. What a name stands for is found where the name is used.
 */
export function testPaths(document: unknown, path: Path): readonly Path[] {
  return pathsIn(document, valueAt(document, path), path);
}

function pathsIn(document: unknown, when: unknown, path: Path): readonly Path[] {
  if (!isMap(when)) return [];
  return Object.entries(when).flatMap(([key, inner]): readonly Path[] => {
    const here = [...path, key];
    if (key === 'not') return pathsIn(document, inner, here);
    if (key === 'is') return testPaths(document, ['conditions', String(inner)]).map(() => here);
    if (!LISTS.includes(key)) return [here];
    return Array.isArray(inner) ? inner.flatMap((one, at) => pathsIn(document, one, [...here, at])) : [];
  });
}

const LISTS = ['any', 'all', 'none-of'];

/** What stands at a path of a document; undefined where nothing does. */
export const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, step) => child(inside, step), document);

function child(of: unknown, step: string | number): unknown {
  if (typeof of !== 'object' || of === null || !Object.hasOwn(of, step)) return undefined;
  return (of as Record<string | number, unknown>)[step];
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
