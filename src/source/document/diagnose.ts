import type { Diagnostic, Issue } from '../../domain/values/issue.js';
import { spanOf, type Written } from './written.js';

/** A mistake with the place of what it is about: each piece knows the file it came from. */
export function diagnose(root: Written, { path, at, ...remark }: Issue): Diagnostic {
  const span = spanOf(root, path, at);
  return span.source.diagnostic(span, remark);
}

/** Diagnostics in the order of `files`, then of lines and columns, each once. */
export function inPlaceOrder(diagnostics: readonly Diagnostic[], files: readonly string[]): Diagnostic[] {
  const rank = ({ file }: Diagnostic) => files.indexOf(file);
  const sorted = diagnostics.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column);
  const seen = new Set<string>();
  return sorted.filter(({ file, line, column, code, message }) => {
    const key = [file, line, column, code, message].join('\n');
    return seen.has(key) ? false : seen.add(key);
  });
}
