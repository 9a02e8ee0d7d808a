import { retold } from '../domain/policy/dates.js';
import type { FactValue } from '../domain/policy/fact.js';
import type { Policy } from '../domain/policy/policy.js';
import { type Complaint, type CompleteComplaint, withDefaults } from '../domain/results/complaint.js';
import type { Change, Decision, WeighedDecision } from '../domain/results/decision.js';
import { catalogueFor } from '../i18n/languages/index.js';
import { type CompiledPolicy, compilePolicy } from './compiled/compile-policy.js';
import { bestWithApproval } from './evaluate/approval.js';
import { type ChosenOffer, chosenOffer } from './evaluate/chosen-offer.js';
import { type EvaluationContext, remediesIn } from './evaluate/evaluation-context.js';
import type { DecideOptions } from './evaluate/options.js';
import { withoutGoodwill } from './evaluate/without-goodwill.js';
import { type BaseOffer, baseOfferWith } from './offers/base-offers.js';
import type { Candidate } from './offers/offer-table.js';
import { toAvoid } from './reasons/avoid.js';
import { closeCalls } from './reasons/close-calls.js';
import { leftInCaps } from './reasons/held-back.js';
import { loyaltyFigures, loyaltyOf } from './reasons/loyalty.js';
import { cappedIn } from './reasons/not-given.js';
import { notesOn } from './reasons/notes.js';
import { reasonsFor, unbeaten } from './reasons/reasons.js';
import { changesThatMatter } from './reasons/would-change.js';
import { signaturesFor } from './rules/countersign.js';
import type { PricedRemedy } from './rules/priced-remedy.js';
import { answerHeader, writtenValue } from './wording/answer-header.js';
import { reasonOf } from './wording/reason.js';
import { composeSayLines } from './wording/say-lines.js';
import { writtenChoices, writtenOffer } from './wording/written-offer.js';

/**
 * What to offer, for one complaint, by a role. Pure and total: the same policy, complaint and options give
 * the same decision, byte for byte, on any machine; every completed complaint gets exactly one. It has no sums where
 * the complaint lacks a fact that they rest on.
 * Throws a Failure only where the policy has no such role.
 */
export function decide(policy: Policy, complaint: CompleteComplaint, options: DecideOptions): Decision;
export function decide(policy: Policy, complaint: Complaint, options: DecideOptions): WeighedDecision;
export function decide(
  policy: Policy,
  known: Complaint | CompleteComplaint,
  options: DecideOptions,
): Decision {
  const complaint = { untold: [], ...known };
  const compiled = compilePolicy(options.heldOut ? withoutGoodwill(policy) : policy);
  const decision = decideOnce(compiled, complaint, options);
  if (!options.wouldChange) return decision;
  return { ...decision, wouldChange: wouldChange(compiled, complaint, options, decision) };
}

/** What is given, by which another answer is told from this one; the rest of a decision says why. */
type Given = Pick<
  Decision,
  'outcome' | 'reason' | 'offer' | 'choices' | 'withApproval' | 'refer' | 'sayLines'
>;

/** What is given, and what it was chosen from. */
type Answer = ChosenOffer & { readonly given: Given };

function decideOnce(
  compiled: CompiledPolicy,
  complaint: CompleteComplaint,
  options: DecideOptions,
): Decision {
  const { role, context, offer, given } = answerTo(compiled, complaint, options);
  const { sayLines } = given;
  return {
    decision: 1,
    ...answerHeader(context, role, options.today),
    outcome: given.outcome,
    reason: given.reason,
    notes: notesOn(context),
    offer: given.offer,
    choices: given.choices,
    withApproval: given.withApproval,
    unbeaten: unbeaten(context, role),
    refer: given.refer,
    loyalty: complaint.untold.length === 0 ? loyaltyOf(context, loyaltyFigures(context, offer)) : null,
    say: catalogueFor(compiled.policy).grammar.paragraph(sayLines.map(({ text }) => text)),
    sayLines,
    cause: causeOf(complaint),
    instead: closeCalls(context, offer, role).map(({ candidate, why }) => ({
      offer: writtenOffer(context, candidate),
      why,
    })),
    avoid: toAvoid(context, offer),
    because: reasonsFor(context, offer, role),
    capped: cappedIn(context, offer).map(({ reason: _, ...capped }) => capped),
    countersign: signatures(context, offer),
    ...leftInCaps(compiled.policy, options.left),
    ...(options.heldOut === undefined ? {} : { heldOut: options.heldOut }),
  };
}

function answerTo(
  compiled: CompiledPolicy,
  complaint: CompleteComplaint,
  { role: roleName, left }: DecideOptions,
): Answer {
  const chosen = chosenOffer(compiled.policy, complaint, roleName, left);
  const { role, context, offer } = chosen;
  const approval = bestWithApproval(context, role, offer);
  const given = {
    outcome: context.outcome.is,
    reason: reasonOf(context),
    offer: writtenOffer(context, offer),
    choices: writtenChoices(context, offer, (item) => baseWith(context, offer, item)),
    withApproval: approval && {
      role: approval.role.role.name,
      standsIn: approval.standsIn,
      offer: writtenOffer(context, approval.candidate),
    },
    refer: context.entitlement.refer,
    sayLines: composeSayLines(context, offer, role),
  };
  return { ...chosen, given };
}

/** The base of the way that takes this option, and the lead's pick of every other choice. */
function baseWith(context: EvaluationContext, { baseOffers }: Candidate, option: PricedRemedy): BaseOffer {
  const { owed, choices } = context.entitlement;
  const way = choices.flatMap(({ options, chosen }) =>
    options.includes(option) ? [option] : (chosen ?? options[0] ?? []),
  );
  return baseOfferWith(context, [...owed, ...way], baseOffers.goodwillCure);
}

function causeOf({ facts }: Complaint): string | null {
  const cause = facts['cause'];
  return typeof cause === 'string' ? cause : null;
}

/** Large money out that a second person signs at the till, also where the customer may yet choose it. */
function signatures({ compiled, entitlement }: EvaluationContext, offer: Candidate): Decision['countersign'] {
  const open = entitlement.choices.flatMap(({ options, chosen }) => (chosen ? [] : options));
  return signaturesFor(compiled, [remediesIn(offer), open]);
}

function wouldChange(
  compiled: CompiledPolicy,
  complaint: CompleteComplaint,
  options: DecideOptions,
  now: Decision,
): Change[] {
  const { policy } = compiled;
  const { stated, untold } = complaint;
  const decideWith = (fact: string, value: FactValue) =>
    answerTo(compiled, { ...withDefaults(policy, retold(policy, stated, fact, value)), untold }, options)
      .given;
  return changesThatMatter(policy, complaint, now, decideWith).map(({ fact, value, then }) => {
    const definition = policy.facts.find(({ name }) => name === fact);
    return { fact, value: definition ? writtenValue(policy, definition, value) : value, then };
  });
}
