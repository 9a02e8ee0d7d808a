import { always, forProblems, money, remediesGiven } from './define.js';

/** What was paid and what it cost them besides. */
export const MONEY_FACTS = [
  money('price'),
  money('overcharge', {
    when: forProblems('overcharged'),
  }),
  money('price-drop', {
    when: forProblems('price-dropped'),
  }),
  money('delivery-paid', { default: always(0) }),
  money('other-costs', {
    default: always(0),
  }),
  money('given-back', { default: always(0), onlyWhereUsed: true }),
  remediesGiven('charges-back', { default: always([]), onlyWhereUsed: true }),
] as const;
