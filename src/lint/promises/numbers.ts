import { visitAmount } from '../../domain/policy/amount.js';
import { type Condition, visitCondition } from '../../domain/policy/condition.js';
import { type FactDefinition, isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { amountsIn, conditionsIn } from '../../domain/policy/policy-parts.js';
import { typicalValue } from '../../domain/policy/typical-value.js';

/** By fact, the numbers at which a condition or a band begins or ends, each with its neighbours, upwards. */
export function numbersThatMatter(policy: Policy): ReadonlyMap<string, readonly number[]> {
  const ends = new Map<string, Set<number>>();
  const add = (fact: string, end: number) => {
    const all = ends.get(fact) ?? new Set();
    for (const near of [end - 1, end, end + 1]) all.add(near);
    ends.set(fact, all);
  };
  const conditions: Condition[] = [...conditionsIn(policy), ...policy.promises.map(({ when }) => when)];
  for (const condition of conditions)
    visitCondition(condition, (part) => {
      if (part.is !== 'within') return;
      for (const { atLeast, atMost } of part.ranges) [atLeast, atMost].forEach((end) => add(part.fact, end));
    });
  for (const amount of amountsIn(policy))
    visitAmount(amount, (part) => {
      if (part.is === 'bands') for (const { upTo } of part.bands) add(part.fact, upTo);
    });
  return new Map(policy.facts.flatMap((fact) => numbersOf(policy, fact, ends.get(fact.name))));
}

/** How far numbers go that nothing in a policy tells apart, in multiples of an ordinary one. */
const FAR = [0, 1 / 20, 1 / 4, 1, 4, 20];

function numbersOf(
  policy: Policy,
  definition: FactDefinition,
  ends: ReadonlySet<number> = new Set(),
): [string, number[]][] {
  const { name, type } = definition;
  if (!isNumeric(type)) return [];
  const usual = Number(typicalValue(policy, definition)) || type.atLeast;
  const far = FAR.map((times) => Math.round(usual * times));
  const all = [...new Set([...ends, ...far, type.atLeast])].filter(
    (one) => one >= type.atLeast && one <= type.atMost,
  );
  return [[name, all.sort((a, b) => a - b)]];
}
