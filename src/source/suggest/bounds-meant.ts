import type { Path } from '../../domain/values/issue.js';
import { parseBound } from './parse-bound.js';
import { flow } from './suggestions.js';

/** A key that a shape does not have, at the end of `path`, in the map that it stands in. */
type UnknownKey = {
  readonly path: Path;
  readonly map: Readonly<Record<string, unknown>>;
  readonly allowed: readonly string[];
};

/** The keys of a test of numbers. */
const BOUNDS = ['at-least', 'over', 'at-most', 'under'];

/** Keys by which people write two ends at once. */
const RANGES = ['between', 'range', 'in', 'within'];

/**
 * The line that was meant by bounds that stand under other names, the whole of them at once: `{ min: 0, max: 5 }`,
 * `{ between: [3, 4] }`. Undefined where no bounds can stand there, or it cannot be told.
 */
export function boundsMeant({ path, map, allowed }: UnknownKey): string | undefined {
  if (!takesBounds(allowed)) return undefined;
  const parts = Object.entries(map).map(([key, value]) => partOf(key, value, allowed));
  const keys = parts.flatMap((part) => (part === undefined ? [] : part.map(([key]) => key)));
  const isClear = !parts.includes(undefined) && new Set(keys).size === keys.length;
  if (!isClear || !keys.every((key) => allowed.includes(key))) return spanHint(path);
  const line = parts.flatMap((part) => (part ?? []).map(([key, value]) => `${key}: ${value}`)).join(', ');
  return `Write ${allowed.includes('over') ? '' : `${String(path.at(-2))}: `}{ ${line} }.`;
}

/** Whether a key says a bound under another name: `min`, `up-to`, `between`. */
export const isBoundByOtherName = (key: string): boolean =>
  RANGES.includes(key) || (!BOUNDS.includes(key) && parseBound(`${wordsOf(key)} 1`) !== undefined);

/** A test, or the bounds of a fact or a promise; amounts and bands have words of their own. */
const takesBounds = (allowed: readonly string[]): boolean =>
  ['over', 'at-least'].some((key) => allowed.includes(key)) &&
  !['percent', 'kind', 'up-to', 'one-of'].some((key) => allowed.includes(key));

type Part = readonly (readonly [key: string, value: string])[];

/** A key with its value as bounds are written; undefined where that says none. */
function partOf(key: string, value: unknown, allowed: readonly string[]): Part | undefined {
  if (allowed.includes(key)) return [[key, flow(value)]];
  const word = RANGES.includes(key) ? 'between' : wordsOf(key);
  const meant = parseBound(`${word} ${Array.isArray(value) ? value.join(' and ') : String(value)}`);
  const pairs = meant?.slice(2, -2).split(', ') ?? [];
  const part = pairs.map((pair) => pair.split(': ') as [string, string]);
  return meant === undefined ? undefined : part;
}

/** What a span that cannot be read is written as. */
const spanHint = (path: UnknownKey['path']): string | undefined =>
  RANGES.includes(String(path.at(-1))) ? 'Write { at-least: …, at-most: … }.' : undefined;

const wordsOf = (key: string): string => key.toLowerCase().replaceAll(/[-_]/g, ' ');
