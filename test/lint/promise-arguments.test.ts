import { describe, expect, it } from 'vitest';
import type { PromiseResult } from '../../src/domain/results/promise-result.js';
import { ComplaintSets } from '../../src/lint/complaints/complaint-sets.js';
import { PolicyBudget } from '../../src/lint/findings/budgeted-proof.js';
import { Grants } from '../../src/lint/grants/grants.js';
import { examinePolicy, examinePromises } from '../../src/lint/promises/examine.js';
import { RepresentativeComplaints } from '../../src/lint/representatives/representative-complaints.js';
import { readPolicy } from '../../src/source/index.js';

const SHOP = 'amends: 1\nname: "Shop"\ncurrency: GBP\nextends: retail@1\n';
const PAID = 'price: { at-least: 1, at-most: 100 }, share-affected: 100%, given-back: 0';

/** So little differs between complaints that all of them can be decided. */
const TINY = `amends: 1
name: "Tiny"
currency: GBP
extends: bare@1
remedies: { call: { kind: attention, label: "a call", minutes: 5, worth: 2 } }
rules: { always: { may: [call], say: "You asked." } }
`;
const PINNED =
  'problem: other, fault: us, price: 10, share-affected: 100%, other-costs: 0, given-back: 0, spend-a-year: 100, held-value: 0, channel: store, treated: fairly, trouble: none, asked-for: nothing';

/** What becomes of one promise under a policy, when few complaints are tried. */
function examined(promise: string, base = SHOP): PromiseResult {
  const { policy, diagnostics } = readPolicy(`${base}promises:\n  ours: ${promise}\n`, 'shop.yaml', {});
  if (!policy) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const result = examinePolicy(policy, { drawn: 60, every: 5000 }).find(({ id }) => id === 'ours');
  if (!result) throw new Error('There is no such promise.');
  return result;
}

const verdictOf = (promise: string, base = SHOP): string => {
  const { verdict, claims } = examined(promise, base);
  return [verdict, ...claims.flatMap(({ by }) => by ?? [])].join(' by ');
};

describe('a promise is proved', () => {
  it.each([
    ['by rules', '{ when: { problem: injury }, always: { outcome: refer } }'],
    ['by rules', `{ when: { problem: damaged, fault: us, ${PAID} }, always: { outcome: resolve } }`],
    ['by rules', `{ when: { problem: damaged, fault: us, ${PAID} }, always: { owes: [refund] } }`],
    [
      'by rules',
      '{ when: { problem: injury }, always: { gives: { at-least: [apology], never: [voucher, refund] } } }',
    ],
    ['by rules', '{ when: { problem: price-dropped }, always: { gives: { never: [replacement] } } }'],
    [
      'by bounds',
      `{ when: { problem: lost, fault: us, ${PAID}, other-costs: 0, contacts: { at-most: 1 } }, always: { granted-by: supervisor } }`,
    ],
    ['by bounds', '{ always: { monotone: { fact: claims-before, of: owed } } }'],
    ['by bounds', '{ always: { monotone: { fact: contacts, of: owed } } }'],
    ['by procedure', '{ always: { mends: { at-least: 0%, or-all-that-is-allowed: yes } } }'],
    [
      'by procedure',
      '{ when: { fault: us }, always: { mends: { at-least: 110%, or-all-that-is-allowed: yes } } }',
    ],
    ['by procedure', '{ always: { monotone: { fact: contacts, of: mended } } }'],
    ['by procedure', '{ always: { monotone: { fact: orders-before, of: mended } } }'],
  ])('%s: %s', (by, promise) => {
    expect(verdictOf(promise)).toBe(`proved ${by}`);
  });

  it('by trial where few complaints differ, and by their costs where bounds tell', () => {
    expect(verdictOf(`{ when: { ${PINNED} }, always: { says: { never: ["voucher"] } } }`, TINY)).toBe(
      'proved by trial',
    );
    expect(verdictOf('{ always: { costs: { at-most: 0 } } }', TINY)).toBe('proved by bounds');
  });

  it('about nobody, because nothing can break it', () => {
    const nobody = '{ when: { fault: us, not: { fault: us } }, always: { says: { never: ["sorry"] } } }';
    expect(verdictOf(nobody)).toBe('proved by rules');
  });
});

describe('a promise that takes too long', () => {
  it('is not proved, however little was looked at', () => {
    const promises = `promises:\n  ours: { when: { fault: us, price: { over: 3 } }, always: { gives: { never: [swap] } } }\n  sorry: { always: { says: { never: ["lawyer"] } } }\n`;
    const { policy } = readPolicy(`${SHOP}${promises}`, 'shop.yaml', {});
    if (!policy) throw new Error('It does not read well.');
    for (const steps of [0, 10, 1000, 20_000]) {
      const complaints = new ComplaintSets(policy, new PolicyBudget(steps));
      const representatives = new RepresentativeComplaints(policy, complaints);
      const results = examinePromises({ policy, complaints, grants: new Grants(policy), representatives });
      const [ours, sorry] = ['ours', 'sorry'].map((name) => results.find(({ id }) => id === name)?.verdict);
      expect(sorry).toBe('not-proved');
      if (steps < 1000) expect(ours).toBe('not-proved');
    }
  });
});

describe('a promise is broken', () => {
  it.each([
    [
      'by what was paid back already',
      '{ when: { problem: damaged, fault: us }, always: { owes: [refund] } }',
    ],
    ['by what it cost them besides', '{ when: { fault: us }, always: { granted-by: associate } }'],
    ['by somebody who is hurt', '{ always: { outcome: [resolve, decline, wait, explain] } }'],
    ['by a dear thing', '{ when: { fault: us }, always: { costs: { at-most: 100 } } }'],
    ['by what is said', '{ when: { problem: damaged }, always: { says: { never: ["DAMAGED"] } } }'],
    ['by longer use', '{ always: { monotone: { fact: days-since-purchase, of: owed } } }'],
  ])('%s: %s', (_, promise) => {
    const { verdict, claims } = examined(promise);
    expect(verdict).toBe('broken');
    expect(claims[0]?.counterExample?.complaints.length).toBeGreaterThan(0);
  });

  it('by few facts that are out of the ordinary', () => {
    const { claims } = examined('{ when: { fault: us }, always: { mends: { at-least: 50% } } }');
    const [known] = claims[0]?.counterExample?.complaints ?? [];
    expect(known).toMatchObject({ fault: 'us', price: 4000 });
  });
});

describe('a promise is not proved', () => {
  it.each([
    ['what is said', '{ when: { problem: damaged }, always: { says: { never: ["goodwill"] } } }', 'said'],
    [
      'what was turned down',
      '{ when: { turned-down: voucher }, always: { gives: { never: [swap] } } }',
      'turned down',
    ],
    [
      'more than generosity wants',
      '{ when: { fault: us }, always: { mends: { at-least: 120%, or-all-that-is-allowed: yes } } }',
      'generosity',
    ],
  ])('and it is told where the doubt is: %s', (_, promise, doubt) => {
    const { verdict, claims, tried } = examined(promise);
    expect(['not-proved', 'broken']).toContain(verdict);
    if (verdict === 'not-proved') expect(claims[0]?.doubt).toContain(doubt);
    expect(tried).toBeGreaterThan(0);
  });
});
