const MILLISECONDS = 86_400_000;

/** By locale: it takes far longer to make one than to use it. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** A day as people write it where the policy is: `1 November 2026`. `day` is in days since 1970-01-01. */
export function sayDay(day: number, { locale }: { readonly locale: string }): string {
  const format =
    FORMATS.get(locale) ??
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      calendar: 'gregory',
      timeZone: 'UTC',
    });
  FORMATS.set(locale, format);
  return format.format(new Date(day * MILLISECONDS));
}
