import type { Condition } from '../policy/condition.js';
import { SHARE_SCALE } from '../values/number.js';
import { always, amountOf, byProblem, ofPolicy, oneOf, percent, yesNo } from './define.js';

/** There are goods in the customer's hands, so that what becomes of them is a question. */
const GOODS_IN_HAND: Condition = {
  is: 'not',
  of: {
    is: 'one-of',
    fact: 'problem',
    values: ['lost', 'overcharged', 'price-dropped', 'poor-service', 'accident', 'injury'],
  },
};

/** What went wrong, with what, and whose doing it was. */
export const INCIDENT_FACTS = [
  ofPolicy('problem'),
  oneOf('fault', ['us', 'supplier', 'carrier', 'customer', 'unclear'], {
    default: byProblem(
      {
        'wrong-item': 'us',
        damaged: 'us',
        faulty: 'us',
        'not-as-described': 'us',
        'missing-part': 'us',
        late: 'carrier',
        lost: 'carrier',
        overcharged: 'us',
        'poor-service': 'us',
        accident: 'us',
        'changed-mind': 'customer',
      },
      'unclear',
    ),
  }),
  percent(
    'share-affected',
    { atMost: 100 },
    {
      default: always(SHARE_SCALE),
    },
  ),
  oneOf('condition', ['as-new', 'opened', 'faulty', 'destroyed'], {
    default: byProblem({ faulty: 'faulty', damaged: 'faulty', 'wrong-item': 'as-new' }, 'opened'),
    when: GOODS_IN_HAND,
  }),
  amountOf(
    'held-value',
    {
      when: GOODS_IN_HAND,
    },
    {
      is: 'percent',
      share: { is: 'fact', fact: 'share-affected' },
      of: { is: 'fact', fact: 'price' },
    },
  ),
  yesNo('returnable', true, {
    when: GOODS_IN_HAND,
  }),
  yesNo('in-stock', true),
] as const;
