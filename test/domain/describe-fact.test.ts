import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../src/domain/policy/fact.js';
import { describeFact } from '../../src/i18n/values/describe-fact.js';
import { builtIn } from '../fixtures/built-in.js';

const RETAIL = builtIn('retail');

describe('what a fact is taken as', () => {
  it.each<[string, FactValue, string]>([
    ['contacts', 0, 'we noticed first'],
    ['contacts', 1, 'first contact'],
    ['contacts', 5, 'fifth contact or later'],
    ['treated', 'fairly', 'treated fairly'],
    ['trouble', 'a-trip', 'trouble: a trip back to us'],
    ['claims-before', 0, 'no claims before'],
    ['claims-before', 1, 'one claim before'],
    ['claims-before', 3, '3 claims before'],
    ['orders-before', 0, 'no orders before'],
    ['channel', 'store', 'in store'],
    ['delivery-paid', 0, 'no delivery paid'],
    ['delivery-paid', 495, '£4.95 paid for delivery'],
    ['share-affected', 1_000_000, 'all of it affected'],
    ['share-affected', 255_000, '25.5% of it affected'],
    ['turned-down', [], 'nothing turned down'],
    ['turned-down', [{ remedy: 'voucher', amount: 500 }], 'turned down: a £5 voucher to spend with us'],
    ['asked-for', 'refund', 'asked for: your money back'],
    ['problem', 'wrong-item', 'they got the wrong thing'],
    ['returnable', false, 'goods that can’t come back'],
    ['put-right-before', false, '“Have we already repaired or replaced it once?” no'],
    ['item', 'two dresses', 'item: two dresses'],
  ])('%s %j is “%s”', (fact, value, words) => {
    expect(describeFact(RETAIL, fact, value)).toBe(words);
  });

  it('has words of its own for every value of every fact that amends brings', () => {
    for (const { name, type, use, builtIn: ours } of RETAIL.facts) {
      if (!ours || use === 'wording' || name === 'trouble') continue;
      const values = type.is === 'one-of' ? type.values : type.is === 'yes-no' ? [true, false] : [];
      const numbers = 'atLeast' in type ? [type.atLeast, type.atLeast + 1, type.atMost] : [];
      for (const value of [...values, ...numbers])
        expect(describeFact(RETAIL, name, value)).not.toMatch(`${name}:`);
    }
  });

  it('says what a policy declares by its question, and never by its name', () => {
    const declared = RETAIL.facts.filter(({ builtIn: ours, type }) => !ours && type.is === 'yes-no');
    expect(declared.length).toBeGreaterThan(0);
    for (const { name, ask } of declared) {
      const facts = RETAIL.facts.map((fact) => (fact.name === name ? { ...fact, name: 'qZ_9' } : fact));
      expect(describeFact({ ...RETAIL, facts }, 'qZ_9', true)).toBe(`“${ask}” yes`);
    }
  });

  it('goes by what the policy calls a value, where that is something else', () => {
    const facts = RETAIL.facts.map((fact) =>
      fact.name === 'channel' ? { ...fact, labels: { ...fact.labels, store: 'At our counter' } } : fact,
    );
    expect(describeFact({ ...RETAIL, facts }, 'channel', 'store')).toBe('at our counter');
    expect(describeFact({ ...RETAIL, facts }, 'channel', 'online')).toBe('online');
  });
});
