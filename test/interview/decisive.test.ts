import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { completeComplaint, initialState, missing, nextStep, type Step } from '../../src/interview/index.js';
import { exampleText } from '../../src/lint/index.js';
import { readPolicy } from '../../src/source/index.js';
import { builtIn } from '../fixtures/built-in.js';

function policyOf(sections: string): Policy {
  const { policy, diagnostics } = readPolicy(exampleText(sections), 'shop.yaml');
  if (!policy) throw new Error(JSON.stringify(diagnostics));
  return policy;
}

const names = (policy: Policy, known: Facts): string[] => missing(policy, known).map(({ name }) => name);

/** Every question, answered with what is proposed or by `answers`, and the lists in their places. */
function asked(policy: Policy, known: Facts, answers: Facts = {}): string[] {
  const seen: string[] = [];
  let progress = initialState(known);
  for (let step: Step | null = nextStep(policy, progress, 'fewest'); step; ) {
    if (seen.length > 20) throw new Error(`The interview does not end: ${seen}`);
    if (step.is === 'checklist') {
      seen.push('the list');
      progress = {
        ...progress,
        assumed: new Set([...progress.assumed, ...step.rows.map(({ fact }) => fact.name)]),
      };
    } else {
      const { name } = step.fact;
      seen.push(step.isForSums ? `${name}, for the sums` : name);
      const answer = answers[name] ?? step.proposal;
      progress =
        answer === undefined
          ? { ...progress, assumed: new Set([...progress.assumed, name]) }
          : { ...progress, known: { ...progress.known, [name]: answer } };
    }
    step = nextStep(policy, progress, 'fewest');
  }
  return seen;
}

const VIP = (no: number): string => `facts:
  vip: { ask: "Are they a VIP?", yes-no: true }
rules:
  v1: { when: { problem: late, vip: yes }, owe: [ { remedy: voucher, amount: 5 } ], say: "You waited." }
  v2: { when: { problem: late, vip: no }, owe: [ { remedy: voucher, amount: ${no} } ], say: "You waited." }
`;

describe('a fact of which every value gives the same answer', () => {
  const late: Facts = { problem: 'late', price: 2000, 'delivery-paid': 0 };

  it('is neither asked nor missing, and the answer is what any value gives', () => {
    const policy = policyOf(VIP(5));
    expect(names(policy, late)).toEqual([]);
    expect(asked(policy, late)).toEqual(['the list']);
    const { offer, assumed } = decide(policy, completeComplaint(policy, late), { today: '2026-11-22' });
    const told = decide(policy, completeComplaint(policy, { ...late, vip: false }), { today: '2026-11-22' });
    expect(offer).toEqual(told.offer);
    expect(assumed).toContain('vip');
  });

  it('is both where a value gives another', () => {
    const policy = policyOf(VIP(7));
    expect(names(policy, late)).toEqual(['vip']);
    expect(asked(policy, late, { vip: true })).toEqual(['vip', 'the list']);
  });

  it('is asked where two of them matter only together', () => {
    const policy = policyOf(`facts:
  vip: { ask: "Are they a VIP?", yes-no: true }
  waited: { ask: "For how many days?", number: { at-least: 0, at-most: 9 } }
rules:
  both: { when: { problem: late, vip: yes, waited: { over: 3 } }, owe: [ { remedy: voucher, amount: 7 } ], say: "x" }
`);
    expect(names(policy, late)).toEqual(['vip', 'waited']);
    expect(names(policy, { ...late, vip: false })).toEqual([]);
  });
});

const MISSING_ITEM = `problems: { missing-item: { label: "An item is missing", harm: price, fault: us } }
facts: { days-waited: { ask: "How many days did they wait?", number: { at-least: 0, at-most: 60 } } }
rules:
  wait: { when: { problem: missing-item, days-waited: { at-most: 2 } }, no-goodwill: all, why: "Give it two days.", say: "It is on its way." }
  gone: { when: { problem: missing-item, days-waited: { over: 2 } }, owe: [refund], say: "It is gone." }
`;

describe('a figure that only feeds the sums', () => {
  const policy = policyOf(MISSING_ITEM);
  const waited: Facts = { problem: 'missing-item', 'days-waited': 1 };

  it('is never missing: without it the answer stands, without its sums', () => {
    expect(names(policy, waited)).toEqual([]);
    const decision = decide(policy, completeComplaint(policy, waited), { today: '2026-11-22' });
    expect(decision.loyalty).toBeNull();
    expect(decision.notes.map(({ text }) => text)).toEqual(['price not told: no sums']);
    const told = decide(policy, completeComplaint(policy, { ...waited, price: 4000 }), {
      today: '2026-11-22',
    });
    expect(told.loyalty).not.toBeNull();
    expect([told.notes, told.say]).toEqual([[], decision.say]);
    expect(told.offer.remedies.map(({ id }) => id)).toEqual(decision.offer.remedies.map(({ id }) => id));
  });

  it('is asked last, and may be left', () => {
    expect(asked(policy, waited)).toEqual(['the list', 'price, for the sums']);
  });

  it('is missing wherever the answer rests on it', () => {
    expect(names(policy, { ...waited, 'days-waited': 5 })).toEqual(['price']);
    expect(names(policy, { problem: 'missing-item' })).toEqual(['price', 'days-waited']);
  });

  it('is not the fare where a bag comes late', () => {
    expect(names(builtIn('airline'), { problem: 'bag-late', 'hours-late': 20 })).toEqual([]);
  });
});

describe('an amount that a rule that fits owes back', () => {
  it.each([
    ['retail', 'delivery-paid', { problem: 'late', price: 2000 }],
    ['airline', 'bag-fee', { problem: 'bag-late', 'hours-late': 20 }],
    ['airline', 'bag-fee', { problem: 'lost', price: 2000, 'bag-worth': 5000 }],
  ])('is asked, with nothing to say on Enter: %s, %s', (policy, fact, known) => {
    const step = nextStep(builtIn(policy), initialState(known), 'fewest');
    expect(step).toMatchObject({ is: 'question', fact: { name: fact }, proposal: 0 });
    expect(names(builtIn(policy), known)).toEqual([]);
  });

  it('is one that a policy declares itself', () => {
    const policy =
      policyOf(`facts: { service-charge: { ask: "What service charge?", money: true, default: 0 } }
remedies: { charge-back: { kind: refund-fee, label: "the service charge back", amount: service-charge } }
rules: { served: { when: { problem: poor-service, fault: us }, owe: [charge-back], say: "x" } }
`);
    expect(asked(policy, { problem: 'poor-service' })[0]).toBe('service-charge');
  });

  it('is not asked where no rule that fits owes it', () => {
    expect(asked(builtIn('retail'), { problem: 'poor-service' })).toEqual(['the list']);
    expect(asked(builtIn('retail'), { problem: 'late', fault: 'customer', price: 2000 })).not.toContain(
      'delivery-paid',
    );
  });
});
