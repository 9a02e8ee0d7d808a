import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { missing } from '../../src/interview/index.js';
import { BUILT_INS, readPolicy } from '../../src/source/index.js';

/** A scheme that only says what is owed, on the edition in which everything else is nothing. */

const scheme = (currency: string, more = '') => `amends: 1
name: "Ferry delays"
currency: ${currency}
extends: bare@1
facts:
  minutes-late: { ask: "How many minutes late did it land?", number: { at-least: 0, at-most: 600 } }
problems: { only: [delayed], delayed: { label: "It was late", fault: us, goods: none } }
remedies:
  compensation: { kind: cash, label: "compensation", amount: 20 }
rules:
  hour: { when: { minutes-late: { at-least: 60 } }, owe: [compensation], say: "You landed late." }
${more}`;

const policyIn = (currency: string, more = '') => {
  const { policy, diagnostics } = readPolicy(scheme(currency, more), 'ferry.yaml');
  expect(diagnostics).toEqual([]);
  if (!policy) throw new Error('it does not load');
  return policy;
};

describe('a scheme on bare@1', () => {
  it.each(['GBP', 'EUR', 'JPY', 'KWD', 'XAF'])('needs nothing but its own sections, in %s', (currency) => {
    const policy = policyIn(currency);
    const complaint = withDefaults(policy, { 'minutes-late': 75 });
    const { offer, harm, loyalty, as } = decide(policy, complaint, { today: '2026-11-22' });
    expect(as).toBe('staff');
    expect(offer.remedies.filter(({ owed }) => owed).map(({ id }) => id)).toEqual(['compensation']);
    expect(offer.goods).toBeNull();
    expect(harm).toEqual({ goods: 0, trouble: 0, respect: 0, total: 0 });
    expect(loyalty).toMatchObject({ segment: 'everybody', stake: 0, verdict: 'nothing-beyond-owed' });
  });

  it('is asked what its rules rest on, and not which of one problem it is', () => {
    const policy = policyIn('EUR');
    expect(missing(policy, {}).map(({ name }) => name)).toEqual(['minutes-late']);
    const { facts, assumed } = withDefaults(policy, { 'minutes-late': 5 });
    expect(facts['problem']).toBe('delayed');
    expect(assumed).not.toContain('problem');
  });

  it('may say of harm, roles and customers what it likes', () => {
    const policy = policyIn(
      'EUR',
      'authority: { purser: { goodwill: 10 } }\nharm: { trouble: { plus: 5 } }\n',
    );
    expect(policy.authority.map(({ name }) => name)).toEqual(['purser']);
    const complaint = withDefaults(policy, { 'minutes-late': 75 });
    expect(decide(policy, complaint, { today: '2026-11-22' }).harm.trouble).toBe(500);
  });

  it('keeps goods out of nobody’s hands: they come back also at a loss', () => {
    const { policy } = readPolicy(BUILT_INS['bare@1'] ?? '', 'bare@1');
    expect(policy?.returns).toMatchObject({ keepLosses: false });
    expect(policy?.returns).not.toHaveProperty('keepUpTo');
  });

  it('is proposed where sections are missing', () => {
    const { diagnostics } = readPolicy('amends: 1\nname: "Mine"\ncurrency: EUR\n', 'mine.yaml');
    expect(diagnostics.find(({ code }) => code === 'missing-section')?.hint).toContain('extends: bare@1');
  });
});
