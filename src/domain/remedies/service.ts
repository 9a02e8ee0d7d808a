import { scale } from '../values/number.js';
import { MINUTES_IN_AN_HOUR, netOfTax } from './costs.js';
import { ANY_HARM, EXTRA, priced, type RemedyKind } from './kind.js';

/**
 * Something we do for them: reinstate a booking, change it, wave a charge through. Its label is a verb phrase. They may
 * pay a part of what it costs us; the tax in that is not ours.
 */
export const service = {
  ...EXTRA,
  kind: 'service',
  alsoCalled: ['do', 'action', 'reinstate', 'waiver', 'change'],
  mayMend: ANY_HARM,
  gives: 'thing',
  promised: 'do',
  fields: {
    worth: { holds: 'money', required: true },
    minutes: { holds: 'count', required: false },
    cost: { holds: 'money', required: false },
    theyPay: { holds: 'money', required: false },
  },
  price: ({ worth, minutes, cost, theyPay }, pricing) =>
    priced({
      cost: scale(pricing.staffHour, minutes, MINUTES_IN_AN_HOUR) + cost - netOfTax(theyPay, pricing),
      worth,
      face: Math.max(0, cost - theyPay),
      trouble: worth,
      theyPay,
    }),
} as const satisfies RemedyKind;
