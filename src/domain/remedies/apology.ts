import { EXTRA, priced, type RemedyKind } from './kind.js';

/** A real sorry: part of every offer, costs nothing, mends respect. */
export const apology = {
  ...EXTRA,
  kind: 'apology',
  role: 'apology',
  fields: { worth: { holds: 'money', required: false } },
  price: ({ worth }) => priced({ worth, respect: worth }),
} as const satisfies RemedyKind;
