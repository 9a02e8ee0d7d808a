import type { Path } from '../../domain/values/issue.js';
import type { SourceText, TextRange } from './text.js';

/** A plain value in a document. */
export type Scalar = string | number | boolean | null;

/** Where something stands, and in which text. */
export type Span = TextRange & { readonly source: SourceText };

/**
 * A node of a document as it was written: its value, where that stands, and where its key stands. Documents
 * are merged as such nodes, so that each keeps the file it came from.
 */
export type DocumentNode = {
  readonly value: Scalar | NodeMap | NodeList;
  readonly span: Span;
  /** Absent for items of a list and for a whole document. */
  readonly key?: Span;
  /** Set on text without quotes that YAML may have cut short: a comment follows it, a sign went before it, or its quotes are none. */
  readonly cut?: boolean;
};

/** Keys with what stands under them, in the order of the file. */
export type NodeMap = ReadonlyMap<string, DocumentNode>;

/** A list. */
type NodeList = readonly DocumentNode[];

/** The map that a node holds; undefined if it holds something else. */
export function mapIn(node: DocumentNode | undefined): NodeMap | undefined {
  return node?.value instanceof Map ? node.value : undefined;
}

/** The list that a node holds; undefined if it holds something else. */
export function listIn(node: DocumentNode | undefined): NodeList | undefined {
  return Array.isArray(node?.value) ? node.value : undefined;
}

/** The text that a node holds; undefined if it holds something else. */
export function textIn(node: DocumentNode | undefined): string | undefined {
  return typeof node?.value === 'string' ? node.value : undefined;
}

/** The node as plain data, as JSON would hold it. */
export function toPlainData({ value }: DocumentNode): unknown {
  if (value instanceof Map) {
    return Object.fromEntries(Array.from(value, ([key, value]) => [key, toPlainData(value)]));
  }
  return Array.isArray(value) ? value.map(toPlainData) : value;
}

/** The node under one key or at one position; undefined if there is none. */
export function childAt(node: DocumentNode, step: string | number): DocumentNode | undefined {
  return typeof step === 'number' ? listIn(node)?.[step] : mapIn(node)?.get(step);
}

/** The node with the map at a path of keys changed; the same where there is no map. */
export function withMapAt(
  node: DocumentNode,
  path: readonly string[],
  change: (map: NodeMap) => NodeMap,
): DocumentNode {
  const entries = mapIn(node);
  if (!entries) return node;
  const [key, ...rest] = path;
  if (key === undefined) return { ...node, value: change(entries) };
  const inner = entries.get(key);
  return inner ? { ...node, value: new Map(entries).set(key, withMapAt(inner, rest, change)) } : node;
}

/**
 * Where a path stands: its key or its value. A path that leads nowhere stands at the key of the deepest node
 * there is on the way, because that is where the missing thing would have to be written.
 */
export function spanOf(root: DocumentNode, path: Path, at: 'key' | 'value'): Span {
  let deepest = root;
  for (const step of path) {
    const next = childAt(deepest, step);
    if (!next) return keySpan(deepest);
    deepest = next;
  }
  return at === 'key' ? keySpan(deepest) : valueSpan(deepest);
}

/** A value that was left out has no place of its own; its key speaks for it. */
function valueSpan(node: DocumentNode): Span {
  return node.span.to > node.span.from ? node.span : keySpan(node);
}

/** Without a key of its own, a list item is named by where it begins, and a document by its first key. */
function keySpan(node: DocumentNode): Span {
  if (node.key) return node.key;
  const [first] = mapIn(node)?.values() ?? [];
  return first?.key ?? node.span;
}
