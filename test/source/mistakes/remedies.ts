import type { Mistaken } from './mistaken.js';

/** Mistakes in remedies. */
export const REMEDIES: readonly Mistaken[] = [
  ['  sorry: { kind', '  nothing: { kind', ['50:3 bad-name'], 'No remedy can be called “nothing”.'],
  ['kind: replace,', 'kind: replacement,', ['51:24 wrong-value'], 'Did you mean “replace”'],
  ['kind: replace,', '', ['51:3 missing-key'], '“kind” is missing from “replacement”.'],
  [
    'kind: replace,',
    'kind: replace, amount: 5,',
    ['51:33 unknown-key'],
    '“amount” is no key of “replacement”.',
  ],
  ['kind: refund,', 'kind: refund, at-most: 5,', ['52:27 unknown-key'], '“at-most” is no key of “refund”.'],
  ['not-with: [flowers]', 'not-with: [flower]', ['53:98 unknown-remedy'], 'Did you mean “flowers”'],
  ['not-with: [flowers]', 'not-with: [voucher]', ['53:98 itself'], '“voucher” is always with itself.'],
  [
    'not-with: [flowers]',
    'not-with: flowers',
    ['53:97 wrong-value'],
    '“flowers” cannot stand under “not-with”.',
  ],
  [
    'amount: { from: 5, to: 25, step: 5 }',
    'amount: { from: 5, to: 2500, step: 5 }',
    ['53:57 too-many-offers'],
    'This could be offered in 500 sizes; at most 100 make sense.',
  ],
  [
    'amount: { from: 5, to: 25, step: 5 }',
    'amount: { from: 5, to: 25, step: 0 }',
    ['53:82 out-of-range'],
    '“step” has to be more than 0.',
  ],
  [
    'amount: { from: 5, to: 25, step: 5 }',
    'amount: { from: 50, to: 25, step: 5 }',
    ['53:73 never-holds'],
    'The sizes begin above where they end, so none of them can',
  ],
  [
    'amount: { from: 5, to: 25, step: 5 }',
    'amount: { from: 5, to: 25 }',
    ['53:49 missing-key'],
    '“step” is missing from “amount”.',
  ],
  [
    'amount: { from: 5, to: 25, step: 5 }',
    'amount: { from: 5, too: 25, step: 5 }',
    ['53:68 unknown-key'],
    'Did you mean “to”',
  ],
  ['label: "a voucher"', 'label: a voucher, twice', ['53:47 unknown-key'], '“twice” is no key of “voucher”.'],
  [
    'label: "a voucher"',
    'label: a voucher: twice',
    ['53:36 unquoted-text'],
    'YAML cannot read “label” as it stands here: put the',
  ],
  ['kind: gift,', 'kind: gift, cots: 1,', ['54:26 unknown-key'], 'Did you mean “cost”'],
  ['cost: 9, worth: 20', 'worth: 20', ['54:3 missing-key'], '“cost” is missing from “flowers”.'],
  [
    'cost-each: 0.006',
    'cost-each: 0.0000001',
    ['55:79 too-many-decimals'],
    'A figure for one of them has at most 6 decimals, not as in',
  ],
  ['cost-each: 0.006', 'cost-each: 1%', ['55:79 wrong-value'], '“1%” cannot stand under “cost-each”.'],
  [
    'units: 6000',
    'units: 6000.5',
    ['55:62 too-many-decimals'],
    'A number here has no decimals, not as in 6000.5.',
  ],
  ['units: 6000', 'units: price', ['55:62 wrong-unit'], '“price” is money; a number is due here.'],
  ['units: 6000,', ' ', ['55:3 missing-key'], '“units” is missing from “miles”.'],
];
