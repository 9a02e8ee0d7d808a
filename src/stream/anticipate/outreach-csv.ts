import type { Policy } from '../../domain/policy/policy.js';
import type { BriefRemedy } from '../../domain/results/brief-decision.js';
import type { PlainValue } from '../../domain/rows/row-map.js';
import { writeDecimal } from '../../domain/values/number.js';
import { csvLine, harmless } from '../write/csv-cells.js';
import { remedyWord } from '../write/csv-line.js';
import type { Outreach, OutreachRow } from './outreach.js';

/** The columns of outreaches as CSV. */
const COLUMNS = [
  'customer',
  'incident',
  'rows',
  'ids',
  'owed',
  'choices',
  'keep',
  'extras',
  'currency',
  'cost',
  'goodwill',
  'needs',
  'refer',
  'mail',
] as const;

/** The line that names the columns. */
export const outreachCsvHeader = (): string => csvLine(COLUMNS);

/**
 * An outreach as a line of CSV, money in major units: a spreadsheet takes nothing in it for a formula. What is said row by
 * row stands in the order of `rows`, with `x them.
 */
export function outreachCsv(outreach: Outreach, { currency }: Policy, mail: string | null): string {
  const { customer, incident, rows, extras, cost, goodwill, needs, refer } = outreach;
  const money = (minor: number) => writeDecimal(minor, currency.digits, true);
  const words = (some: readonly BriefRemedy[]) =>
    some.map((one) => remedyWord(one, currency.digits)).join(' + ');
  const cells: Record<(typeof COLUMNS)[number], PlainValue | null> = {
    customer: harmless(customer),
    incident: harmless(incident),
    rows: perRow(rows, ({ row }) => row),
    ids: harmless(perRow(rows, ({ id }) => id)),
    owed: perRow(rows, ({ owed }) => words(owed)),
    choices: perRow(rows, ({ choices }) => choices.map((of) => of.join(' or ')).join(' + ')),
    keep: perRow(rows, ({ keep }) => (keep === null ? null : keep ? 'yes' : 'no')),
    extras: words(extras.remedies),
    currency: currency.code,
    cost: money(cost),
    goodwill: money(goodwill),
    needs,
    refer,
    mail,
  };
  return csvLine(COLUMNS.map((name) => cells[name] ?? ''));
}

/** What each row says; nothing where none of them says anything. */
function perRow(rows: readonly OutreachRow[], of: (row: OutreachRow) => PlainValue | null): PlainValue {
  const said = rows.map((row) => of(row) ?? '');
  const [only = ''] = said;
  if (said.length === 1) return only;
  return said.every((one) => one === '') ? '' : said.map((one) => (one === '' ? 'none' : one)).join(' & ');
}
