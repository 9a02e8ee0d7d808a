import type { Breakdown, RecordReport } from '../../domain/results/record-report.js';
import { ANSWER_LISTS } from '../../domain/results/record-sums.js';
import { Failure } from '../../domain/values/failure.js';
import { ENGINE } from '../../domain/values/version.js';
import {
  REPORT_FORMATS,
  type ReportFormat,
  reportHtml,
  reportJson,
  reportRows,
  reportText,
} from '../../render/report/index.js';
import { dimensionsFor, recordReport } from '../../report/index.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import type { DayRange, RecordPageReader, RecordStore } from '../port/record.js';
import { type ColourOption, columnsOf, paintOn } from '../port/screen.js';
import { recordSettings, withRecord } from '../record/where.js';
import { type Output, readOutputs } from '../reports/outputs.js';
import { refuseToSpoil } from '../reports/refuse-to-spoil.js';
import { type DaysWanted, daysOfPage } from './page-days.js';

/** What `report` takes. */
export type ReportOptions = DaysWanted & {
  readonly record?: string;
  readonly by: Breakdown;
  /** `text`, `html=week.html`, … */
  readonly format?: readonly string[];
  readonly json?: true;
  readonly plain?: true;
  readonly color?: ColourOption;
};

/** The most answers of a list that a page names. */
const MOST_LISTED = 100;

/** `amends report`: what was given in some days, and what caused it. */
export async function report(options: ReportOptions, host: Host): Promise<Outcome> {
  const wishes = options.json ? ['json'] : (options.format ?? []);
  const outputs = readOutputs(wishes.length > 0 ? wishes : ['text'], REPORT_FORMATS);
  const { date: today } = host.wallClock(undefined);
  const days = daysOfPage(options, today);
  const { where } = await recordSettings(options, host);
  for (const { file } of outputs) await refuseToSpoilRecord(file, where, host);
  const page = await withRecord({ where, create: false }, host, (store) =>
    pageOf(store, days, options.by, today),
  );
  for (const output of outputs) await write(page, output, options, host);
  return 'answered';
}

async function refuseToSpoilRecord(file: string | null, where: string, host: Host): Promise<void> {
  if (file === null) return;
  await refuseToSpoil(file, host);
  const { isSameFile } = await host.rows();
  if ([where, `${where}.key`].some((ours) => isSameFile(file, ours)))
    throw new Failure(`“${file}” is the record itself, or its key.`, 'Give the page a file of its own.');
}

async function pageOf(
  { page }: RecordStore,
  { since, until }: DayRange,
  by: Breakdown,
  today: string,
): Promise<RecordReport> {
  const all = await page.days();
  const last = all && all.until > today ? all.until : today;
  const days = { since, until: until < last ? until : last };
  return recordReport({
    ...{ ...days, by, engine: ENGINE, begun: all?.since ?? null },
    sums: await page.sums(days, dimensionsFor(by)),
    listed: await listedIn(page, days),
    erased: await page.erased(days),
  });
}

async function listedIn(page: RecordPageReader, days: DayRange): Promise<ListedAnswers> {
  const lists = await Promise.all(ANSWER_LISTS.map((list) => page.listed(list, days, MOST_LISTED)));
  return Object.fromEntries(ANSWER_LISTS.map((list, at) => [list, lists[at] ?? []])) as ListedAnswers;
}

type ListedAnswers = Parameters<typeof recordReport>[0]['listed'];

async function write(
  page: RecordReport,
  { format, file }: Output<ReportFormat>,
  options: ReportOptions,
  host: Host,
): Promise<void> {
  const text = await WRITERS[format](page, options, host, file === null);
  if (file === null) await host.print(text);
  else host.writeFile(file, text);
}

type Writer = (page: RecordReport, options: ReportOptions, host: Host, isShown: boolean) => Promise<string>;

const WRITERS: Readonly<Record<ReportFormat, Writer>> = {
  html: async (page) => reportHtml(page),
  json: async (page) => reportJson(page),
  csv: async (page) => (await import('../../stream/csv-lines.js')).csvLines(reportRows(page)),
  text: async (page, { plain, color }, host, isShown) => {
    const paint = await paintOn(host.stdout, isShown ? color : false, host);
    return reportText(page, { paint, columns: columnsOf(host.stdout), plain: plain === true });
  },
};
