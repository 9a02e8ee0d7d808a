import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeShare } from '../../src/domain/values/number.js';
import { printPolicy } from '../../src/source/index.js';
import { draws } from '../draws.js';
import { policyOf, read, SHOP, shopWith } from './shop.js';

/** The shop with a percentage wherever one can stand, none with more than two decimals. */
const EVERYWHERE = [
  ['facts:\n', 'facts:\n  share-affected: { default: 62.5% }\n'],
  [
    'margin: 55%',
    'margin: { by: share-affected, bands: [{ up-to: 50%, is: 40% }, { is: { sum: [5.25%, 10%], round: up, to: 0.5%, at-most: 60% } }] }',
  ],
  ['tax: 20%', 'tax: { by: channel, where: { store: 12.5% }, else: { divide: 40%, by: 2 } }'],
  [
    '  miles: {',
    '  part: { kind: price-cut, label: "part of it", amount: { percent: share-affected, of: { percent: 12.25%, of: price } } }\n  less: { kind: refund, label: "your money back", less: 15%, because: "a charge" }\n  next: { kind: next-purchase, label: "10% off", percent: 10%, usual-order: 40 }\n  miles: {',
  ],
  [
    'when: { problem: late, hours-late: { over: 2 } }',
    'when: { problem: late, hours-late: { over: 2 }, share-affected: { at-least: 50% } }',
  ],
  ['mends: { at-least: 100% }', 'mends: { at-least: 87.5% }'],
  [
    'customers:\n',
    'sums:\n  discount-rate: 7.5%\n  word-of-mouth: { swayed: 1.25% }\n  voucher: { worth-of-face: 85.5%, redeemed: 80%, displaces: 25% }\n  refund-when-occasion-missed: 40%\ncustomers:\n',
  ],
].reduce((text, [old = '', fresh = '']) => text.replace(old, () => fresh), SHOP);

const share = fc.integer({ min: 0, max: 1_000_000 });

describe('a percentage', () => {
  it('is read, printed and read again, to four decimals', () => {
    fc.assert(
      fc.property(share, (millionths) => {
        const reading = read(shopWith('margin: 55%', `margin: ${writeShare(millionths)}`));
        const again = read(printPolicy(reading.document));
        for (const { policy } of [reading, again])
          expect(policy?.costs.margin).toEqual({ is: 'fixed', value: millionths });
        expect(again.policy?.sha256).toBe(reading.policy?.sha256);
      }),
      { numRuns: draws(60) },
    );
  });

  it.each([
    ['8.88755%', '8.8876%'],
    ['14.97549%', '14.9755%'],
    ['0.00005%', '0.0001%'],
    ['33.33333333333333%', '33.3333%'],
    ['66.66666666666667%', '66.6667%'],
  ])('is refused with five decimals, and the nearest is said: %s', (written, nearest) => {
    expect(read(shopWith('tax: 20%', `tax: ${written}`)).diagnostics).toMatchObject([
      {
        code: 'too-many-decimals',
        message: `A percentage has at most 4 decimals, not as in ${written}.`,
        hint: `Round it, to ${nearest}.`,
      },
    ]);
  });

  it('may end in noughts', () => {
    expect(policyOf(shopWith('tax: 20%', 'tax: 8.8750000%')).costs.tax).toEqual({
      is: 'fixed',
      value: 88_750,
    });
  });

  it.each([
    ['14,975%', '14.975%'],
    ['8,8755 %', '8.8755%'],
    ['0.08875', '8.875%'],
    ['1/3', '33.3333%'],
    ['66 2/3%', '66.6667%'],
  ])('is proposed for %s', (written, meant) => {
    const [found] = read(shopWith('tax: 20%', `tax: ${written}`)).diagnostics;
    expect(found).toMatchObject({ code: 'wrong-value' });
    expect(found?.hint).toContain(meant);
  });

  it('is not proposed where a comma stands between thousands', () => {
    const [found] = read(shopWith('mend: 110%', 'mend: 1,000%')).diagnostics;
    expect(found).toMatchObject({ code: 'wrong-value' });
    expect(found?.hint ?? '').not.toContain('1.000%');
  });
});

describe('the hash of a policy', () => {
  it.each([
    ['62.5%', '62.5001%'],
    ['up-to: 50%', 'up-to: 50.0001%'],
    ['is: 40%', 'is: 40.0001%'],
    ['5.25%', '5.2501%'],
    ['to: 0.5%', 'to: 0.5001%'],
    ['at-most: 60%', 'at-most: 60.0001%'],
    ['store: 12.5%', 'store: 12.5001%'],
    ['12.25%', '12.2501%'],
    ['less: 15%', 'less: 15.0001%'],
    ['percent: 10%, usual', 'percent: 10.0001%, usual'],
    ['share-affected: { at-least: 50% }', 'share-affected: { over: 50% }'],
    ['at-least: 87.5%', 'at-least: 87.5001%'],
    ['7.5%', '7.5001%'],
    ['swayed: 1.25%', 'swayed: 1.2501%'],
    ['redeemed: 80%', 'redeemed: 80.0001%'],
    ['missed: 40%', 'missed: 40.0001%'],
    ['never-past: 150%', 'never-past: 150.0001%'],
    ['mend: 110%', 'mend: 110.0001%'],
    ['stays: 30%', 'stays: 30.0001%'],
    ['as-new: 70%', 'as-new: 70.0001%'],
  ])('is another with %s as %s', (old, fresh) => {
    expect(EVERYWHERE).toContain(old);
    expect(policyOf(EVERYWHERE.replace(old, fresh)).sha256).not.toBe(policyOf(EVERYWHERE).sha256);
  });
});
