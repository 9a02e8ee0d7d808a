import { describe, expect, it } from 'vitest';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { BUILT_IN_FACTS } from '../../src/i18n/values/built-in.js';
import { policyOf, read, SHOP, shopWith } from './shop.js';

/** Built-in facts whose default or `when` rests on a fact of the policy. */

const withFacts = (facts: string, more = '') => shopWith('  insured:', `${facts}  insured:`) + more;
const names = (text: string) => policyOf(text).facts.map(({ name }) => name);

describe('a built-in fact', () => {
  it('may take its default from a declared one, and is then read behind it', () => {
    const policy = policyOf(
      withFacts('  fare: { ask: "What was the fare?", money: true }\n  price: { default: fare }\n'),
    );
    const order = policy.facts.map(({ name }) => name);
    expect(order.indexOf('price')).toBe(order.indexOf('fare') + 1);
    // What rests on the price comes behind it, in the order it had.
    expect(order.indexOf('held-value')).toBeGreaterThan(order.indexOf('price'));
    const { facts } = withDefaults(policy, { problem: 'wrong-item', fare: 4200, 'share-affected': 500_000 });
    expect([facts['price'], facts['held-value']]).toEqual([4200, 2100]);
  });

  it('may apply only where a declared one says so, also by a condition of a name', () => {
    const member = '  occasion: { when: { is: member } }\n';
    const policy = policyOf(withFacts(member, 'conditions: { member: { membership: gold } }\n'));
    const occasion = (membership: string) =>
      withDefaults(policy, { problem: 'late', membership, occasion: 'missed' }).facts['occasion'];
    expect([occasion('gold'), occasion('guest')]).toEqual(['missed', undefined]);
  });

  it('stays where it is in every other policy', () => {
    const usual = [
      'today',
      ...BUILT_IN_FACTS.filter(({ use }) => use === 'condition').map(({ name }) => name),
    ];
    expect(names(SHOP).slice(0, usual.length)).toEqual(usual);
    // A value that is called as a fact of the policy is no fact.
    const opened = withFacts(
      '  opened: { ask: "Opened?", yes-no: true }\n  condition: { default: opened, when: { channel: store } }\n',
    );
    expect(read(opened).diagnostics.map(({ code }) => code)).toEqual(['later-fact']);
    expect(names(withFacts('  contacts: { default: 2 }\n'))).toEqual(names(SHOP));
  });

  it.each([
    [
      'a fact that rests on it',
      '  fare: { ask: "Fare?", money: true, default: price }\n  price: { default: fare }\n',
      'later-fact',
    ],
    ['which problem it is', '  problem: { when: { membership: gold } }\n', 'later-fact'],
    [
      'itself by way of another',
      '  fare: { ask: "Fare?", money: true, when: { returnable: yes } }\n  price: { default: fare }\n  returnable: { when: { price: { over: 5 } } }\n',
      'later-fact',
    ],
  ])('may not rest in a circle on %s', (_, facts, code) => {
    const { policy, diagnostics } = read(withFacts(facts));
    expect(policy).toBeNull();
    expect(diagnostics.map((one) => one.code)).toContain(code);
  });

  it('says what to do about a circle', () => {
    const { diagnostics } = read(
      withFacts('  fare: { ask: "Fare?", money: true, default: price }\n  price: { default: fare }\n'),
    );
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.hint).toBe(
      '“price” rests on a fact of this policy: one of the two has to stand without the other.',
    );
  });
});
