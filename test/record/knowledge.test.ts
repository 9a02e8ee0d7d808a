import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDay } from '../../src/domain/values/day.js';
import { type AboutToAnswer, knowledgeOf, NOTHING_KNOWN } from '../../src/record/knowledge.js';
import { CONTACT_WINDOW, matterOf } from '../../src/record/matter.js';
import { type PastAnswer, pastAnswers } from '../../src/record/past-answers.js';
import { draws } from '../draws.js';
import { chainOf, days, givenText, histories, PLAIN, remedy } from './entries.js';

const complaints: fc.Arbitrary<AboutToAnswer> = fc.record({
  customer: fc.constantFrom(null, 'ann', 'bob'),
  order: fc.constantFrom(null, 'o1', 'o2', 'o3'),
  problem: fc.constantFrom(null, 'late', 'damaged'),
  today: days,
  currency: fc.constantFrom('GBP', 'EUR'),
  contactWindow: fc.constant(CONTACT_WINDOW),
  draw: fc.constant(null),
});

/** The matter by brute force: every answer is asked whether its matter fits, the newest matter that does wins. */
function bruteMatter(
  past: readonly PastAnswer[],
  { customer, order, problem, today }: AboutToAnswer,
): number[] {
  const of = (matter: number) => past.filter((one) => one.matter === matter);
  const isLive = (matter: number) => of(matter).some(({ day }) => today - day <= 29);
  const newestFirst = [...past]
    .reverse()
    .map(({ matter }) => matter)
    .filter(isLive);
  const byOrder = newestFirst.find((matter) =>
    of(matter).some((one) => order !== null && one.order === order),
  );
  const byProblem = newestFirst.find(
    (matter) =>
      (order === null || of(matter).every((one) => one.order === null)) &&
      of(matter).some((one) => customer !== null && one.customer === customer && one.problem === problem),
  );
  const matter = byOrder ?? byProblem;
  return matter === undefined ? [] : of(matter).map(({ seq }) => seq);
}

describe('what a record knows', () => {
  it('of a matter is what looking at every answer finds', () => {
    fc.assert(
      fc.property(histories, complaints, (entries, about) => {
        const past = pastAnswers(entries);
        const found = matterOf(past, about, about.today, CONTACT_WINDOW);
        expect(found.map(({ seq }) => seq)).toEqual(bruteMatter(past, about));
        const known = knowledgeOf(past, about);
        const isNamed = about.customer !== null || about.order !== null;
        const isSaid = isNamed && (about.problem !== null || found.length > 0);
        expect(known.contacts).toBe(isSaid ? found.length + 1 : null);
      }),
      { numRuns: draws(900) },
    );
  });

  it('never counts what was undone', () => {
    fc.assert(
      fc.property(histories, complaints, (entries, about) => {
        const undone = new Set(entries.filter(({ kind }) => kind === 'undo').map((one) => one.about));
        const without = entries.filter((one) => !undone.has(one.seq) && !undone.has(one.about));
        expect(knowledgeOf(pastAnswers(entries), about)).toEqual(knowledgeOf(pastAnswers(without), about));
      }),
      { numRuns: draws(300) },
    );
  });

  it('is not changed by answers of other customers, orders and matters', () => {
    fc.assert(
      fc.property(histories, complaints, (entries, about) => {
        const past = pastAnswers(entries);
        const near = past.filter(
          ({ customer, order }) =>
            (customer !== null && customer === about.customer) || (order !== null && order === about.order),
        );
        const matters = new Set(near.map(({ matter }) => matter));
        const those = past.filter((one) => near.includes(one) || matters.has(one.matter));
        expect(knowledgeOf(those, about)).toEqual(knowledgeOf(past, about));
      }),
      { numRuns: draws(300) },
    );
  });

  it('is nothing where nobody says whose it is', () => {
    fc.assert(
      fc.property(histories, complaints, (entries, about) => {
        const unnamed = { ...about, customer: null, order: null };
        expect(knowledgeOf(pastAnswers(entries), unnamed)).toEqual(NOTHING_KNOWN);
      }),
      { numRuns: draws(30) },
    );
  });
});

