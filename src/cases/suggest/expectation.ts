import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { Decision } from '../../domain/results/decision.js';
import { liveRules } from '../coverage/coverage.js';

/** What a case expects, as plain data in the shape of the language of cases. */
export type Expectation = {
  readonly outcome: Decision['outcome'];
  /** Exactly what is owed: remedies, and choices that are the customer's. */
  readonly owed: readonly (string | { readonly 'customer-chooses': readonly string[] })[];
  /** What is given beyond that, the apology aside. */
  readonly gives?: { readonly 'at-least': readonly string[] };
  /** 0 where nothing is given beyond what is owed. */
  readonly goodwill?: 0;
  /** Who may give it. */
  readonly 'granted-by': string;
  /** The rules that fit, less those replaced, in the order of the policy. */
  readonly because: readonly string[];
};

/** What to expect of a completed complaint, if its answer is right. */
export function expectationOf(policy: Policy, facts: Facts, decision: Decision): Expectation {
  const { outcome, offer, choices, as } = decision;
  const open = choices.filter(({ chosen }) => chosen === null);
  const isOpen = (id: string) => open.some(({ of }) => of.includes(id));
  const owed = offer.remedies.filter((one) => one.owed && !isOpen(one.id)).map(({ id }) => id);
  const extras = offer.remedies.filter((one) => !one.owed && REMEDY_KINDS[one.kind].role !== 'apology');
  return {
    outcome,
    owed: [...new Set(owed), ...open.map(({ of }) => ({ 'customer-chooses': of }))],
    ...(extras.length > 0 ? { gives: { 'at-least': extras.map(({ id }) => id) } } : {}),
    ...(offer.goodwill === 0 && extras.length === 0 ? { goodwill: 0 as const } : {}),
    'granted-by': as,
    because: liveRules(policy, facts).map(({ id }) => id),
  };
}
