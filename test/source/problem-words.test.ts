import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/domain/policy/policy.js';
import { ENGLISH } from '../../src/i18n/en/index.js';
import { choicesOf, matching } from '../../src/interview/index.js';
import { policyOf, SHOP, shopWith } from './shop.js';

const OWN = 'superseded: { label: "A newer model came out", ';

const shopSaying = (words: string) => shopWith(OWN, `${OWN}words: ${words}, `);

/** A policy on top of the shop's, which says these words for the same problem. */
function branchSaying(problem: string, base = shopSaying('[newer, "too old"]')): Policy {
  const head = 'amends: 1\nname: "Branch"\ncurrency: GBP\nextends: ./base.yaml\n';
  return policyOf(`${head}problems:\n  superseded: ${problem}\n`, { read: () => base, root: '' });
}

const superseded = (policy: Policy) => policy.problems.find(({ name }) => name === 'superseded');

function found(policy: Policy, typed: string): string[] {
  const fact = policy.facts.find(({ name }) => name === 'problem');
  return matching(fact ? choicesOf(policy, fact, null) : [], typed, ENGLISH.prompts).map(
    ({ value }) => value,
  );
}

describe('what a policy says for a problem', () => {
  it('finds it, whole phrases and single words, whatever their form', () => {
    const policy = policyOf(shopSaying('[zeppelin, "too old", déjà-vu, "won’t fly"]'));
    for (const typed of [
      'zeppelin',
      'two zeppelins',
      'zepelin',
      'zep',
      'it is too old',
      'Deja vu',
      'it wont fly',
    ])
      expect([typed, found(policy, typed)[0]]).toEqual([typed, 'superseded']);
    expect(found(policyOf(SHOP), 'zeppelin')[0]).toBe('other');
  });

  it('is then none of what amends knows for another problem, but an injury keeps its own', () => {
    expect(found(policyOf(SHOP), 'mouldy')[0]).toBe('faulty');
    const policy = policyOf(shopSaying('[mouldy, ambulance]'));
    expect(found(policy, 'mouldy')).toEqual(['superseded', 'other']);
    expect(found(policy, 'ambulance').slice(0, 2)).toEqual(['injury', 'superseded']);
  });

  it('is found by its label where it says none', () => {
    expect(found(policyOf(SHOP), 'a newer model')[0]).toBe('superseded');
  });

  it('adds up with what the parent says, each once, the parent’s first', () => {
    expect(
      superseded(branchSaying('{ label: "Old", harm: 5, fault: us, words: [Newer, latest] }')),
    ).toMatchObject({
      label: 'Old',
      words: ['newer', 'too old', 'latest'],
    });
    expect(superseded(branchSaying('{ label: "Old", harm: 5, fault: us }'))?.words).toEqual([
      'newer',
      'too old',
    ]);
  });

  it('leaves everything else as it was where nothing but words is added', () => {
    const before = superseded(policyOf(SHOP));
    expect(superseded(branchSaying('{ words: [latest] }', SHOP))).toEqual({ ...before, words: ['latest'] });
  });

  it('is part of what the policy is, and absent where nothing is said', () => {
    expect(superseded(policyOf(SHOP))).not.toHaveProperty('words');
    const hashes = ['[a]', '[b]', '[a, b]'].map((words) => policyOf(shopSaying(words)).sha256);
    expect(new Set([...hashes, policyOf(SHOP).sha256]).size).toBe(4);
  });

  it('finds the problem by every word that is read, before everything but an injury', () => {
    const word = fc.stringMatching(/^q[a-z]{4,10}$/);
    fc.assert(
      fc.property(word, (said) => {
        expect(found(policyOf(shopSaying(`["${said}"]`)), said)[0]).toBe('superseded');
      }),
      { numRuns: 10 },
    );
  });
});
