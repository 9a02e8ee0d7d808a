import { isApologyKind, REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { CurrencyReport, ReportAnswer, ReportRemedy } from '../../domain/results/record-report.js';
import type { ANSWER_LISTS, AnswerList } from '../../domain/results/record-sums.js';
import type { FigureTable } from '../markup/figures-page.js';
import { count, dayWords, type MoneyWords, moneyWords } from './report-figures.js';

/** What is said of each list of answers: its title, how many there are, and of an answer. */
const LISTS: Readonly<
  Record<
    AnswerList,
    {
      readonly title: string;
      readonly all: keyof CurrencyReport['total'];
      readonly says: (answer: ReportAnswer, money: MoneyWords) => string;
    }
  >
> = {
  other: {
    title: 'Where something else was given',
    all: 'other',
    says: (one, money) => `${gave(one, money)}; recommended was ${remediesOf(one.recommended, money)}`,
  },
  over: { title: 'Past what was left to give', all: 'over', says: gave },
  notDone: { title: 'Not said to be done', all: 'notDone', says: gave },
  undone: {
    title: 'Undone',
    all: 'undone',
    says: (one, money) => `never ${gave(one, money)}${undoneWords(one)}`,
  },
};

/** Answers that a page names of each list; others are counted. */
const MOST = 8;

/** The answers of a currency that somebody had better look at, a list after the other. */
export const reportLists = (part: CurrencyReport): readonly FigureTable[] =>
  (['other', 'over', 'notDone', 'undone'] satisfies (typeof ANSWER_LISTS)[number][]).map((list) =>
    listTable(part, list),
  );

function listTable({ answers, total, currency }: CurrencyReport, list: AnswerList): FigureTable {
  const { title, all, says } = LISTS[list];
  const money = moneyWords(currency);
  const shown = answers[list].slice(0, MOST);
  const left = total[all] - shown.length;
  const notes = shown.map((one) =>
    asSentence(`${whichWords(one)}: ${says(one, money)}${list === 'notDone' ? '' : whyWords(one)}`),
  );
  const more = left > 0 ? [`And ${count(left)} more, earlier.`] : [];
  return { title, head: [], lines: [], notes: shown.length === 0 ? [] : [...notes, ...more] };
}

/** With a full stop at its end, but where somebody's own words end with one. */
const asSentence = (text: string): string => (/[.!?…]”$/.test(text) ? text : `${text}.`);

/** `Entry 12 (22 Nov, hill, kim, yes by pat; damaged)`. */
function whichWords({ seq, day, store, staff, approver, problem }: ReportAnswer): string {
  const who = [dayWords(day), store, staff, approver === null ? null : `with a yes from ${approver}`];
  const about = problem === null ? '' : `; ${problem}`;
  return `Entry ${seq} (${who.filter((one) => one !== null).join(', ')}${about})`;
}

const undoneWords = ({ undoneBy }: ReportAnswer): string =>
  undoneBy === null ? '' : `, undone by ${undoneBy}`;

const whyWords = ({ why }: ReportAnswer): string => (why === null ? '' : `, because “${why}”`);

function gave({ given, toChoose }: ReportAnswer, money: MoneyWords): string {
  if (given.length === 0) return 'gave nothing';
  const open = toChoose.length > 0 ? `; which they’ll choose is open: ${toChoose.join(' or ')}` : '';
  return `gave ${remediesOf(given, money)}${open}`;
}

function remediesOf(remedies: readonly ReportRemedy[], { exact }: MoneyWords): string {
  const said = remedies
    .filter(({ kind }) => !isApologyKind(kind))
    .map(({ id, kind, amount }) => (amount === null ? id : `${id} ${amountWords(kind, amount, exact)}`));
  return said.length === 0 ? 'only words' : said.join(' and ');
}

/** Points are counted, and all else is money. */
const amountWords = (kind: ReportRemedy['kind'], amount: number, exact: MoneyWords['exact']): string => {
  const fields: Readonly<Record<string, unknown>> = REMEDY_KINDS[kind]?.fields ?? {};
  return 'units' in fields ? count(amount) : exact(amount);
};
