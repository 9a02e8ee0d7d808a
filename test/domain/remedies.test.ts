import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  isStoreCredit,
  namesAmount,
  type Priced,
  type PricingContext,
} from '../../src/domain/remedies/kind.js';
import { REMEDY_KIND_NAMES, REMEDY_KINDS, type RemedyKindName } from '../../src/domain/remedies/kinds.js';

const pricing: PricingContext = {
  price: 8000,
  harm: { goods: 3000, trouble: 1000, respect: 500 },
  curable: 3000,
  cureMends: 3000,
  otherCosts: 1000,
  otherCostsKnown: true,
  margin: 400_000,
  tax: 200_000,
  delivery: 500,
  staffHour: 1500,
  nothingOff: false,
  voucher: { worthOfFace: 900_000, redeemed: 850_000, displaces: 200_000 },
};
const own = {
  amount: 700,
  cost: 300,
  worth: 400,
  upgrade: 0,
  minutes: 10,
  costEach: 1,
  worthEach: 1,
  theyPay: 0,
  less: 0,
  asCredit: false,
  exactly: null,
};

describe('every kind of remedy', () => {
  it.each(REMEDY_KIND_NAMES)('names an amount exactly where it prices one: %s', (name) => {
    const kind = REMEDY_KINDS[name];
    expect(kind.price(own, pricing).amount !== null).toBe(namesAmount(kind) || kind.isSaidByLabel);
  });

  it.each(REMEDY_KIND_NAMES)('pays back nothing but money: %s', (name) => {
    const { gives, paysBack } = REMEDY_KINDS[name];
    if (paysBack !== 'no') expect(gives).toBe('money');
  });

  it('has store credit that is money, and points that are counted', () => {
    expect(REMEDY_KIND_NAMES.filter((name) => isStoreCredit(REMEDY_KINDS[name]))).toEqual([
      'voucher',
      'next-purchase',
      'credit',
    ]);
  });
});

/** The table of docs/reckoning.md: each row as it stands there, with what it comes to for one complaint. */
const ITS_AMOUNT = 'its `amount`';
const TABLE: readonly (readonly [row: string, Partial<Priced>])[] = [
  ['| `apology` | respect | nothing | its `worth` | nothing |', { respect: 1600, worth: 1600 }],
  [
    '| `replace`, `redeliver`, `exchange` | goods | net price × (1 − margin), plus a delivery unless in store, plus its `upgrade` | the price | the price |',
    { goods: 5000, cost: 6000 + 500 + 300, worth: 10_000, face: 12_000 },
  ],
  [
    `| \`redo\`, \`repair\` | goods | ${ITS_AMOUNT} | the price | ${ITS_AMOUNT} |`,
    { goods: 5000, cost: 2000, worth: 10_000, face: 2000 },
  ],
  [
    '| `refund` | goods | the price, net | the price | the price |',
    { amount: 12_000, goods: 5000, cost: 10_000, worth: 10_000, face: 12_000 },
  ],
  [
    `| \`refund-fee\`, \`price-cut\` | goods | ${ITS_AMOUNT}, net | ${ITS_AMOUNT} | ${ITS_AMOUNT} |`,
    { amount: 2000, goods: 2000, cost: 1667, worth: 2000, face: 2000 },
  ],
  [
    `| \`cover\` | goods: their other costs | ${ITS_AMOUNT} | ${ITS_AMOUNT} | ${ITS_AMOUNT} |`,
    { amount: 2000, goods: 1500, cost: 2000, worth: 2000, face: 2000 },
  ],
  [
    `| \`cash\` | goods, then trouble | ${ITS_AMOUNT} | ${ITS_AMOUNT} | ${ITS_AMOUNT} |`,
    { amount: 2000, cash: 2000, cost: 2000, worth: 2000, face: 2000 },
  ],
  [
    `| \`voucher\`, \`next-purchase\`, \`credit\` | trouble | face × redeemed × (1 − margin × (1 − displaces)) | face × worth of face | ${ITS_AMOUNT} |`,
    { amount: 2000, trouble: 1800, cost: 1156, worth: 1800, face: 2000 },
  ],
  [
    '| `points` | trouble | units × `cost-each` | units × `worth-each` | its worth |',
    { amount: 2000, trouble: 1000, cost: 400, worth: 1000, face: 1000 },
  ],
  [
    '| `upgrade`, `gift` | trouble, then respect | its `cost` | its `worth` | its `worth` |',
    { gift: 1600, cost: 700, worth: 1600, face: 1600 },
  ],
  [
    '| `service` | trouble | its minutes of a staff hour, plus its `cost`, less what `they-pay`, net | its `worth` | its `cost` less what `they-pay` |',
    { trouble: 1600, cost: 300 + 700 - 400, worth: 1600, face: 220 },
  ],
  [
    '| `attention` | respect | its minutes of a staff hour | its `worth` | nothing |',
    { respect: 1600, cost: 300, worth: 1600 },
  ],
];

/** £120 paid, £20 of it for what is whole; the day has passed; £15 of other costs; bought online. */
const CASE: PricingContext = {
  price: 12_000,
  harm: { goods: 11_500, trouble: 2000, respect: 1000 },
  curable: 10_000,
  cureMends: 5000,
  otherCosts: 1500,
  otherCostsKnown: true,
  margin: 400_000,
  tax: 200_000,
  delivery: 500,
  staffHour: 1800,
  nothingOff: false,
  voucher: { worthOfFace: 900_000, redeemed: 850_000, displaces: 200_000 },
};
const FIGURES = {
  amount: 2000,
  cost: 700,
  worth: 1600,
  upgrade: 300,
  minutes: 10,
  costEach: 200_000,
  worthEach: 500_000,
  theyPay: 480,
  less: 0,
  asCredit: false,
  exactly: null,
};

/** The kinds that a row is about. */
const kindsIn = (row: string): RemedyKindName[] =>
  REMEDY_KIND_NAMES.filter((kind) => row.split('|')[1]?.includes(`\`${kind}\``));

describe('the table of kinds', () => {
  it('is the one that is documented, with every kind in it', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../docs/reckoning.md'), 'utf8');
    const [, table = ''] = page.split('## What each kind mends and costs');
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toEqual(TABLE.map(([row]) => row));
    expect(TABLE.flatMap(([row]) => kindsIn(row)).toSorted()).toEqual(REMEDY_KIND_NAMES.toSorted());
  });

  it.each(TABLE)('%s', (row, figures) => {
    const nothing = {
      amount: null,
      cost: 0,
      worth: 0,
      face: 0,
      goods: 0,
      trouble: 0,
      respect: 0,
      cash: 0,
      gift: 0,
    };
    for (const kind of kindsIn(row))
      expect(REMEDY_KINDS[kind].price(FIGURES, CASE)).toMatchObject({ ...nothing, ...figures });
  });
});
