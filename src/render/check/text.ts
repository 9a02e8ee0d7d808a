import type { CheckReport } from '../../domain/results/check-report.js';
import { textColumns } from '../page/layout.js';
import type { LayoutStyle } from '../page/layout-style.js';
import type { Paint } from '../page/paint.js';
import { typeset } from '../page/typeset.js';
import { diagnosticLines, headed, placeText, under } from './diagnostics.js';
import { plainReport } from './plain.js';
import { type ReportEntry, reportEntries } from './report-entries.js';
import type { Reporter } from './reporter.js';
import { doubtName, summaryLine } from './summary.js';
import { witnessCommands } from './witness-commands.js';

/** A report for people: what was found file by file, what is not known, and a line that sums it up. */
export const text: Reporter = (report, { columns, paint, plain }) =>
  typeset((textWidth) => (plain ? plainReport(report) : page(report, { textWidth, paint, columns })));

function page(report: CheckReport, style: LayoutStyle): string {
  const remarks = reportEntries(report).map((entry) => remarkLines(entry, style).join('\n'));
  const summary = style.textWidth.wrap(summaryLine(report), textColumns(style.columns)).join('\n');
  return `${[...remarks, summary].join('\n\n')}\n`;
}

/** One thing said of a policy, as lines. */
export function remarkLines(entry: ReportEntry, style: LayoutStyle): string[] {
  const lines = entry.level === 'doubt' ? doubtLines(entry, style) : diagnosticLines(entry.found, style);
  // A command is never wrapped: it is there to be copied.
  return [
    ...lines,
    ...witnessCommands(entry).map((command) => `  ${style.paint('quiet', 'Try it:')} ${command}`),
  ];
}

/** In few words, and without a frame: nothing is known to be wrong at this place. */
function doubtLines({ found }: ReportEntry, style: LayoutStyle): string[] {
  const head = (paint: Paint) => `${placeText(found)} ${paint('warn', doubtName(found.code))}`;
  return [...headed(head, found.message, style), ...under(found.hint ?? '', style)];
}
