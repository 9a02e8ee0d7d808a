import { always, count, type FactShape, money, oneOf, special } from './define.js';

/** Whether we noticed first (0), or how often they have had to ask; 5 means or more. */
const CONTACTS = { atLeast: 0, atMost: 5 };

/** How it went for the customer, and who they are to us. */
export const CUSTOMER: readonly FactShape[] = [
  count('contacts', CONTACTS, {
    default: always(1),
  }),
  special('turned-down', 'refusals', {
    default: always([]),
  }),
  special('asked-for', 'remedy', { default: always('nothing') }),
  oneOf('trouble', []),
  oneOf('treated', []),
  oneOf('occasion', ['none', 'still-ahead', 'missed'], {
    default: always('none'),
  }),
  count(
    'orders-before',
    { atLeast: 0, atMost: 10_000 },
    {
      default: always(0),
    },
  ),
  money('spend-a-year'),
  count(
    'claims-before',
    { atLeast: 0, atMost: 1000 },
    {
      default: always(0),
    },
  ),
];
