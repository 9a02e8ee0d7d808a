/** A stretch of time up to today: so many whole days or weeks, today's included. Weeks begin on Monday. */
export type Window = { readonly count: number; readonly unit: 'day' | 'week' };

/** A window as it's written: `90 days`, `1 week`. */
export const writeWindow = ({ count, unit }: Window): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** A window as somebody wrote it, of at most four digits; null where it's none. */
export function readWindow(text: string): Window | null {
  const [, count, unit] = /^([1-9]\d{0,3})\s+(day|week)s?$/i.exec(text.trim()) ?? [];
  if (count === undefined || unit === undefined) return null;
  return { count: Number(count), unit: unit.toLowerCase() === 'day' ? 'day' : 'week' };
}
