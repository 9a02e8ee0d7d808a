import type { Policy } from '../../domain/policy/policy.js';
import type { Verdict } from '../../domain/results/decision.js';
import { type BatchSummary, MENDED_BARS, type SummaryGroup } from '../../domain/rows/batch-summary.js';
import { numberFormat } from '../answer/number-format.js';
import type { Figure } from '../markup/figures-page.js';
import { type Entry, harmless, item, type Sheet } from '../page/sheet.js';

/** Lines of a table on a page for people; JSON has them all. */
const MOST_LINES = 12;

/** What a table of groups is called, and its groups. */
export type SummaryPart = { readonly title: string; readonly groups: readonly SummaryGroup[] };

/** The groups of a summary, in the order in which they are read. */
export const partsOf = (summary: BatchSummary): readonly SummaryPart[] => [
  { title: 'What kind of answer', groups: summary.byOutcome.map(named(OUTCOMES)) },
  { title: 'What went wrong', groups: summary.byProblem },
  { title: 'What is given', groups: summary.byRemedy },
  { title: 'Does the goodwill pay?', groups: summary.byVerdict.map(named(VERDICTS)) },
  { title: 'By which rule', groups: summary.byRule },
];

const named =
  (words: Readonly<Record<string, string>>) =>
  (group: SummaryGroup): SummaryGroup => ({ ...group, name: words[group.name] ?? group.name });

const OUTCOMES: Readonly<Record<string, string>> = {
  resolve: 'put right',
  refer: 'handed over',
  decline: 'a no',
  wait: 'not yet',
  explain: 'explained',
};

const VERDICTS: Readonly<Record<Verdict, string>> = {
  'pays-cautiously': 'yes, even on the cautious figure',
  'pays-on-middle': 'yes, on the middle figure',
  'pays-if-hopeful': 'only on the hopeful figure',
  'does-not-pay': 'no, the policy gives it anyway',
  'nothing-beyond-owed': 'none is given',
};

/** The figures that stand before all tables. */
export function headFigures(policy: Policy, summary: BatchSummary): readonly Figure[] {
  const { counts, cost, goodwill, approvals, stake, mended } = summary;
  const { money, share } = numberFormat(policy);
  const { low, middle, high } = stake.kept;
  const sums = stake.without > 0 ? `; ${figure(stake.without)} rows have no sums` : '';
  return [
    { label: 'rows', value: figure(counts.rows), about: countWords(summary) },
    { label: 'costs us', value: money(cost), about: `${money(goodwill)} of goodwill at face value` },
    {
      label: 'keeps',
      value: money(middle),
      about: `${money(low)} to ${money(high)}, because the evidence disagrees; of ${money(stake.total)} at stake${sums}`,
    },
    {
      label: 'harm put right',
      value: mended ? share(mended.median / 1000) : 'nothing decided',
      ...(mended
        ? {
            about: `in the middle; 9 of 10 rows from ${share(mended.low / 1000)} to ${share(mended.high / 1000)}`,
          }
        : {}),
    },
    { label: 'a yes from above', value: figure(approvals), about: 'rows in which it would bring more' },
  ];
}

function countWords({ counts: { rows, decided, bad, skipped, continued }, isWhole }: BatchSummary): string {
  const others = [
    [bad, 'bad'],
    [skipped, 'skipped'],
    [continued, 'continued'],
  ] as const;
  const more = others.flatMap(([count, word]) => (count > 0 ? [`${figure(count)} ${word}`] : []));
  const said = rows === decided && isWhole ? 'all decided' : `${figure(decided)} decided`;
  return [said, ...more, ...(isWhole ? [] : ['STOPPED: the rows after them aren’t in it'])].join(', ');
}

/** A count as people read it: `4,495`. */
export const figure = (count: number): string => count.toLocaleString('en');

/** What a summary is called. */
export const titleOf = ({ policy, today }: BatchSummary): string => `What ${policy} gives, as on ${today}`;

/** A summary as a page of words and tables. */
export function summarySheet(policy: Policy, summary: BatchSummary): Sheet {
  const entries: Entry[] = [
    { is: 'title', text: titleOf(summary) },
    ...headFigures(policy, summary).map(({ label, value, about }) =>
      item(label, about === undefined ? value : `${value} (${about})`),
    ),
    ...partsOf(summary).flatMap((one) => tableOf(policy, one)),
    ...mendedTable(summary),
    ...unmatchedTable(summary),
  ];
  return entries.map(harmless);
}

function tableOf(policy: Policy, { title, groups }: SummaryPart): Entry[] {
  if (groups.length === 0) return [];
  const { money } = numberFormat(policy);
  const shown = groups.slice(0, MOST_LINES);
  const left = groups.length - shown.length;
  const withGoodwill = groups.some(({ goodwill }) => goodwill !== null);
  const cells = ({ name, rows, cost, goodwill }: SummaryGroup) => [
    name,
    figure(rows),
    money(cost),
    ...(withGoodwill ? [money(goodwill ?? 0)] : []),
  ];
  const head = ['', 'rows', 'costs us', ...(withGoodwill ? ['goodwill'] : [])];
  return [
    ...headed(title),
    { is: 'table', head, rows: shown.map(cells) },
    ...(left > 0 ? [note(`And ${figure(left)} more; --summary json has them all.`)] : []),
  ];
}

function mendedTable({ mendedRows, mended }: BatchSummary): Entry[] {
  if (!mended) return [];
  const rows = MENDED_BARS.map((bar, at) => [bar, figure(mendedRows[at] ?? 0)]);
  return [...headed('How much of the harm is put right'), { is: 'table', head: ['', 'rows'], rows }];
}

function unmatchedTable({ unmatched }: BatchSummary): Entry[] {
  if (unmatched.length === 0) return [];
  const rows = unmatched
    .slice(0, MOST_LINES)
    .map(({ fact, text, rows }) => [`${fact}: ${text}`, figure(rows)]);
  return [...headed('What the map says nothing of'), { is: 'table', head: ['', 'rows'], rows }];
}

const headed = (text: string): Entry[] => [{ is: 'gap' }, { is: 'title', text }];

const note = (text: string): Entry => ({ is: 'words', label: 'more', text, tone: 'quiet' });
