import { EXTRA, priced, type RemedyKind } from './kind.js';

/** A real sorry: part of every offer, costs nothing, mends respect. */
export const apology = {
  ...EXTRA,
  kind: 'apology',
  role: 'apology',
  gives: 'words',
  fields: { worth: { holds: 'money', required: false } },
  price: ({ worth }) => priced({ worth, respect: worth }),
} as const satisfies RemedyKind;

/** The apology of a policy that has none: under a name that is not taken yet, and in words of ours. */
export function apologyOfOurs(taken: readonly string[]) {
  const id = taken.includes(apology.kind) ? 'our-apology' : apology.kind;
  return { id, kind: apology.kind, label: 'our apology' };
}
