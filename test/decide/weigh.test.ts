import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, weigh } from '../../src/decide/index.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { Offer } from '../../src/domain/results/decision.js';
import type { ProposedRemedy, Weighed } from '../../src/domain/results/weighing.js';
import { SHARE_SCALE } from '../../src/domain/values/number.js';
import { draws } from '../draws.js';
import { complaintOf, policies, told } from './arbitrary.js';
import { oracle, whoMayGive } from './oracle.js';
import { widePolicies, wideTold } from './oracle-arbitrary.js';
import { type Bundle, bundles } from './oracle-offers.js';

const RUNS = { numRuns: draws(1500) };
const roles = fc.constantFrom('associate', 'supervisor', 'manager');
const TODAY = '2026-11-22';

/** An offer as somebody would name it: each remedy once, with as much as there is of it in all. */
function asIdeas(
  remedies: readonly { readonly id: string; readonly amount: number | null }[],
): ProposedRemedy[] {
  const all = new Map<string, number | null>();
  for (const { id, amount } of remedies) all.set(id, amount === null ? null : (all.get(id) ?? 0) + amount);
  return [...all].map(([remedy, amount]) => ({ remedy, amount }));
}

/** Who names a gift means one: where an earlier contact promised one and another is chosen today, there are two. */
function canBeNamed({ remedies }: Offer): boolean {
  const whole = remedies.filter(({ amount }) => amount === null).map(({ id }) => id);
  return new Set(whole).size === whole.length;
}

/** Any offer somebody could have in mind: some of the policy's remedies, at any amount, one cure at most. */
const ideasOf = (policy: Policy) =>
  fc
    .subarray(
      policy.remedies.map(({ id }) => id),
      { minLength: 1 },
    )
    .chain((ids) =>
      fc.tuple(
        ...ids.map((remedy) =>
          fc.option(fc.integer({ min: 1, max: 6000 })).map((amount): ProposedRemedy => ({ remedy, amount })),
        ),
      ),
    )
    .map((proposals) => oneCure(policy, proposals));

const CURES = ['replace', 'redeliver', 'exchange', 'redo', 'repair', 'refund'];

function oneCure({ remedies }: Policy, proposals: readonly ProposedRemedy[]): ProposedRemedy[] {
  const isCure = ({ remedy }: ProposedRemedy) =>
    CURES.includes(remedies.find(({ id }) => id === remedy)?.kind ?? '');
  const first = proposals.find(isCure);
  return proposals.filter((proposal) => !isCure(proposal) || proposal === first);
}

/** An offer, in which our apology is said whether it is owed or not, whatever its remedies stand after. */
function figuresOf(offer: Offer): Offer {
  const remedies = offer.remedies
    .map((remedy) => (remedy.kind === 'apology' ? { ...remedy, owed: false } : remedy))
    .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return { ...offer, remedies };
}

const sumOf = ({ mends: { goods, trouble, respect } }: Weighed): number => goods + trouble + respect;

