import type { Diagnostic } from '../domain/mistake.js';
import { oneLine } from './harmless.js';
import type { Letters } from './letters.js';
import type { Paint, Tone } from './palette.js';
import { typeset } from './typeset.js';

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
  return typeset((letters) =>
    found.map((one) => diagnosticText(one, { letters, paint, columns })).join('\n'),
  );
}

type Look = { readonly letters: Letters; readonly paint: Paint; readonly columns: number };

function diagnosticText(found: Diagnostic, look: Look): string {
  const { file, line, column, severity, code, message, hint } = found;
  const place = `${oneLine(file)}:${line}:${column}`;
  const head = `${place} ${look.paint(TONES[severity], severity)} ${look.paint('quiet', oneLine(code))} ${oneLine(message)}`;
  const way = hint ? [`  ${oneLine(hint)}`] : [];
  return `${[head, ...frame(found, look), ...way].join('\n')}\n`;
}

/** The line it stands on, with carets under the spot; a long line is shown from shortly before the spot. */
function frame(found: Diagnostic, { letters, paint, columns }: Look): string[] {
  const { excerpt, line, endLine, column, endColumn } = found;
  if (!excerpt.trim()) return [];
  const gutter = `${line} | `;
  const room = Math.max(20, columns - gutter.length - 2);
  const from = column - 1 > room * 0.75 ? column - 1 - Math.floor(room / 2) : 0;
  const shown = oneLine(excerpt.slice(from, from + room));
  const before = letters.width(oneLine(excerpt.slice(from, column - 1)));
  const end = endLine === line ? endColumn - 1 : excerpt.length;
  const marked = letters.width(oneLine(excerpt.slice(column - 1, Math.min(end, from + room))));
  const carets = paint(TONES[found.severity], '^'.repeat(Math.max(1, marked)));
  return [`  ${paint('quiet', gutter)}${shown}`, `  ${' '.repeat(gutter.length + before)}${carets}`];
}
