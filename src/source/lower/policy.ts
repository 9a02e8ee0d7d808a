import type { Policy } from '../../domain/policy/policy.js';
import type { Path } from '../../domain/values/issue.js';
import type { NodeView } from '../document/node-view.js';
import { factNamesOf, lowerFacts } from './facts/facts.js';
import { withMildestLevels } from './facts/mildest-level.js';
import { lowerProblems, type Problems } from './facts/problems.js';
import { checkNames, NamedParts } from './scope/named-parts.js';
import { lowerText } from './scope/prose.js';
import { isMisspelt, requireSections } from './scope/require-keys.js';
import type { Scope } from './scope/scope.js';
import { SymbolTable } from './scope/symbol-table.js';
import { checkUnresolvedRoles, noteUnresolvedRole } from './scope/unresolved-roles.js';
import { lowerAuthority, lowerCountersign } from './sections/authority.js';
import { lowerCaps } from './sections/caps.js';
import { lowerCosts, lowerGenerosity, lowerReturns } from './sections/costs.js';
import { checkWorthIsFinite, lowerCustomers, segmentNames } from './sections/customers.js';
import { lowerHarm } from './sections/harm.js';
import { lowerCalendar, lowerCurrency, lowerEffective } from './sections/header.js';
import { checkOffers } from './sections/offers.js';
import { lowerPromises } from './sections/promises.js';
import { lowerRecord } from './sections/record.js';
import { lowerRemedies } from './sections/remedies.js';
import { lowerRules } from './sections/rules.js';
import { lowerSums } from './sections/sums.js';
import { lowerTimezone } from './sections/timezone.js';

/** A policy before it is known by its hash. */
export type UnsignedPolicy = Omit<Policy, 'sha256'>;

/** What lowering finds besides mistakes. */
type Lowered = {
  readonly policy: UnsignedPolicy;
  /** Money that was written for another currency. */
  readonly foreign: readonly NodeView[];
  /** Names that nothing uses, as paths. */
  readonly unusedNames: readonly Path[];
};

/** Of the file that a node stands in: its currency, and how far up it is, from 0 for the policy itself. */
export type Origins = {
  readonly currencyAt: Scope['currencyAt'];
  readonly depthAt: (node: NodeView) => number;
};

/**
 * Turns a merged document into a policy. Mistakes go to the document’s findings; where there are any, the
 * policy is worth nothing, but every section has been looked at.
 */
export function lowerPolicy(whole: NodeView, source: string, origins: Origins): Lowered {
  requireSections(whole);
  const unresolvedRoles: NodeView[] = [];
  const scope = scopeOf(whole, origins, unresolvedRoles);
  checkNames(whole, scope.factNames);
  const problems = lowerProblems(
    whole.at('problems'),
    whole.at('remove').at('problems'),
    scope.currency.locale,
  );
  const facts = lowerFacts({ section: whole.at('facts'), problems, levels: levelsOf(whole) }, scope);
  const sections = lowerSections(whole, problems, scope);
  const policy = {
    ...lowerHeader(whole, source, scope),
    facts: withMildestLevels(facts, sections.harm, whole, scope),
    problems: problems.possible,
    ...sections,
  };
  checkUnresolvedRoles(whole.at('authority'), unresolvedRoles);
  checkOffers(whole, policy, scope);
  checkWorthIsFinite(whole.at('customers'), policy.customers, policy.sums.discountRate);
  return { policy, foreign: scope.foreign, unusedNames: scope.named.unused() };
}

function scopeOf(whole: NodeView, { currencyAt, depthAt }: Origins, unresolvedRoles: NodeView[]): Scope {
  const nothing = { low: 0, high: 0 };
  const [facts, customers, authority] = [whole.at('facts'), whole.at('customers'), whole.at('authority')];
  const [remedies, rules, conditions] = [whole.at('remedies'), whole.at('rules'), whole.at('conditions')];
  // What stands in a section whose name is misspelt is there all the same.
  const isWhole = (section: string): boolean => !isMisspelt(whole, section);
  return {
    currency: lowerCurrency(whole),
    calendar: lowerCalendar(whole.at('calendar')),
    facts: new Map(),
    factNames: new SymbolTable(
      'fact',
      factNamesOf(facts),
      isWhole('facts') && (!facts.exists || facts.isMap),
    ),
    remedies: new SymbolTable('remedy', remedies.keys(), isWhole('remedies') && remedies.isMap),
    rules: new SymbolTable('rule', rules.keys(), isWhole('rules') && rules.isMap),
    roles: new SymbolTable(
      'role',
      authority.keys(),
      isWhole('authority') && authority.keys().length > 0,
      (node) => noteUnresolvedRole(node, depthAt(node) > depthAt(authority), unresolvedRoles),
    ),
    conditions: new SymbolTable('condition', conditions.keys(), isWhole('conditions')),
    named: new NamedParts(whole),
    segments: new SymbolTable('segment', segmentNames(customers), customers.isList),
    foreign: [],
    currencyAt,
    harm: { goods: nothing, trouble: nothing, respect: nothing },
    harmIsKnown: false,
  };
}

/** The levels of harm are the values of two facts. */
function levelsOf(whole: NodeView): Readonly<Record<string, NodeView>> {
  const harm = whole.at('harm');
  return { trouble: harm.at('trouble').at('levels'), treated: harm.at('respect').at('levels') };
}

function lowerHeader(whole: NodeView, source: string, { currency, calendar }: Scope) {
  const timezone = lowerTimezone(whole.at('timezone'));
  const effective = lowerEffective(whole.at('effective'));
  return {
    name: lowerText(whole.at('name')),
    source,
    currency,
    locale: currency.locale,
    ...(timezone === undefined ? {} : { timezone }),
    ...(effective === undefined ? {} : { effective }),
    ...(calendar === undefined ? {} : { calendar }),
  };
}

function lowerSections(whole: NodeView, problems: Problems, scope: Scope) {
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
    ...lowerCaps(whole.at('caps'), scope),
    promises: lowerPromises(whole.at('promises'), scope),
    customers: lowerCustomers(whole.at('customers'), scope),
    ...lowerRecord(whole.at('record')),
    sums: lowerSums(whole.at('sums'), scope),
  };
}
