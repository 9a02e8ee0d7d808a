import { DATE_BOUNDS } from '../values/day.js';
import { WEEKDAYS } from '../values/weekdays.js';
import { always, count, date, moment, oneOf, wording, yesNoWording } from './define.js';

/** How and when they bought. */
export const PURCHASE_FACTS = [
  oneOf('channel', ['store', 'online', 'phone'], {
    default: always('store'),
  }),
  count('days-since-purchase', { atLeast: 0, atMost: 10_000 }, { since: 'purchased-on' }),
  date('purchased-on', { onlyWhereUsed: true }),
  oneOf('proof', ['receipt', 'found', 'gift-receipt', 'none'], {
    default: always('receipt'),
  }),
  oneOf('paid-by', ['card', 'cash', 'gift-card', 'other'], {
    default: always('card'),
  }),
] as const;

/** The day on which it is answered: read first, so that everything may rest on it, and never asked. */
export const DAY_FACTS = [moment('today', { is: 'date', ...DATE_BOUNDS }, { onlyWhereUsed: true })] as const;

/** Taken from the given moment, never asked. */
export const MOMENT_FACTS = [
  moment('hour', { is: 'number', decimals: 0, atLeast: 0, atMost: 23 }, { default: always(12) }),
  moment('weekday', { is: 'one-of', values: WEEKDAYS }),
] as const;

/** For wording only. */
export const WORDING_FACTS = [
  wording('item'),
  wording('customer-name'),
  wording('contact-person'),
  wording('cause'),
  yesNoWording('other-costs-known'),
] as const;
