import { Composer, type CST, type Document, Lexer, type Node, Parser, type YAMLError } from 'yaml';
import type { Code } from '../document/codes.js';
import { type DocumentNode, listIn, mapIn, type Span } from '../document/node.js';
import { type IssueText, SourceText, type TextRange } from '../document/text.js';
import { conflictIssue } from './conflict.js';
import { type Names, NodeConverter } from './conversion.js';
import { notTextIssue } from './encoding.js';
import {
  blankOut,
  type SkippedRange,
  skippedPaths,
  skippedRangeAt,
  withSkippedNames,
} from './error-recovery.js';
import { LIMIT_ERRORS, LimitGuard } from './parse-limits.js';
import { isUnclosedQuote, type SyntaxIssue, syntaxIssues } from './syntax.js';

/** The largest file that is read, in UTF-16 units. */
const LARGEST = 1_000_000;

/** A document as it was written, or null where there is none to speak of, and what is wrong with the text. */
export type YamlReading = { readonly root: DocumentNode | null; readonly issues: readonly SyntaxIssue[] };

/** Reads one YAML 1.2 document whose root is a map, with what its keys may be called. Never throws, whatever the text. */
export function readYaml(source: SourceText, names: Names = 'own'): YamlReading {
  const unreadable = notTextIssue(source.text);
  if (unreadable) return { root: null, issues: [unreadable] };
  if (source.text.length > LARGEST) return refused(0, TOO_BIG);
  const conflict = conflictIssue(source.text);
  if (conflict) return { root: null, issues: [conflict] };
  try {
    return readWithRecovery(source, names);
  } catch (error) {
    if (error instanceof RangeError) return refused(0, LIMIT_ERRORS.depth);
    throw error;
  }
}

const refused = (at: number, remark: IssueText & { readonly code: Code }): YamlReading => ({
  root: null,
  issues: [{ from: at, to: at + 1, taints: 'all', ...remark }],
});

const TOO_BIG: IssueText & { readonly code: Code } = {
  code: 'too-big',
  message: 'This file is over 1 MB, and is not read.',
  hint: 'Is it the right file? A large policy can stand on another, with extends.',
};

/** So many items are left out; where YAML loses its way more often, the rest follows from that. */
const MOST_SKIPPED = 10;

/** Reads a text; where YAML loses its way in an item, what stands beside it is read all the same. */
function readWithRecovery(source: SourceText, names: Names): YamlReading {
  const whole = compose(source, source.text, names);
  const skipped: SkippedRange[] = [];
  const issues: SyntaxIssue[] = [];
  const sentences: SyntaxIssue[] = [];
  let [text, reading] = [source.text, whole];
  for (let lost = fatalIssueIn(whole); lost; lost = fatalIssueIn(reading)) {
    const range = skippedRangeAt(text, lost.from);
    const isOnward = lost.from >= (skipped.at(-1)?.to ?? 0);
    if (!range || !isOnward || skipped.length === MOST_SKIPPED) return onlyFirst(whole);
    const quoted = quotedPlaceholder(text, lost);
    const again = quoted === text ? null : compose(source, quoted, names);
    if (again && (fatalIssueIn(again)?.from ?? Number.POSITIVE_INFINITY) > range.to) {
      // With quotes around the sentence all else is as it should be, and what is wrong with that can be said.
      sentences.push({ ...lost, taints: [] });
      [text, reading] = [quoted, again];
      continue;
    }
    issues.push(...issuesOf(range, lost, reading));
    skipped.push(range);
    text = blankOut(text, range);
    reading = compose(source, text, names);
  }
  if (skipped.length + sentences.length === 0) return whole;
  if (!reading.root) return onlyFirst(whole);
  const taints = skipped.flatMap(skippedPaths);
  const placed = oneForEachCause(issues).map((issue) => ({ ...issue, taints }));
  return {
    root: withSkippedNames(reading.root, skipped),
    issues: [...sentences, ...placed, ...reading.issues],
  };
}

/** The text with a sentence in quotes in place of one that lacks them, as long as it, so that all else stays where it is. */
function quotedPlaceholder(text: string, { code, from, to }: SyntaxIssue): string {
  if (code !== 'unquoted-text' || to - from < 2) return text;
  return `${text.slice(0, from)}"${'x'.repeat(to - from - 2)}"${text.slice(to)}`;
}

/** Issues of a text that is worth reading around them. */
const OF_ONE_ITEM: readonly Code[] = ['not-yaml', 'unquoted-text'];

