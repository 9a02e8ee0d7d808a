import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, decideBriefly, weigh } from '../../src/decide/index.js';
import { type Cap, rolesBound } from '../../src/domain/policy/cap.js';
import type { FactValue } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import type { Offer, WeighedDecision } from '../../src/domain/results/decision.js';
import { draws } from '../draws.js';
import { complaintOf, policies, told } from './arbitrary.js';
import { oracle } from './oracle.js';
import { edges, onTheEdge, widePolicies, wideTold } from './oracle-arbitrary.js';
import { differences, saidByDecision, saidByOracle } from './oracle-compare.js';

/** What a record says is left of a policy's caps, and what an answer makes of it. */

const OPTIONS = { today: '2026-11-22' };
const RUNS = { numRuns: draws(1200) };
const WIDE = { numRuns: draws(300) };
const ROLES = ['associate', 'supervisor', 'manager'] as const;
const IDS = Object.keys(REMEDY_KINDS).filter((id) => id !== 'apology');

type Known = { readonly caps: readonly Cap[]; readonly left: readonly (number | null)[] };

const cap: fc.Arbitrary<{ cap: Cap; left: number | null }> = fc
  .record({
    per: fc.constantFrom('customer' as const, 'staff' as const, 'store' as const),
    counts: fc.constantFrom('goodwill' as const, 'goodwill' as const, 'times' as const),
    remedies: fc.option(fc.subarray(IDS, { minLength: 1, maxLength: 4 }), { nil: undefined }),
    then: fc.option(fc.constantFrom(...ROLES), { nil: undefined }),
    left: fc.oneof(fc.constantFrom(null, 0, 1), fc.integer({ min: 0, max: 4000 })),
  })
  .map(({ per, counts, remedies, then, left }) => ({
    cap: {
      per,
      counts,
      within: { count: 90, unit: 'day' as const },
      atMost: 6000,
      ...(remedies && counts === 'times' ? { remedies } : {}),
      ...(then ? { then } : {}),
      place: { file: 'arbitrary.yaml', line: 7, column: 1 },
    },
    left,
  }));

const known: fc.Arbitrary<Known> = fc
  .array(cap, { minLength: 1, maxLength: 3 })
  .map((all) => ({ caps: all.map((one) => one.cap), left: all.map((one) => one.left) }));

const roles = fc.constantFrom(...ROLES);

const decideWith = (
  policy: Policy,
  facts: Record<string, FactValue>,
  role: string,
  left: Known['left'],
): WeighedDecision => decide(policy, complaintOf(policy, facts), { ...OPTIONS, role, left });

/** Everything but what is told of the caps. */
function apart({ left: _left, ...decision }: WeighedDecision) {
  return decision;
}

const owedIn = ({ remedies }: Offer) =>
  remedies.filter(({ owed }) => owed).map(({ id, amount, cost }) => [id, amount, cost]);

const goodwillIn = ({ remedies }: Offer) =>
  remedies.filter(({ owed, kind }) => !owed && kind !== 'apology').map(({ id }) => id);

/** Whether an offer keeps within what is left of the caps that bind a role. */
function expectWithin(policy: Policy, offer: Offer, role: string, { caps, left }: Known): void {
  caps.forEach((one, at) => {
    const rest = left[at] ?? null;
    if (rest === null || !rolesBound(one, policy.authority).some(({ name }) => name === role)) return;
    if (one.counts === 'goodwill') expect(offer.goodwill).toBeLessThanOrEqual(rest);
    else if (rest === 0 && one.remedies)
      expect(goodwillIn(offer).filter((id) => one.remedies?.includes(id))).toEqual([]);
    else if (rest === 0) expect(offer.goodwill).toBe(0);
  });
}

