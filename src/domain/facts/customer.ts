import { ENGLISH } from '../catalogue/english.js';
import type { FactDefinition } from '../fact.js';
import { always, count, money, oneOf, special } from './define.js';

const { labels } = ENGLISH.facts;

/** Whether we noticed first (0), or how often they have had to ask; 5 means or more. */
const CONTACTS = { atLeast: 0, atMost: 5 };

/** How it went for the customer, and who they are to us. */
export const CUSTOMER: readonly FactDefinition[] = [
  count('contacts', CONTACTS, {
    ask: 'How often have they had to ask?',
    help: 'This time counts as well.',
    default: always(1),
  }),
  special('turned-down', 'refusals', {
    ask: 'What have they already turned down?',
    help: 'A remedy and its amount, such as voucher:5; several with commas.',
    default: always([]),
  }),
  special('asked-for', 'remedy', { ask: 'What do they ask for?', default: always('nothing') }),
  oneOf('trouble', [], { ask: 'How much trouble was it to them?' }),
  oneOf('treated', [], { ask: 'How were they treated?' }),
  oneOf('occasion', ['none', 'still-ahead', 'missed'], {
    ask: 'Was it for a day that matters?',
    labels: labels['occasion'] ?? {},
    default: always('none'),
  }),
  count(
    'orders-before',
    { atLeast: 0, atMost: 10_000 },
    {
      ask: 'How many times had they bought from us before?',
      default: always(0),
    },
  ),
  money('spend-a-year', {
    ask: 'What do they spend with us in a year?',
    help: 'Only if you know it; otherwise what customers like them spend is used.',
  }),
  count(
    'claims-before',
    { atLeast: 0, atMost: 1000 },
    {
      ask: 'How many claims did they make in the last 12 months, without this one?',
      default: always(0),
    },
  ),
];
