import type { Policy } from '../../domain/policy/policy.js';
import { isCounted } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { BriefDecision, BriefRemedy } from '../../domain/results/brief-decision.js';
import type { PlainValue } from '../../domain/rows/row-map.js';
import { writeDecimal } from '../../domain/values/number.js';
import type { BadRow } from '../map/row-issue.js';
import { csvLine, harmless } from './csv-cells.js';

/** The columns of answers as CSV. */
export const CSV_COLUMNS = [
  'id',
  'outcome',
  'remedies',
  'choices',
  'keep',
  'currency',
  'cost',
  'goodwill',
  'mended',
  'verdict',
  'needs',
  'refer',
  'reason',
  'error',
] as const;

type Cells = Readonly<Partial<Record<(typeof CSV_COLUMNS)[number], PlainValue | null>>>;

/** The line that names the columns. */
export const csvHeader = (): string => csvLine(CSV_COLUMNS);

/** An answer as a line of CSV, money in major units: a spreadsheet takes nothing in it for a formula. */
export function csvAnswer(id: PlainValue | null, { currency }: Policy, decision: BriefDecision): string {
  const money = (minor: number) => writeDecimal(minor, currency.digits, true);
  const { outcome, remedies, choices, keep, cost, goodwill, mended, verdict, needs, refer, reason } =
    decision;
  return cells({
    id: harmless(id),
    outcome,
    remedies: remedies.map((one) => remedyWord(one, currency.digits)).join(' + '),
    choices: choices.flatMap(({ of, chosen }) => (chosen === null ? [of.join(' / ')] : [])).join(' + '),
    keep: keep === null ? null : keep ? 'yes' : 'no',
    currency: currency.code,
    cost: money(cost),
    goodwill: money(goodwill),
    mended: `${writeDecimal(Math.round(mended * 1000), 1)}%`,
    verdict,
    needs,
    refer,
    reason: harmless(reason),
  });
}

/** A row without an answer as a line of CSV, in the place of its answer. */
export const csvBad = ({ row, line, id, errors }: BadRow): string =>
  cells({
    id: harmless(id),
    error: harmless(`row ${row}, line ${line}: ${errors.map(errorWords).join(' ')}`),
  });

const errorWords = ({ fact, message, hint }: BadRow['errors'][number]): string =>
  [fact === null ? message : `${fact}: ${message}`, hint].filter((one) => one !== undefined).join(' ');

/** `voucher=5.00`, as `amends weigh` takes it. */
export const remedyWord = ({ id, kind, amount }: BriefRemedy, digits: number): string =>
  amount === null
    ? id
    : `${id}=${isCounted(REMEDY_KINDS[kind]) ? amount : writeDecimal(amount, digits, true)}`;

const cells = (known: Cells): string => csvLine(CSV_COLUMNS.map((name) => known[name] ?? ''));
