import { datedCounts } from '../../domain/policy/dates.js';
import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { factsBehind } from './assumed-view.js';
import { conditionDependencies, liveRules } from './condition-dependencies.js';
import { type Changing, factDependencies } from './fact-dependencies.js';
import { type FactDependency, onEveryValue } from './fact-dependency.js';
import { wordingDependencies } from './wording-dependencies.js';

/**
 * The facts that can still change what is offered or said, and how finely: by every value, or only by which
 * side of these cuts a number is on. It may name one too many, or one too finely; never too few.
 */
export type Needs = ReadonlyMap<string, readonly number[] | 'every value'>;

/** What is needed with what is known, to know the answer or also the sums behind it; see {@link Needs}. */
export function needsOf(policy: Policy, facts: Facts, changing: Changing = 'anything'): Needs {
  const needs = new Map<string, readonly number[] | 'every value'>();
  const live = liveRules(policy, facts);
  for (const use of factDependencies(policy, live, facts, changing)) add(needs, use);
  for (const use of wordingDependencies(policy, live, facts)) add(needs, use);
  askDatesForCounts(policy, facts, needs);
  // From the last: a fact rests on earlier ones only.
  for (const definition of policy.facts.toReversed()) {
    if (needs.has(definition.name) && facts[definition.name] === undefined)
      for (const use of dependenciesBehind(definition, facts)) add(needs, use);
  }
  return needs;
}

/**
 * Where a date is needed as well, or working days are, which nobody counts, the date is asked in place of what counts
 * from it, and to the day. A count that has a default stands for both.
 */
function askDatesForCounts(
  policy: Policy,
  facts: Facts,
  needs: Map<string, readonly number[] | 'every value'>,
) {
  for (const { date, counts } of datedCounts(policy)) {
    const wanted = counts.filter(({ name }) => needs.has(name) && facts[name] === undefined);
    const usual = counts.find((count) => count.default !== undefined);
    const isDateNeeded =
      needs.has(date.name) || date.default !== undefined || wanted.some(({ workingDays }) => workingDays);
    if (wanted.length === 0 && !(usual && needs.has(date.name))) continue;
    if (!isDateNeeded || facts[date.name] !== undefined) continue;
    for (const { name } of wanted) needs.delete(name);
    needs.delete(date.name);
    needs.set((usual ?? date).name, 'every value');
  }
}

/** What decides whether a fact applies, and what its default rests on while nobody knows it. */
export function dependenciesBehind(definition: FactDefinition, facts: Facts): FactDependency[] {
  const deciding = definition.when ? conditionDependencies(definition.when, facts) : [];
  return [...deciding, ...factsBehind(definition).map(onEveryValue)];
}

function add(needs: Map<string, readonly number[] | 'every value'>, { fact, cuts }: FactDependency): void {
  const before = needs.get(fact) ?? [];
  needs.set(fact, before === 'every value' || cuts === 'every value' ? 'every value' : [...before, ...cuts]);
}
