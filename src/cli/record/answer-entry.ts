import { weigh } from '../../decide/index.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { CompleteComplaint } from '../../domain/results/complaint.js';
import type { Decision, Offer } from '../../domain/results/decision.js';
import { parseDay } from '../../domain/values/day.js';
import { Failure } from '../../domain/values/failure.js';
import { ENGINE } from '../../domain/values/version.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import type { Named } from '../../record/caps.js';
import type { Unchained } from '../../record/chain.js';
import { decisionFigures, givenBy, offerToGive } from '../../record/decision-figures.js';
import type { KeyedHash } from '../../record/hash.js';
import { type Knowledge, knowledgeOf } from '../../record/knowledge.js';
import { knownFacts } from '../../record/known-facts.js';
import { CONTACT_WINDOW, customersOf } from '../../record/matter.js';
import { liftsCap, overCaps } from '../../record/over.js';
import { pastAnswers } from '../../record/past-answers.js';
import type { RawFacts } from '../complaint/raw-facts.js';
import type { RecordReader, RecordWriter } from '../port/record.js';
import type { AnswerRequest } from './answer-request.js';
import type { RecordSettings } from './where.js';

/** Whose a complaint is, and on which day somebody wants to know of it. */
export type Asked = {
  /** Keyed hash. */
  readonly customer: string | null;
  readonly order: string | null;
  readonly problem: string | null;
  /** ISO date. */
  readonly day: string;
};

/**
 * What the record knows of a complaint; `hash` is the keyed one of the record. Whoever names nobody, but an order that it
 * knows to be somebody's, has named them.
 */
export async function knowledgeFor(
  policy: Policy,
  asked: Asked,
  reader: RecordReader,
  hash: KeyedHash,
): Promise<Knowledge> {
  const holdout = policy.record?.holdout;
  const near = pastAnswers(await reader.near(asked));
  const customer = asked.customer ?? customersOf(near, asked.order)[0] ?? null;
  const past = customer === asked.customer ? near : pastAnswers(await reader.near({ ...asked, customer }));
  return knowledgeOf(past, {
    ...asked,
    customer,
    today: parseDay(asked.day) ?? 0,
    currency: policy.currency.code,
    contactWindow: policy.record?.contactWindow ?? CONTACT_WINDOW,
    draw: holdout === undefined ? null : { holdout, hash },
  });
}

/**
 * Of whom caps count an answer: its customer by what the record knows, with all who were named for its order, so that
 * another name frees nothing; and staff and store as they're named.
 */
export function namedBy(
  { by, store }: { readonly by?: string | null | undefined; readonly store?: string | null | undefined },
  { customer, others }: Pick<Knowledge, 'customer' | 'others'>,
  keepStaff: boolean,
): readonly Named[] {
  const giving = { staff: keepStaff ? (by ?? null) : null, store: store ?? null };
  return [customer, ...others].map((one) => ({ ...giving, customer: one }));
}

/**
 * The hash by which whoever writes knows of a complaint. The first answer of a record was decided before there was a key, and
 * nobody is drawn by one that nobody could know.
 */
export const hashOfWriter = ({ next, keyedHash }: RecordWriter): KeyedHash =>
  next() === 1 ? () => 'no key yet' : keyedHash;

/** What the record knows, as facts are written. */
export function writtenKnown(policy: Policy, knowledge: Knowledge): RawFacts {
  const known = knownFacts(policy, knowledge);
  return Object.fromEntries(
    policy.facts.flatMap((fact) => {
      const value = known[fact.name];
      return value === undefined ? [] : [[fact.name, writeFact(policy, fact, value)]];
    }),
  );
}

/** All that an entry of an answer is made of. */
export type AnswerParts = {
  readonly request: AnswerRequest;
  readonly hashes: { readonly key: string; readonly content: string; readonly customer: string | null };
  readonly time: string;
  readonly day: string;
  readonly knowledge: Knowledge;
  readonly known: RawFacts;
  readonly again: { readonly decision: Decision; readonly complaint: CompleteComplaint };
  readonly keep: RecordSettings;
  /** What is left of each cap of the policy. */
  readonly left: readonly (number | null)[];
};

/** The entry of an answer, but for its number and its matter where it's the first of one. */
export function answerEntry(parts: AnswerParts): Omit<Unchained, 'seq' | 'matter'> {
  const { request, hashes, time, day, knowledge, known, again, keep, left } = parts;
  const { policy, kind, order, store, told, role, today, approver } = request;
  const offer = givenOffer(parts);
  const by = { role, left, approved: approver !== null };
  return {
    ...{ kind, time, day, order, store, role, today, about: null, policy: policy.sha256, engine: ENGINE },
    ...hashes,
    customer: knowledge.customer,
    staff: keep.keepStaff ? request.staff : null,
    approver: keep.keepStaff ? approver : null,
    currency: policy.currency.code,
    problem: problemOf(told),
    told: JSON.stringify(told),
    known: JSON.stringify(known),
    decision: JSON.stringify(decisionFigures(again.decision, policy)),
    given: offer && JSON.stringify(givenBy(offer, request.chose, liftsCap(policy, offer, by))),
    goodwill: offer?.goodwill ?? 0,
    cost: offer?.cost ?? 0,
    cause: request.decision.cause ?? null,
    over: offer && kind === 'other' ? overCaps(policy, offer, by) : null,
    words: keep.keepText ? wordsOf(request) : null,
  };
}

/** What went wrong, as it was told. */
export function problemOf({ problem }: RawFacts): string | null {
  return typeof problem === 'string' ? problem : null;
}

function wordsOf({ words, why }: AnswerRequest): string | null {
  const all = why === null ? words : { ...words, why };
  return Object.keys(all).length === 0 ? null : JSON.stringify(all);
}

/** What was given: as recommended, something else, or nothing yet. Throws a Failure where there's no such choice. */
function givenOffer({ request, again }: AnswerParts): Offer | null {
  const { kind, policy, gave, role, today } = request;
  if (kind === 'other') return weigh(policy, again.complaint, gave, { role, today }).weighed.offer;
  return kind === 'give' ? recommended(request, again.decision) : null;
}

function recommended({ chose, approver }: AnswerRequest, decision: Decision): Offer {
  const offer = offerToGive(decision, { chose: chose ?? undefined, approved: approver !== null });
  if (typeof offer === 'object') return offer;
  const ways = decision.choices.flatMap(({ of }) => of);
  if (offer === 'no-such-choice')
    throw new Failure(
      `“${chose}” is nothing to choose here.`,
      ways.length > 0 ? `There is to choose: ${ways.join(', ')}.` : 'Leave --chose out: nothing is.',
    );
  throw new Failure(
    `What is allowed with a yes from above was not reckoned with “${chose}”.`,
    `Decide it with asked-for=${chose}, and record that decision.`,
  );
}
