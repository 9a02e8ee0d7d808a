import { ALWAYS, type Condition, factsOfCondition } from '../../domain/policy/condition.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import type { Entry } from '../page/sheet.js';
import { conditionWords } from './condition-words.js';
import { paragraph } from './wording.js';

/** The problems that a rule is about, as its condition says outright; null where it names none. */
export function problemsOf(when: Condition): readonly (string | boolean)[] | null {
  if (when.is === 'one-of' && when.fact === 'problem') return when.values;
  if (when.is !== 'all') return null;
  const named = when.of.map(problemsOf).filter((values) => values !== null);
  return named.length === 0 ? null : named.reduce((all, some) => all.filter((one) => some.includes(one)));
}

/**
 * The problems that a rule fits: those its condition names, and those to which what it asks of applies at all; null where
 * it fits whatever went wrong, and more than one thing can.
 */
export function problemsFitting({ facts, problems }: Policy, when: Condition): readonly string[] | null {
  const names = problems.map(({ name }) => name);
  const fitting = [when, ...appliesTo(facts, when)].reduce<readonly string[]>((left, one) => {
    const named = problemsOf(one);
    return named ? left.filter((name) => named.includes(name)) : left;
  }, names);
  const isAny = problemsOf(when) === null && fitting.length === names.length && names.length > 1;
  return isAny ? null : fitting;
}

/** When the facts apply that a condition asks for outright, and those behind them. */
function appliesTo(facts: Policy['facts'], when: Condition): Condition[] {
  const asked = new Set(partsOf(when).flatMap((part) => ('fact' in part ? [part.fact] : [])));
  return facts.flatMap(({ name, when: applies }) =>
    applies && asked.has(name) ? [applies, ...appliesTo(facts, applies)] : [],
  );
}

/** The rest of a condition that names problems. */
export function withoutProblem(when: Condition): Condition {
  if (problemsOf(when) === null) return when;
  return when.is === 'all'
    ? {
        ...when,
        of: when.of.filter((one) => !(one.is === 'one-of' && one.fact === 'problem')).map(withoutProblem),
      }
    : ALWAYS;
}

/** What a condition asks for, each part by itself. */
function partsOf(when: Condition): readonly Condition[] {
  if (when.is === 'all') return when.of.flatMap(partsOf);
  return when.is === 'none' ? when.of.map((of) => ({ is: 'not', of })) : [when];
}

const isSame = (one: Condition, other: Condition): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What more than half of the rules ask for, whatever went wrong: that is said once and not with each of them. */
export function sharedByMost(rules: readonly Rule[]): Condition | null {
  const all = rules.flatMap(({ when }) => partsOf(when)).filter((one) => problemsOf(one) === null);
  const times = (one: Condition): number => all.filter((other) => isSame(one, other)).length;
  return all.find((one) => times(one) * 2 > rules.length && times(one) > 2) ?? null;
}

/** Says what most rules ask for. */
export function sharedOnce(policy: Policy, shared: Condition | null): Entry[] {
  if (!shared) return [];
  return [
    paragraph(
      `Unless it says otherwise, or “in any case”, all of this is only when ${conditionWords(policy, shared)}.`,
    ),
  ];
}

/** When a rule counts, as its item begins; empty where that is said once for most. */
export function saidWhen(policy: Policy, when: Condition, shared: Condition | null): string {
  const parts = partsOf(when);
  const own = shared ? parts.filter((one) => !isSame(one, shared)) : parts;
  const words = conditionWords(policy, own.length === parts.length ? when : { is: 'all', of: own });
  const isAlways = words === 'always';
  if (own.length < parts.length) return isAlways ? '' : `When ${words}`;
  if (!shared || saysOtherwise(when, shared)) return isAlways ? 'Always' : `When ${words}`;
  return isAlways ? 'In any case' : `In any case, when ${words}`;
}

/** Whether a condition asks something else of the fact that the others share a condition on. */
function saysOtherwise(when: Condition, shared: Condition): boolean {
  const facts = factsOfCondition(when);
  return [...factsOfCondition(shared)].some((fact) => facts.has(fact));
}
