import { type DocumentNode, mapIn, type Span } from '../document/node.js';
import type { SyntaxIssue } from './syntax.js';

/** A key that stands in a map again. */
export type RepeatedKey = {
  readonly name: string;
  readonly span: Span;
  /** Where it stands first. */
  readonly earlier: Span;
  /** Whether it is the name of one of several things of a kind. */
  readonly isItem: boolean;
};

/** How deep the document itself is. */
const ROOT = 1;

/** What is said of keys that stand in a map again: one thing, where one slip made all of them. */
export function repeatedKeyIssues(
  twice: readonly RepeatedKey[],
  entries: ReadonlyMap<string, DocumentNode>,
  depth: number,
): SyntaxIssue[] {
  const [first] = twice;
  if (!first) return [];
  if (depth === ROOT && first.name === 'amends') return [secondPolicy(first)];
  const nested = nestedBefore(first, entries);
  return nested ? [tooDeep(...nested)] : twice.map(duplicate);
}

function secondPolicy({ span: { from, to } }: RepeatedKey): SyntaxIssue {
  return {
    from,
    to,
    code: 'several-documents',
    message: 'A second policy begins here: two files stand in one.',
    hint: 'Keep one of them, or give each a file of its own.',
  };
}

/**
 * What stands just before the first repeated key and holds keys of the map around it: it was meant to stand beside
 * that map, and what follows it is its own.
 */
function nestedBefore(
  { span }: RepeatedKey,
  entries: ReadonlyMap<string, DocumentNode>,
): [name: string, node: DocumentNode] | undefined {
  const before = [...entries].filter(([, { key }]) => key && key.from < span.from);
  const last = before.findLast(([, node]) => mapIn(node));
  const isAlike = [...(mapIn(last?.[1])?.keys() ?? [])].some((name) => entries.has(name));
  return isAlike ? last : undefined;
}

function tooDeep(name: string, { key, span }: DocumentNode): SyntaxIssue {
  const { from, to } = key ?? span;
  return {
    from,
    to,
    taints: 'item',
    code: 'not-yaml',
    message: `“${name}” stands one level too deep.`,
    hint: 'Move it to the left, to where the name above it begins, and its lines with it.',
  };
}

/** Where several things of a kind stand under their names, the second may well be meant. */
function duplicate({ name, span, earlier, isItem }: RepeatedKey): SyntaxIssue {
  const { line } = earlier.source.placeOf(earlier.from);
  return {
    from: span.from,
    to: span.to,
    code: 'duplicate-key',
    message: `“${name}” stands here a second time; the first is in line ${line}.`,
    hint: isItem ? 'Take one of them out, or give it a name of its own.' : 'Take one of them out.',
  };
}
