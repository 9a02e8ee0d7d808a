import { scale } from '../values/number.js';
import { EXTRA, NO_GOODS, priced, type RemedyKind } from './kind.js';

/** Per-unit figures are millionths of a minor unit. */
const PER_UNIT = 1_000_000;

/** Points or miles: `amount` is how many. */
export const points = {
  ...EXTRA,
  kind: 'points',
  mayMend: NO_GOODS,
  alsoCalled: ['stamps', 'stamp', 'miles', 'stars', 'tokens'],
  gives: 'credit',
  isToken: true,
  fields: {
    units: { holds: 'count-sizes', required: true },
    unit: { holds: 'text', required: false },
    costEach: { holds: 'decimal', required: true },
    worthEach: { holds: 'decimal', required: true },
  },
  price: ({ amount, costEach, worthEach }) => {
    const worth = scale(amount, worthEach, PER_UNIT);
    return priced({ amount, cost: scale(amount, costEach, PER_UNIT), worth, face: worth, trouble: worth });
  },
} as const satisfies RemedyKind;
