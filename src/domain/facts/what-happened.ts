import { ENGLISH } from '../catalogue/english.js';
import type { Condition } from '../condition.js';
import type { FactDefinition } from '../fact.js';
import { always, amountOf, byProblem, oneOf, percent, yesNo } from './define.js';

const { labels } = ENGLISH.facts;

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
export const WHAT_HAPPENED: readonly FactDefinition[] = [
  oneOf('problem', [], { ask: 'What went wrong?' }),
  oneOf('fault', ['us', 'supplier', 'carrier', 'customer', 'unclear'], {
    ask: 'Whose doing was it?',
    help: 'Taken from the problem. Confirm it; do not ask the customer.',
    labels: labels['fault'] ?? {},
    confirm: true,
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
      ask: 'How much of what they paid for is affected?',
      help: 'All of it is 100%; one of two equal things is 50%.',
      default: always(10_000),
    },
  ),
  oneOf('condition', ['as-new', 'opened', 'faulty', 'destroyed'], {
    ask: 'What state are the goods in now?',
    labels: labels['condition'] ?? {},
    default: byProblem({ faulty: 'faulty', damaged: 'faulty', 'wrong-item': 'as-new' }, 'opened'),
    when: GOODS_IN_HAND,
  }),
  amountOf(
    'held-value',
    {
      ask: 'What would the goods they now have in their hands sell for?',
      help: 'For a wrong item: what it sells for, not what they ordered.',
      when: GOODS_IN_HAND,
    },
    {
      is: 'percent',
      share: { is: 'fact', fact: 'share-affected' },
      of: { is: 'fact', fact: 'price' },
    },
  ),
  yesNo('returnable', true, {
    ask: 'Could the goods be brought or sent back at all?',
    when: GOODS_IN_HAND,
  }),
  yesNo('in-stock', true, { ask: 'Do we have it in stock?' }),
];
