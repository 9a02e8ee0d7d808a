import type { DateForm, DatePart } from '../../domain/rows/row-map.js';
import { dayIn } from '../../domain/values/day.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** From this year of two digits on, it's one of the last century. */
const LAST_CENTURY = 70;

/** A time after a date, with the offset from UTC if it says one. */
const TIME = String.raw`(?:[T ,]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp][Mm])?) ?(Z|UTC|[+-]\d{2}:?\d{2})?)?`;

/** Reads dates as a file writes them, with or without a time after them. */
export class DateReader {
  readonly #pattern: RegExp;
  readonly #parts: readonly DatePart['is'][];
  readonly #zone: Intl.DateTimeFormat | null;

  /** `zone` is the timezone to which times with an offset are moved; null takes the day that is written. */
  constructor({ parts }: DateForm, zone: string | null) {
    this.#pattern = new RegExp(`^${parts.map(partPattern).join('')}${TIME}$`, 'u');
    this.#parts = parts.filter(({ is }) => is !== 'text').map(({ is }) => is);
    this.#zone = zone === null ? null : new Intl.DateTimeFormat('en', { timeZone: zone, ...NUMERIC });
  }

  /** The day, counted from 1970-01-01; undefined where the text is no date in this form. */
  read(text: string): number | undefined {
    const found = this.#pattern.exec(text.trim());
    if (!found) return undefined;
    const part = (...kinds: DatePart['is'][]) =>
      found[this.#parts.findIndex((is) => kinds.includes(is)) + 1] ?? '';
    const day = dayIn(yearOf(part('year')), monthOf(part('month', 'month-name')), Number(part('day')));
    const [time, offset] = found.slice(this.#parts.length + 1);
    if (day === undefined || this.#zone === null || time === undefined || offset === undefined) return day;
    return this.#movedDay(day, time, offset, this.#zone);
  }

  #movedDay(day: number, time: string, offset: string, zone: Intl.DateTimeFormat): number | undefined {
    const instant = day * 86_400_000 + millisecondsOf(time) - offsetOf(offset);
    const parts = zone.formatToParts(new Date(instant));
    const figure = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return dayIn(figure('year'), figure('month'), figure('day'));
  }
}

const NUMERIC = { year: 'numeric', month: 'numeric', day: 'numeric', calendar: 'gregory' } as const;

function partPattern(part: DatePart): string {
  if (part.is === 'text') return part.text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  if (part.is === 'month-name') return String.raw`(\p{L}{3,9})\.?`;
  if (part.is === 'year') return String.raw`(\d{${part.digits}})`;
  return part.digits === 2 ? String.raw`(\d{2})` : String.raw`(\d{1,2})`;
}

const yearOf = (text: string): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < LAST_CENTURY ? 2000 + year : 1900 + year;
};

const monthOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;

function millisecondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map((one) => Number.parseFloat(one));
  const isLate = /p/i.test(time) && hours < 12;
  const isMidnight = /a/i.test(time) && hours === 12;
  return ((hours + (isLate ? 12 : 0) - (isMidnight ? 12 : 0)) * 3600 + minutes * 60 + seconds) * 1000;
}

function offsetOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  if (sign === undefined) return 0;
  return (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
}
