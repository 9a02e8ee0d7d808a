import type { CheckReport } from '../../domain/results/check-report.js';
import { sanitizeLine } from '../page/sanitize.js';
import { type ReportEntry, reportEntries, tallyOf } from './report-entries.js';

/** What a doubt is about, one of it and several. */
const DOUBTED: ReadonlyMap<string, readonly [one: string, several: string]> = new Map([
  ['not-proved', ['question', 'questions']],
  ['not-analysed', ['part', 'parts']],
]);

/** A whole report in one line: `2 errors, 1 warning in 3 policies; 214 complaints tried; 1 question not proved.` */
export function summaryLine(report: CheckReport): string {
  const { files } = report;
  if (files.length === 0) return 'No policy was checked.';
  const { tried } = tallyOf(report);
  const found = `${foundWords(report)} in ${counted(files.length, 'policy', 'policies')}`;
  const doubts = doubtWords(reportEntries(report));
  return `${[found, `${counted(tried, 'complaint', 'complaints')} tried`, ...doubts].join('; ')}.`;
}

function foundWords(report: CheckReport): string {
  const { errors, warnings, advice } = tallyOf(report);
  const kinds = [
    errors > 0 && counted(errors, 'error', 'errors'),
    warnings > 0 && counted(warnings, 'warning', 'warnings'),
    advice > 0 && counted(advice, 'piece of advice', 'pieces of advice'),
  ];
  return kinds.filter(Boolean).join(', ') || 'No findings';
}

/** What nobody may call fine: `2 questions not proved, 1 part not analysed`. */
function doubtWords(entries: readonly ReportEntry[]): string[] {
  const codes = entries.filter(({ level }) => level === 'doubt').map(({ found }) => found.code);
  const each = [...new Set(codes)].map((code) => {
    const count = codes.filter((one) => one === code).length;
    const [one, several] = DOUBTED.get(code) ?? ['doubt:', 'doubts:'];
    return `${counted(count, one, several)} ${doubtName(code)}`;
  });
  return each.length > 0 ? [each.join(', ')] : [];
}

/** The code of a doubt as words: `not proved`. */
export const doubtName = (code: string): string => sanitizeLine(code).replaceAll('-', ' ');

const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;
