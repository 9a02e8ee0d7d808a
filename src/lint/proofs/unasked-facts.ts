import { type Amount, visitAmount } from '../../domain/policy/amount.js';
import { ALWAYS, type Condition, factsOfCondition } from '../../domain/policy/condition.js';
import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import type { Grant, Policy, Rule } from '../../domain/policy/policy.js';
import { amountOrMost, grantsIn } from '../../domain/policy/policy-parts.js';
import type { Path } from '../../domain/values/issue.js';
import type { Subject } from '../subject/subject.js';

/** A place that rests on a fact, and the complaints for which that place is looked at. */
type FactUse = {
  readonly path: Path;
  readonly fact: string;
  readonly where: Condition;
  /** Whether something owed rests on it: then somebody goes without what is theirs. */
  readonly owed: boolean;
  /** What rests on it, as a sentence names it: `what “fee-back” owes`. */
  readonly what: string;
};

/** A fact that is not asked of the complaints for which a place rests on it. */
export type UnaskedFact = FactUse & {
  readonly definition: FactDefinition & { readonly when: Condition };
  /** The problem at which that is so; undefined where the place is about none by name. */
  readonly problem: string | undefined;
  /** The plainest such complaint. */
  readonly known: Facts;
};

/** Every place that rests on a fact which nobody is asked there, what is owed first. */
export function unaskedFacts(subject: Subject): UnaskedFact[] {
  const { policy } = subject;
  const uses = [...policy.rules.flatMap((rule) => [...usesOfRule(policy, rule)]), ...usesInHarm(policy)];
  const found = uses.flatMap((use) => unasked(subject, use, () => true));
  const inConditions = policy.rules.flatMap((rule) => unaskedInCondition(subject, rule));
  return [...found, ...inConditions].sort((a, b) => Number(b.owed) - Number(a.owed));
}

/**
 * The facts that the condition of a rule rests on and that nobody is asked at a problem of the policy's own. At a
 * built-in one there is nothing to ask, and the rule is dead.
 */
export function unaskedInCondition(subject: Subject, rule: Rule): UnaskedFact[] {
  const { problems } = subject.policy;
  const isOwn = (name?: string) => problems.some((one) => one.name === name && !one.builtIn);
  return usesOfCondition(rule).flatMap((use) => unasked(subject, use, isOwn));
}

function* usesOfRule({ remedies }: Policy, rule: Rule): Generator<FactUse> {
  const given = (grants: readonly Grant[], path: Path, owed: boolean): FactUse[] =>
    grants
      .flatMap(({ remedy, amount }) =>
        amountOrMost(amount ?? remedies.find(({ id }) => id === remedy)?.amount),
      )
      .flatMap((amount) => usesOfAmount(amount, rule.when))
      .map((use) => ({ ...use, path, owed, what: `what “${rule.id}” ${owed ? 'owes' : 'allows'}` }));
  for (const [at, owed] of rule.owe.entries())
    yield* given(grantsIn(owed), ['rules', rule.id, 'owe', at], true);
  for (const [at, grant] of rule.may.entries()) yield* given([grant], ['rules', rule.id, 'may', at], false);
}

function usesInHarm({ harm, problems }: Policy): FactUse[] {
  const { goods } = harm;
  const isByProblem = goods.is === 'by' && goods.fact === 'problem';
  if (!isByProblem) return [];
  return Object.entries(goods.where).flatMap(([name, amount]) => {
    const isOwn = problems.some((one) => one.name === name && !one.builtIn);
    const path = isOwn ? ['problems', name, 'harm'] : ['harm', 'goods', 'where', name];
    const where = problemIs(name);
    return usesOfAmount(amount, where).map((use) => ({
      ...use,
      path,
      owed: false,
      what: `the harm of “${name}”`,
    }));
  });
}

