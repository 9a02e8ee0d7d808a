import { ENGLISH } from '../catalogue/english.js';
import type { FactDefinition } from '../fact.js';
import { always, count, oneOf, wording } from './define.js';

const { labels } = ENGLISH.facts;

/** How and when they bought. */
export const PURCHASE: readonly FactDefinition[] = [
  oneOf('channel', ['store', 'online', 'phone'], {
    ask: 'Where did they buy it?',
    labels: labels['channel'] ?? {},
    default: always('store'),
  }),
  count(
    'days-since-purchase',
    { atLeast: 0, atMost: 10_000 },
    { ask: 'How many days ago did they buy or get it?' },
  ),
  oneOf('proof', ['receipt', 'found', 'gift-receipt', 'none'], {
    ask: 'What shows that they bought it from us?',
    labels: labels['proof'] ?? {},
    default: always('receipt'),
  }),
  oneOf('paid-by', ['card', 'cash', 'gift-card', 'other'], {
    ask: 'How did they pay?',
    labels: labels['paid-by'] ?? {},
    default: always('card'),
  }),
];

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Taken from the given moment, never asked. */
export const MOMENT: readonly FactDefinition[] = [
  count('hour', { atLeast: 0, atMost: 23 }, { ask: 'What hour is it?', use: 'moment', default: always(12) }),
  oneOf('weekday', WEEKDAYS, { ask: 'What day is it?', use: 'moment' }),
];

/** For wording only. */
export const WORDING: readonly FactDefinition[] = [
  wording('item', {
    ask: 'What is it about, in the customer’s words?',
    help: 'Such as: two dresses, or the blue vase.',
  }),
  wording('customer-name', { ask: 'What is the customer’s name?' }),
  wording('contact-person', { ask: 'Who will follow it up? A name they can ask for.' }),
  wording('cause', { ask: 'What went wrong on our side, so that it can be prevented?' }),
];
