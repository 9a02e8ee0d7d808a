import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide as decideComplaint } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import { withMoment } from '../../src/domain/policy/moment.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { Decision } from '../../src/domain/results/decision.js';
import { contradictions } from '../../src/i18n/values/read-facts.js';
import { decide, Failure } from '../../src/index.js';
import { completeComplaint, missing } from '../../src/interview/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';
import { policies, tellable, told } from './arbitrary.js';
import { widePolicies, wideTold } from './oracle-arbitrary.js';

/** A decision is a record, and a record can be answered again. */

const TODAY = '2026-11-22';
const RUNS = { numRuns: draws(500) };
const roles = fc.constantFrom('associate', 'supervisor', 'manager');

/** Nobody turned down what the policy does not know: that could not be told. */
function refusesWhatThereIs({ remedies }: Policy, facts: Facts): boolean {
  const refused = facts['turned-down'];
  return (
    typeof refused !== 'object' || refused.every(({ remedy }) => remedies.some(({ id }) => id === remedy))
  );
}

/** What a program keeps of a decision, read again. */
const kept = (decision: Decision): Decision => JSON.parse(JSON.stringify(decision));

describe('a decision that is printed, read and answered again', () => {
  it.each([
    ['plain', policies(), told],
    ['wide', widePolicies, wideTold],
  ])('is the same, byte for byte: %s policies', (_name, anyPolicy, anyTold) => {
    let answered = 0;
    fc.assert(
      fc.property(anyPolicy, anyTold, roles, (policy: Policy, facts: Facts, role) => {
        if (missing(policy, facts).length > 0 || !refusesWhatThereIs(policy, facts)) return;
        if (contradictions(policy, facts).length > 0) return;
        const known = withMoment(policy, tellable(policy, facts), { date: TODAY, hour: 9 });
        const decision = decideComplaint(policy, completeComplaint(policy, known), { today: TODAY, role });
        const again = decide(policy, kept(decision), { today: TODAY });
        expect(JSON.stringify(again)).toBe(JSON.stringify(decision));
        const { assumed: _, ...rest } = decide(policy, kept(decision).complaint, { today: TODAY, role });
        const { assumed: _taken, ...before } = decision;
        expect(JSON.stringify(rest)).toBe(JSON.stringify(before));
        answered += 1;
      }),
      RUNS,
    );
    expect(answered).toBeGreaterThan(RUNS.numRuns / 4);
  });

  const retail = builtIn('retail');
  const usual = decide(
    retail,
    { problem: 'wrong-item', price: 65, 'share-affected': '50%', 'held-value': '60' },
    { today: `${TODAY}T20:15`, role: 'supervisor' },
  );

  it('has its facts as they are told', () => {
    expect(usual.complaint).toMatchObject({
      price: '65.00',
      'share-affected': '50%',
      'held-value': '60.00',
      contacts: 1,
      returnable: true,
      'turned-down': [],
      hour: 20,
    });
  });

  it('takes as usual again what nobody had told, and answers as whoever did', () => {
    const other = { ...retail, facts: retail.facts.map((fact) => sold(fact)) };
    const again = decide(other, kept(usual), { today: TODAY });
    expect(again.complaint['in-stock']).toBe(false);
    expect(again.as).toBe('supervisor');
    expect(decide(other, kept(usual).complaint, { today: TODAY }).complaint['in-stock']).toBe(true);
  });

  it('has the hour of another day no more', () => {
    const { complaint } = decide(retail, kept(usual), { today: '2026-11-23T09:00' });
    expect(complaint).toMatchObject({ hour: 9, weekday: 'monday' });
  });

  it.each<[string, object, string]>([
    ['of a newer form', { decision: 2 }, 'form 2'],
    ['without its complaint', { complaint: undefined }, '“complaint” is missing'],
    ['with a list for its complaint', { complaint: [] }, '“complaint” is not what'],
    ['without what was assumed', { assumed: 'all' }, '“assumed” is not what'],
    ['without its day', { today: '2026-13-01' }, '“today” is not what'],
    ['in other money', { currency: 'EUR' }, 'in EUR'],
    ['as it once was', { complaint: { ...usual.complaint, price: 6500 } }, '“price” in the smallest coin'],
  ])('is refused in one sentence where it is %s', (_name, change, message) => {
    const damaged = kept({ ...usual, ...change } as Decision);
    expect(() => decide(retail, damaged, { today: TODAY })).toThrow(Failure);
    expect(() => decide(retail, damaged, { today: TODAY })).toThrow(message);
  });
});

/** The same fact, but what is in stock is taken not to be. */
const sold = (fact: Policy['facts'][number]): Policy['facts'][number] =>
  fact.name === 'in-stock' ? { ...fact, default: { is: 'value', value: false } } : fact;
