import type { Mistaken } from './mistaken.js';

/** Mistakes in the first keys of a policy. */
export const HEADING: readonly Mistaken[] = [
  ['amends: 1\n', '', ['1:1 missing-key'], '“amends” is missing from this policy.'],
  [
    'amends: 1',
    'amends: 2',
    ['1:9 needs-newer'],
    'This policy needs a newer amends: it is written in version',
  ],
  ['amends: 1', 'amends: one', ['1:9 wrong-value'], '“one” cannot stand under “amends”.'],
  [
    'amends: 1\nname: "Corner shop"',
    'name: "Corner shop"\namends: 1',
    ['2:1 not-first'],
    '“amends” has to be the first key of a policy.',
  ],
  [
    'name: "Corner shop"',
    'name: Corner: shop',
    ['2:7 unquoted-text'],
    'YAML cannot read “name” as it stands here: put the sentence',
  ],
  ['name: "Corner shop"\n', '', ['1:1 missing-key'], '“name” is missing from this policy.'],
  [
    'name: "Corner shop"',
    'name: Corner # shop',
    ['2:7 unquoted-text'],
    'YAML cannot read “name” as it stands here: put the sentence',
  ],
  [
    'name: "Corner shop"',
    'name: { a: b }',
    ['2:7 unquoted-text'],
    'YAML cannot read “name” as it stands here: put the sentence',
  ],
  ['name: "Corner shop"', 'name: ""', ['2:7 wrong-value'], '“name” is empty.'],
  ['currency: GBP', 'currency: gbp', ['3:11 unknown-currency'], 'Did you mean “GBP”'],
  [
    'currency: GBP',
    'currency: GBP\nlocale: english_GB',
    ['4:9 unknown-locale'],
    '“english_GB” is no language.',
  ],
  ['currency: GBP', 'currency: XQZ', ['3:11 unknown-currency'], '“XQZ” is no currency.'],
  [
    'currency: GBP',
    'currency: GBP\ntimezone: Europe/Londn',
    ['4:11 unknown-timezone'],
    '“Europe/Londn” is no time zone.',
  ],
  [
    'currency: GBP',
    'currency: GBP\neffective: { from: 2026-02-30 }',
    ['4:20 no-such-day'],
    'There is no day 2026-02-30.',
  ],
  [
    'currency: GBP',
    'currency: GBP\neffective: { from: 2026-03-01, until: 2026-01-01 }',
    ['4:39 never-holds'],
    'This is before it begins, on 2026-03-01.',
  ],
  [
    'currency: GBP',
    'currency: GBP\neffective: { from: tomorrow }',
    ['4:20 wrong-value'],
    '“tomorrow” cannot stand under “from”.',
  ],
  ['currency: GBP', 'currency: GBP\nextends: retial@1', ['4:10 unknown-parent'], 'Did you mean “retail@1”'],
  [
    'currency: GBP',
    'currency: GBP\nextends: ./base.yaml',
    ['4:10 unknown-parent'],
    'There is no file base.yaml to extend.',
  ],
  [
    'currency: GBP',
    'currency: GBP\nextends: ../base.yaml',
    ['4:10 outside-root'],
    '“../base.yaml” leads out of the project.',
  ],
  [
    'currency: GBP',
    'currency: GBP\nremove: { rules: [x] }',
    ['4:19 unknown-removal'],
    'There is no “x” among the inherited rules.',
  ],
  ['currency: GBP', 'currency: GBP\nremove: { rule: [x] }', ['4:11 unknown-key'], 'Did you mean “rules”'],
  [
    'currency: GBP',
    'currency: GBP\nremove: { problems: [lat] }',
    ['4:22 unknown-problem'],
    'Did you mean “late”',
  ],
];
