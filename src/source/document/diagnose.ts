import type { Diagnostic, Issue } from '../../domain/values/issue.js';
import { type DocumentNode, spanOf } from './node.js';

/** An issue with the place of what it is about: each node knows the file it came from. */
export function toDiagnostic(root: DocumentNode, { path, at, ...remark }: Issue): Diagnostic {
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
