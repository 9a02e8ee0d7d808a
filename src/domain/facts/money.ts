import type { FactDefinition } from '../fact.js';
import { always, forProblems, money } from './define.js';

/** What was paid and what it cost them besides. */
export const MONEY: readonly FactDefinition[] = [
  money('price', {
    ask: 'What did they pay for everything this is about?',
    help: 'Tax included, delivery not.',
  }),
  money('overcharge', {
    ask: 'How much too much were they charged?',
    when: forProblems('overcharged'),
  }),
  money('price-drop', {
    ask: 'How much has the price dropped since?',
    when: forProblems('price-dropped'),
  }),
  money('delivery-paid', { ask: 'What did they pay for delivery?', default: always(0) }),
  money('other-costs', {
    ask: 'What did it cost them besides?',
    help: 'A cleaning bill, a taxi, a phone call.',
    default: always(0),
  }),
];
