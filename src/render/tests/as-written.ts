import { sanitizeLine } from '../page/sanitize.js';

/** What was found, and why after it, on one line; `found` is no sentence yet. */
export const withWhy = (found: string, why: readonly string[]): string =>
  why.length === 0 ? found : [`${found}${/[.!?]$/.test(found) ? '' : '.'}`, ...why].join(' ');

/** Plain data on one harmless line, as it is written in a file of tests: `{ remedy: voucher, amount: 5 }`. */
export function asWritten(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asWritten).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return sanitizeLine(String(value));
  const entries = Object.entries(value).map(([key, held]) => `${sanitizeLine(key)}: ${asWritten(held)}`);
  return `{ ${entries.join(', ')} }`;
}
