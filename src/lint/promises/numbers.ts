import { type Amount, visitAmount } from '../../domain/policy/amount.js';
import { type Condition, visitCondition } from '../../domain/policy/condition.js';
import { type FactDefinition, isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { amountsIn, amountsOfRole, conditionsIn } from '../../domain/policy/policy-parts.js';
import { typicalValue } from '../../domain/policy/typical-value.js';

/** By fact, the numbers at which something begins or ends, each with its neighbours, and others far away; upwards. */
export function numbersThatMatter(policy: Policy): ReadonlyMap<string, readonly number[]> {
  const ends = [...endsOfConditions(policy), ...endsOfBands(policy), ...pastWhatIsGranted(policy)];
  const near = new Map<string, Set<number>>();
  for (const { fact, end } of ends) {
    const all = near.get(fact) ?? new Set();
    for (const number of [end - 1, end, end + 1]) all.add(number);
    near.set(fact, all);
  }
  return new Map(policy.facts.flatMap((fact) => numbersOf(policy, fact, near.get(fact.name))));
}

type End = { readonly fact: string; readonly end: number };

function endsOfConditions(policy: Policy): End[] {
  const ends: End[] = [];
  const conditions: Condition[] = [...conditionsIn(policy), ...policy.promises.map(({ when }) => when)];
  for (const condition of conditions)
    visitCondition(condition, (part) => {
      if (part.is !== 'within') return;
      for (const { atLeast, atMost } of part.ranges)
        ends.push({ fact: part.fact, end: atLeast }, { fact: part.fact, end: atMost });
    });
  return ends;
}

function endsOfBands(policy: Policy): End[] {
  const ends: End[] = [];
  for (const amount of amountsIn(policy))
    visitAmount(amount, (part) => {
      if (part.is === 'bands') ends.push(...part.bands.map(({ upTo }) => ({ fact: part.fact, end: upTo })));
    });
  return ends;
}

/** Past what a role may grant, and what a rule owes on top of that, somebody above has to say yes. */
function pastWhatIsGranted({ authority, facts }: Policy): End[] {
  const granted = authority.flatMap(amountsOfRole).flatMap(figuresIn);
  const money = facts.filter(({ type }) => type.is === 'money');
  return money.flatMap(({ name }) =>
    granted.flatMap((figure) => [1, 2, 3].map((times) => ({ fact: name, end: figure * times }))),
  );
}

/** The figures that an amount is made of. */
function figuresIn(amount: Amount): number[] {
  const figures: number[] = [];
  visitAmount(amount, (part) => {
    if (part.is === 'fixed') figures.push(part.value);
  });
  return figures;
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
