import { decide, decideBriefly } from '../../decide/index.js';
import { ALWAYS } from '../../domain/policy/condition.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { isApologyKind } from '../../domain/remedies/kinds.js';
import type { BriefDecision, BriefRemedy } from '../../domain/results/brief-decision.js';
import type { CompleteComplaint } from '../../domain/results/complaint.js';
import type { Decision } from '../../domain/results/decision.js';
import type { PlainValue } from '../../domain/rows/row-map.js';
import { complaintOf } from '../decide/complaint-of.js';
import type { BatchJob } from '../decide/job.js';
import type { HeldRow, NoticedRows } from './outreach-list.js';

/** What one customer gets for one incident, in one message. Money in minor units of the policy's currency. */
export type Outreach = {
  readonly customer: string;
  readonly incident: string;
  /** What is owed, row by row. */
  readonly rows: readonly OutreachRow[];
  /** The goodwill, given once: that of the row with most harm, the first of equals. */
  readonly extras: { readonly row: number; readonly remedies: readonly BriefRemedy[] };
  /** What all of it costs us. */
  readonly cost: number;
  /** The goodwill at face value, by which a role may give it. */
  readonly goodwill: number;
  /** The role whose yes would allow more goodwill; null for none. */
  readonly needs: string | null;
  /** The role that a rule hands one of the rows over to; null for none. */
  readonly refer: string | null;
};

/** What a row of an outreach is owed, whatever is given beside it. */
export type OutreachRow = {
  readonly row: number;
  readonly id: PlainValue | null;
  /** In the way that leads, where the customer may choose. */
  readonly owed: readonly BriefRemedy[];
  /** What the customer may still choose between. */
  readonly choices: readonly (readonly string[])[];
  /** Whether the goods are theirs to keep; null where nothing is decided about them. */
  readonly keep: boolean | null;
};

/** Answers held rows again, now that it's known which of a customer's rows brings the goodwill. */
export class OutreachMaker {
  readonly #job: BatchJob;
  readonly #role: string;
  readonly #owedOnly: Policy;
  readonly #names: readonly string[];

  constructor(job: BatchJob) {
    this.#job = job;
    this.#role = job.role.name;
    this.#owedOnly = withoutGoodwill(job.policy);
    this.#names = Object.keys(job.map?.facts ?? {});
  }

  /** What a customer gets. */
  outreach({ customer, incident, rows }: NoticedRows): Outreach {
    const most = withMostHarm(rows);
    const role = this.#role;
    const decided = rows.map((row) => ({
      ...row,
      brief: decideBriefly(this.#policyFor(row, most), this.#told(row).complaint, { role }),
    }));
    const leading = decided.find(({ row }) => row === most.row)?.brief;
    return {
      customer,
      incident,
      rows: decided.map(owedRow),
      extras: {
        row: most.row,
        remedies: (leading?.remedies ?? []).filter((one) => !one.owed && !isSorry(one)),
      },
      cost: decided.reduce((sum, { brief }) => sum + brief.cost, 0),
      goodwill: leading?.goodwill ?? 0,
      needs: leading?.needs ?? null,
      refer: decided.find(({ brief }) => brief.refer !== null)?.brief.refer ?? null,
    };
  }

  /** The decisions that a mail is written from, the one that brings the goodwill with it. */
  decisions({ rows }: NoticedRows): { readonly decisions: readonly Decision[]; readonly leading: number } {
    const most = withMostHarm(rows);
    const decisions = rows.map((row) => {
      const { complaint, today } = this.#told(row);
      return decide(this.#policyFor(row, most), complaint, { today, role: this.#role });
    });
    return { decisions, leading: rows.indexOf(most) };
  }

  #policyFor(row: HeldRow, most: HeldRow): Policy {
    return row === most ? this.#job.policy : this.#owedOnly;
  }

  /** What a row told, read again: a map says nothing of a day or a role of its own. */
  #told({ told }: HeldRow): { readonly complaint: CompleteComplaint; readonly today: string } {
    const known = this.#names.flatMap((name, at) => (told[at] === null ? [] : [[name, told[at]] as const]));
    const read = complaintOf({ raw: Object.fromEntries(known), today: null, role: null }, this.#job);
    if ('errors' in read) throw new Error(`A row was read once and can’t be again: ${JSON.stringify(told)}`);
    return read;
  }
}

/** The first of the rows that have most harm. */
const withMostHarm = (rows: readonly HeldRow[]): HeldRow =>
  rows.reduce((most, row) => (row.harm > most.harm ? row : most));

/** An apology is part of every message, and nothing to list. */
const isSorry = ({ kind }: BriefRemedy): boolean => isApologyKind(kind);

function owedRow({ row, id, brief }: HeldRow & { readonly brief: BriefDecision }): OutreachRow {
  const { remedies, choices, keep } = brief;
  return {
    row,
    id,
    owed: remedies.filter((one) => one.owed && !isSorry(one)),
    choices: choices.flatMap(({ of, chosen }) => (chosen === null ? [of] : [])),
    keep,
  };
}

/** The same policy, which gives what it owes and nothing else. */
function withoutGoodwill(policy: Policy): Policy {
  const none: Rule = {
    id: 'goodwill-is-given-once',
    place: { file: policy.source, line: 1, column: 1 },
    when: ALWAYS,
    replaces: [],
    owe: [],
    may: [],
    noGoodwill: 'all',
  };
  return { ...policy, rules: [...policy.rules, none] };
}
