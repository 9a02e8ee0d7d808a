import type { CurrencyReport, RecordReport } from '../../domain/results/record-report.js';
import { ENOUGH } from '../../domain/results/record-report.js';
import { toPerMille, writePercent } from '../../domain/values/number.js';
import { counted } from '../../i18n/en/grammar.js';
import type { FiguresPart } from '../markup/figures-page.js';
import { count, dayWords, headFigures, moneyWords } from './report-figures.js';
import { reportLists } from './report-lists.js';
import { reportTables } from './report-tables.js';

/** What a page is called. */
export const reportTitle = ({ since, until }: RecordReport): string =>
  since === until
    ? `What was given on ${dayWords(until, true)}`
    : `What was given, ${dayWords(since, true)} to ${dayWords(until, true)}`;

/** What there is to say of some days: of nothing, or a part for each currency. */
export function reportParts(report: RecordReport): readonly FiguresPart[] {
  const { currencies } = report;
  if (currencies.length === 0) return [{ lead: [nothingWords(report)], figures: [], tables: [] }];
  const several = currencies.length > 1;
  const parts = currencies.map((one) => ({
    ...(several ? { heading: `In ${one.currency}` } : {}),
    lead: [adviceWords(report, one)],
    figures: headFigures(one),
    tables: [...reportTables(report, one), ...reportLists(one)],
  }));
  const notes = noteWords(report);
  return notes.length === 0 ? parts : [...parts, { figures: [], tables: [about(notes)] }];
}

const nothingWords = ({ begun }: RecordReport): string =>
  begun === null
    ? 'Nothing is recorded yet. The first answer that you record begins the record: amends record give.'
    : `Nothing was recorded in these days. The first answer of the record is of ${dayWords(begun, true)}.`;

const about = (notes: readonly string[]) => ({ title: 'About this page', head: [], lines: [], notes });

/** Which cause to act on, or why none is named. */
function adviceWords({ days }: RecordReport, { advice, causes, total, currency }: CurrencyReport): string {
  if (advice.is === 'none-told')
    return 'Nobody said what caused any of this. Tell it with an answer, as in cause="left in the rain", and this page says what to put right.';
  if (advice.is === 'too-few')
    return `No cause stands out yet: that takes ${ENOUGH.matters} matters of one. “${advice.cause}” has ${count(advice.matters)}, and none has more.`;
  const { exact, whole } = moneyWords(currency);
  const cause = causes.find(({ name }) => name === advice.cause);
  if (!cause) return '';
  const share =
    total.cost > 0 ? `, ${writePercent(toPerMille(cause.cost / total.cost))} of all that this costs` : '';
  const lost =
    cause.lostHigh > 0 ? `, and ${whole(cause.lostLow)} to ${whole(cause.lostHigh)} of custom lost` : '';
  const year =
    cause.aYear === null
      ? `In ${counted(days, 'day')} that says nothing of a year yet.`
      : `At this rate it costs ${whole(cause.aYear)} a year.`;
  return `Act on “${cause.name}” first: ${counted(cause.matters, 'matter')}, ${exact(cause.cost)} spent${share}${lost}. ${year}`;
}

function noteWords({ erased, otherEngines, currencies }: RecordReport): string[] {
  const others = otherEngines.map(({ engine, answers }) => `${counted(answers, 'answer')} by ${engine}`);
  return [
    ...(currencies.length > 1 ? ['Money of one currency is never added to that of another.'] : []),
    ...(erased > 0
      ? [
          `${counted(erased, 'answer')} in these days ${erased === 1 ? 'was' : 'were'} forgotten in part: whose, and why, nobody knows; the sums count.`,
        ]
      : []),
    ...(others.length > 0
      ? [`Decided by other versions of amends: ${others.join(', ')}. Their sums stand as those had them.`]
      : []),
  ];
}
