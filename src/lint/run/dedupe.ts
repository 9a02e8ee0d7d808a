import type { CheckedFile } from '../../domain/results/check-report.js';
import type { Diagnostic } from '../../domain/values/issue.js';

/**
 * The same files with every finding once: a mistake that several policies inherit stands with the file it was
 * written in where that was checked too, else with the first that found it.
 */
export function dedupe(files: readonly CheckedFile[]): CheckedFile[] {
  const own = new Set(
    files.flatMap(({ file, findings }) => findings.filter((one) => one.file === file).map(keyOf)),
  );
  const seen = new Set<string>();
  const isFirst = (file: string) => (finding: Diagnostic) => {
    const key = keyOf(finding);
    if ((finding.file !== file && own.has(key)) || seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  return files.map((one) => ({
    ...one,
    findings: one.findings.filter(isFirst(one.file)),
    doubts: one.doubts.filter(isFirst(one.file)),
  }));
}

const keyOf = ({ file, line, column, code, message }: Diagnostic): string =>
  [file, line, column, code, message].join('\n');
