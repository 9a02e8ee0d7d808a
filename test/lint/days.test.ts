import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Rule } from '../../src/domain/policy/policy.js';
import { cliff } from '../../src/lint/checks/cliff.js';
import { deadRule } from '../../src/lint/checks/dead-rule.js';
import { expired } from '../../src/lint/checks/expired.js';
import type { Finding } from '../../src/lint/findings/finding.js';
import { witnessWords } from '../../src/lint/proofs/witness-words.js';
import type { Check } from '../../src/lint/subject/check.js';
import { policyOf, shopWith } from '../source/shop.js';
import { subjectOf } from './subject.js';

/** A shop whose rule `late` fits on other days. */
const shopWhen = (when: string, head = 'facts:\n') =>
  policyOf(
    shopWith('when: { problem: late, hours-late: { over: 2 } }', `when: ${when}`).replace('facts:\n', head),
  );

const findings = (check: Check, when: string, { head, today }: { head?: string; today?: string } = {}) =>
  [...check.find(subjectOf(shopWhen(when, head), today))] as Finding[];

const COUNTED = `calendar: { weekend: [saturday, sunday], holidays: [2026-12-25] }
facts:
  reported-on: { ask: "When?", date: true, when: { problem: late } }
  days-down: { ask: "How many?", number: { at-least: 0, at-most: 60 }, since: reported-on, working-days: true }
`;

describe('a rule about days', () => {
  it.each([
    // Bought in December, and a month ago in the same one.
    '{ purchased-on: { at-least: 2026-12-01 }, days-since-purchase: { at-least: 31 }, today: { at-most: 2026-12-31 } }',
    // Bought after the last day.
    '{ purchased-on: { at-least: 2026-12-01 }, today: { at-most: 2026-11-30 } }',
    '{ today: 2026-11-22, weekday: monday }',
    // From a Friday to the Monday after it there is one working day.
    '{ reported-on: 2026-11-20, today: 2026-11-23, days-down: { over: 1 } }',
    // And over Christmas one fewer.
    '{ reported-on: 2026-12-24, today: 2026-12-28, days-down: { over: 1 } }',
  ])('never speaks where it can be on no day: %s', (when) => {
    const [finding] = findings(deadRule, when, { head: COUNTED });
    expect([finding?.path[1], finding?.message.includes('never speaks')]).toEqual(['late', true]);
  });

  it.each([
    [
      '{ purchased-on: { at-least: 2026-12-01 }, days-since-purchase: { at-least: 30 }, today: { at-most: 2026-12-31 } }',
      'today=2026-12-31 problem=wrong-item',
    ],
    ['{ today: { at-least: 2026-11-21, at-most: 2026-11-22 }, weekday: saturday }', 'today=2026-11-21'],
    [
      '{ problem: late, reported-on: 2026-12-24, today: 2026-12-28, days-down: 1 }',
      'today=2026-12-28 problem=late',
    ],
    ['{ purchased-on: 2026-11-01, days-since-purchase: 29 }', 'today=2026-11-30'],
  ])('speaks where there is one day, which its witness tells: %s', (when, told) => {
    const { policy, complaints } = subjectOf(shopWhen(when, COUNTED));
    const rule = policy.rules.find(({ id }) => id === 'late') as Rule;
    const known = complaints.some(complaints.where(rule.when)) as Facts;
    expect(witnessWords(policy, known)).toContain(told);
  });

  it('is no cliff at the ends of a season', () => {
    const season =
      '{ problem: superseded, purchased-on: { at-least: 2026-11-01 }, days-since-purchase: { at-most: 9 } }';
    expect(findings(cliff, season).filter(({ message }) => /purchas|today/.test(message))).toEqual([]);
  });
});

describe('what has expired', () => {
  const RULE = '{ problem: late, today: { at-most: 2026-12-31 } }';

  it('is a rule whose today has passed, from the day after on', () => {
    const at = (today: string) => findings(expired, RULE, { today }).map(({ path }) => path.join('.'));
    expect([at('2026-12-31'), at('2027-01-01')]).toEqual([[], ['rules.late.when']]);
  });

  it('is no rule that fits on other days as well', () => {
    const either = '{ any: [{ today: { at-most: 2026-12-31 } }, { problem: lost }] }';
    expect(findings(expired, either, { today: '2027-01-01' })).toEqual([]);
  });

  it('is a calendar without the holidays of a year, where working days are counted', () => {
    const at = (today: string, head = COUNTED) =>
      findings(expired, '{ days-down: { over: 5 } }', { head, today }).map(({ message }) => message);
    expect(at('2026-12-31')).toEqual([]);
    expect(at('2028-01-01')).toEqual([
      'The calendar has no holidays for 2027 and 2028, and it is 2028-01-01: working days of then are counted too many.',
    ]);
    expect(at('2028-01-01', COUNTED.replace(', holidays: [2026-12-25]', ''))).toEqual([]);
  });
});
