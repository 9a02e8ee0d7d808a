import type { Facts } from '../../../domain/policy/fact.js';
import type { Direction, RowDifference } from '../../../domain/results/diff.js';
import { type BatchJob, type RawRow, RowReader } from '../../../stream/index.js';
import { costOf, worthOf } from '../answers/compare-answers.js';
import { type Compared, Deciding, type IsAlike } from '../answers/deciding.js';
import type { PolicyPair } from '../pair/joint-policy.js';
import { type LackingFacts, PairReader, type ReadRow, type RowFacts } from './pair-reader.js';

/** By what rows of the past are compared; plain data, so that another thread can have it. */
export type HistoryJob = Pick<BatchJob, 'csv' | 'map'> & {
  readonly pair: PolicyPair;
  /** ISO date: counts where a row says no day. */
  readonly today: string;
};

/** What an answer of one policy comes to: money in minor units, the share mended in thousandths. */
export type AnswerSums = {
  readonly cost: number;
  readonly worth: number;
  readonly needsApproval: boolean;
  readonly mended: number;
};

/** What a row of the past is to two policies. */
export type RowComparison = { readonly line: number } & (
  | { readonly is: 'bad'; readonly why: string }
  | { readonly is: 'undecided'; readonly lacking: LackingFacts }
  | {
      readonly is: 'compared';
      /** Null where the customer gets the same. */
      readonly direction: Direction | null;
      readonly before: AnswerSums;
      readonly after: AnswerSums;
      /** What they gain in worth by the new policy's figures: minor units, below 0 where they lose. */
      readonly gain: number;
    }
  /** Left out, as a map says. */
  | { readonly is: 'skipped' }
);

/** Has rows of the past answered by two policies, each by itself. */
export class HistoryComparer {
  readonly #job: HistoryJob;
  readonly #isAlike: IsAlike;
  readonly #rows: RowReader;
  readonly #reader: PairReader;
  readonly #deciding = new Map<string, Deciding>();

  /** `isAlike` says which complaints need not be answered by both. */
  constructor(job: HistoryJob, isAlike: IsAlike) {
    this.#job = job;
    this.#isAlike = isAlike;
    this.#rows = new RowReader({ ...job, policy: job.pair.after, moment: { date: job.today, hour: null } });
    this.#reader = new PairReader(job.pair);
  }

  /** What these rows are to both policies, in their order. */
  compare(rows: readonly RawRow[]): RowComparison[] {
    return this.#rows.read(rows).map((row): RowComparison => {
      const { line } = row;
      if (!('mapped' in row)) return { line, is: 'bad', why: row.wrong };
      const { mapped } = row;
      if (mapped.isSkipped) return { line, is: 'skipped' };
      const [issue] = mapped.issues;
      if (issue) return { line, is: 'bad', why: wordsOf(issue) };
      return { line, ...this.#comparison(mapped) };
    });
  }

  /** A row that was compared, with both answers in short. */
  shown(row: RawRow, gain: number): RowDifference | null {
    const [read] = this.#rows.read([row]);
    if (!read || !('mapped' in read)) return null;
    const deciding = this.#decidingOn(read.mapped.today ?? this.#job.today);
    const reading = this.#reader.read(deciding, read.mapped);
    if (reading.is !== 'complaint') return null;
    return { line: row.line, gain, ...deciding.difference(this.#compare(deciding, reading)) };
  }

  #comparison(row: RowFacts): Comparison {
    const deciding = this.#decidingOn(row.today ?? this.#job.today);
    const reading = this.#reader.read(deciding, row);
    if (reading.is === 'bad') return { is: 'bad', why: reading.why };
    if (reading.is === 'missing')
      return { is: 'undecided', lacking: { by: reading.by, missing: reading.missing } };
    const compared = this.#compare(deciding, reading);
    const gain = compared.direction === null ? 0 : deciding.gain(compared);
    return {
      is: 'compared',
      direction: compared.direction,
      before: { ...sumsOf(compared.before), worth: worthOf(compared.after) - gain },
      after: sumsOf(compared.after),
      gain,
    };
  }

  #decidingOn(today: string): Deciding {
    const known = this.#deciding.get(today) ?? new Deciding(this.#job.pair, today);
    this.#deciding.set(today, known);
    return known;
  }

  #compare(deciding: Deciding, { before, after }: ReadRow): Compared {
    const told = together(before.known, after.known);
    const facts = together(before.complaint.facts, after.complaint.facts);
    return this.#isAlike(facts)
      ? deciding.alike(told, after.complaint)
      : deciding.compareComplaint(told, { before: before.complaint, after: after.complaint });
  }
}

/** Most rows are read once for both policies. */
const together = (one: Facts, other: Facts): Facts => (one === other ? one : { ...one, ...other });

type Comparison = RowComparison extends infer One ? (One extends unknown ? Omit<One, 'line'> : never) : never;

const wordsOf = ({ fact, message }: { readonly fact: string | null; readonly message: string }): string =>
  fact === null ? message : `${fact}: ${message}`;

function sumsOf(answer: Compared['after']): AnswerSums {
  const [lead] = answer.ways;
  return {
    cost: costOf(answer),
    worth: worthOf(answer),
    needsApproval: answer.needs !== null,
    mended: Math.round(lead.mended * 1000),
  };
}
