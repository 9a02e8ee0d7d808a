import { describe, expect, it } from 'vitest';
import { printPolicy } from '../../src/source/index.js';
import { canonical } from '../../src/source/read/canonical.js';
import { policyOf, read, SHOP, shopWith } from './shop.js';

/** The shop with a refund of its own, and what it is written as there. */
const REFUND = 'refund: { kind: refund, label: "your money back", code: R-01 }';
const withRefund = (keys: string): string =>
  shopWith(REFUND, `refund: { kind: refund, label: "your money back"${keys} }`);
const refundOf = (text: string) => policyOf(text).remedies.find(({ id }) => id === 'refund');

const AFFECTED = {
  is: 'percent',
  share: { is: 'fact', fact: 'share-affected' },
  of: { is: 'fact', fact: 'price' },
};
const share = (basisPoints: number, of: unknown) => ({
  is: 'percent',
  share: { is: 'fixed', value: basisPoints },
  of,
});

describe('what is taken off a refund', () => {
  it.each([
    ['20%', share(200_000, AFFECTED)],
    ['12.50', { is: 'fixed', value: 1250 }],
    ['delivery-paid', { is: 'fact', fact: 'delivery-paid' }],
    ['{ percent: 20%, of: price }', share(200_000, { is: 'fact', fact: 'price' })],
    [
      '{ by: condition, where: { opened: 20% }, else: 10% }',
      {
        is: 'by',
        fact: 'condition',
        where: { opened: share(200_000, AFFECTED) },
        else: share(100_000, AFFECTED),
      },
    ],
    ['{ least-of: [20%, 5] }', { is: 'least', of: [share(200_000, AFFECTED), { is: 'fixed', value: 500 }] }],
    [
      '{ by: price, bands: [{ up-to: 50, is: 0 }, { is: 10% }] }',
      {
        is: 'bands',
        fact: 'price',
        bands: [
          { upTo: 5000, gives: { is: 'fixed', value: 0 } },
          { upTo: 10_000_000_000, gives: share(100_000, AFFECTED) },
        ],
      },
    ],
  ])('is of what would go back where it is a bare percentage, and else money: %s', (less, amount) => {
    const refund = refundOf(withRefund(`, less: ${less}, because: "a restocking charge"`));
    expect(refund).toMatchObject({ less: amount, because: 'a restocking charge' });
  });

  it('stands beside store credit, and is printed as it was', () => {
    const text = withRefund(', less: 20%, because: "a charge: for unpacking", as: credit');
    expect(refundOf(text)).toMatchObject({ asCredit: true, because: 'a charge: for unpacking' });
    const { document, policy } = read(text);
    expect(read(printPolicy(document)).policy?.sha256).toBe(policy?.sha256);
    expect(policy?.sha256).not.toBe(policyOf(SHOP).sha256);
  });

  it('is said anew in another currency', () => {
    const parent = withRefund(', less: 12.50, because: "a charge"');
    const child = 'amends: 1\nname: "Abroad"\ncurrency: EUR\nextends: ./base.yaml\n';
    const { diagnostics } = read(child, { read: () => parent });
    const [first] = diagnostics;
    expect(first?.code).toBe('currency-differs');
    expect(first?.hint).toContain('remedies.refund');
  });
});

describe('adds-up', () => {
  it('is kept where it is said with yes', () => {
    const of = (key: string) =>
      policyOf(shopWith('label: "miles",', `label: "miles"${key},`)).remedies.find(
        ({ id }) => id === 'miles',
      );
    expect(of(', adds-up: true')).toMatchObject({ addsUp: true });
    expect(of(', adds-up: yes')).toMatchObject({ addsUp: true });
    expect(of(', adds-up: no')).not.toHaveProperty('addsUp');
    expect(of('')).not.toHaveProperty('addsUp');
  });
});

describe('a fact that amends came to bring', () => {
  it('leaves every policy that does not name it the policy that it was', () => {
    const policy = policyOf(SHOP);
    const { sha256, ...unsigned } = policy;
    expect(policy.facts.find(({ name }) => name === 'given-back')).toMatchObject({ onlyWhereUsed: true });
    const before = { ...unsigned, facts: policy.facts.filter(({ name }) => name !== 'given-back') };
    expect(canonical(before)).toBe(canonical(unsigned));
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('makes it another where the policy says something of it', () => {
    const text = shopWith('facts:\n', 'facts:\n  given-back: { ask: "What have they had back?" }\n');
    expect(policyOf(text).sha256).not.toBe(policyOf(SHOP).sha256);
  });

  it('has its name for itself', () => {
    const text = shopWith(
      'facts:\n',
      'facts:\n  given-back: { ask: "Was it brought back?", yes-no: true }\n',
    );
    const [first] = read(text).diagnostics;
    expect(first).toMatchObject({ code: 'bad-name', line: 5 });
    expect(first?.message).toContain('“given-back” is a fact that amends brings');
  });
});
