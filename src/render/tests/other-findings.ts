import type { TestedFile } from '../../domain/results/test-report.js';
import type { Diagnostic } from '../../domain/values/issue.js';
import { type ReportEntry, reportEntries } from '../check/report-entries.js';

/** What is wrong with a file beside answers that are others than expected. */
export const otherFindings = ({ findings }: TestedFile): Diagnostic[] =>
  findings.filter(({ code }) => code !== 'failed-case');

/** The same with what could not be proved, ready to be told. */
export const otherEntries = (file: TestedFile): ReportEntry[] =>
  reportEntries({ files: [file], codes: [] }).filter(({ found }) => found.code !== 'failed-case');
