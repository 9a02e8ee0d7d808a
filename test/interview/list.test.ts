import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import {
  changesAnswer,
  checklistFor,
  initialState,
  rankRows,
  refusableRemedies,
} from '../../src/interview/index.js';
import { policies } from '../decide/arbitrary.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';
import { arbitraryPolicies } from '../lint/arbitrary.js';
import { trueComplaints } from './person.js';

const RUNS = draws(60);

const TRADES = ['retail', 'restaurant', 'airline'].map(builtIn);

const lowest = ({ authority: [role] }: Policy) => ({ today: '2026-11-22', role: role?.name ?? '' });

/** What stands on the list: the facts that change the answer by themselves, then the others. */
function listed(policy: Policy, known: Facts): { readonly deciding: string[]; readonly others: string[] } {
  const matters = changesAnswer(policy, known, lowest(policy));
  const rows = rankRows(checklistFor(policy, initialState(known))?.rows ?? [], matters);
  const names = rows.map(({ fact }) => fact.name);
  const first = rows.filter(matters).length;
  expect(rows.slice(0, first).every(matters)).toBe(true);
  return { deciding: names.slice(0, first), others: names.slice(first) };
}

/** Those of a list that stand on the other, too. */
const common = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((name) => other.includes(name));

describe('the list', () => {
  it('has what changes the answer first, and each part in one order whatever went wrong', () => {
    let compared = 0;
    const drawn = fc.oneof(policies(), arbitraryPolicies, fc.constantFrom(...TRADES));
    const both = drawn.chain((policy) =>
      fc.tuple(
        fc.constant(policy),
        trueComplaints(policy),
        trueComplaints(policy),
        fc.infiniteStream(fc.boolean()),
      ),
    );
    fc.assert(
      fc.property(both, ([policy, one, other, tells]) => {
        const told = (truth: Facts): Facts =>
          Object.fromEntries(
            Object.entries(truth).filter(([name]) => name === 'problem' || tells.next().value),
          );
        const [a, b] = [listed(policy, told(one)), listed(policy, told(other))];
        for (const part of ['deciding', 'others'] as const) {
          compared += common(a[part], b[part]).length;
          expect(common(a[part], b[part])).toEqual(common(b[part], a[part]));
        }
      }),
      { numRuns: RUNS },
    );
    expect(compared).toBeGreaterThan(5 * RUNS);
  });

  it.each([
    ['airline', 'cancelled', ['delivery-paid', 'returnable', 'held-value', 'in-stock']],
    ['airline', 'bag-late', ['delivery-paid', 'returnable', 'condition']],
    ['restaurant', 'poor-service', ['returnable', 'condition', 'held-value', 'in-stock']],
    ['cafe', 'wrong-item', ['returnable', 'condition', 'held-value', 'in-stock']],
  ])('of %s has no row of another trade: %s', (name, problem, never) => {
    const policy = builtIn(name);
    const rows = checklistFor(policy, initialState({ problem, price: 2000 }))?.rows ?? [];
    expect(rows.length).toBeGreaterThan(5);
    expect(
      common(
        rows.map(({ fact }) => fact.name),
        never,
      ),
    ).toEqual([]);
  });

  it('has whose doing it was where that can change the answer, standing at what the problem says', () => {
    const retail = builtIn('retail');
    const known = { problem: 'late', price: 2000 };
    expect(listed(retail, known).deciding[0]).toBe('fault');
    const fault = checklistFor(retail, initialState(known))?.rows.find(
      ({ fact: { name } }) => name === 'fault',
    );
    expect(fault?.assumed).toBe('carrier');
  });

  it('lets them ask for nothing that nobody would be given here', () => {
    const policy = builtIn('retail');
    const choices = (problem: string) =>
      checklistFor(policy, initialState({ problem, price: 2000 }))
        ?.rows.find(({ fact }) => fact.name === 'asked-for')
        ?.choices.map(({ value }) => value);
    expect(choices('overcharged')).toEqual(expect.arrayContaining(['nothing', 'overcharge-back', 'voucher']));
    expect(common(choices('overcharged') ?? [], ['repair', 'swap', 'part-sent', 'work-again'])).toEqual([]);
    expect(choices('bad-work')).toContain('work-again');
  });

  it('lets them turn down whatever an answer to such a problem ever holds, but words', () => {
    let offered = 0;
    const drawn = fc.oneof(policies(), fc.constantFrom(...TRADES));
    const complaints = drawn.chain((policy) => fc.tuple(fc.constant(policy), trueComplaints(policy)));
    fc.assert(
      fc.property(complaints, ([policy, truth]) => {
        const ids = refusableRemedies(policy, truth).map(({ id }) => id);
        const { offer, choices } = decide(policy, withDefaults(policy, truth), lowest(policy));
        for (const { remedies } of [offer, ...choices.flatMap(({ offers }) => offers)])
          for (const { id, kind } of remedies) {
            if (REMEDY_KINDS[kind].role === 'apology') continue;
            offered += 1;
            expect(ids).toContain(id);
          }
      }),
      { numRuns: RUNS },
    );
    expect(offered).toBeGreaterThan(RUNS / 2);
  });
});
