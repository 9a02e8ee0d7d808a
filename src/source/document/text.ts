import type { Diagnostic, Severity } from '../../domain/values/issue.js';
import { slipIn } from './slips.js';

/** A range of a text, in UTF-16 units from its start; `to` is not included. */
export type TextRange = { readonly from: number; readonly to: number };

/** What a diagnostic says, without its place. */
export type IssueText = {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly severity?: Severity;
  readonly others?: readonly string[];
  readonly witnesses?: readonly string[];
  readonly fix?: string;
  /** What is shown instead of the line it stands on, where that is nothing to look at. */
  readonly excerpt?: string;
};

/** The text of one file, with its lines found once. A byte order mark is taken off. */
export class SourceText {
  /** The file, as it was given. */
  readonly file: string;
  readonly text: string;
  private readonly lineStarts: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    this.lineStarts = lineStartsOf(this.text);
  }

  /** Line and column, both from 1, of an offset; offsets past the end are taken as the end. */
  placeOf(offset: number): { line: number; column: number } {
    const within = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(within);
    const column = within - (this.lineStarts[line - 1] ?? 0) + 1;
    return { line, column: Math.min(column, this.lineText(line).length + 1) };
  }

  /** The offset of a line and column, both from 1: the inverse of {@link placeOf}. */
  offsetOf(line: number, column: number): number {
    return (this.lineStarts[line - 1] ?? this.text.length) + column - 1;
  }

  /** The text of a line, from 1, without its line break. */
  lineText(line: number): string {
    const start = this.lineStarts[line - 1] ?? this.text.length;
    const end = this.lineStarts[line] ?? this.text.length + 1;
    return this.text.slice(start, end - 1).replace(/\r$/, '');
  }

  /** Where the text of a line stands, without the space before it. */
  rangeOfLine(line: number): TextRange {
    const text = this.lineText(line);
    const start = this.lineStarts[line - 1] ?? this.text.length;
    return { from: start + text.length - text.trimStart().length, to: start + text.length };
  }

  /** The remark, placed on a stretch of this text; of an error that a slip of typing led to, what that is. */
  diagnostic(range: TextRange, remark: IssueText): Diagnostic {
    const { severity = 'error', excerpt } = remark;
    const slip = severity === 'error' && excerpt === undefined ? this.slipAt(range) : undefined;
    if (!slip) return this.placed(range, remark);
    const { from, to, message, hint } = slip;
    return this.placed({ from, to }, { code: remark.code, severity, message, hint });
  }

  private slipAt({ from, to }: TextRange): ReturnType<typeof slipIn> {
    const { line, column } = this.placeOf(from);
    const start = from - column + 1;
    const slip = slipIn(this.lineText(line), { from: column - 1, to: to - start });
    return slip && { ...slip, from: start + slip.from, to: start + slip.to };
  }

  private placed(
    range: TextRange,
    { code, message, hint, severity = 'error', others, witnesses, fix, excerpt }: IssueText,
  ): Diagnostic {
    const start = this.placeOf(range.from);
    const end = this.placeOf(Math.max(range.from, this.withoutSpaceAtEnd(range)));
    return {
      file: this.file,
      ...start,
      endLine: end.line,
      endColumn: end.column,
      code,
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(others === undefined ? {} : { others }),
      ...(witnesses === undefined ? {} : { witnesses }),
      ...(fix === undefined ? {} : { fix }),
      excerpt: excerpt ?? this.lineText(start.line),
    };
  }

  private withoutSpaceAtEnd({ from, to }: TextRange): number {
    let end = Math.min(to, this.text.length);
    while (end > from && /\s/.test(this.text.charAt(end - 1))) end -= 1;
    return end;
  }

  /** The line of an offset, by halving. */
  private lineAt(offset: number): number {
    let [low, high] = [0, this.lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
