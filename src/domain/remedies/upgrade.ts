import { ANY_HARM, EXTRA, priced, type RemedyKind } from './kind.js';

/** Something better than they paid for: a larger room, the next class. */
export const upgrade = {
  ...EXTRA,
  kind: 'upgrade',
  mayMend: ANY_HARM,
  gives: 'thing',
  fields: { cost: { holds: 'money', required: true }, worth: { holds: 'money', required: true } },
  price: ({ cost, worth }) => priced({ cost, worth, face: worth, gift: worth }),
} as const satisfies RemedyKind;
