import type { Diagnostic } from '../domain/mistake.js';
import { oneLine } from './harmless.js';
import type { Look } from './layout.js';
import type { Tone } from './palette.js';

/** The line a finding stands on, with carets under the spot; a long line is shown from shortly before the spot. */
export function frame(found: Diagnostic, tone: Tone, { letters, paint, columns }: Look): string[] {
  const { excerpt, line, endLine, column, endColumn } = found;
  if (!excerpt.trim()) return [];
  const gutter = `${line} | `;
  const room = Math.max(20, columns - gutter.length - 2);
  const from = column - 1 > room * 0.75 ? column - 1 - Math.floor(room / 2) : 0;
  const shown = oneLine(excerpt.slice(from, from + room));
  const before = letters.width(oneLine(excerpt.slice(from, column - 1)));
  const end = endLine === line ? endColumn - 1 : excerpt.length;
  const marked = letters.width(oneLine(excerpt.slice(column - 1, Math.min(end, from + room))));
  const carets = paint(tone, '^'.repeat(Math.max(1, marked)));
  return [`  ${paint('quiet', gutter)}${shown}`, `  ${' '.repeat(gutter.length + before)}${carets}`];
}
