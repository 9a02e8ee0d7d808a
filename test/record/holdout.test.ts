import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHARE_SCALE } from '../../src/domain/values/number.js';
import { isHeldOut } from '../../src/record/holdout.js';
import { pastAnswers } from '../../src/record/past-answers.js';
import { draws } from '../draws.js';
import { chainOf, PLAIN } from './entries.js';

const hash = (text: string) => createHmac('sha256', 'a key').update(text).digest('hex');
const ORDERS = 4000;

describe('a matter is held out', () => {
  it('as often as the policy says, by its order or else its customer and problem', () => {
    const shareOf = (
      holdout: number,
      whose: (at: number) => { order: string | null; customer: string | null },
    ) =>
      Array.from({ length: ORDERS }, (_, at) =>
        isHeldOut([], { ...whose(at), problem: 'late' }, { holdout: holdout * SHARE_SCALE, hash }),
      ).filter(Boolean).length / ORDERS;
    for (const holdout of [0.05, 0.3]) {
      // Five standard errors: of ten thousand keys one would fail.
      const most = 5 * Math.sqrt((holdout * (1 - holdout)) / ORDERS);
      expect(
        Math.abs(shareOf(holdout, (at) => ({ order: `o${at}`, customer: null })) - holdout),
      ).toBeLessThan(most);
      expect(
        Math.abs(shareOf(holdout, (at) => ({ order: null, customer: `c${at}` })) - holdout),
      ).toBeLessThan(most);
    }
    expect(shareOf(0, (at) => ({ order: `o${at}`, customer: null }))).toBe(0);
    expect(shareOf(1, (at) => ({ order: `o${at}`, customer: null }))).toBe(1);
  });

  it('the same every time, and by nobody’s name but theirs', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.option(fc.string()),
        fc.option(fc.constantFrom('late', 'lost')),
        (order, customer, problem) => {
          const draw = { holdout: SHARE_SCALE / 2, hash };
          const drawn = isHeldOut([], { order, customer, problem }, draw);
          expect(isHeldOut([], { order, customer: 'another', problem: null }, draw)).toBe(drawn);
        },
      ),
      { numRuns: draws(100) },
    );
  });

  it('only once it’s known whose it is and what about', () => {
    const draw = { holdout: SHARE_SCALE, hash };
    expect(isHeldOut([], { order: null, customer: null, problem: 'late' }, draw)).toBeNull();
    expect(isHeldOut([], { order: null, customer: 'ann', problem: null }, draw)).toBeNull();
    expect(isHeldOut([], { order: null, customer: 'ann', problem: 'late' }, draw)).toBe(true);
  });

  it('as its first answer was, whatever is drawn now; and not where that had no holdout', () => {
    const answered = (decision: object | null) =>
      pastAnswers(chainOf([{ ...PLAIN, order: 'o1', decision: decision && JSON.stringify(decision) }]));
    const whose = { order: 'o1', customer: null, problem: 'late' };
    for (const heldOut of [true, false])
      for (const holdout of [0, SHARE_SCALE])
        expect(isHeldOut(answered({ heldOut }), whose, { holdout, hash })).toBe(heldOut);
    expect(isHeldOut(answered({}), whose, { holdout: SHARE_SCALE, hash })).toBeNull();
  });
});