describe('what is left of caps', () => {
  it('decides as the contract says, told a second time', () => {
    fc.assert(
      fc.property(
        policies(),
        told,
        roles,
        known,
        edges,
        fc.boolean(),
        (plain, all, role, it, edge, sharp) => {
          const policy = { ...plain, caps: it.caps };
          const { offer } = decideWith(policy, all, role, it.left);
          const offered = offer.remedies.filter(({ kind }) => kind !== 'apology');
          const facts = sharp ? onTheEdge(policy, all, offered, edge) : all;
          const decision = decideWith(policy, facts as typeof all, role, it.left);
          const second = oracle(policy, complaintOf(policy, facts), role, it.left);
          expect(differences(saidByOracle(second), saidByDecision(decision))).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it('does so for limits on remedies and stand-ins too', () => {
    fc.assert(
      fc.property(widePolicies, wideTold, roles, known, (plain, facts, role, it) => {
        const policy = { ...plain, caps: it.caps };
        const decision = decideWith(policy, facts, role, it.left);
        const second = oracle(policy, complaintOf(policy, facts), role, it.left);
        expect(differences(saidByOracle(second), saidByDecision(decision))).toEqual([]);
      }),
      WIDE,
    );
  });

  it('never touches what is owed, and holds every offer that may be given within', () => {
    fc.assert(
      fc.property(policies(), told, roles, known, (plain, facts, role, it) => {
        const policy = { ...plain, caps: it.caps };
        const free = decideWith(plain, facts, role, []);
        const held = decideWith(policy, facts, role, it.left);
        expect(owedIn(held.offer)).toEqual(owedIn(free.offer));
        expect(held.capped).toEqual(free.capped);
        expect([held.outcome, held.reason]).toEqual([free.outcome, free.reason]);
        expect(held.choices.map(({ of, chosen, offers }) => [of, chosen, offers.map(owedIn)])).toEqual(
          free.choices.map(({ of, chosen, offers }) => [of, chosen, offers.map(owedIn)]),
        );
        const ways = [held.offer, ...held.choices.flatMap(({ offers }) => offers)];
        for (const offer of [...ways, ...held.instead.map((close) => close.offer)])
          expectWithin(policy, offer, role, it);
        if (held.withApproval) {
          expectWithin(policy, held.withApproval.offer, held.withApproval.role, it);
          expect(owedIn(held.withApproval.offer)).toEqual(owedIn(free.offer));
        }
      }),
      RUNS,
    );
  });

  it('changes nothing where there are no caps, and where nobody knows it but that this is said', () => {
    fc.assert(
      fc.property(policies(), told, roles, known, (policy, facts, role, { caps, left }) => {
        const free = JSON.stringify(decideWith(policy, facts, role, []));
        expect(JSON.stringify(decideWith(policy, facts, role, left))).toBe(free);
        const unchecked = decideWith({ ...policy, caps }, facts, role, []);
        expect(JSON.stringify(apart(unchecked))).toBe(free);
        expect(unchecked.left?.map((one) => one.left)).toEqual(caps.map(() => null));
        const plenty = decideWith(
          { ...policy, caps },
          facts,
          role,
          caps.map(() => 1e9),
        );
        expect(JSON.stringify(apart(plenty))).toBe(free);
      }),
      RUNS,
    );
  });

  it('lets a yes from above lift the cap that says so, and that alone', () => {
    fc.assert(
      fc.property(policies(), told, known, fc.nat(2), (plain, facts, it, at) => {
        const lifted = it.caps.map((one, index) => (index === at ? { ...one, then: 'supervisor' } : one));
        const policy = { ...plain, caps: lifted };
        const gone = it.left.map((one, index) => (index === at ? null : one));
        for (const role of ['supervisor', 'manager'])
          expect(apart(decideWith(policy, facts, role, it.left))).toEqual(
            apart(decideWith(policy, facts, role, gone)),
          );
      }),
      RUNS,
    );
  });

  it('is told the same in a brief decision', () => {
    fc.assert(
      fc.property(policies(), told, roles, known, (plain, facts, role, { caps, left }) => {
        const policy = { ...plain, caps };
        const brief = decideBriefly(policy, complaintOf(policy, facts), { role, left });
        const { offer, withApproval } = decideWith(policy, facts, role, left);
        expect([brief.goodwill, brief.cost, brief.needs]).toEqual([
          offer.goodwill,
          offer.cost,
          withApproval?.role ?? null,
        ]);
      }),
      RUNS,
    );
  });

  it('says which cap made an offer smaller, and none where none did', () => {
    fc.assert(
      fc.property(policies(), told, roles, known, (plain, facts, role, { caps, left }) => {
        const policy = { ...plain, caps };
        const held = decideWith(policy, facts, role, left);
        const free = decideWith(plain, facts, role, []);
        const said = held.because.filter(({ text }) => text.startsWith('Less than otherwise'));
        for (const { file, line } of said) expect([file, line]).toEqual(['arbitrary.yaml', 7]);
        const isFirst = (facts['contacts'] ?? 1) === 1 && !(facts['turned-down'] as unknown[])?.length;
        if (isFirst)
          expect(said.length > 0).toBe(
            held.offer.mended < free.offer.mended || held.offer.worth < free.offer.worth,
          );
      }),
      RUNS,
    );
  });
});

describe('weighing past a cap', () => {
  it('names whoever may give it, as a decision does', () => {
    fc.assert(
      fc.property(policies(), told, roles, known, (plain, facts, role, it) => {
        const policy = { ...plain, caps: it.caps };
        const complaint = complaintOf(policy, facts);
        const { offer } = decide(plain, complaint, { ...OPTIONS, role: 'manager' });
        const ideas = offer.remedies
          .filter(({ kind }) => kind !== 'apology')
          .map(({ id: remedy, amount }) => ({ remedy, amount }));
        const unique = ideas.filter(
          (idea, at) => ideas.findIndex(({ remedy }) => remedy === idea.remedy) === at,
        );
        if (unique.length < ideas.length) return;
        const found = weigh(policy, complaint, unique, { ...OPTIONS, role, left: it.left });
        const past = found.objections.filter(({ code }) => code === 'past-cap');
        if (found.mayGive !== null) expectWithin(policy, found.weighed.offer, found.mayGive, it);
        if (past.length > 0) expect(found.mayGive).not.toBe(role);
        expect(found.left?.map(({ left }) => left)).toEqual(it.left);
      }),
      RUNS,
    );
  });
});
