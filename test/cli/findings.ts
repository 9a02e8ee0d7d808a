/** What a check's report in JSON has found, as `file:line code`. */
export function findingsIn(report: string): string[] {
  const { files } = JSON.parse(report) as {
    files: { findings: { file: string; line: number; code: string }[] }[];
  };
  return files.flatMap(({ findings }) => findings.map(({ file, line, code }) => `${file}:${line} ${code}`));
}
