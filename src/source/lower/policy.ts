import type { Policy } from '../../domain/policy/policy.js';
import type { Part } from '../document/part.js';
import { factNamesOf, lowerFacts } from './facts/facts.js';
import { lowerProblems, type Problems } from './facts/problems.js';
import { Names } from './scope/names.js';
import { lowerText } from './scope/prose.js';
import { isMisspelt, needsSections } from './scope/required.js';
import type { Scope } from './scope/scope.js';
import { lowerAuthority, lowerCountersign, lowerPromises } from './sections/authority.js';
import { lowerCosts, lowerGenerosity, lowerReturns } from './sections/costs.js';
import { checkWorthIsFinite, lowerCustomers, segmentNames } from './sections/customers.js';
import { lowerHarm } from './sections/harm.js';
import { lowerCurrency, lowerEffective, lowerTimezone } from './sections/header.js';
import { checkOffers } from './sections/offers.js';
import { checkOrphans, takeUp } from './sections/orphans.js';
import { lowerRemedies } from './sections/remedies.js';
import { lowerRules } from './sections/rules.js';
import { lowerSums } from './sections/sums.js';

/** A policy before it is known by its hash. */
export type UnsignedPolicy = Omit<Policy, 'sha256'>;

/** What lowering finds besides mistakes. */
type Lowered = {
  readonly policy: UnsignedPolicy;
  /** Money that was written for another currency. */
  readonly foreign: readonly Part[];
};

/** Of the file that a part stands in: its currency, and how far up it is, from 0 for the policy itself. */
export type Origins = {
  readonly currencyAt: Scope['currencyAt'];
  readonly depthAt: (part: Part) => number;
};

/**
 * Turns a merged document into a policy. Mistakes go to the document’s findings; where there are any, the
 * policy is worth nothing, but every section has been looked at.
 */
export function lowerPolicy(whole: Part, source: string, origins: Origins): Lowered {
  needsSections(whole);
  const orphans: Part[] = [];
  const scope = scopeOf(whole, origins, orphans);
  const problems = lowerProblems(
    whole.at('problems'),
    whole.at('remove').at('problems'),
    scope.currency.locale,
  );
  const facts = lowerFacts({ section: whole.at('facts'), problems, levels: levelsOf(whole) }, scope);
  const sections = lowerSections(whole, problems, scope);
  const policy = { ...lowerHeader(whole, source, scope), facts, problems: problems.live, ...sections };
  checkOrphans(whole.at('authority'), orphans);
  checkOffers(whole, policy, scope);
  checkWorthIsFinite(whole.at('customers'), policy.customers, policy.sums.discountRate);
  return { policy, foreign: scope.foreign };
}

function scopeOf(whole: Part, { currencyAt, depthAt }: Origins, orphans: Part[]): Scope {
  const nothing = { low: 0, high: 0 };
  const [facts, customers, authority] = [whole.at('facts'), whole.at('customers'), whole.at('authority')];
  const [remedies, rules] = [whole.at('remedies'), whole.at('rules')];
  // What stands in a section whose name is misspelt is there all the same.
  const isWhole = (section: string): boolean => !isMisspelt(whole, section);
  return {
    currency: lowerCurrency(whole),
    facts: new Map(),
    factNames: new Names('fact', factNamesOf(facts), isWhole('facts') && (!facts.exists || facts.isMap)),
    remedies: new Names('remedy', remedies.keys(), isWhole('remedies') && remedies.isMap),
    rules: new Names('rule', rules.keys(), isWhole('rules') && rules.isMap),
    roles: new Names('role', authority.keys(), isWhole('authority') && authority.keys().length > 0, (part) =>
      takeUp(part, depthAt(part) > depthAt(authority), orphans),
    ),
    segments: new Names('segment', segmentNames(customers), customers.isList),
    foreign: [],
    currencyAt,
    harm: { goods: nothing, trouble: nothing, respect: nothing },
    harmIsKnown: false,
  };
}

/** The levels of harm are the values of two facts. */
function levelsOf(whole: Part): Readonly<Record<string, Part>> {
  const harm = whole.at('harm');
  return { trouble: harm.at('trouble').at('levels'), treated: harm.at('respect').at('levels') };
}

function lowerHeader(whole: Part, source: string, { currency }: Scope) {
  const timezone = lowerTimezone(whole.at('timezone'));
  const effective = lowerEffective(whole.at('effective'));
  return {
    name: lowerText(whole.at('name')),
    source,
    currency,
    locale: currency.locale,
    ...(timezone === undefined ? {} : { timezone }),
    ...(effective === undefined ? {} : { effective }),
  };
}

function lowerSections(whole: Part, problems: Problems, scope: Scope) {
  return {
    costs: lowerCosts(whole.at('costs'), scope),
    returns: lowerReturns(whole.at('returns'), scope),
    // Remedies may rest on harm, so how far it reaches has to be known before them.
    harm: lowerHarm(whole.at('harm'), problems, scope),
    generosity: lowerGenerosity(whole.at('generosity'), scope),
    remedies: lowerRemedies(whole.at('remedies'), scope),
    rules: lowerRules(whole.at('rules'), whole.at('remedies'), scope),
    authority: lowerAuthority(whole.at('authority'), scope),
    countersign: lowerCountersign(whole.at('countersign'), scope),
    promises: lowerPromises(whole.at('promises'), scope),
    customers: lowerCustomers(whole.at('customers'), scope),
    sums: lowerSums(whole.at('sums'), scope),
  };
}
