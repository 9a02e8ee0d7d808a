import { factsOfCondition, holds } from '../../domain/policy/condition.js';
import { type FactDefinition, type Facts, isNumeric } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import type { Complaint } from '../../domain/results/complaint.js';
import { listed, series } from '../../i18n/en/grammar.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import { writeNumber } from '../../lint/index.js';
import { needWords } from './need-words.js';
import { unmetParts } from './unmet-parts.js';

/** A complaint as a case tells it, and completed. */
export type ToldComplaint = { readonly told: Facts; readonly complaint: Complaint };

/**
 * Why a rule doesn't count for a complaint, for an author: a sentence for each thing that it needs and that isn't so, or one
 * that names the rules which stand in for it; none where it counts.
 */
export function whyUnfit(policy: Policy, rule: Rule, told: ToldComplaint): readonly string[] {
  const { facts } = told.complaint;
  const parts = unmetParts(rule.when, facts);
  if (parts.length > 0)
    return parts.map((part) => {
      const names = [...factsOfCondition(part.condition)];
      return `“${rule.id}” needs ${needWords(policy, part)}; ${saidOf(policy, names, told)}.`;
    });
  const instead = policy.rules.filter((one) => one.replaces.includes(rule.id) && holds(one.when, facts));
  if (instead.length === 0) return [];
  const [names, stand] = [instead.map(({ id }) => `“${id}”`), instead.length === 1 ? 'stands' : 'stand'];
  return [`“${rule.id}” fits, and ${series(names)} ${stand} in for it.`];
}

/** What a case says of some facts: `this case says 20`, or with their names where there are several. */
function saidOf(policy: Policy, names: readonly string[], told: ToldComplaint): string {
  const definitions = policy.facts.filter(({ name }) => names.includes(name));
  const [only] = definitions;
  if (only && definitions.length === 1) return oneSaid(policy, only, told);
  const isSaid = ({ name }: FactDefinition) => told.complaint.facts[name] !== undefined;
  const said = definitions.filter(isSaid).map((one) => `${one.name} is ${value(policy, one, told)}`);
  const unsaid = definitions.filter((one) => !isSaid(one)).map(({ name }) => name);
  return [
    ...(said.length > 0 ? [`here ${listed(said)}`] : []),
    ...(unsaid.length > 0 ? [`there’s no ${series(unsaid, 'or')} here`] : []),
  ].join(', and ');
}

function oneSaid(policy: Policy, definition: FactDefinition, told: ToldComplaint): string {
  const { name, when } = definition;
  const { facts, assumed } = told.complaint;
  if (facts[name] === undefined)
    return when && !holds(when, facts) ? 'that’s not asked of this complaint' : 'this case doesn’t say';
  const words = value(policy, definition, told);
  if (assumed.includes(name)) return `this case doesn’t say, so it’s taken as ${words}`;
  return `${told.told[name] === undefined ? 'here it’s' : 'this case says'} ${words}`;
}

function value(policy: Policy, definition: FactDefinition, { complaint }: ToldComplaint): string {
  const held = complaint.facts[definition.name];
  if (held === undefined) return 'not known';
  const isFigure = typeof held === 'number' && isNumeric(definition.type);
  return isFigure ? writeNumber(policy, definition, held) : writeFact(policy, definition, held);
}
