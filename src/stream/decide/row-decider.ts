import { decide, decideBriefly } from '../../decide/index.js';
import type { BriefDecision } from '../../domain/results/brief-decision.js';
import type { CompleteComplaint } from '../../domain/results/complaint.js';
import type { RawRow } from '../frame/raw-row.js';
import type { MappedRow } from '../map/map-reader.js';
import type { BadRow, RowIssue } from '../map/row-issue.js';
import { badLine, briefLine, fullLine } from '../write/brief-line.js';
import { csvAnswer, csvBad } from '../write/csv-line.js';
import type { AnswerRow, ToldComplaint } from './answer-row.js';
import { complaintOf } from './complaint-of.js';
import type { BatchJob } from './job.js';
import { type JoinedRow, RowJoiner } from './join-rows.js';
import { type ReadRow, RowReader } from './row-reader.js';
import type { RowFigures, RowResult } from './row-result.js';

/** Answers rows by one policy, each by itself, unless the map joins neighbouring ones. */
export class RowDecider {
  readonly #job: BatchJob;
  readonly #reader: RowReader;
  readonly #joiner: RowJoiner | null;
  readonly #answer: AnswerRow | null;

  /** `answer` says what becomes of a complaint; without one it's decided, and its line written. */
  constructor(job: BatchJob, answer: AnswerRow | null = null) {
    this.#job = job;
    this.#answer = answer;
    this.#reader = new RowReader(job);
    this.#joiner = job.map?.continue ? new RowJoiner(job.map.continue) : null;
  }

  /** What becomes of these rows, in their order; where rows are joined, of those that are whole by now. */
  decide(rows: readonly RawRow[]): RowResult[] {
    return this.answer(this.read(rows));
  }

  /** What rows say, before anybody answers them. */
  read(rows: readonly RawRow[]): ReadRow[] {
    return this.#reader.read(rows);
  }

  /** What becomes of rows that were read. */
  answer(read: readonly ReadRow[]): RowResult[] {
    if (!this.#joiner) return read.map((row) => this.#result(row));
    return this.#joiner.push(read).flatMap((joined) => this.#results(joined));
  }

  /** What becomes of the rows that waited for others to join them. */
  end(): RowResult[] {
    return (this.#joiner?.end() ?? []).flatMap((joined) => this.#results(joined));
  }

  #results({ first, others, again }: JoinedRow): RowResult[] {
    const of = (row: ReadRow): RowResult => {
      const isWhole = 'mapped' in row && row.mapped.issues.length === 0 && !row.mapped.isSkipped;
      return isWhole ? { is: 'continued' } : this.#result(row);
    };
    const result = this.#result(first);
    const isAgain = again !== undefined && (result.is === 'decided' || result.is === 'bad');
    return [isAgain ? { ...result, again } : result, ...others.map(of)];
  }

  #result(row: ReadRow): RowResult {
    if (!('mapped' in row))
      return this.#bad({ ...row, id: null, errors: [{ fact: null, message: row.wrong }] });
    const { mapped } = row;
    if (mapped.isSkipped) return { is: 'skipped' };
    if (mapped.issues.length > 0) return this.#bad({ ...row, id: mapped.id, errors: mapped.issues });
    const { full } = this.#job;
    const read = complaintOf(mapped, this.#job);
    if ('errors' in read) return this.#bad({ ...row, id: mapped.id, errors: read.errors });
    if (this.#answer) return this.#answered({ ...row, mapped }, this.#answer({ ...row, mapped }, read));
    return full ? this.#whole(mapped, read) : this.#brief(mapped.id, read);
  }

  #whole({ id, fromRecord }: MappedRow, { complaint, today, role }: ToldComplaint): RowResult {
    const { policy, summed } = this.#job;
    const decision = decide(policy, complaint, { today, role });
    const text = fullLine(id, fromRecord ? { ...decision, fromRecord } : decision);
    const figures = summed ? figuresOf(decideBriefly(policy, complaint, { role }), complaint) : null;
    return { is: 'decided', text, figures };
  }

  #brief(id: MappedRow['id'], { complaint, role }: ToldComplaint): RowResult {
    const { policy, summed, to } = this.#job;
    const brief = decideBriefly(policy, complaint, { role });
    const text = to === 'csv' ? csvAnswer(id, policy, brief) : briefLine(id, policy.currency.code, brief);
    return { is: 'decided', text, figures: summed ? figuresOf(brief, complaint) : null };
  }

  #answered(row: Mapped, answer: ReturnType<AnswerRow>): RowResult {
    if ('errors' in answer) return this.#bad({ ...row, id: row.mapped.id, errors: answer.errors });
    return { is: 'decided', ...answer };
  }

  #bad({ row, line, id, errors }: BadRow & { readonly errors: readonly RowIssue[] }): RowResult {
    const bad: BadRow = { row, line, id, errors };
    return { is: 'bad', text: this.#job.to === 'csv' ? csvBad(bad) : badLine(bad), bad };
  }
}

type Mapped = Parameters<AnswerRow>[0];

function figuresOf(decision: BriefDecision, { facts }: CompleteComplaint): RowFigures {
  const { outcome, remedies, cost, goodwill, mended, verdict, needs, rules, stake, gain } = decision;
  const problem = String(facts['problem'] ?? '');
  return { problem, outcome, remedies, cost, goodwill, mended, verdict, needs, rules, stake, gain };
}
