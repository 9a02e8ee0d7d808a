import type { Diagnostic } from '../../domain/values/issue.js';
import { textColumns } from '../page/layout.js';
import type { LayoutStyle } from '../page/layout-style.js';
import { type Paint, type Tone, UNPAINTED } from '../page/paint.js';
import { sanitizeLine } from '../page/sanitize.js';
import { typeset } from '../page/typeset.js';

const TONES: Readonly<Record<Diagnostic['severity'], Tone>> = {
  error: 'error',
  warning: 'warn',
  advice: 'quiet',
};

/** Findings as text: where, how bad, what, then the line with a caret under the spot, and the way out. */
export function diagnosticsText(
  found: readonly Diagnostic[],
  paint: Paint,
  columns: number,
): Promise<string> {
  return typeset((textWidth) =>
    found.map((one) => `${diagnosticLines(one, { textWidth, paint, columns }).join('\n')}\n`).join('\n'),
  );
}

/** One finding as lines. */
export function diagnosticLines(found: Diagnostic, style: LayoutStyle): string[] {
  const { severity, code, message, hint = '' } = found;
  const tone = TONES[severity];
  const head = (paint: Paint) =>
    `${placeText(found)} ${paint(tone, severity)} ${paint('quiet', readableLine(code))}`;
  return [...headed(head, message, style), ...frame(found, tone, style), ...under(hint, style)];
}

/** The line a finding stands on, with carets under the spot; a long line is shown from shortly before the spot. */
function frame(found: Diagnostic, tone: Tone, { textWidth, paint, columns }: LayoutStyle): string[] {
  const { excerpt, line, endLine, column, endColumn } = found;
  if (!excerpt.trim()) return [];
  const gutter = `${line} | `;
  const room = Math.max(20, columns - gutter.length - 2);
  const from = column - 1 > room * 0.75 ? column - 1 - Math.floor(room / 2) : 0;
  const shown = sanitizeLine(excerpt.slice(from, from + room));
  const before = textWidth.width(sanitizeLine(excerpt.slice(from, column - 1)));
  const end = endLine === line ? endColumn - 1 : excerpt.length;
  const marked = textWidth.width(sanitizeLine(excerpt.slice(column - 1, Math.min(end, from + room))));
  const carets = paint(tone, '^'.repeat(Math.max(1, marked)));
  return [`  ${paint('quiet', gutter)}${shown}`, `  ${' '.repeat(gutter.length + before)}${carets}`];
}

/** What a message may take of a screen, in characters. Nobody reads more, and wide letters are slow to measure. */
const LONGEST = 2000;

/** Text on one line, cut where nobody reads on. */
function readableLine(text: string): string {
  const line = sanitizeLine(text);
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '')}… (${line.length - LONGEST} more characters)`;
}

/** `file:line:column`, as editors and terminals know it. */
export const placeText = ({ file, line, column }: Diagnostic): string =>
  `${readableLine(file)}:${line}:${column}`;

/** A message beside its head, or wrapped under it where there is no room. */
export function headed(head: (paint: Paint) => string, message: string, style: LayoutStyle): string[] {
  const { textWidth, paint, columns } = style;
  const text = readableLine(message);
  const width = textWidth.width(head(UNPAINTED)) + 1 + textWidth.width(text);
  const isShort = width <= textColumns(columns);
  return isShort ? [`${head(paint)} ${text}`] : [head(paint), ...under(message, style)];
}

/** Text in lines that belong to the one above. */
export function under(text: string, { textWidth, columns }: LayoutStyle): string[] {
  const line = readableLine(text).trim();
  return line ? textWidth.wrap(line, textColumns(columns) - 2).map((part) => `  ${part}`) : [];
}