/** Where an amount would be nothing for want of a fact. What goes by the values of a fact has an else for that. */
function usesOfAmount(amount: Amount, when: Condition): Pick<FactUse, 'fact' | 'where'>[] {
  if (amount.is === 'by')
    return [...Object.entries(amount.where), [null, amount.else] as const].flatMap(([value, part]) =>
      usesOfAmount(part, { is: 'all', of: [when, caseOf(amount, value)] }),
    );
  const uses: Pick<FactUse, 'fact' | 'where'>[] = [];
  const own = (part: Amount): string[] => {
    if (part.is === 'fact' || part.is === 'bands') return [part.fact];
    return part.is === 'each' ? [part.per.fact] : [];
  };
  const inner: Amount[] = [];
  visitAmount(amount, (part) => {
    if (part !== amount && part.is === 'by') inner.push(part);
    else for (const fact of own(part)) uses.push({ fact, where: when });
  });
  return [...uses, ...inner.flatMap((part) => usesOfAmount(part, when))];
}

/** Where an amount that goes by a fact comes to one of its cases, or (null) to its else. */
function caseOf({ fact, where }: Amount & { is: 'by' }, value: string | null): Condition {
  if (value !== null) return { is: 'one-of', fact, values: [asValue(value)] };
  return { is: 'not', of: { is: 'one-of', fact, values: Object.keys(where).map(asValue) } };
}

/** Yes and no are keys of an amount, and truth values of a condition. */
const asValue = (key: string): string | boolean => (key === 'yes' ? true : key === 'no' ? false : key);

/** The tests of a condition, each with what else has to hold beside it. */
function usesOfCondition({ id, when, owe }: Rule): FactUse[] {
  const common = { owed: owe.length > 0, what: `“${id}”` };
  return testsIn(when, []).map(({ fact, beside }) => ({
    ...common,
    path: ['rules', id, 'when', fact],
    fact,
    where: { is: 'all', of: beside },
  }));
}

function testsIn(
  condition: Condition,
  beside: readonly Condition[],
): { readonly fact: string; readonly beside: readonly Condition[] }[] {
  if ('fact' in condition) return condition.fact === 'problem' ? [] : [{ fact: condition.fact, beside }];
  if (condition.is === 'not') return testsIn(condition.of, beside);
  return condition.of.flatMap((part) => {
    const others = condition.is === 'all' ? condition.of.filter((one) => one !== part) : [];
    return testsIn(part, [...beside, ...others]);
  });
}

/** The problems at which nobody is asked for what a place rests on, though it is looked at there. */
function unasked(subject: Subject, use: FactUse, at: (problem?: string) => boolean): UnaskedFact[] {
  const definition = subject.policy.facts.find(({ name }) => name === use.fact);
  if (!definition?.when || definition.use === 'wording') return [];
  const { when } = definition;
  const named = problemsIn(use.where);
  const slices = (named.length === 0 ? [undefined] : named).filter((problem) => at(problem));
  return slices.flatMap((problem) => {
    const where = known(subject, use.where);
    const slice = problem === undefined ? where : ({ is: 'all', of: [where, problemIs(problem)] } as const);
    const { complaints } = subject;
    const region = complaints.where(slice);
    const plainest = complaints.some(region);
    if (!plainest || complaints.canBe(complaints.common(region, complaints.where(when)))) return [];
    return [{ ...use, definition: { ...definition, when }, problem, known: plainest }];
  });
}

/** The problems that a condition names, where it is about nothing but some of them. */
function problemsIn(condition: Condition): string[] {
  if (condition.is === 'one-of' && condition.fact === 'problem') return condition.values.map(String);
  return condition.is === 'all' ? [...new Set(condition.of.flatMap(problemsIn))] : [];
}

/** A condition without its tests of facts on which nothing but amounts rests, of which regions know nothing. */
function known(subject: Subject, condition: Condition): Condition {
  if (condition.is === 'all') return { is: 'all', of: condition.of.map((part) => known(subject, part)) };
  const facts = [...factsOfCondition(condition)].filter((fact) => fact !== 'turned-down');
  return facts.every((fact) => subject.complaints.space.places.has(fact)) ? condition : ALWAYS;
}

const problemIs = (name: string): Condition => ({ is: 'one-of', fact: 'problem', values: [name] });
