import type { Path } from '../../domain/values/issue.js';
import { type DocumentNode, mapIn, type Span } from '../document/node.js';
import type { TextRange } from '../document/text.js';
import { isContent } from './indentation.js';

/** An item of a text that is left out because YAML loses its way in it, so that the rest can be read. */
export type SkippedRange = TextRange & {
  /** What stood there: each a section, or an item of one, with the place of its key. */
  readonly names: readonly SkippedName[];
};

type SkippedName = { readonly path: readonly string[]; readonly key: TextRange };

type Line = TextRange & {
  readonly text: string;
  /** Spaces before it; endless where a tab is among them, because nobody knows what that stands for. */
  readonly indent: number;
  /** Whether it is neither empty nor a comment. */
  readonly hasContent: boolean;
};

/** The item around an offset, told from the indentation of lines alone; undefined where there is none. */
export function skippedRangeAt(text: string, offset: number): SkippedRange | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ from }) => from <= offset);
  const head = isMisaligned(lines, at)
    ? at
    : lines.findLastIndex((line, index) => index <= at && isSection(line));
  const section = nameIn(lines[head]);
  if (!section) return undefined;
  const end = orEnd(lines, indexAfter(lines, head, isSection));
  const item = head < at && isBare(lines[head]) ? itemAround(lines, head, at, end) : undefined;
  const [first, last] = item ?? [head, end];
  const region = lines.slice(first, last).filter(({ hasContent }) => hasContent);
  const from = lines[first]?.from ?? 0;
  if (region.length === 0) return undefined;
  return {
    from,
    to: lines[last - 1]?.to ?? from,
    names: item
      ? namesOf(region, lines[at]).map((one) => below(section, one))
      : sectionNames(section, lines[at]),
  };
}

const below = (section: Named, { name, key }: Named): SkippedName => ({ path: [section.name, name], key });

/** A section, and the key that hangs below it although nothing can: it was meant to stand beside it. */
function sectionNames(section: Named, line: Line | undefined): SkippedName[] {
  const hanging = nameIn(line);
  return [section, ...(hanging ? [hanging] : [])].map(({ name, key }) => ({ path: [name], key }));
}

function linesOf(text: string): Line[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const space = /^[ \t]*/.exec(line)?.[0] ?? '';
    const indent = space.includes('\t') ? Number.POSITIVE_INFINITY : space.length;
    const one = { from, to: from + line.length, text: line, indent, hasContent: isContent(line) };
    from += line.length + 1;
    return one;
  });
}

const isSection = ({ text }: Line): boolean => /^[^\s#-]/.test(text);

/** Whether a line is the head of a section that slipped by a space. */
function isMisaligned(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && line.indent > 0 && line.indent < usualDepth(lines) && isBare(line);
}

/** Whether what a section holds stands in the lines below it. */
const isBare = (line: Line | undefined): boolean => /:\s*(#.*)?$/.test(line?.text ?? '');

function indexAfter(lines: readonly Line[], at: number, is: (line: Line) => boolean): number {
  return lines.findIndex((line, index) => index > at && is(line));
}

const orEnd = (lines: readonly Line[], index: number): number => (index < 0 ? lines.length : index);

/** The lines of one item of a section; undefined where the section is a list, whose items have no names. */
function itemAround(
  lines: readonly Line[],
  head: number,
  at: number,
  end: number,
): [number, number] | undefined {
  const saying = lines.slice(head + 1, end).filter(({ hasContent }) => hasContent);
  const depth = depthOf(saying, lines);
  const isItem = (line: Line) => line.hasContent && line.indent <= depth;
  if (saying.some((line) => isItem(line) && line.text.trimStart().startsWith('-'))) return undefined;
  const begins = lines.findLastIndex((line, index) => index > head && index <= at && isItem(line));
  const next = indexAfter(lines, at, isItem);
  return [begins < 0 ? at : begins, next < 0 || next > end ? end : next];
}

/** How far the items of a section are indented: as its first line, or where a tab is before that, as others of the text. */
const depthOf = ([first]: readonly Line[], lines: readonly Line[]): number =>
  first && Number.isFinite(first.indent) ? first.indent : usualDepth(lines);

const usualDepth = (lines: readonly Line[]): number =>
  lines.find(({ hasContent, indent }) => hasContent && indent > 0 && Number.isFinite(indent))?.indent ?? 0;

type Named = { readonly name: string; readonly key: TextRange };

/**
 * The names that may be lost with some lines: of the item, of those in line with the one in which YAML lost its
 * way, and behind tabs. A step of indentation is more than one space, so what is one space further stands beside.
 */
function namesOf(region: readonly Line[], at: Line | undefined): Named[] {
  const least = region[0]?.indent ?? 0;
  const depth = at && at.indent <= least + 1 ? Math.max(at.indent, least) : least;
  return region
    .filter((line) => line.indent <= depth || line === at || line.indent === Number.POSITIVE_INFINITY)
    .flatMap((line) => nameIn(line) ?? []);
}

function nameIn(line: Line | undefined): Named | undefined {
  const [, before = '', name] = /^(\s*["']?)([^\s:"'{}[\],#]+)/.exec(line?.text ?? '') ?? [];
  if (!line || name === undefined) return undefined;
  const from = line.from + before.length;
  return { name, key: { from, to: from + name.length } };
}

/** The text with nothing in the skipped range; all else stays where it is. */
export function blankOut(text: string, { from, to }: SkippedRange): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
}

/** The document with the names of what was left out: they are known, though nobody knows what they hold. */
export function withSkippedNames(root: DocumentNode, skipped: readonly SkippedRange[]): DocumentNode {
  return skipped
    .flatMap(({ names }) => names)
    .reduce((node, { path, key }) => named(node, path, { source: root.span.source, ...key }), root);
}

function named(node: DocumentNode, path: readonly string[], key: Span): DocumentNode {
  const [name, ...rest] = path;
  if (name === undefined) return node;
  const entries = new Map<string, DocumentNode>(mapIn(node) ?? []);
  const nothing: DocumentNode = { value: null, span: { ...key, from: key.to }, key };
  entries.set(name, named(entries.get(name) ?? nothing, rest, key));
  return { ...node, value: entries };
}

/** Where the issues of a skipped range would be said. */
export const skippedPaths = ({ names }: SkippedRange): Path[] => names.map(({ path }) => path);
