import { type DocumentNode, listIn, mapIn } from '../document/node.js';
import { SourceText } from '../document/text.js';
import { readYaml } from '../yaml/read-yaml.js';

/**
 * A file of tests with one case more, behind those that it has; everything else stays as it is, comments too. `lines` are
 * the case as an item of a list, without indentation. Null where the file can't be added to by this: it is no file of
 * tests, or its cases stand in brackets.
 */
export function appendCase(text: string, lines: readonly string[]): string | null {
  const source = new SourceText('tests', text);
  const { root, issues } = readYaml(source);
  if (!root || issues.length > 0 || !mapIn(root)?.has('tests')) return null;
  const cases = mapIn(root)?.get('cases');
  if (!cases) return `${source.text.trimEnd()}\ncases:\n${indented(lines, 2)}\n`;
  const [first, last] = [listIn(cases)?.[0], listIn(cases)?.at(-1)];
  if (!first || !last) return inPlaceOf(cases, source.text, lines);
  const indent = dashColumn(source.text, first);
  if (indent === undefined) return null;
  const end = endOfLine(source.text, endOf(last, source.text));
  return `${source.text.slice(0, end)}\n${indented(lines, indent)}${source.text.slice(end) || '\n'}`;
}

const indented = (lines: readonly string[], by: number): string =>
  lines.map((line) => ' '.repeat(by) + line).join('\n');

/** `cases: []` or `cases:` with nothing under it. */
function inPlaceOf({ span, key }: DocumentNode, text: string, lines: readonly string[]): string | null {
  const from = key?.to ?? span.from;
  const rest = endOfLine(text, span.to);
  const written = text.slice(from, span.to).trim();
  if (!/^:?\s*(?:\[\s*\])?$/.test(written)) return null;
  return `${text.slice(0, from)}:\n${indented(lines, 2)}${text.slice(rest) || '\n'}`;
}

/** How far in the dash of a list's first item stands; undefined where the list stands in brackets. */
function dashColumn(text: string, { span }: DocumentNode): number | undefined {
  const before = text.slice(text.lastIndexOf('\n', span.from - 1) + 1, span.from);
  return /^ *- *$/.test(before) ? before.indexOf('-') : undefined;
}

/** Where the last thing in an item ends; blank lines and comments behind it are not part of it. */
function endOf({ span }: DocumentNode, text: string): number {
  const lines = text.slice(span.from, span.to).split('\n');
  while (lines.length > 1 && /^\s*(?:#.*)?$/.test(lines.at(-1) ?? '')) lines.pop();
  return span.from + lines.join('\n').length;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
