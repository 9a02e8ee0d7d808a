import type { CoverageKind, CoverageReport } from '../../domain/results/coverage.js';
import { headed } from '../check/diagnostics.js';
import type { ReportStyle } from '../check/reporter.js';
import { resolveCommand } from '../check/witness-commands.js';
import { layOut } from '../page/layout.js';
import type { LayoutStyle } from '../page/layout-style.js';
import type { Paint } from '../page/paint.js';
import { sanitizeLine } from '../page/sanitize.js';
import type { Entry } from '../page/sheet.js';
import { typeset } from '../page/typeset.js';

/** How coverage is wanted; for a terminal as reports of `check` are. */
export type CoverageStyle = Pick<ReportStyle, 'columns' | 'paint' | 'plain'>;

/** What is counted of each kind. */
const KINDS: Readonly<Record<CoverageKind, string>> = {
  rule: 'rules that decide',
  test: 'tests that decide, true and false',
  threshold: 'thresholds, from both sides',
  branch: 'bands and cases of amounts',
  remedy: 'remedies given',
  choice: 'what customers may choose',
  outcome: 'kinds of answer',
  role: 'roles',
  segment: 'kinds of customers',
};

/**
 * How much of a policy its cases try: the share of each kind, then everything that no case covers, with its place and a
 * complaint that would do it.
 */
export const coverageText = (report: CoverageReport, { plain, ...style }: CoverageStyle): Promise<string> =>
  typeset((textWidth) => (plain ? plainPage(report) : page(report, { ...style, textWidth })));

function page(report: CoverageReport, style: LayoutStyle): string {
  const gaps = report.missing.map((one) => missingLines(report, one, style).join('\n'));
  return [layOut([heading(report), table(report)], style), ...gaps.map((gap) => `${gap}\n`)].join('\n');
}

const headline = ({ covered, counted, share }: CoverageReport): string =>
  `The cases cover ${covered} of ${counted} (${percent(share)}).`;

const heading = (report: CoverageReport): Entry => ({ is: 'title', text: headline(report) });

const table = ({ totals }: CoverageReport): Entry => ({
  is: 'table',
  head: ['', 'covered', 'of', 'share', 'can’t be'],
  rows: totals.map(({ kind, covered, counted, unreachable }) => [
    KINDS[kind],
    String(covered),
    String(counted),
    counted === 0 ? '' : percent(covered / counted),
    unreachable === 0 ? '' : String(unreachable),
  ]),
});

type Missing = CoverageReport['missing'][number];

function missingLines(
  { policy }: CoverageReport,
  { item, place, complaint }: Missing,
  style: LayoutStyle,
): string[] {
  const at = placeText(place);
  const head = (paint: Paint) => [at, paint('warn', 'not covered')].filter(Boolean).join(' ');
  return [
    ...headed(head, item.name, style),
    // A command is never wrapped: it is there to be copied.
    ...(complaint === null
      ? [`  ${style.paint('quiet', NOT_FOUND)}`]
      : [`  ${style.paint('quiet', 'Try it:')} ${resolveCommand(policy, complaint)}`]),
  ];
}

/** Nobody has proved that none can. */
const NOT_FOUND = 'None of the complaints that were tried does it; perhaps none can.';

const placeText = (place: Missing['place']): string =>
  place === null ? '' : `${sanitizeLine(place.file)}:${place.line}`;

/** `label: value` lines for screen readers. */
function plainPage(report: CoverageReport): string {
  const totals = report.totals.map(
    ({ kind, covered, counted }) => `${KINDS[kind]}: ${covered} of ${counted}`,
  );
  const gaps = report.missing.flatMap(({ item, place, complaint }) => [
    ['not covered:', placeText(place), sanitizeLine(item.name)].filter(Boolean).join(' '),
    complaint === null ? NOT_FOUND : `try it: ${resolveCommand(report.policy, complaint)}`,
  ]);
  return `${[headline(report), ...totals, ...gaps].join('\n')}\n`;
}

/** Whole percents, never more than it is: all but one of a thousand are 99%. */
const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)}%`;
