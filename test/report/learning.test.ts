import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENOUGH_KNOWN } from '../../src/domain/results/record-learning.js';
import { NO_SUMS } from '../../src/domain/results/record-sums.js';
import { UNPAINTED } from '../../src/render/page/paint.js';
import { learningText } from '../../src/render/report/index.js';
import {
  differenceInterval,
  recordLearning,
  shareInterval,
  writeOutcomeKind,
} from '../../src/report/index.js';
import { draws } from '../draws.js';
import { policyOf, SHOP } from '../source/shop.js';
import { randomBy, recordedBy, type Shop, someShop } from './simulated-shop.js';

const DAYS = { since: '2026-01-01', until: '2026-11-30' };
const STYLE = { paint: UNPAINTED, columns: 80, plain: false };
const learnt = (shop: Shop, random: () => number) => recordLearning(DAYS, recordedBy(shop, random));

const isWithin = (value: number, { low, high }: { low: number; high: number }): boolean =>
  low <= value && value <= high;

/** Shops to simulate: enough for the share that an interval covers to be known to a point. */
const SHOPS = Number(process.env['AMENDS_SHOPS'] ?? 2000);

describe('what is learnt of goodwill', () => {
  it('from a declared holdout holds the truth nine times in ten', { timeout: 600_000 }, () => {
    const random = randomBy(20_261_130);
    let [tried, covered] = [0, 0];
    for (let shop = 0; shop < SHOPS; shop += 1) {
      const one = someShop(random);
      const { effect } = learnt(one, random);
      if (effect.is !== 'measured') continue;
      const [{ fullLift, difference } = { fullLift: null, difference: null }] = effect.lifts;
      if (!fullLift || !difference) continue;
      tried += 1;
      if (isWithin(one.fullLift, fullLift)) covered += 1;
    }
    expect(tried).toBeGreaterThan(SHOPS * 0.9);
    expect(covered / tried).toBeGreaterThan(0.88);
    expect(covered / tried).toBeLessThan(0.92);
  });

  it('without a holdout is nothing, however much there is', () => {
    const random = randomBy(7);
    for (let shop = 0; shop < draws(90); shop += 1) {
      const learning = learnt({ ...someShop(random), holdout: null }, random);
      expect(learning.effect).toEqual({ is: 'no-holdout' });
    }
  });

  it('says nothing of a policy then, and it’s too early where few are known', async () => {
    const random = randomBy(8);
    const none = await learningText(learnt({ ...someShop(random), holdout: null }, random), STYLE);
    expect(none).toMatch(/not what it caused/);
    expect(none).not.toContain('sums:');
    const few = learnt({ ...someShop(random), matters: 90, holdout: 0.2 }, random);
    expect(few.effect).toMatchObject({ is: 'too-early', lifts: [{ difference: null, fullLift: null }] });
    const text = await learningText(few, STYLE);
    expect(text).toMatch(/Too early to say/);
    expect(text).not.toContain('sums:');
  });

  it('takes as many known of each side as it says', () => {
    const rows = (held: number) => [
      { ...ROW, name: named('held'), settled: 900, cameBack: held, stayedAway: 0, regained: 0 },
      { ...ROW, name: named('open'), settled: 900, cameBack: 80, stayedAway: 80, regained: 160_000 },
    ];
    expect(recordLearning(DAYS, rows(ENOUGH_KNOWN - 1)).effect.is).toBe('too-early');
    expect(recordLearning(DAYS, rows(ENOUGH_KNOWN)).effect.is).toBe('measured');
  });

  it('says nothing of the sums where both sides got the same', () => {
    const rows = (['held', 'open'] as const).map((side) => ({
      ...{ ...ROW, name: named(side), settled: 200, cameBack: 100, stayedAway: 100, regained: 100_000 },
    }));
    const { effect } = recordLearning(DAYS, rows);
    expect(effect).toMatchObject({ is: 'measured', lifts: [{ fullLift: null }] });
  });

  it('is written so that a policy can say it', async () => {
    const random = randomBy(9);
    const shop = { ...someShop(random), fullLift: 30, holdout: 0.3, matters: 3000 };
    const text = await learningText(learnt(shop, random), STYLE);
    const yaml = text.slice(text.indexOf('sums:\n'));
    expect(SHOP).not.toMatch(/^sums:/m);
    const { low, middle, high } = policyOf(`${SHOP}\n${yaml}`).sums.lift.small.first;
    expect(low <= middle && middle <= high).toBe(true);
    expect(isWithin(300, { low: low - 1, high: high + 1 })).toBe(true);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  const ROW = { ...NO_SUMS, week: '2026-11-23', currency: 'GBP', dimension: 'outcome' as const };
  const named = (holdout: 'held' | 'open') =>
    writeOutcomeKind({
      ...{ harm: 'goods', mended: 'all of it', contact: 'first time', size: 'small', row: 'first' },
      holdout,
    });
});

describe('who came back', () => {
  it('adds up to the whole by each part, with the unknown both ways', () => {
    const random = randomBy(10);
    for (let shop = 0; shop < draws(30); shop += 1) {
      const { total, byHarm, byMended, byContact } = learnt(someShop(random), random);
      for (const groups of [byHarm, byMended, byContact])
        for (const of of ['settled', 'cameBack', 'stayedAway', 'unknown'] as const)
          expect(groups.reduce((sum, one) => sum + one[of], 0)).toBe(total[of]);
      expect(total.bounds?.least).toBe(total.cameBack / total.settled);
      expect(total.bounds?.most).toBeCloseTo(1 - total.stayedAway / total.settled, 12);
    }
  });

  it('names nobody’s share where nobody is known', () => {
    expect(recordLearning(DAYS, []).total).toMatchObject({ settled: 0, share: null, bounds: null });
  });
});

describe('an interval', () => {
  const some = fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.nat())
    .map(([of, pick]) => ({ of, some: pick % (of + 1) }));

  it('of a share holds it, within what a share can be, and narrows with more of the same', () => {
    fc.assert(
      fc.property(some, (one) => {
        const { low, middle, high } = shareInterval(one);
        expect(middle).toBe(one.some / one.of);
        expect(0 <= low && low <= middle + 1e-12 && middle - 1e-12 <= high && high <= 1).toBe(true);
        const more = shareInterval({ of: one.of * 4, some: one.some * 4 });
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
      { numRuns: draws(300), seed: 71 },
    );
  });

  it('of a difference turns round with its sides', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [there, back] = [differenceInterval(one, other), differenceInterval(other, one)];
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.middle).toBeCloseTo(-back.middle, 12);
        expect(there.low <= there.middle + 1e-12 && there.middle - 1e-12 <= there.high).toBe(true);
        expect(there.low >= -1 - 1e-9 && there.high <= 1 + 1e-9).toBe(true);
      }),
      { numRuns: draws(300), seed: 72 },
    );
  });
});
