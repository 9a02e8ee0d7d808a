import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { fixed } from '../../src/domain/policy/amount.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Grant, Owed, Policy, Rule } from '../../src/domain/policy/policy.js';
import { type Decision, type Offer, saysNo } from '../../src/domain/results/decision.js';
import { catalogueFor } from '../../src/i18n/languages/index.js';
import { draws } from '../draws.js';
import { complaintOf, policies, told } from './arbitrary.js';
import { tableOf } from './oracle-offers.js';
import { saidOf } from './oracle-outcome.js';
import { caseOf } from './oracle-remedies.js';

/** A few hundred every day; AMENDS_RUNS=10000 tries as many as were asked for. */
const RUNS = { numRuns: draws(300) };
const roles = fc.constantFrom('associate', 'supervisor', 'manager');
const TODAY = '2026-11-22';

const decided = (policy: Policy, facts: Facts, role = 'associate'): Decision =>
  decide(policy, complaintOf(policy, facts), { today: TODAY, role });

/** Every offer of a decision, without what is kept of the stake. */
const givenIn = ({ offer, choices, withApproval, unbeaten, countersign }: Decision): unknown => {
  const plain = ({ net: _net, ...rest }: Offer) => rest;
  return {
    offer: plain(offer),
    choices: choices.map(({ offers, ...rest }) => ({ ...rest, offers: offers.map(plain) })),
    withApproval: withApproval && { ...withApproval, offer: plain(withApproval.offer) },
    unbeaten,
    countersign,
  };
};

const withRules = (policy: Policy, change: (rule: Rule) => Rule): Policy => ({
  ...policy,
  rules: policy.rules.map(change),
});

/** What pays back or may be owed no more once all is back, and words or somebody's time; some of it comes to nothing. */
const settling: fc.Arbitrary<Owed> = fc
  .uniqueArray(
    fc.constantFrom<Grant>(
      { remedy: 'refund' },
      { remedy: 'replace' },
      { remedy: 'price-cut', amount: fixed(2000) },
      { remedy: 'price-cut', amount: fixed(0) },
      { remedy: 'apology' },
      { remedy: 'attention' },
    ),
    { minLength: 1, maxLength: 3, selector: ({ remedy }) => remedy },
  )
  .map(([first, ...rest]) =>
    rest.length === 0 && first
      ? { is: 'grant', grant: first }
      : { is: 'choice', of: first ? [first, ...rest] : [] },
  );

/** Policies in which what is owed may be settled by words or time, and refunds are often all taken off. */
const oftenSettled = fc
  .tuple(
    policies(),
    fc.array(fc.array(settling, { maxLength: 2 }), { minLength: 6, maxLength: 6 }),
    fc.boolean(),
  )
  .map(([policy, owed, all]) => ({
    ...withRules(policy, ({ outcome: _outcome, ...rule }) => ({
      ...rule,
      owe: owed[Number(rule.id.slice(1))] ?? [],
    })),
    remedies: policy.remedies.map((remedy) =>
      all && remedy.kind === 'refund' ? { ...remedy, less: fixed(10_000_000), because: 'a charge' } : remedy,
    ),
  }));

/** Complaints in which all the money is often back. */
const oftenBack = fc
  .tuple(told, fc.nat(2))
  .map(([facts, at]) => (at === 0 ? facts : { ...facts, price: 5000, 'given-back': 5000 }));

