import { type Amount, evaluateAmount, type RemedyAmount } from '../../domain/policy/amount.js';
import { amountOrMost } from '../../domain/policy/policy-parts.js';
import type { Decision, OfferedRemedy } from '../../domain/results/decision.js';
import type { DecidedComplaint } from './trackable.js';

const GIVEN = new WeakMap<Decision, readonly OfferedRemedy[]>();

/** Everything that an answer gives, whichever way the customer chooses. */
export function givenIn(decision: Decision): readonly OfferedRemedy[] {
  const before = GIVEN.get(decision);
  if (before) return before;
  const { offer, choices } = decision;
  const given = [offer, ...choices.flatMap(({ offers }) => offers)].flatMap(({ remedies }) => remedies);
  GIVEN.set(decision, given);
  return given;
}

/**
 * Whether a remedy is given and an amount of a rule, or its own, can be what it is given at: of what two rules owe, the
 * larger counts, so that a smaller one decides nothing.
 */
export function isGivenAt(
  { facts, decision }: DecidedComplaint,
  remedy: string,
  owed: boolean,
  amount: RemedyAmount | undefined,
): boolean {
  const { goods, trouble, respect } = decision.harm;
  const most = amountOrMost(amount).map((one: Amount) =>
    evaluateAmount(one, facts, { goods, trouble, respect }),
  );
  return givenIn(decision).some(
    (given) =>
      given.id === remedy &&
      given.owed === owed &&
      most.every((value) => given.amount === null || value >= given.amount),
  );
}
