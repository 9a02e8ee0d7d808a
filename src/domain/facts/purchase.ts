import { always, count, type FactShape, oneOf, wording, yesNoWording } from './define.js';

/** How and when they bought. */
export const PURCHASE: readonly FactShape[] = [
  oneOf('channel', ['store', 'online', 'phone'], {
    default: always('store'),
  }),
  count('days-since-purchase', { atLeast: 0, atMost: 10_000 }),
  oneOf('proof', ['receipt', 'found', 'gift-receipt', 'none'], {
    default: always('receipt'),
  }),
  oneOf('paid-by', ['card', 'cash', 'gift-card', 'other'], {
    default: always('card'),
  }),
];

/** The days of a week, Monday first, as the fact `weekday` has them. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Taken from the given moment, never asked. */
export const MOMENT: readonly FactShape[] = [
  count('hour', { atLeast: 0, atMost: 23 }, { use: 'moment', default: always(12) }),
  oneOf('weekday', WEEKDAYS, { use: 'moment' }),
];

/** For wording only. */
export const WORDING: readonly FactShape[] = [
  wording('item'),
  wording('customer-name'),
  wording('contact-person'),
  wording('cause'),
  yesNoWording('other-costs-known'),
];
