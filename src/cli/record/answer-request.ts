import type { Policy } from '../../domain/policy/policy.js';
import type { AnswerKind } from '../../domain/results/record-entry.js';
import type { ProposedRemedy } from '../../domain/results/weighing.js';
import { Failure } from '../../domain/values/failure.js';
import type { KeyedHash } from '../../record/hash.js';
import { customerHash, keyed, normalised } from '../../record/reference.js';
import { readProposedRemedies } from '../complaint/proposed-remedies.js';
import { readReference } from '../complaint/references.js';
import type { BroughtDecision } from './decision-file.js';
import type { AnswerOptions } from './record-options.js';

/** What somebody wants to have written of an answer, as it was asked for. */
export type AnswerRequest = BroughtDecision & {
  readonly kind: AnswerKind;
  readonly key: string;
  readonly chose: string | null;
  readonly staff: string | null;
  readonly approver: string | null;
  readonly customer: string | undefined;
  readonly order: string | null;
  readonly store: string | null;
  readonly why: string | null;
  /** What was given in place of what was recommended. */
  readonly gave: readonly ProposedRemedy[];
  /** By what the same is known again under the same key, where that isn't all of this. */
  readonly asked?: string;
  /** When it happened (ISO instant), where it's written later than that. */
  readonly at?: string;
  /** Whether something was given as it was offered then, though it'd be another offer by now. */
  readonly isLate?: true;
};

/** Reads the options of an answer. Throws a Failure that says what is missing, or doesn't go together. */
export function answerRequest(
  kind: AnswerKind,
  words: readonly string[],
  brought: BroughtDecision,
  options: AnswerOptions,
): AnswerRequest {
  const staff = named(options.by);
  const approver = named(options.approvedBy);
  if (approver !== null && normalised(approver) === normalised(staff ?? ''))
    throw new Failure(
      'Nobody says yes to their own answer: --by and --approved-by name the same person.',
      'Name who said yes.',
    );
  return {
    ...brought,
    ...{ kind, staff, approver },
    key: keyIn(options),
    chose: named(options.chose),
    customer: readReference('customer', options.customer),
    order: readReference('order', options.order) ?? null,
    store: named(options.store),
    why: whyIn(kind, options),
    gave: kind === 'other' ? gaveIn(brought.policy, words) : [],
  };
}

/** A name as it was given; null where it was none. */
const named = (name: string | undefined): string | null => name?.trim() || null;

/** Longer than any number that a till gives an answer. */
const LONGEST_KEY = 200;

function keyIn({ key }: AnswerOptions): string {
  if (key !== undefined && key.trim() !== '' && key.length <= LONGEST_KEY) return key;
  throw new Failure(
    'An answer needs a key of its own, by which it’s never written twice.',
    `Give it one with --key: the number of the receipt, say, in at most ${LONGEST_KEY} characters.`,
  );
}

function whyIn(kind: AnswerKind, { why }: AnswerOptions): string | null {
  const said = named(why);
  if (said !== null || kind !== 'other') return said;
  throw new Failure('Say also why something else was given.', 'Give the reason with --why "…".');
}

function gaveIn(policy: Policy, words: readonly string[]): readonly ProposedRemedy[] {
  const { proposals, facts } = readProposedRemedies(policy, words);
  if (facts.length > 0)
    throw new Failure(
      `“${facts[0]}” is a fact, and the decision says those.`,
      'Name only what was given: voucher=10.',
    );
  if (proposals.length > 0) return proposals;
  throw new Failure(
    'Say also what was given instead.',
    'Name it as for weigh: amends record other voucher=10 …',
  );
}

/** Keyed hashes of a request: the key it is known by, and all that it asks for. */
export function hashesOf(request: AnswerRequest, hash: KeyedHash) {
  const { kind, key, decision, chose, staff, approver, customer, order, store, why, gave } = request;
  // As JSON, for a decision is a map.
  const whole = [kind, decision, chose, staff, approver, customer ?? null, order, store, why, gave];
  return {
    key: keyed(hash, 'answer', key),
    content: keyed(hash, 'content', request.asked ?? JSON.stringify(whole)),
    customer: customerHash(hash, customer),
  };
}
