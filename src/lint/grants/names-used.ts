import { factsOfAmount } from '../../domain/policy/amount.js';
import { type Condition, factsOfCondition, visitCondition } from '../../domain/policy/condition.js';
import type { Policy } from '../../domain/policy/policy.js';
import { amountsIn, conditionsIn, grantsOf } from '../../domain/policy/policy-parts.js';
import { placeholdersIn } from '../../domain/values/placeholders.js';

/** The facts that anything in a policy rests on: conditions, amounts, defaults, promises, sentences, counts of days. */
export function factsUsed(policy: Policy): ReadonlySet<string> {
  const used = new Set([
    ...conditionsOf(policy).flatMap((condition) => [...factsOfCondition(condition)]),
    ...amountsIn(policy).flatMap((amount) => [...factsOfAmount(amount)]),
    ...policy.facts.flatMap(({ default: taken }) => {
      if (taken?.is === 'by') return [taken.fact];
      return taken?.is === 'amount' ? [...factsOfAmount(taken.amount)] : [];
    }),
    ...policy.promises.flatMap(({ monotone }) => monotone?.fact ?? []),
    ...sentencesIn(policy).flatMap((text) => placeholdersIn(text).map(({ fact }) => fact)),
  ]);
  const dates = policy.facts.flatMap(({ name, since }) =>
    used.has(name) && since !== undefined ? [since] : [],
  );
  return new Set([...used, ...dates]);
}

/** The problems that any condition names. */
export function problemsNamed(policy: Policy): ReadonlySet<string> {
  const names = new Set<string>();
  for (const condition of conditionsOf(policy)) {
    visitCondition(condition, (part) => {
      if (part.is === 'one-of' && part.fact === 'problem')
        for (const value of part.values) names.add(String(value));
    });
  }
  return names;
}

/** The remedies that rules give. */
export function remediesGiven({ rules }: Policy): ReadonlySet<string> {
  return new Set(rules.flatMap(grantsOf).map(({ remedy }) => remedy));
}

/** The roles that anything but the list of roles names. */
export function rolesNamed({
  rules,
  authority,
  countersign,
  caps = [],
  promises,
}: Policy): ReadonlySet<string | undefined> {
  return new Set([
    ...rules.map(({ refer }) => refer),
    ...authority.map(({ standsInFor }) => standsInFor),
    ...countersign.map(({ by }) => by),
    ...caps.map(({ then }) => then),
    ...promises.map(({ grantedBy }) => grantedBy),
  ]);
}

const conditionsOf = (policy: Policy): Condition[] => [
  ...conditionsIn(policy),
  ...policy.promises.map(({ when }) => when),
];

function sentencesIn({ rules, remedies, facts }: Policy): string[] {
  return [
    ...rules.flatMap(({ say, why, law, note, outcome }) => [say, why, law, note, outcome?.reason]),
    ...remedies.map(({ label }) => label),
    ...facts.flatMap(({ ask, help }) => [ask, help]),
  ].filter((text) => text !== undefined);
}