describe('an outcome', () => {
  it('is what the six clauses of the contract say, told a second time', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const complaint = complaintOf(policy, facts);
        const { outcome, reason, notes } = decide(policy, complaint, { today: TODAY, role });
        const said = saidOf(tableOf(caseOf(policy, complaint.facts)), role);
        const ofRules = notes.filter(({ rule }) => rule !== null);
        expect({ outcome, reason, notes: ofRules.map(({ text }) => text) }).toEqual({
          outcome: said.outcome,
          reason: said.reason,
          notes: said.notes,
        });
        const kind = said.reason !== null && said.rule === null ? 'taken off' : said.outcome;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      RUNS,
    );
    for (const kind of ['resolve', 'refer', 'wait', 'decline', 'explain'])
      expect([...seen.keys()]).toContain(kind);
  });

  it('is what they say where words or time settle what money that is back or taken off would', () => {
    let explained = 0;
    fc.assert(
      fc.property(oftenSettled, oftenBack, roles, (policy, facts, role) => {
        const complaint = complaintOf(policy, facts);
        const { outcome, reason } = decide(policy, complaint, { today: TODAY, role });
        const said = saidOf(tableOf(caseOf(policy, complaint.facts)), role);
        expect({ outcome, reason }).toEqual({ outcome: said.outcome, reason: said.reason });
        if (said.reason !== null && said.rule === null) explained += 1;
      }),
      RUNS,
    );
    expect(explained).toBeGreaterThan(RUNS.numRuns / 20);
  });

  it('never follows from goodwill', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const bare = withRules(policy, (rule) => ({ ...rule, may: [] }));
        const { outcome, reason } = decided(policy, facts, role);
        expect(decided(bare, facts, role)).toMatchObject({ outcome, reason });
      }),
      RUNS,
    );
  });

  it('holds nothing back: without it and without notes the same is given', () => {
    fc.assert(
      fc.property(policies(), told, roles, (policy, facts, role) => {
        const silent = withRules(policy, ({ outcome: _outcome, note: _note, ...rule }) => rule);
        expect(givenIn(decided(policy, facts, role))).toEqual(givenIn(decided(silent, facts, role)));
      }),
      RUNS,
    );
  });

  it('leaves every other field of a policy that says no nowhere as it was', () => {
    fc.assert(
      fc.property(policies(), told, (policy, facts) => {
        const silent = withRules(policy, ({ outcome: _outcome, note: _note, ...rule }) => rule);
        const noted = withRules(silent, (rule) => ({ ...rule, note: 'The number to call them on' }));
        const { notes: before, ...plain } = decided(silent, facts);
        const { notes, ...same } = decided(noted, facts);
        expect(same).toEqual(plain);
        expect(notes.filter(({ rule }) => rule === null)).toEqual(before);
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 3) },
    );
  });
});

/** Policies in which most complaints come to a no: nothing is owed but in one rule of a few. */
const refusing = fc
  .tuple(policies(), fc.integer({ min: 0, max: 3 }))
  .map(([policy, kept]) =>
    withRules(policy, (rule) => (policy.rules.indexOf(rule) === kept ? rule : { ...rule, owe: [] })),
  );

/** The sentences that may stand in a no, in their order. */
const IN_A_NO = [
  'happened',
  'day-missed',
  'treated',
  'sorry',
  'reason',
  'given',
  'choice',
  'goods',
  'thanks',
  'arranged',
  'person',
  'hand-over',
];

describe('the words of a no', () => {
  it('name what happened, are sorry, say why, add what is added; own nothing and invite nobody back', () => {
    let noes = 0;
    fc.assert(
      fc.property(refusing, told, roles, (policy, facts, role) => {
        const decision = decided(policy, { ...facts, 'customer-name': 'Ann' }, role);
        if (!saysNo(decision)) return;
        noes += 1;
        const { sayLines, say, reason, complaint } = decision;
        const { spoken } = catalogueFor(policy);
        const order = sayLines.map(({ by }) => IN_A_NO.indexOf(by));
        expect(order).not.toContain(-1);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(sayLines.filter(({ by }) => by === 'reason').map(({ text }) => text)).toEqual([reason]);
        expect(say).toContain(String(reason));
        for (const words of [
          spoken.comeBack,
          spoken.anotherChance,
          spoken.welcome,
          'mistake',
          'ours to put right',
          'thank',
        ])
          expect(say.toLowerCase()).not.toContain(words.toLowerCase());
        if (complaint['contact-person']) expect(say).toContain('ask for Mira');
      }),
      RUNS,
    );
    expect(noes).toBeGreaterThan(RUNS.numRuns / 20);
  });

  it('are led by the rule that says no, whatever else fits', () => {
    fc.assert(
      fc.property(refusing, told, (policy, facts) => {
        const own = withRules(policy, (rule) => ({ ...rule, say: `It is as ${rule.id} has it.` }));
        const decision = decided(own, facts);
        if (!saysNo(decision)) return;
        const [happened] = decision.sayLines;
        const [why] = decision.sayLines.filter(({ by }) => by === 'reason');
        expect(happened?.rules).toEqual(why?.rules);
        expect(happened?.text).toBe(`It is as ${why?.rules[0]?.rule} has it.`);
      }),
      RUNS,
    );
  });

  it('count what is kept by goodwill alone, which is nothing where there is none', () => {
    fc.assert(
      fc.property(refusing, told, roles, (policy, facts, role) => {
        const decision = decide(policy, complaintOf(policy, facts), { today: TODAY, role });
        if (!saysNo(decision)) return;
        const { gain, goodwillLift, verdict } = decision.loyalty;
        const silent = withRules(policy, ({ outcome: _outcome, ...rule }) => rule);
        const before = decide(silent, complaintOf(policy, facts), { today: TODAY, role }).loyalty;
        expect(verdict).toBe(before.verdict);
        expect(gain.middle === before.gain.middle || goodwillLift.middle !== before.lift.middle).toBe(true);
        if (verdict === 'nothing-beyond-owed') expect(gain).toEqual({ low: 0, middle: 0, high: 0 });
      }),
      RUNS,
    );
  });
});
