import { chargesOf } from '../domain/policy/charges.js';
import { type Facts, type FactValue, isNumeric } from '../domain/policy/fact.js';
import type { Policy } from '../domain/policy/policy.js';
import { CHARGES_BACK, GIVEN_BACK } from '../domain/policy/what-was-paid.js';
import { withDefaults } from '../domain/results/complaint.js';
import type { Knowledge } from './knowledge.js';

/**
 * What a record knows, as facts of a policy: those that it has, within its bounds. What nobody could know is left out, and
 * so is what a record can't rule out: that nothing was put right, given back or turned down elsewhere.
 */
export function knownFacts(policy: Policy, knowledge: Knowledge): Facts {
  const { facts, remedies } = policy;
  const refused = knowledge.turnedDown.filter(({ remedy }) => remedies.some(({ id }) => id === remedy));
  const charges = knowledge.chargesBack.filter(({ remedy }) =>
    remedies.some((one) => one.id === remedy && chargesOf(policy, one).length > 0),
  );
  const values: Readonly<Record<string, FactValue | null>> = {
    contacts: knowledge.contacts,
    'claims-before': knowledge.claimsBefore,
    'turned-down': refused.length > 0 ? refused : null,
    'given-back': knowledge.givenBack || null,
    'charges-back': charges.length > 0 ? charges : null,
    'put-right-before': knowledge.putRightBefore || null,
  };
  const known: Record<string, FactValue> = {};
  for (const { name, type } of facts) {
    const value = values[name] ?? null;
    if (value === null || !FITTING[typeof value]?.includes(type.is)) continue;
    known[name] =
      typeof value === 'number' && isNumeric(type)
        ? Math.min(type.atMost, Math.max(type.atLeast, value))
        : value;
  }
  return known;
}

/** The types of facts that such a value fits: a policy may have declared one of the same name. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  number: ['number', 'money'],
  boolean: ['yes-no'],
  object: ['remedies'],
};

/**
 * What is known and nobody told. Who tells of the money that's back otherwise than it's known has said what of it was for
 * charges, too.
 */
export function untoldFacts(known: Facts, told: Facts): Facts {
  const back = told[GIVEN_BACK];
  const isTheirs = back !== undefined && back !== known[GIVEN_BACK];
  const untold = Object.entries(known).filter(
    ([name]) => told[name] === undefined && !(isTheirs && name === CHARGES_BACK),
  );
  return Object.fromEntries(untold);
}

/** What is known of a complaint without what doesn't apply to it: nobody told that, so nobody has to hear of it. */
export function applyingFacts(policy: Policy, known: Facts, told: Facts): Facts {
  const { facts } = withDefaults(policy, { ...known, ...told });
  return Object.fromEntries(Object.entries(known).filter(([name]) => facts[name] !== undefined));
}
