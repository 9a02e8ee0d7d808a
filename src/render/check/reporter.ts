import type { CheckReport } from '../../domain/results/check-report.js';
import type { Paint } from '../page/paint.js';

/** How a report is wanted. What is for a terminal counts for text alone. */
export type ReportStyle = {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly paint: Paint;
  /** `label: value` lines for screen readers. */
  readonly plain: boolean;
  /** Whether there are more warnings than may stand, so that they make the run fail; else they pass. */
  readonly warningsFail?: boolean;
};

/** Writes a report in one format. Pure: the same report gives the same text, which ends with a line end. */
export type Reporter = (report: CheckReport, style: ReportStyle) => string | Promise<string>;
