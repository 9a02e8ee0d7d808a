import type { Spread } from '../../domain/policy/policy.js';
import type { BatchSummary, SummaryGroup } from '../../domain/rows/batch-summary.js';
import { MENDED_BARS } from '../../domain/rows/batch-summary.js';
import type { BatchCounts } from '../batch/batch-counts.js';
import type { BatchJob } from '../decide/job.js';
import type { RowFigures } from '../decide/row-result.js';

/** All of the harm, in thousandths. */
const WHOLE = 1000;

/** The shares of rows of which the least and the most mended ones are left out, in percent. */
const LOW = 5;
const HIGH = 95;

/** What groups of rows come to, by name. */
class Groups {
  readonly #known = new Map<string, { rows: number; cost: number; goodwill: number }>();

  add(name: string, cost: number, goodwill: number): void {
    const group = this.#known.get(name) ?? { rows: 0, cost: 0, goodwill: 0 };
    group.rows += 1;
    group.cost += cost;
    group.goodwill += goodwill;
    this.#known.set(name, group);
  }

  /** The most frequent first; of two as frequent, by name. */
  get list(): (SummaryGroup & { readonly goodwill: number })[] {
    return [...this.#known]
      .map(([name, group]) => ({ name, ...group }))
      .sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
  }
}

/** Adds up what rows come to. */
export class SummaryBuilder {
  readonly #by = {
    outcome: new Groups(),
    verdict: new Groups(),
    problem: new Groups(),
    remedy: new Groups(),
    rule: new Groups(),
  };
  /** How many rows mended so many thousandths of the harm. */
  readonly #mended = new Map<number, number>();
  readonly #kept = { low: 0, middle: 0, high: 0 };
  #rows = 0;
  #cost = 0;
  #goodwill = 0;
  #approvals = 0;
  #stake = 0;
  #without = 0;

  add(row: RowFigures): void {
    const { outcome, verdict, problem, remedies, rules, cost, goodwill, mended, needs } = row;
    this.#rows += 1;
    this.#cost += cost;
    this.#goodwill += goodwill;
    this.#approvals += needs === null ? 0 : 1;
    this.#addStake(row);
    const thousandths = Math.round(mended * WHOLE);
    this.#mended.set(thousandths, (this.#mended.get(thousandths) ?? 0) + 1);
    this.#by.outcome.add(outcome, cost, goodwill);
    if (verdict !== null) this.#by.verdict.add(verdict, cost, goodwill);
    this.#by.problem.add(problem, cost, goodwill);
    for (const rule of rules) this.#by.rule.add(rule, cost, goodwill);
    for (const remedy of remedies) this.#by.remedy.add(remedy.id, remedy.cost, 0);
  }

  #addStake({ stake, gain }: RowFigures): void {
    if (stake === null || gain === null) {
      this.#without += 1;
      return;
    }
    this.#stake += stake;
    for (const which of ['low', 'middle', 'high'] as const) this.#kept[which] += gain[which];
  }

  /** What all rows came to. */
  result(
    { policy, moment, role }: Pick<BatchJob, 'policy' | 'moment' | 'role'>,
    all: BatchCounts,
    isWhole: boolean,
  ): BatchSummary {
    const { unmatched, again: _, ...counts } = all;
    const kept: Spread = this.#kept;
    return {
      summary: 1,
      policy: policy.name,
      currency: policy.currency.code,
      as: role.name,
      today: moment.date,
      counts,
      isWhole,
      cost: this.#cost,
      goodwill: this.#goodwill,
      approvals: this.#approvals,
      stake: { total: this.#stake, kept, without: this.#without },
      mended: this.#mendedShares(),
      mendedRows: this.#mendedRows(),
      byOutcome: this.#by.outcome.list,
      byVerdict: this.#by.verdict.list,
      byProblem: this.#by.problem.list,
      byRemedy: this.#by.remedy.list.map((group) => ({ ...group, goodwill: null })),
      byRule: this.#by.rule.list,
      unmatched,
    };
  }

  #mendedShares(): BatchSummary['mended'] {
    if (this.#rows === 0) return null;
    return { low: this.#shareOf(LOW), median: this.#shareOf(50), high: this.#shareOf(HIGH) };
  }

  /** What the row mends below which `percent` of the rows are, the nearest there is. */
  #shareOf(percent: number): number {
    const wanted = Math.max(1, Math.ceil((this.#rows * percent) / 100));
    let passed = 0;
    for (const [share, rows] of [...this.#mended].sort(([a], [b]) => a - b)) {
      passed += rows;
      if (passed >= wanted) return share;
    }
    return 0;
  }

  #mendedRows(): number[] {
    const bars = MENDED_BARS.map(() => 0);
    for (const [share, rows] of this.#mended) {
      const bar = share > WHOLE ? 11 : share === WHOLE ? 10 : Math.floor(share / 100);
      bars[bar] = (bars[bar] ?? 0) + rows;
    }
    return bars;
  }
}
