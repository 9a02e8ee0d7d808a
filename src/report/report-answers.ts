import type { KeptRemedy, RecordEntry } from '../domain/results/record-entry.js';
import type { ReportAnswer, ReportRemedy } from '../domain/results/record-report.js';
import { ANSWER_LISTS, type AnswerList } from '../domain/results/record-sums.js';
import { partOf } from '../record/entry-json.js';
import { type SettledAnswer, settledAnswers } from './settled-answer.js';

/** The answers of a page's lists, the latest first; `listed` are their entries with what was said of them since. */
export const reportAnswers = (
  listed: {
    readonly [List in AnswerList]: readonly RecordEntry[];
  },
): { readonly [List in AnswerList]: readonly ReportAnswer[] } =>
  Object.fromEntries(
    ANSWER_LISTS.map((list) => [
      list,
      settledAnswers(listed[list])
        .map((answer) => reportAnswer(answer, list, listed[list]))
        .reverse(),
    ]),
  ) as unknown as { readonly [List in AnswerList]: readonly ReportAnswer[] };

function reportAnswer(
  { entry, given, toChoose, goodwill, decision }: SettledAnswer,
  list: AnswerList,
  entries: readonly RecordEntry[],
): ReportAnswer {
  const { seq, day, currency, staff, approver, store, problem } = entry;
  const undo = entries.find(({ kind, about }) => kind === 'undo' && about === seq);
  return {
    ...{ seq, day, staff, approver, store, problem, goodwill },
    currency: currency ?? '',
    given: (given?.remedies ?? []).map(reportRemedy),
    toChoose: list === 'undone' ? [] : toChoose,
    recommended: (decision?.offer?.remedies ?? []).map(reportRemedy),
    recommendedGoodwill: decision?.offer?.goodwill ?? 0,
    why: list === 'over' ? entry.over : whyIn(undo ?? entry),
    undoneBy: undo?.staff ?? null,
  };
}

const reportRemedy = ({ id, kind, amount }: KeptRemedy): ReportRemedy => ({ id, kind, amount });

const whyIn = (entry: RecordEntry): string | null =>
  partOf<{ readonly why?: string }>(entry, 'words')?.why ?? null;
