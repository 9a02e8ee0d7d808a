import { ANY_HARM, EXTRA, priced, type RemedyKind } from './kind.js';

/** Money, beyond what they paid: mends goods, then trouble. No tax comes back on it. */
export const cash = {
  ...EXTRA,
  kind: 'cash',
  mayMend: ANY_HARM,
  alsoCalled: ['money', 'compensation'],
  gives: 'money',
  isToken: true,
  fields: { amount: { holds: 'sizes', required: true } },
  price: ({ amount }) => priced({ amount, cost: amount, worth: amount, face: amount, cash: amount }),
} as const satisfies RemedyKind;
