import { always, count, money, ofPolicy, oneOf, refusals, remedy } from './define.js';

/** Whether we noticed first (0), or how often they have had to ask; 5 means or more. */
const CONTACTS = { atLeast: 0, atMost: 5 };

/** How it went for the customer, and who they are to us. */
export const CUSTOMER_FACTS = [
  count('contacts', CONTACTS, {
    default: always(1),
  }),
  refusals('turned-down', {
    default: always([]),
  }),
  remedy('asked-for', { default: always('nothing') }),
  ofPolicy('trouble'),
  ofPolicy('treated'),
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
] as const;
