import { unusualIndentation } from '../document/slips.js';
import type { IssueText, SourceText, TextRange } from '../document/text.js';

type LineIssue = Pick<IssueText, 'message' | 'hint'> & TextRange & { readonly cause?: string };

/** Says that a tab indents a line, once for all the lines of a text; undefined where none does. */
export function tabIndentation(source: SourceText, line: number): LineIssue | undefined {
  const before = /^ *\t/.exec(source.lineText(line))?.[0];
  if (before === undefined) return undefined;
  const others = (source.text.match(/^ *\t\s*[^\s#]/gm)?.length ?? 1) - 1;
  const from = source.offsetOf(line, before.length);
  return {
    from,
    to: from + 1,
    message: `A tab indents this line${others > 0 ? `, and ${others} more` : ''}.`,
    hint: 'YAML is indented with spaces only: most editors can turn tabs into spaces.',
    cause: 'tab',
  };
}

/** Says that a line begins with what only looks like a space, as text copied from a page does; undefined where it does not. */
function unusualSpaceIndentation(source: SourceText, line: number): LineIssue | undefined {
  const slip = unusualIndentation(source.lineText(line));
  if (!slip) return undefined;
  const start = source.offsetOf(line, 1);
  return { ...slip, from: start, to: start + slip.to, cause: 'no space' };
}

/** Says that a line is out of line with another, and names both. */
export function misalignedLine(source: SourceText, line: number): LineIssue {
  const copied =
    unusualSpaceIndentation(source, line) ??
    unusualSpaceIndentation(source, contentLine(source, line - 1, -1));
  if (copied) return copied;
  const { from, to } = source.rangeOfLine(line);
  const other = besideOf(source, line);
  const compared =
    other === undefined
      ? ''
      : `: it begins after ${spaces(source, line)}, line ${other} after ${spaces(source, other)}`;
  return {
    from,
    to,
    message: `This line is not indented like those it belongs to${compared}.`,
    hint: 'Give all keys of one thing the same number of spaces, and close every { and [.',
    ...(other === undefined ? {} : { cause: `line ${other}` }),
  };
}

/**
 * The line that another would have to be in line with: one that is a single space less, because no step is as
 * small as that; the first below the same key; failing that, the one before.
 */
function besideOf(source: SourceText, line: number): number | undefined {
  const own = indentOf(source, line);
  let [before, first]: (number | undefined)[] = [undefined, undefined];
  for (let at = line - 1; at >= 1; at -= 1) {
    if (!hasContent(source, at)) continue;
    before ??= at;
    if (indentOf(source, at) === own - 1) return at;
    if (indentOf(source, at) < own) break;
    first = at;
  }
  return [first, before].find((other) => other !== undefined && indentOf(source, other) !== own);
}

/** The nearest line, from one on downwards (or upwards), that is neither empty nor a comment; that one where there is none. */
export function contentLine(source: SourceText, line: number, step: 1 | -1 = 1): number {
  for (let at = line; at >= 1 && source.offsetOf(at, 1) < source.text.length; at += step) {
    if (hasContent(source, at)) return at;
  }
  return line;
}

/** Whether a line holds more than space and a comment. */
export const isContent = (line: string): boolean => /^\s*[^\s#]/.test(line);

const hasContent = (source: SourceText, line: number): boolean => isContent(source.lineText(line));

const indentOf = (source: SourceText, line: number): number =>
  /^ */.exec(source.lineText(line))?.[0].length ?? 0;

function spaces(source: SourceText, line: number): string {
  const count = indentOf(source, line);
  if (count === 0) return 'no space';
  return count === 1 ? '1 space' : `${count} spaces`;
}
