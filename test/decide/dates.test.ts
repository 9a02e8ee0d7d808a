import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMoment } from '../../src/domain/policy/moment.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { parseDay, writeDay } from '../../src/domain/values/day.js';
import { readFacts } from '../../src/i18n/values/read-facts.js';
import { decide, type Policy } from '../../src/index.js';
import { initialState, missing, nextStep } from '../../src/interview/index.js';
import { policyOf, shopWith } from '../source/shop.js';

/** A shop with a season, a count of working days from a date of its own, and a rule that knows no dates. */
const TEXT = shopWith(
  'facts:\n',
  `calendar: { weekend: [saturday, sunday], holidays: [2026-12-25, 2026-12-28] }
facts:
  reported-on: { ask: "When did they report it?", date: { at-least: 2026-06-01 }, when: { problem: late } }
  days-down: { ask: "How many working days ago?", number: { at-least: 0, at-most: 60 }, since: reported-on, working-days: true }
  days-gone: { ask: "How many days ago?", number: { at-least: 0, at-most: 90 }, since: reported-on }
`,
).replace(
  'rules:\n',
  `rules:
  christmas:
    when: { problem: changed-mind, purchased-on: { at-least: 2026-11-01, at-most: 2026-12-24 }, today: { at-most: 2027-01-31 } }
    owe: [refund]
    say: "You bought it on {purchased-on|a day}."
  down: { when: { problem: late, days-down: { over: 5 } }, may: [flowers], say: "You waited {days-down} days, since {reported-on}." }
  gone: { when: { problem: late, days-gone: { over: 30 } }, may: [flowers], say: "That is long." }
  soon: { when: { problem: faulty, days-since-purchase: { at-most: 30 } }, owe: [replacement], say: "It broke." }
`,
);
const POLICY: Policy = policyOf(TEXT);
const TODAY = '2026-11-30';

type Told = Readonly<Record<string, unknown>>;

const complaintOf = (told: Told, today = TODAY) => decide(POLICY, told, { today }).complaint;
const remedies = (told: Told, today = TODAY) =>
  decide(POLICY, told, { today }).offer.remedies.map(({ id }) => id);
const issues = (told: Told, today = TODAY) =>
  readFacts(POLICY, told, parseDay(today)).issues.map(({ message, hint }) => [message, hint].join(' '));

const CHANGED_MIND = { problem: 'changed-mind', price: 40 };
const LATE = { problem: 'late', price: 40, 'hours-late': 1 };

describe('a rule about dates', () => {
  it('fits on each of its days and on no other', () => {
    const owes = (bought: string, today: string) =>
      remedies({ ...CHANGED_MIND, 'purchased-on': bought }, today).includes('refund');
    expect(
      ['2026-10-31', '2026-11-01', '2026-12-24', '2026-12-25'].map((day) => owes(day, '2027-01-31')),
    ).toEqual([false, true, true, false]);
    expect(owes('2026-12-24', '2027-02-01')).toBe(false);
  });

  it('says the date as people write it', () => {
    const { say } = decide(POLICY, { ...CHANGED_MIND, 'purchased-on': '2026-11-01' }, { today: TODAY });
    expect(say).toContain('You bought it on 1 November 2026.');
  });
});

