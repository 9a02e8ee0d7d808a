import { parseDay } from '../../../domain/values/day.js';
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
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    node.report(
      'no-such-day',
      `There is no day ${text}.`,
      'Write the year, the month and the day: 2026-01-31.',
    );
    return undefined;
  }
  // The language of the file's keys is English, whatever the policy speaks.
  const meant = likelyDay(text, catalogueFor({ locale: 'en' }).interview);
  node.report(
    'wrong-value',
    `“${text}” is no date.`,
    meant ? `Write ${meant}.` : 'Write the year, the month and the day: 2026-01-31.',
  );
  return undefined;
}
