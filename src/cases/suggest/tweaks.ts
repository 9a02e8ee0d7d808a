import { factsOfAmount } from '../../domain/policy/amount.js';
import { type FactDefinition, type FactValue, isNumeric } from '../../domain/policy/fact.js';
import type { Levels, Policy, Remedy } from '../../domain/policy/policy.js';
import { amountOrMost, amountsOfRemedy, grantsOf, neverBeside } from '../../domain/policy/policy-parts.js';
import type { Trackable } from '../coverage/trackable.js';
import type { Draft } from './draft.js';

/** A way to make a complaint another one, in which something else may be offered. */
export type Tweak = (draft: Draft) => Draft;

/** Facts by which offers differ though the same rules fit, the most telling first. */
const TRIED: readonly string[] = [
  'trouble',
  'treated',
  'occasion',
  'price',
  'contacts',
  'orders-before',
  'spend-a-year',
  'other-costs',
  'share-affected',
  'fault',
  'in-stock',
  'returnable',
  'channel',
];

/** Every tweak that may bring out an item, the likeliest first. */
export function tweaksFor(policy: Policy, item: Trackable): readonly Tweak[] {
  const { authority, facts } = policy;
  const names = item.id.split(/[ :.]/);
  const roles = authority.slice(1).map(({ name }) => name);
  const answeringAs = (some: readonly string[]) =>
    some.map(
      (role): Tweak =>
        (draft) => ({ ...draft, role }),
    );
  const remedies = policy.remedies.filter(({ id }) => names.includes(id));
  const tried = new Set([...remedies.flatMap((remedy) => factsBehind(policy, remedy)), ...TRIED]);
  const told = [...tried].flatMap((name) => facts.filter((fact) => fact.name === name));
  return [
    ...answeringAs(roles.filter((name) => names.includes(name))),
    ...remedies.map(({ id }) => telling('asked-for', () => id)),
    ...remedies.flatMap((remedy) => neverBeside(policy, remedy)).map(turningDown),
    ...owedInPlace(policy, remedies).map((id) => telling('asked-for', () => id)),
    ...told.flatMap((fact) => tweaksOfFact(policy, fact)),
    ...answeringAs(roles.filter((name) => !names.includes(name))),
  ];
}

/** What customers may choose by the rules that allow some remedies: which they take tells how much is left to mend. */
function owedInPlace({ rules }: Policy, remedies: readonly Remedy[]): readonly string[] {
  const allowing = rules.filter(({ may }) =>
    may.some((grant) => remedies.some(({ id }) => id === grant.remedy)),
  );
  const choices = allowing.flatMap(({ owe }) => owe.flatMap((owed) => (owed.is === 'choice' ? owed.of : [])));
  return [...new Set(choices.map(({ remedy }) => remedy))];
}

/** They have had enough of a remedy, in whose place another may come. */
const turningDown = (remedy: string): Tweak => telling('turned-down', () => [{ remedy, amount: null }]);

/** The facts by which it goes how much of a remedy is given. */
function factsBehind({ rules }: Policy, remedy: Remedy): readonly string[] {
  const granted = rules.flatMap(grantsOf).filter((grant) => grant.remedy === remedy.id);
  const amounts = [...amountsOfRemedy(remedy), ...granted.flatMap(({ amount }) => amountOrMost(amount))];
  return amounts.flatMap((amount) => [...factsOfAmount(amount)]);
}

function tweaksOfFact(policy: Policy, { name, type }: FactDefinition): readonly Tweak[] {
  if (isNumeric(type)) {
    const unit = type.is === 'money' ? 10 ** policy.currency.digits : 1;
    const within = (value: number) => Math.min(Math.max(Math.round(value), type.atLeast), type.atMost);
    if (type.is === 'percent')
      return [2, MORE].map((by) => telling(name, (value) => within(Number(value ?? type.atMost) / by)));
    return [
      telling(name, (value) => within(Number(value ?? 0) * MORE || FEW * unit)),
      telling(name, (value) => within(Number(value ?? 0) / MORE)),
      telling(name, (value) => within(Number(value ?? 0) * MORE ** 2)),
    ];
  }
  if (type.is === 'yes-no') return [telling(name, (value) => value !== true)];
  if (type.is !== 'one-of') return [];
  return worstFirst(policy, name, type.values).map((value) => telling(name, () => value));
}

/** So many times as much is another matter. */
const MORE = 10;

/** What there may be of something where there was none. */
const FEW = 5;

const telling =
  (fact: string, value: (before: FactValue | undefined) => FactValue): Tweak =>
  ({ told, role }) => ({ told: { ...told, [fact]: value(told[fact]) }, role });

/** What harms most stands last among the levels as they are written. */
function worstFirst({ harm }: Policy, fact: string, values: readonly string[]): readonly string[] {
  const levels: Readonly<Record<string, Levels>> = {
    trouble: harm.trouble.levels,
    treated: harm.respect.levels,
  };
  const known = Object.keys(levels[fact] ?? {});
  return values.toSorted((a, b) => known.indexOf(b) - known.indexOf(a));
}