describe('the date and what counts from it', () => {
  it('tell each other: the date its counts, a plain count the date', () => {
    expect(complaintOf({ ...LATE, 'reported-on': '2026-11-20' })).toMatchObject({
      'reported-on': '2026-11-20',
      'days-down': 6,
      'days-gone': 10,
    });
    expect(complaintOf({ ...LATE, 'days-gone': 10 })).toMatchObject({
      'reported-on': '2026-11-20',
      'days-down': 6,
    });
  });

  it('leave holidays out, and are kept within their bounds', () => {
    const told = { ...LATE, 'reported-on': '2026-12-23' };
    expect(complaintOf(told, '2026-12-29')).toMatchObject({ 'days-down': 2, 'days-gone': 6 });
    expect(complaintOf({ ...LATE, 'reported-on': '2026-06-01' })).toMatchObject({
      'days-down': 60,
      'days-gone': 90,
    });
  });

  it('apply where the date does', () => {
    expect(complaintOf({ problem: 'lost', price: 40 })).not.toHaveProperty('days-gone');
  });

  it('let working days stand alone that were told without a date', () => {
    const known = withDefaults(
      POLICY,
      withMoment(POLICY, { problem: 'late', 'days-down': 7 }, { date: TODAY, hour: null }),
    ).facts;
    expect([known['days-down'], known['reported-on'], known['days-gone']]).toEqual([7, undefined, undefined]);
  });

  it('agree, whichever of them is told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), (ago) => {
        const date = writeDay((parseDay(TODAY) ?? 0) - ago);
        expect(complaintOf({ ...LATE, 'days-gone': ago })).toEqual(
          complaintOf({ ...LATE, 'reported-on': date }),
        );
      }),
    );
  });
});

describe('what was told of days and cannot be', () => {
  it.each([
    [{ 'purchased-on': '20261112' }, '“20261112” is no date. Write it as 2026-11-12.'],
    [
      { 'purchased-on': '24/12/2026' },
      '“purchased-on” (2026-12-24) is after today (2026-11-30). Say the day on which it was, or today=2026-12-24.',
    ],
    [
      { 'purchased-on': '03/04/2026' },
      '“03/04/2026” may be 3 April 2026 or 4 March 2026. Write the month as a word: 3 April 2026.',
    ],
    [
      { 'days-since-purchase': '03/04/2026' },
      '“03/04/2026” may be 3 April 2026 or 4 March 2026. Write the month as a word: 3 April 2026.',
    ],
    [
      { 'purchased-on': '2026-02-30' },
      '“2026-02-30” is no date. Write it as 31 Jan, 31 Jan 2026 or 2026-01-31; or say yesterday, last Tuesday, or 2 weeks ago.',
    ],
    [
      { 'purchased-on': '2026-12-01' },
      '“purchased-on” (2026-12-01) is after today (2026-11-30). Say the day on which it was, or today=2026-12-01.',
    ],
    [
      { 'purchased-on': '2026-11-01', 'days-since-purchase': 3 },
      '“days-since-purchase” (3) is at odds with “purchased-on” (2026-11-01), by which it’s 29. Leave one of the two out.',
    ],
    [
      { problem: 'late', 'days-gone': 3, 'days-down': 3 },
      '“days-down” (3) is at odds with “days-gone” (3), by which it’s 1. Leave one of the two out.',
    ],
    [{ 'reported-on': '2026-05-01' }, '“2026-05-01” is not between 2026-06-01 and 2099-12-31. '],
    [
      { today: '2026-06-10', 'days-gone': 30 },
      'By “days-gone” (30), “reported-on” would be 2026-05-11, which is not between 2026-06-01 and 2099-12-31. Give “reported-on” instead.',
    ],
    [
      { today: '2026-11-22', weekday: 'monday' },
      '“weekday” (monday) is at odds with “today” (2026-11-22), by which it’s sunday. Leave one of the two out.',
    ],
  ])('is a mistake: %j', (told, says) => {
    expect(issues(told)).toEqual([says]);
  });

  it('is none where both are right, nor of a weekday without a day', () => {
    expect(issues({ 'purchased-on': '2026-11-01', 'days-since-purchase': 29 })).toEqual([]);
    expect(issues({ weekday: 'monday' })).toEqual([]);
  });
});

