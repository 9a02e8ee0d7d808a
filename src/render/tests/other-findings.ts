import type { TestedFile } from '../../domain/results/test-report.js';
import type { Diagnostic } from '../../domain/values/issue.js';

/** What is wrong with a file beside answers that are others than expected. */
export const otherFindings = ({ findings }: TestedFile): Diagnostic[] =>
  findings.filter(({ code }) => code !== 'failed-case');
