import type { Path } from '../../domain/values/issue.js';
import type { SourceText, Stretch } from './text.js';

/** A plain value in a document. */
export type Scalar = string | number | boolean | null;

/** Where something stands, and in which text. */
export type Span = Stretch & { readonly source: SourceText };

/**
 * A piece of a document as it was written: its value, where that stands, and where its key stands. Documents
 * are merged as such pieces, so that each keeps the file it came from.
 */
export type Written = {
  readonly holds: Scalar | WrittenMap | WrittenList;
  readonly span: Span;
  /** Absent for items of a list and for a whole document. */
  readonly key?: Span;
  /** Set on text without quotes that YAML may have cut short: a comment follows it, a sign went before it, or its quotes are none. */
  readonly cut?: boolean;
};

/** Keys with what stands under them, in the order of the file. */
export type WrittenMap = ReadonlyMap<string, Written>;

/** A list. */
type WrittenList = readonly Written[];

/** The map that a piece holds; undefined if it holds something else. */
export function mapIn(written: Written | undefined): WrittenMap | undefined {
  return written?.holds instanceof Map ? written.holds : undefined;
}

/** The list that a piece holds; undefined if it holds something else. */
export function listIn(written: Written | undefined): WrittenList | undefined {
  return Array.isArray(written?.holds) ? written.holds : undefined;
}

/** The text that a piece holds; undefined if it holds something else. */
export function textIn(written: Written | undefined): string | undefined {
  return typeof written?.holds === 'string' ? written.holds : undefined;
}

/** The piece as plain data, as JSON would hold it. */
export function plain({ holds }: Written): unknown {
  if (holds instanceof Map) {
    return Object.fromEntries(Array.from(holds, ([key, value]) => [key, plain(value)]));
  }
  return Array.isArray(holds) ? holds.map(plain) : holds;
}

/** The piece under one key or at one position; undefined if there is none. */
export function childOf(written: Written, step: string | number): Written | undefined {
  return typeof step === 'number' ? listIn(written)?.[step] : mapIn(written)?.get(step);
}

/** The piece with the map at a path of keys changed; the same where there is no map. */
export function withMapAt(
  piece: Written,
  path: readonly string[],
  change: (map: WrittenMap) => WrittenMap,
): Written {
  const entries = mapIn(piece);
  if (!entries) return piece;
  const [key, ...rest] = path;
  if (key === undefined) return { ...piece, holds: change(entries) };
  const inner = entries.get(key);
  return inner ? { ...piece, holds: new Map(entries).set(key, withMapAt(inner, rest, change)) } : piece;
}

/**
 * Where a path stands: its key or its value. A path that leads nowhere stands at the key of the deepest piece
 * there is on the way, because that is where the missing thing would have to be written.
 */
export function spanOf(root: Written, path: Path, at: 'key' | 'value'): Span {
  let deepest = root;
  for (const step of path) {
    const next = childOf(deepest, step);
    if (!next) return keySpan(deepest);
    deepest = next;
  }
  return at === 'key' ? keySpan(deepest) : valueSpan(deepest);
}

/** A value that was left out has no place of its own; its key speaks for it. */
function valueSpan(written: Written): Span {
  return written.span.to > written.span.from ? written.span : keySpan(written);
}

/** Without a key of its own, a list item is named by where it begins, and a document by its first key. */
function keySpan(written: Written): Span {
  if (written.key) return written.key;
  const [first] = mapIn(written)?.values() ?? [];
  return first?.key ?? written.span;
}