describe('today', () => {
  it('is what the complaint says, and the weekday follows it', () => {
    const { today, complaint } = decide(
      POLICY,
      { ...LATE, 'days-gone': 1, today: '2026-11-21' },
      { today: TODAY },
    );
    expect([today, complaint['today'], complaint['weekday'], complaint['reported-on']]).toEqual([
      '2026-11-21',
      '2026-11-21',
      'saturday',
      '2026-11-20',
    ]);
  });

  it('stands in a decision only where it was told or a rule that counts reads it, and so does the day of purchase', () => {
    const days = (told: Told, today = TODAY) => {
      const { today: day, 'purchased-on': bought } = complaintOf(told, today);
      return [day, bought];
    };
    expect(days({ problem: 'faulty', price: 40, 'days-since-purchase': 3 })).toEqual([undefined, undefined]);
    expect(days({ ...CHANGED_MIND, 'days-since-purchase': 3 })).toEqual(['2026-11-30', '2026-11-27']);
    expect(days({ ...CHANGED_MIND, 'days-since-purchase': 3 }, '2027-02-01')).toEqual([undefined, undefined]);
    expect(days({ problem: 'faulty', price: 40, 'purchased-on': '2026-11-27' })).toEqual([
      undefined,
      '2026-11-27',
    ]);
  });

  it('is in no list of what would change the answer', () => {
    const { wouldChange = [] } = decide(
      POLICY,
      { ...CHANGED_MIND, 'purchased-on': '2026-11-27' },
      { today: TODAY, wouldChange: true },
    );
    expect(wouldChange.map(({ fact }) => fact)).not.toContain('today');
  });

  it('gives the same decision again from the record of one', () => {
    const decision = decide(POLICY, { ...LATE, 'reported-on': '2026-11-20' }, { today: TODAY });
    expect(decide(POLICY, decision, { today: TODAY })).toEqual(decision);
  });
});

describe('a year without its holidays', () => {
  it('is told with the answer where days of it were counted', () => {
    const notes = (bought: string, today: string) =>
      decide(POLICY, { ...LATE, 'reported-on': bought }, { today }).notes.map(({ text }) => text);
    const missed = 'The calendar has no holidays for 2027, so it may count too many working days.';
    expect(notes('2026-12-20', '2027-01-05')).toEqual([missed]);
    expect(notes('2026-12-20', '2026-12-30')).toEqual([]);
  });
});

describe('an interview', () => {
  const known = (told: Told, today = TODAY) =>
    withMoment(POLICY, readFacts(POLICY, told, parseDay(today)).facts, { date: today, hour: null });
  const asks = (told: Told, today = TODAY) => missing(POLICY, known(told, today)).map(({ name }) => name);

  it('asks the date where a live rule tests it, or working days are needed, and the count elsewhere', () => {
    expect(asks(CHANGED_MIND)).toContain('purchased-on');
    expect(asks(CHANGED_MIND)).not.toContain('days-since-purchase');
    expect(asks(LATE)).toContain('reported-on');
    expect(asks(LATE)).not.toContain('days-down');
    expect(asks({ problem: 'faulty', price: 40 })).toContain('days-since-purchase');
    expect(asks({ problem: 'faulty', price: 40 })).not.toContain('purchased-on');
  });

  it('does not ask for what follows, nor for a season that is over', () => {
    expect(asks({ ...CHANGED_MIND, 'days-since-purchase': 9 })).toEqual([]);
    expect(asks({ ...LATE, 'days-gone': 9 })).toEqual([]);
    expect(asks({ ...LATE, 'reported-on': '2026-11-20' })).toEqual([]);
    expect(asks(CHANGED_MIND, '2027-02-01')).toEqual([]);
  });

  it('never asks for today, and offers bands of a count only', () => {
    const steps = [CHANGED_MIND, { problem: 'faulty', price: 40, fault: 'us' }].map((told) =>
      nextStep(POLICY, initialState(known(told)), 'only-missing'),
    );
    const shown = steps.map(
      (step) => step?.is === 'question' && [step.fact.name, step.choices.map(({ name }) => name)],
    );
    expect(shown).toEqual([
      ['purchased-on', []],
      ['days-since-purchase', ['up to 30 days', '31 days or more']],
    ]);
  });
});
