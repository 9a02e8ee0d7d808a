import { EXTRA, priced, type RemedyKind } from './kind.js';

/** Their other costs paid: a cleaning bill, a taxi. Mends no more than those costs are. */
export const cover = {
  ...EXTRA,
  kind: 'cover',
  gives: 'money',
  covers: 'other-costs',
  promised: 'pay',
  fields: { amount: { holds: 'sizes', required: true } },
  price: ({ amount }, { otherCosts, otherCostsKnown }) =>
    priced({
      amount,
      cost: amount,
      worth: amount,
      face: amount,
      goods: Math.min(amount, otherCosts),
      upTo: !otherCostsKnown,
      part: amount < otherCosts,
    }),
} as const satisfies RemedyKind;
