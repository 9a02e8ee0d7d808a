import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeProof } from '../../../src/cases/diff/answers/alike-proof.js';
import { Deciding, differs } from '../../../src/cases/diff/answers/deciding.js';
import { jointPolicy, type PolicyPair } from '../../../src/cases/diff/pair/joint-policy.js';
import { type Amount, fixed } from '../../../src/domain/policy/amount.js';
import type { Policy, Remedy } from '../../../src/domain/policy/policy.js';
import { grantsOf } from '../../../src/domain/policy/policy-parts.js';
import { REMEDY_KINDS } from '../../../src/domain/remedies/kinds.js';
import { draws } from '../../draws.js';
import { builtIn, builtIns } from '../../fixtures/built-in.js';
import { randomNumbers } from '../../fixtures/random.js';
import { arbitraryPolicies, complaintsOf } from '../../lint/arbitrary.js';

const TODAY = '2026-11-22';
const COMPLAINTS = 100;

const isChangeable = ({ kind }: Remedy): boolean => REMEDY_KINDS[kind].role !== 'apology';

const FIGURES = ['amount', 'cost', 'worth', 'minutes', 'upgrade', 'theyPay'] as const;

/** The remedy with one of its figures halved or doubled. */
function refigured(remedy: Remedy, random: () => number): Remedy {
  const figure = pick(
    FIGURES.filter((one) => remedy[one] !== undefined),
    random,
  );
  const amount = figure && remedy[figure];
  if (!amount) return remedy;
  const share = fixed(random() < 0.5 ? 500_000 : 2_000_000);
  const changed: Amount = { is: 'percent', share, of: amount.is === 'sizes' ? amount.to : amount };
  return { ...remedy, [figure]: amount.is === 'sizes' ? { ...amount, to: changed } : changed };
}

/** The same policy, with another figure of one of its remedies, mostly one that a rule gives. */
function withRefigured(policy: Policy, random: () => number): Policy {
  const given = new Set(policy.rules.flatMap(grantsOf).map(({ remedy }) => remedy));
  const some = policy.remedies.filter((one) => isChangeable(one) && (given.has(one.id) || random() < 0.1));
  const chosen = pick(some, random);
  const remedies = policy.remedies.map((one) => (one === chosen ? refigured(one, random) : one));
  return { ...policy, sha256: '1', remedies };
}

const pick = <T>(some: readonly T[], random: () => number): T | undefined =>
  some[Math.floor(random() * some.length)];

/** Of some complaints, how many are proved to be answered alike, and those that are answered otherwise all the same. */
function proved(pair: PolicyPair, random: () => number) {
  const isAlike = alikeProof(pair);
  const deciding = new Deciding(pair, TODAY);
  const draw = complaintsOf(jointPolicy(pair).policy, random);
  const alike = Array.from({ length: COMPLAINTS }, draw).filter((told) =>
    isAlike(deciding.complaint(pair.after, told).facts),
  );
  return { alike: alike.length, wrong: alike.filter((told) => differs(deciding.compare(told))) };
}

describe('complaints that are proved to be answered alike where figures of remedies have changed', () => {
  it.each([
    ['shipped policies', fc.constantFrom(...Object.values(builtIns())), draws(30)],
    // Most of these give so little that seldom anything changes.
    ['any policies', arbitraryPolicies, draws(12)],
  ])('are answered alike: %s', (_, policies, numRuns) => {
    let alike = 0;
    fc.assert(
      fc.property(policies, fc.nat(), (before, seed) => {
        const random = randomNumbers(seed);
        const found = proved({ before, after: withRefigured(before, random) }, random);
        alike += found.alike;
        expect(found.wrong).toEqual([]);
      }),
      { numRuns },
    );
    expect(alike).toBeGreaterThan(numRuns);
  });

  it('are none where the apology has changed, or anything else', () => {
    const before = builtIn('retail');
    const others: readonly Partial<Policy>[] = [
      { remedies: before.remedies.map((one) => (isChangeable(one) ? one : { ...one, worth: fixed(1_000) })) },
      { costs: { ...before.costs, margin: fixed(1) } },
      { remedies: before.remedies.toReversed() },
    ];
    for (const other of others)
      expect(proved({ before, after: { ...before, ...other } }, randomNumbers(1)).alike).toBe(0);
  });

  it('are most where a shop gives another voucher', () => {
    const before = builtIn('retail');
    const remedies = before.remedies.map((one) =>
      one.id === 'voucher' && one.amount?.is === 'sizes'
        ? { ...one, amount: { ...one.amount, to: fixed(2_500) } }
        : one,
    );
    const pair = { before, after: { ...before, remedies } };
    const { alike, wrong } = proved(pair, randomNumbers(1));
    expect(wrong).toEqual([]);
    expect(alike).toBeGreaterThan(COMPLAINTS / 2);
    const { facts } = new Deciding(pair, TODAY).complaint(before, { problem: 'damaged', price: 4_000 });
    const refusing = (remedy: string) => ({ ...facts, 'turned-down': [{ remedy, amount: null }] });
    expect([facts, refusing('small-gift'), refusing('voucher')].map(alikeProof(pair))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