const fatalIssueIn = ({ issues }: YamlReading): SyntaxIssue | undefined =>
  issues.find(({ code }) => OF_ONE_ITEM.includes(code));

/** What is wrong with an item: where YAML lost its way, and every other sentence without quotes. */
function issuesOf(range: SkippedRange, lost: SyntaxIssue, { issues }: YamlReading): SyntaxIssue[] {
  const inside = issues.filter(({ from }) => range.from <= from && from <= range.to);
  const sentences = lost.taints === 'all' ? [] : inside.filter(({ code }) => code === 'unquoted-text');
  return [...new Set([lost, ...sentences])];
}

/** Of issues with one cause, the first. */
const oneForEachCause = (issues: readonly SyntaxIssue[]): SyntaxIssue[] =>
  issues.filter(
    ({ cause }, at) => cause === undefined || issues.findIndex((other) => other.cause === cause) === at,
  );

/** Where the parser does not find its way again, what it says after the first only follows from that. */
function onlyFirst({ root, issues }: YamlReading): YamlReading {
  const at = issues.findIndex(({ code }) => OF_ONE_ITEM.includes(code));
  return { root, issues: issues.slice(0, at + 1).map((issue) => ({ ...issue, taints: 'all' as const })) };
}

/** The document that a text holds, which has its places in `source`. */
function compose(source: SourceText, text: string, names: Names): YamlReading {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const guard = new LimitGuard(text);
  const parts = parse(text, guard);
  const [document, second] = [...composer.compose(parts, true, source.text.length)] as Document.Parsed[];
  if (guard.exceeded) return refused(guard.exceeded.at, LIMIT_ERRORS[guard.exceeded.of]);
  const issues = document ? syntaxIssues(new SourceText(source.file, text), errorsOf(document)) : [];
  if (!document?.contents) return { root: null, issues: issues.length > 0 ? issues : [nothingThere] };
  if (second) issues.push(secondDocument(second.range[0]));
  return converted(new NodeConverter(source, names), document.contents, issues);
}

/** What the parser makes of a text, up to where it is too much: nothing is composed before the document ends. */
function* parse(text: string, guard: LimitGuard): Generator<CST.Token> {
  const parser = new Parser();
  for (const token of new Lexer().lex(text)) {
    if (!guard.allows(token)) return;
    yield* parser.next(token);
  }
  yield* parser.end();
}

/** Of what the parser merely warns of, a sign that would change what a text is matters. */
function errorsOf({ errors, warnings }: Document.Parsed): YAMLError[] {
  return [...errors, ...warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED')];
}

function converted(conversion: NodeConverter, contents: Node, issues: readonly SyntaxIssue[]): YamlReading {
  const root = conversion.convert(contents, 1);
  const placed = issues.map((issue) =>
    isUnclosedQuote(issue) ? { ...issue, ...openingQuote(root, issue) } : issue,
  );
  // Once the parser has lost its way, what it takes for keys says nothing.
  const more = issues.some(({ taints }) => taints === 'all') ? [] : conversion.issues;
  if (root.value instanceof Map) return { root, issues: [...placed, ...more] };
  return { root: null, issues: placed.length > 0 ? placed : [notAMap(root.span)] };
}

/** Where the text begins whose quote was never closed: the innermost piece that reaches to there. */
function openingQuote(root: DocumentNode, issue: SyntaxIssue): TextRange {
  let inner: DocumentNode | undefined = root;
  let last = root;
  while (inner) {
    last = inner;
    const below: readonly DocumentNode[] = listIn(inner) ?? [...(mapIn(inner)?.values() ?? [])];
    inner = below.find(({ span }) => span.from < issue.from && issue.from <= span.to + 1);
  }
  return { from: last.span.from, to: last.span.from + 1 };
}

const nothingThere: SyntaxIssue = {
  from: 0,
  to: 0,
  code: 'not-a-map',
  message: 'This file is empty.',
  hint: 'A policy begins with amends: 1, a complaint with what went wrong, such as problem: late.',
  taints: 'all',
};

function secondDocument(at: number): SyntaxIssue {
  const message = 'A second document begins here; a file holds one.';
  return {
    from: at,
    to: at + 3,
    code: 'several-documents',
    message,
    hint: 'Take out the line with three dashes.',
  };
}

function notAMap({ from, to }: Span): SyntaxIssue {
  return {
    from,
    to,
    taints: 'all',
    code: 'not-a-map',
    message: 'A file holds keys with their values, such as “name: …”.',
  };
}
