import type { FactValue } from '../domain/policy/fact.js';
import type { Policy } from '../domain/policy/policy.js';
import { type Complaint, withDefaults } from '../domain/results/complaint.js';
import type { Change, Decision } from '../domain/results/decision.js';
import { catalogueFor } from '../i18n/languages/index.js';
import { type Prepared, prepare } from './compiled/prepare.js';
import { bestWithApproval } from './evaluate/approval.js';
import type { DecideOptions } from './evaluate/options.js';
import { itemsOf, limitOf, type Outlook, outlookOn, roleNamed } from './evaluate/outlook.js';
import { choose } from './offers/choice.js';
import { type Base, baseOf } from './offers/footing.js';
import type { Candidate } from './offers/offer-table.js';
import { toAvoid } from './reasons/avoid.js';
import { closeCalls } from './reasons/close-calls.js';
import { loyaltyOf, reckon } from './reasons/loyalty.js';
import { becauseOf, unbeaten } from './reasons/reasons.js';
import { changesThatMatter } from './reasons/would-change.js';
import type { Item } from './rules/items.js';
import { headingOf, writtenValue } from './wording/heading.js';
import { wordsFor } from './wording/words.js';
import { writtenChoices, writtenOffer } from './wording/written-offer.js';

/**
 * What to offer, for one complaint, by a role. Pure and total: the same policy, complaint and options give
 * the same decision, byte for byte, on any machine; every settled complaint gets exactly one.
 * Throws a Failure only where the policy has no such role.
 */
export function decide(policy: Policy, complaint: Complaint, options: DecideOptions): Decision {
  const prepared = prepare(policy);
  const decision = decideOnce(prepared, complaint, options);
  if (!options.wouldChange) return decision;
  return { ...decision, wouldChange: wouldChange(prepared, complaint, options, decision) };
}

function decideOnce(
  prepared: Prepared,
  complaint: Complaint,
  { today, role: roleName }: DecideOptions,
): Decision {
  const role = roleNamed(prepared, roleName);
  const outlook = outlookOn(prepared, complaint, role);
  const offer = choose(outlook.table, limitOf(outlook, role), outlook.terms);
  const approval = bestWithApproval(outlook, role, offer);
  const { policy } = prepared;
  const sayLines = wordsFor(outlook, offer, role);
  return {
    decision: 1,
    ...headingOf(outlook, role, today),
    offer: writtenOffer(outlook, offer),
    choices: writtenChoices(outlook, offer, (item) => baseWith(outlook, offer, item)),
    withApproval: approval && {
      role: approval.role.role.name,
      standsIn: approval.standsIn,
      offer: writtenOffer(outlook, approval.candidate),
    },
    unbeaten: unbeaten(outlook, role),
    refer: outlook.entitlement.refer,
    loyalty: loyaltyOf(outlook, reckon(outlook, offer)),
    say: catalogueFor(policy).grammar.paragraph(sayLines.map(({ text }) => text)),
    sayLines,
    cause: causeOf(complaint),
    instead: closeCalls(outlook, offer, role).map(({ candidate, why }) => ({
      offer: writtenOffer(outlook, candidate),
      why,
    })),
    avoid: toAvoid(outlook, offer),
    because: becauseOf(outlook, offer, role),
    countersign: signatures(outlook, offer),
  };
}

/** The base of the way that takes this option, and the lead's pick of every other choice. */
function baseWith(outlook: Outlook, { footing }: Candidate, option: Item): Base {
  const { owed, choices } = outlook.entitlement;
  const way = choices.flatMap(({ options, chosen }) =>
    options.includes(option) ? [option] : (chosen ?? options[0] ?? []),
  );
  return baseOf(outlook, [...owed, ...way], footing.goodwillCure);
}

function causeOf({ facts }: Complaint): string | null {
  const cause = facts['cause'];
  return typeof cause === 'string' ? cause : null;
}

/** Large money out that a second person signs at the till, also where the customer may yet choose it. */
function signatures({ prepared, entitlement }: Outlook, offer: Candidate): Decision['countersign'] {
  const items = itemsOf(offer);
  const open = entitlement.choices.flatMap(({ options, chosen }) => (chosen ? [] : options));
  const amountOf = (id: string, some: readonly Item[]) =>
    some.reduce((sum, { remedy, priced }) => sum + (remedy.remedy.id === id ? (priced.amount ?? 0) : 0), 0);
  return prepared.policy.countersign
    .filter(({ remedy, over }) => Math.max(amountOf(remedy, items), amountOf(remedy, open)) > over)
    .map(({ remedy, by }) => ({ remedy, by }));
}

function wouldChange(
  prepared: Prepared,
  complaint: Complaint,
  options: DecideOptions,
  now: Decision,
): Change[] {
  const { policy } = prepared;
  const { stated } = complaint;
  const decideWith = (fact: string, value: FactValue) =>
    decideOnce(prepared, withDefaults(policy, { ...stated, [fact]: value }), options);
  return changesThatMatter(policy, complaint, now, decideWith).map(({ fact, value, then }) => {
    const definition = policy.facts.find(({ name }) => name === fact);
    return { fact, value: definition ? writtenValue(policy, definition.type, value) : value, then };
  });
}