describe('an offer in mind', () => {
  it.each([
    ['policies', policies(), told],
    ['wide policies', widePolicies, wideTold],
  ] as const)('that is the recommended one weighs as that: %s', (_name, anyPolicy, anyTold) => {
    fc.assert(
      fc.property(anyPolicy, anyTold, roles, (policy, facts, role) => {
        const complaint = complaintOf(policy, facts);
        const { offer, choices } = decide(policy, complaint, { today: TODAY, role });
        const [open, ...more] = choices.filter(({ chosen }) => chosen === null);
        const ways = more.length > 0 ? [offer] : (open?.offers ?? [offer]);
        for (const way of ways.filter(canBeNamed)) {
          const found = weigh(policy, complaint, asIdeas(way.remedies), { today: TODAY, role });
          expect(found.verdict).toBe('as-recommended');
          expect(figuresOf(found.weighed.offer)).toEqual(figuresOf(way));
          expect(figuresOf(found.recommended.offer)).toEqual(figuresOf(way));
          expect(found.mayGive).toBe(role);
          expect(found.objections).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('adds up, kind of harm by kind; costs less than nothing only by what comes back; and is said in words', () => {
    fc.assert(
      fc.property(
        fc.oneof(policies(), widePolicies).chain((policy) => fc.tuple(fc.constant(policy), ideasOf(policy))),
        told,
        roles,
        ([policy, proposals], facts, role) => {
          const complaint = complaintOf(policy, facts);
          const { harm, weighed, say, verdict } = weigh(policy, complaint, proposals, { today: TODAY, role });
          const { offer, mends } = weighed;
          const most = policy.generosity.neverPast / SHARE_SCALE;
          if (harm.total > 0)
            expect(offer.mended).toBeCloseTo(Math.min(most, sumOf(weighed) / harm.total), 2);
          else expect(offer.mended).toBe(1);
          const isWhole =
            mends.goods >= harm.goods && mends.trouble >= harm.trouble && mends.respect >= harm.respect;
          for (const kind of ['goods', 'trouble', 'respect'] as const) {
            expect(mends[kind]).toBeGreaterThanOrEqual(0);
            if (!isWhole) expect(mends[kind]).toBeLessThanOrEqual(harm[kind]);
          }
          // Only what comes back, or what they pay for, may bring more than all of it costs.
          const isPaidFor = offer.remedies.some(({ theyPay = 0 }) => theyPay > 0);
          if (!isPaidFor && (!offer.goods || offer.goods.keep)) expect(offer.cost).toBeGreaterThanOrEqual(0);
          expect(weighed.alone).toBeLessThanOrEqual(offer.mended);
          expect(say).not.toMatch(/undefined|NaN|\.\./);
          // What our apology mends is never told as the doing of what somebody has in mind.
          const hasMore = offer.remedies.some(({ kind }) => kind !== 'apology');
          const isWeighed = harm.total > 0 && complaint.facts['problem'] !== 'injury';
          if (isWeighed && hasMore && weighed.alone === 0 && offer.mended > 0)
            expect(say).toMatch(/On its own, .* puts nothing right \(with our apology /);
          if (verdict === 'harmful') expect(offer.mended).toBeLessThan(1);
          // An apology is never wrong: it is what else there is to give that is missing.
          if (!hasMore) {
            expect(verdict).not.toBe('harmful');
            expect(say).not.toContain('Offer instead');
          }
        },
      ),
      RUNS,
    );
  });

  it('is called dearer, better, as good or less by its own figures beside those that are recommended', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(widePolicies, wideTold, fc.nat(), (policy, facts, pick) => {
        const complaint = complaintOf(policy, { ...facts, ...FIRST });
        const all = bundles(oracle(policy, complaint, 'manager').table).filter(isNameable);
        const bundle = all[pick % Math.max(1, all.length)];
        if (!bundle) return;
        const proposals = asIdeas(bundle.all.map(({ remedy, amount }) => named(remedy.id, amount)));
        const found = weigh(policy, complaint, proposals, { today: TODAY, role: 'manager' });
        const { verdict, weighed, recommended } = found;
        seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
        const [one, best] = [weighed.offer, recommended.offer];
        const isDearer = one.cost > best.cost;
        const isBetter = one.mended > best.mended || one.worth > best.worth;
        if (verdict === 'mends-less') expect(one.mended).toBeLessThan(best.mended);
        if (verdict === 'as-good') expect(isDearer).toBe(false);
        if (verdict === 'dearer') {
          expect(isDearer).toBe(true);
          expect(one.worth).toBeLessThanOrEqual(best.worth);
          // Shares are compared as they're shown, in whole percents.
          expect(one.mended - best.mended).toBeLessThan(0.01);
        }
        if (verdict === 'better-but-dearer') expect([isDearer, isBetter]).toEqual([true, true]);
      }),
      { numRuns: draws(900) },
    );
    for (const verdict of ['mends-less', 'as-good', 'dearer', 'better-but-dearer'])
      expect(seen.get(verdict), `${verdict} of ${JSON.stringify([...seen])}`).toBeGreaterThan(0);
  });

  it('has the figures that the contract gives to every offer of the policy, told a second time', () => {
    fc.assert(
      fc.property(policies(), told, fc.nat(), (policy, facts, pick) => {
        const complaint = complaintOf(policy, facts);
        const all = bundles(oracle(policy, complaint, 'manager').table).filter(isNameable);
        const bundle = all[pick % Math.max(1, all.length)];
        if (!bundle) return;
        const proposals = asIdeas(bundle.all.map(({ remedy, amount }) => named(remedy.id, amount)));
        const { weighed, objections } = weigh(policy, complaint, proposals, {
          today: TODAY,
          role: 'manager',
        });
        const { cost, worth, mended, goodwill } = weighed.offer;
        expect([cost, worth, mended * 1000, goodwill].map(Math.round)).toEqual(
          [bundle.cost, bundle.worth, bundle.share, bundle.face].map(Number),
        );
        // Whatever the policy offers, it gives: only whose yes it takes, and what they want, may speak against it.
        const codes = objections.map(({ code }) => code);
        expect(codes.filter((code) => !OF_THE_MOMENT.includes(code))).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 3) },
    );
  });
});

/** Everybody answers a first contact here, and nothing has been turned down. */
const FIRST = { contacts: 1, 'turned-down': [] };

describe('who may give an offer in mind', () => {
  it('is the lowest role, from the one that asks upwards, whose goodwill and limits allow it', () => {
    let [asked, passed] = [0, 0];
    fc.assert(
      fc.property(widePolicies, wideTold, roles, fc.nat(), (policy, facts, role, pick) => {
        const complaint = complaintOf(policy, { ...facts, ...FIRST });
        const { table } = oracle(policy, complaint, role);
        const all = bundles(table).filter(isNameable);
        const bundle = all[pick % Math.max(1, all.length)];
        if (!bundle) return;
        const proposals = asIdeas(bundle.all.map(({ remedy, amount }) => named(remedy.id, amount)));
        const { mayGive, objections, verdict, weighed } = weigh(policy, complaint, proposals, {
          today: TODAY,
          role,
        });
        // Two ways may hold the same: what is owed one way, and is goodwill another.
        if (weighed.offer.goodwill !== Number(bundle.face)) return;
        const who = whoMayGive(table.about, role, bundle.goodwill);
        expect(verdict === 'as-recommended' ? role : mayGive).toBe(who);
        const yes = objections.filter(({ code }) => code === 'needs-yes');
        expect(yes.length > 0).toBe(who !== role);
        for (const { remedy } of yes)
          if (remedy) expect(bundle.goodwill.map((item) => item.remedy.id)).toContain(remedy);
        asked += 1;
        if (yes.some(({ remedy }) => remedy !== null)) passed += 1;
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 3) },
    );
    expect(asked).toBeGreaterThan(0);
    expect(passed).toBeGreaterThan(0);
  });
});

const OF_THE_MOMENT = ['needs-yes', 'handed-over', 'turned-down', 'less-than-refused', 'less-than-before'];

const named = (id: string, amount: bigint | null) => ({
  id,
  amount: amount === null ? null : Number(amount),
});

/** Whether each remedy is in it once, or has an amount by which two of it add up. */
function isNameable({ all }: Bundle): boolean {
  const whole = all.filter(({ amount }) => amount === null).map(({ remedy }) => remedy.id);
  return new Set(whole).size === whole.length;
}