const at = (day: number) => ({ day: writeDay(day), customer: 'ann', order: 'o1' });
const ABOUT: AboutToAnswer = {
  customer: 'ann',
  order: 'o1',
  problem: 'late',
  today: 20_800,
  currency: 'GBP',
  contactWindow: CONTACT_WINDOW,
  draw: null,
};
const known = (entries: Parameters<typeof chainOf>[0], about = ABOUT) =>
  knowledgeOf(pastAnswers(chainOf(entries)), about);

describe('the record', () => {
  it('adds up what an order got back, in its currency, whenever that was, and by the way that was chosen', () => {
    const refund = givenText([remedy('refund', 'refund', 6000, true), remedy('voucher', 'voucher', 500)]);
    const cut = givenText([remedy('part-back', 'price-cut', 1500)]);
    const replaced = givenText([remedy('replacement', 'replace', null, true)]);
    const entries = [
      { ...PLAIN, ...at(20_100), given: refund },
      { ...PLAIN, ...at(20_790), given: cut },
      { ...PLAIN, ...at(20_790), given: cut, currency: 'EUR' },
      { ...PLAIN, ...at(20_790), order: 'o2', given: cut },
      { ...PLAIN, ...at(20_795), given: cut, matter: 2 },
      { ...PLAIN, kind: 'chose' as const, about: 5, matter: null, given: replaced },
    ];
    expect(known(entries.slice(0, 5)).givenBack).toBe(9000);
    expect(known(entries)).toMatchObject({ givenBack: 7500, putRightBefore: true });
    expect(known(entries.slice(0, 5)).putRightBefore).toBe(false);
    // What was chosen in the end, and nothing of another order or in other money.
    expect(known(entries).given.map(({ id }) => id)).toEqual([
      'refund',
      'voucher',
      'part-back',
      'replacement',
    ]);
    expect(known(entries, { ...ABOUT, order: null }).givenBack).toBeNull();
  });

  it('knows what was refused in the matter beyond what is owed, at the largest amount', () => {
    const decision = (amount: number | null) =>
      JSON.stringify({
        offer: {
          remedies: [
            remedy('apology', 'apology', null),
            remedy('refund', 'refund', 6000, true),
            remedy('voucher', 'voucher', amount),
          ],
        },
      });
    const refused = (amount: number, day: number, matter: number) => ({
      ...{ ...PLAIN, ...at(day), kind: 'refused' as const, matter, decision: decision(amount) },
    });
    const entries = [refused(2000, 20_700, 1), refused(1000, 20_790, 2), refused(500, 20_791, 2)];
    expect(known(entries).turnedDown).toEqual([{ remedy: 'voucher', amount: 1000 }]);
  });

  it('names what was given in the matter until somebody says that it is done', () => {
    const given = givenText([remedy('replacement', 'replace', null, true)]);
    const entries = [
      { ...PLAIN, ...at(20_790), given },
      { ...PLAIN, ...at(20_791), given, matter: 1 },
      { ...PLAIN, kind: 'done' as const, about: 1, matter: null },
    ];
    expect(known(entries).notDone).toEqual([2]);
  });

  it('counts other matters in which something was given, the oldest 364 days ago', () => {
    const given = givenText([remedy('voucher', 'voucher', 500)]);
    const sorry = givenText([remedy('apology', 'apology', null)]);
    const other = (day: number, order: string, matter: number, gave = given) => ({
      ...{ ...PLAIN, ...at(day), order, matter, given: gave },
    });
    const entries = [
      other(20_435, 'o5', 1),
      other(20_436, 'o6', 2),
      other(20_437, 'o6', 2),
      other(20_700, 'o7', 4, sorry),
      other(20_790, 'o1', 5),
    ];
    expect(known(entries).claimsBefore).toBe(1);
    expect(known(entries, { ...ABOUT, today: 20_799 }).claimsBefore).toBe(2);
  });
});
