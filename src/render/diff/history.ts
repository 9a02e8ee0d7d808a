import type { Policy } from '../../domain/policy/policy.js';
import type { HistoryDiff, RowDifference, UndecidedRows } from '../../domain/results/diff.js';
import { listed } from '../../i18n/en/grammar.js';
import { numberFormat } from '../answer/number-format.js';
import type { Entry } from '../page/sheet.js';
import { complaintEntries } from './answers.js';
import { complaints, part, words } from './differences.js';

/** What the change comes to over complaints of the past. */
export function historyEntries(policy: Policy, history: HistoryDiff): Entry[] {
  return [
    ...part(`Over ${history.file}`, [
      words(`${complaints(history.rows)}; ${history.compared} are answered by both policies.`),
      ...(history.compared > 0
        ? [totals(policy, history), { is: 'gap' } as const, ...movement(policy, history)]
        : []),
    ]),
    ...part('Who gains most', rowEntries(policy, history.mostGained)),
    ...part('Who loses most', rowEntries(policy, history.mostLost)),
    ...part('Not decided', [
      ...history.undecided.map((one) => words(undecidedWords(one))),
      ...badEntries(history),
    ]),
  ];
}

function totals(policy: Policy, { before, after }: HistoryDiff): Entry {
  const { money, share } = numberFormat(policy);
  return {
    is: 'table',
    head: ['', 'before', 'now'],
    rows: [
      ['what it costs us', money(before.cost), money(after.cost)],
      ['what it’s worth to them', money(before.worth), money(after.worth)],
      ['share of the harm mended', share(before.mended), share(after.mended)],
      ['answers that need a yes from above', String(before.approvals), String(after.approvals)],
    ],
  };
}

function movement(policy: Policy, history: HistoryDiff): Entry[] {
  const { money } = numberFormat(policy);
  const { directions, gained, lost, dearer, cheaper } = history;
  return [
    words(
      `${directions['more-generous']} get more, ${directions.stricter} get less, ${directions.different} get something different, and ${directions.same} the same.`,
    ),
    words(
      `Customers gain ${money(gained)} in some answers and lose ${money(lost)} in others; we pay ${money(dearer)} more in some and ${money(cheaper)} less in others.`,
    ),
  ];
}

function rowEntries(policy: Policy, rows: readonly RowDifference[]): Entry[] {
  const { money } = numberFormat(policy);
  return rows.flatMap((row, at) => [
    ...(at > 0 ? [{ is: 'gap' } as const] : []),
    words(`Line ${row.line}: ${row.gain >= 0 ? `gains ${money(row.gain)}` : `loses ${money(-row.gain)}`}`),
    ...complaintEntries(policy, 'complaint', row),
  ]);
}

function undecidedWords({ by, missing, rows, firstLine }: UndecidedRows): string {
  const whose = by === 'before' ? 'The old policy' : 'The new policy';
  return `${whose} can’t decide ${complaints(rows)} without ${listed(missing)}; the first stands on line ${firstLine}.`;
}

function badEntries({ bad }: HistoryDiff): Entry[] {
  if (bad.rows === 0) return [];
  const more = bad.rows - bad.first.length;
  return [
    ...bad.first.map(({ line, why }) => words(`Line ${line}: ${why}`)),
    ...(more > 0 ? [words(`And ${more} more lines that are no complaint.`)] : []),
  ];
}
