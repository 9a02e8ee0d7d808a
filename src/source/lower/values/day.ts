import { dayIn, parseDay, writeDay } from '../../../domain/values/day.js';
import { catalogueFor } from '../../../i18n/languages/index.js';
import { likelyDay } from '../../../i18n/values/read-day.js';
import type { NodeView } from '../../document/node-view.js';

/** A day as written, in days since 1970-01-01; undefined, after saying why, where it's none. */
export function readDayAt(node: NodeView): number | undefined {
  const { scalar } = node;
  if (scalar === undefined || scalar === null || !node.ok) return undefined;
  const text = String(scalar).trim();
  const day = parseDay(text);
  if (day !== undefined) return day;
  const [isDay, year, month] = /^(\d{4})-(\d{2})-\d{2}$/.exec(text) ?? [];
  if (isDay) {
    node.report('no-such-day', `There is no day ${text}.`, lastDayHint(Number(year), Number(month)) ?? HOW);
    return undefined;
  }
  // The language of the file's keys is English, whatever the policy speaks.
  const meant = likelyDay(text, catalogueFor({ locale: 'en' }).interview);
  node.report('wrong-value', `“${text}” is no date.`, meant ? `Write ${meant}.` : HOW);
  return undefined;
}

const HOW = 'Write the year, the month and the day: 2026-01-31.';

/** The last day of a month, for whoever wrote one past it; undefined where there is no such month. */
function lastDayHint(year: number, month: number): string | undefined {
  const next = month === 12 ? dayIn(year + 1, 1, 1) : dayIn(year, month + 1, 1);
  const first = dayIn(year, month, 1);
  return next === undefined || first === undefined
    ? undefined
    : `Write ${writeDay(next - 1)}, the last day of that month, or the day that is meant.`;
}
