import { decide, decideBriefly } from '../../decide/index.js';
import type { BriefDecision } from '../../domain/results/brief-decision.js';
import type { RawRow } from '../frame/raw-row.js';
import type { BadRow, RowIssue } from '../map/row-issue.js';
import { badLine, briefLine, fullLine } from '../write/brief-line.js';
import { csvAnswer, csvBad } from '../write/csv-line.js';
import { complaintOf, problemOf } from './complaint-of.js';
import type { BatchJob } from './job.js';
import { type JoinedRow, RowJoiner } from './join-rows.js';
import { type ReadRow, RowReader } from './row-reader.js';
import type { RowFigures, RowResult } from './row-result.js';

/** Answers rows by one policy, each by itself, unless the map joins neighbouring ones. */
export class RowDecider {
  readonly #job: BatchJob;
  readonly #reader: RowReader;
  readonly #joiner: RowJoiner | null;

  constructor(job: BatchJob) {
    this.#job = job;
    this.#reader = new RowReader(job);
    this.#joiner = job.map?.continue ? new RowJoiner(job.map.continue) : null;
  }

  /** What becomes of these rows, in their order; where rows are joined, of those that are whole by now. */
  decide(rows: readonly RawRow[]): RowResult[] {
    const read = this.#reader.read(rows);
    if (!this.#joiner) return read.map((row) => this.#result(row));
    return this.#joiner.push(read).flatMap((joined) => this.#results(joined));
  }

  /** What becomes of the rows that waited for others to join them. */
  end(): RowResult[] {
    return (this.#joiner?.end() ?? []).flatMap((joined) => this.#results(joined));
  }

  #results({ first, others }: JoinedRow): RowResult[] {
    const of = (row: ReadRow): RowResult => {
      const isWhole = 'mapped' in row && row.mapped.issues.length === 0 && !row.mapped.isSkipped;
      return isWhole ? { is: 'continued' } : this.#result(row);
    };
    return [this.#result(first), ...others.map(of)];
  }

  #result(row: ReadRow): RowResult {
    if (!('mapped' in row))
      return this.#bad({ ...row, id: null, errors: [{ fact: null, message: row.wrong }] });
    const { mapped } = row;
    if (mapped.isSkipped) return { is: 'skipped' };
    if (mapped.issues.length > 0) return this.#bad({ ...row, id: mapped.id, errors: mapped.issues });
    const { policy, to, full, summed, role } = this.#job;
    const read = complaintOf(mapped.raw, this.#job);
    if ('errors' in read) return this.#bad({ ...row, id: mapped.id, errors: read.errors });
    const brief = full && !summed ? null : decideBriefly(policy, read.complaint, { role });
    const figures = summed && brief ? figuresOf(brief, problemOf(read.complaint.facts)) : null;
    const text =
      to === 'csv' && brief
        ? csvAnswer(mapped.id, policy, brief)
        : brief && !full
          ? briefLine(mapped.id, policy.currency.code, brief)
          : fullLine(mapped.id, decide(policy, read.complaint, { today: read.today, role }));
    return { is: 'decided', text, figures };
  }

  #bad({ row, line, id, errors }: BadRow & { readonly errors: readonly RowIssue[] }): RowResult {
    const bad: BadRow = { row, line, id, errors };
    return { is: 'bad', text: this.#job.to === 'csv' ? csvBad(bad) : badLine(bad), bad };
  }
}

function figuresOf(decision: BriefDecision, problem: string): RowFigures {
  const { outcome, remedies, cost, goodwill, mended, verdict, needs, rules, stake, gain } = decision;
  return { problem, outcome, remedies, cost, goodwill, mended, verdict, needs, rules, stake, gain };
}
