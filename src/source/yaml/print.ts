import { Document, isPair, isScalar, type Pair, Scalar, visit } from 'yaml';
import { DANGEROUS } from '../../domain/values/dangerous.js';
import type { Path } from '../../domain/values/issue.js';
import { type DocumentNode, listIn, mapIn } from '../document/node.js';
import { SourceText } from '../document/text.js';
import { readYaml } from './read-yaml.js';
import { PROSE_KEYS } from './syntax.js';

/** The keys of a policy that come first, in this order. */
const FIRST = ['amends', 'name', 'currency', 'locale', 'timezone', 'effective', 'remove'];

/**
 * A merged policy as YAML 1.2, for people to read. Reading it again gives the same policy, but for the places
 * and the name of its file. With `fileAt`, each line is followed by the file that it comes from.
 */
export function printPolicy(document: unknown, fileAt?: (path: Path) => string): string {
  const yaml = new Document(inUsualOrder(document), { aliasDuplicateObjects: false });
  visit(yaml, {
    Pair: (_key, pair, above) => quoteProse(pair, above.some(isProse)),
    Scalar: (_key, scalar) => quoteObeyed(scalar),
  });
  const text = harmless(yaml.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: MOST_LETTERS }));
  return fileAt ? withFiles(text, fileAt) : text;
}

/** Text in double quotes never has lines of its own. */
const MOST_LETTERS = Number.MAX_SAFE_INTEGER;

/** What a terminal would obey, or a CI log takes for a command: a line that begins with ::, or ##[ anywhere. */
const OBEYED = new RegExp(`${DANGEROUS.source}|##\\[`, 'gu');

/** Whether text has something that is only harmless when it is escaped, beside line ends. */
const isObeyed = (text: string): boolean =>
  /^\s*::/m.test(text) || text.replaceAll('\n', '').search(OBEYED) >= 0;

/** YAML in which that is written as escapes, which it stands in double quotes for. */
const harmless = (yaml: string): string =>
  yaml.replace(OBEYED, (found) => (found === '\n' ? found : escaped(found)));

function escaped(found: string): string {
  if (found === '##[') return '#\\u0023[';
  const code = found.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

function inUsualOrder(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return document;
  const keys = Object.keys(document);
  const ordered = [
    ...FIRST.filter((key) => keys.includes(key)),
    ...keys.filter((key) => !FIRST.includes(key)),
  ];
  return Object.fromEntries(ordered.map((key) => [key, (document as Record<string, unknown>)[key]]));
}

const isProse = (node: unknown): boolean =>
  isPair(node) && isScalar(node.key) && PROSE_KEYS.includes(String(node.key.value));

/** Also items of lists, and keys. */
function quoteObeyed(scalar: Scalar): void {
  if (typeof scalar.value === 'string' && isObeyed(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
}

/** Sentences stand in quotes, or as a block where they have lines of their own. */
function quoteProse(pair: Pair, inProse: boolean): void {
  const { value } = pair;
  if (!isScalar(value) || typeof value.value !== 'string') return;
  if (isObeyed(value.value)) value.type = Scalar.QUOTE_DOUBLE;
  else if (value.value.trim().includes('\n')) value.type = Scalar.BLOCK_LITERAL;
  else if (inProse || isProse(pair) || /\s/.test(value.value)) value.type = Scalar.QUOTE_DOUBLE;
}

function withFiles(text: string, fileAt: (path: Path) => string): string {
  const source = new SourceText('', text);
  const { root } = readYaml(source);
  const files = new Map<number, string>();
  if (root) noteFiles(root, [], files, source, fileAt);
  const lines = text.split('\n').map((line, at) => {
    const file = files.get(at + 1);
    return file === undefined ? line : `${line}  # ${harmless(file.replaceAll('\n', ' '))}`;
  });
  return lines.join('\n');
}

/** Notes the file of the first thing that begins on each line. */
function noteFiles(
  node: DocumentNode,
  path: Path,
  files: Map<number, string>,
  source: SourceText,
  fileAt: (path: Path) => string,
): void {
  const { line } = source.placeOf((node.key ?? node.span).from);
  if (path.length > 0 && !files.has(line)) files.set(line, fileAt(path));
  for (const [key, inner] of mapIn(node) ?? []) noteFiles(inner, [...path, key], files, source, fileAt);
  listIn(node)?.forEach((inner, at) => {
    noteFiles(inner, [...path, at], files, source, fileAt);
  });
}
