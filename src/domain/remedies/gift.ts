import { ANY_HARM, EXTRA, priced, type RemedyKind } from './kind.js';

/** Something given: flowers, a dessert, a card with a box of chocolates. */
export const gift = {
  ...EXTRA,
  kind: 'gift',
  mayMend: ANY_HARM,
  gives: 'thing',
  isToken: true,
  fields: { cost: { holds: 'money', required: true }, worth: { holds: 'money', required: true } },
  price: ({ cost, worth }) => priced({ cost, worth, face: worth, gift: worth }),
} as const satisfies RemedyKind;
