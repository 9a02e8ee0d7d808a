import type { TestReport } from '../../domain/results/test-report.js';
import type { ReportStyle } from '../check/reporter.js';

/** Writes a run of tests in one format. Pure: the same run gives the same text, which ends with a line end. */
export type TestReporter = (report: TestReport, style: ReportStyle) => string | Promise<string>;
