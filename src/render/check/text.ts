import type { CheckReport } from '../../domain/results/check-report.js';
import { readable } from '../page/layout.js';
import type { Look as Layout } from '../page/look.js';
import type { Paint } from '../page/paint.js';
import { typeset } from '../page/typeset.js';
import { diagnosticLines, headed, placeOf, under } from './diagnostics.js';
import { plainReport } from './plain.js';
import { type Remark, remarksOf } from './remarks.js';
import type { Reporter } from './reporter.js';
import { doubtName, summaryLine } from './summary.js';
import { tryIt } from './try-it.js';

/** A report for people: what was found file by file, what is not known, and a line that sums it up. */
export const text: Reporter = (report, { columns, paint, plain }) =>
  typeset((letters) => (plain ? plainReport(report) : page(report, { letters, paint, columns })));

function page(report: CheckReport, look: Layout): string {
  const remarks = remarksOf(report).map((remark) => remarkLines(remark, look).join('\n'));
  const summary = look.letters.wrap(summaryLine(report), readable(look.columns)).join('\n');
  return `${[...remarks, summary].join('\n\n')}\n`;
}

function remarkLines(remark: Remark, look: Layout): string[] {
  const lines = remark.level === 'doubt' ? doubtLines(remark, look) : diagnosticLines(remark.found, look);
  // A command is never wrapped: it is there to be copied.
  return [...lines, ...tryIt(remark).map((command) => `  ${look.paint('quiet', 'Try it:')} ${command}`)];
}

/** In few words, and without a frame: nothing is known to be wrong at this place. */
function doubtLines({ found }: Remark, look: Layout): string[] {
  const head = (paint: Paint) => `${placeOf(found)} ${paint('warn', doubtName(found.code))}`;
  return [...headed(head, found.message, look), ...under(found.hint ?? '', look)];
}
