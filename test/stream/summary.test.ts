import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatchSummary } from '../../src/domain/rows/batch-summary.js';
import { summaryPage } from '../../src/render/batch/index.js';
import { type RowFigures, SummaryBuilder } from '../../src/stream/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';

const RETAIL = builtIn('retail');

const money = fc.integer({ min: -500, max: 50_000 });
const spread = fc.record({ low: money, middle: money, high: money });

const figures: fc.Arbitrary<RowFigures> = fc
  .record({
    problem: fc.constantFrom('late', 'lost'),
    outcome: fc.constantFrom('resolve', 'decline', 'refer'),
    remedies: fc.array(
      fc.record({
        id: fc.constantFrom('voucher', 'refund', 'apology'),
        kind: fc.constant('voucher' as const),
        amount: money,
        owed: fc.boolean(),
        cost: money,
      }),
      { maxLength: 3 },
    ),
    rules: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    cost: money,
    goodwill: money,
    mended: fc.integer({ min: 0, max: 1500 }).map((thousandths) => thousandths / 1000),
    verdict: fc.constantFrom('does-not-pay', 'pays-on-middle', null),
    needs: fc.constantFrom('manager', null),
    stake: fc.option(money),
    gain: spread,
  })
  .map((row) => (row.stake === null ? { ...row, gain: null, verdict: null } : row));

const COUNTS = { rows: 0, decided: 0, bad: 0, skipped: 0, continued: 0, again: null, unmatched: [] };
const JOB = {
  policy: RETAIL,
  moment: { date: '2026-11-22', hour: null },
  role: { name: 'associate', isTold: false },
};

function summed(rows: readonly RowFigures[]): BatchSummary {
  const builder = new SummaryBuilder();
  for (const row of rows) builder.add(row);
  return builder.result(JOB, COUNTS, true);
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

describe('what rows come to', () => {
  it('is what each of them does, added up', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 40 }), (rows) => {
        const all = summed(rows);
        expect(all.cost).toBe(sum(rows.map(({ cost }) => cost)));
        expect(all.goodwill).toBe(sum(rows.map(({ goodwill }) => goodwill)));
        expect(all.approvals).toBe(rows.filter(({ needs }) => needs !== null).length);
        expect(all.stake.total).toBe(sum(rows.map(({ stake }) => stake ?? 0)));
        expect(all.stake.without).toBe(rows.filter(({ stake }) => stake === null).length);
        expect(all.stake.kept.middle).toBe(sum(rows.map(({ gain }) => gain?.middle ?? 0)));
        for (const { name, rows: count, cost } of all.byRule) {
          const those = rows.filter(({ rules }) => rules.includes(name));
          expect([count, cost]).toEqual([those.length, sum(those.map((row) => row.cost))]);
        }
        for (const { name, rows: count, cost, goodwill } of all.byRemedy) {
          const those = rows.flatMap(({ remedies }) => remedies.filter(({ id }) => id === name));
          expect([count, cost, goodwill]).toEqual([those.length, sum(those.map((one) => one.cost)), null]);
        }
        expect(sum(all.byProblem.map((group) => group.rows))).toBe(rows.length);
        expect(sum(all.mendedRows)).toBe(rows.length);
      }),
      { numRuns: draws(200) },
    );
  });

  it('names the shares by their ranks', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 60 }), (rows) => {
        const shares = rows.map(({ mended }) => Math.round(mended * 1000)).sort((a, b) => a - b);
        const rank = (percent: number) => shares[Math.max(1, Math.ceil((shares.length * percent) / 100)) - 1];
        expect(summed(rows).mended).toEqual({ low: rank(5), median: rank(50), high: rank(95) });
      }),
      { numRuns: draws(200) },
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 30 }), (rows) => {
        expect(summed(rows.toReversed())).toEqual(summed(rows));
      }),
      { numRuns: draws(100) },
    );
  });
});

describe('its page', () => {
  const nasty = '<script>alert(1)</script>\u001b[31m';
  const style = { columns: 80, paint: (_: string, text: string) => text, plain: false } as const;

  it('takes nothing of a policy or a file for its own', async () => {
    const summary: BatchSummary = {
      ...summed([]),
      policy: nasty,
      byProblem: [{ name: nasty, rows: 1, cost: 1, goodwill: 1 }],
      unmatched: [{ fact: 'problem', text: nasty, rows: 1 }],
    };
    const html = await summaryPage(RETAIL, summary, { ...style, format: 'html' });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u001b');
    expect(html).toContain('&#60;script&#62;');
    expect(await summaryPage(RETAIL, summary, { ...style, format: 'text' })).not.toContain('\u001b');
  });

  it('says where it is not of all rows', async () => {
    const part = await summaryPage(RETAIL, { ...summed([]), isWhole: false }, { ...style, format: 'html' });
    expect(part).toContain('STOPPED: the rows after them');
    expect(await summaryPage(RETAIL, summed([]), { ...style, format: 'html' })).not.toContain('STOPPED');
  });

  it('says in text and in lines for screen readers what there is', async () => {
    const empty = await summaryPage(RETAIL, summed([]), { ...style, format: 'text' });
    expect(empty).toContain('harm put right    nothing decided');
    const plain = await summaryPage(RETAIL, summed([]), { ...style, plain: true, format: 'text' });
    expect(plain).toContain('costs us: 0 pounds');
  });
});
