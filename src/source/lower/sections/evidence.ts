import type { Sums } from '../../../domain/policy/policy.js';
import { PERCENT } from '../../../domain/values/number.js';

/**
 * The sums where a policy does not say its own. Lifts: the low ends rest on measured behaviour (Halperin, Ho,
 * List, Muir 2022; grade A), the high ends on stated intentions (TARP; grade C), the middle is half of the
 * high (our judgement). Curves: shapes from Gelbrich, Gäthke, Grégoire 2014 (grade B), points our judgement.
 * Voucher figures: 80 to 95% are redeemed, sources contradict each other (our judgement).
 */
export const EVIDENCE: Sums = {
  discountRate: 10 * PERCENT,
  wordOfMouth: { tellWhenLetDown: 9, tellWhenDelighted: 5, swayed: PERCENT, newcomer: 'new' },
  voucher: { worthOfFace: 90 * PERCENT, redeemed: 85 * PERCENT, displaces: 20 * PERCENT },
  cureWhenOccasionMissed: 50 * PERCENT,
  lift: {
    small: { first: { low: 80, middle: 245, high: 490 }, later: { low: 40, middle: 120, high: 240 } },
    large: { first: { low: 100, middle: 315, high: 630 }, later: { low: 50, middle: 175, high: 350 } },
  },
  curves: {
    givenUp: [
      [0, 0],
      [600, 200],
      [1000, 750],
      [1200, 900],
      [1500, 1000],
    ],
    kept: [
      [0, 0],
      [300, 500],
      [1000, 900],
      [1500, 1000],
    ],
  },
};
