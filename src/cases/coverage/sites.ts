import type { Condition } from '../../domain/policy/condition.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Path } from '../../domain/values/issue.js';

/** A place of a policy where a condition stands. */
export type ConditionSite = {
  /** Tells it from the others. */
  readonly key: string;
  /** What holds or doesn't where the condition does: `“late”`, `customers like “regular”`. */
  readonly name: string;
  readonly path: Path;
  readonly when: Condition;
  readonly isRule: boolean;
};

/** Everywhere in a policy where a condition stands, in its order; of facts only those that are its own. */
export function conditionSites({ rules, customers, returns, authority, facts }: Policy): ConditionSite[] {
  return [
    ...facts.flatMap(({ name, when, builtIn }) =>
      when && !builtIn ? [site('facts', name, ['facts', name, 'when'], `the question “${name}”`, when)] : [],
    ),
    ...(returns.neverKeep
      ? [site('returns', 'never-keep', ['returns', 'never-keep'], '“never-keep”', returns.neverKeep)]
      : []),
    ...rules.map(({ id, when }) => ({
      ...site('rules', id, ['rules', id, 'when'], `“${id}”`, when),
      isRule: true,
    })),
    ...authority.flatMap(({ name, when }) =>
      when ? [site('authority', name, ['authority', name, 'when'], `“${name}” standing in`, when)] : [],
    ),
    ...customers.map(({ name, when }, at) =>
      site('customers', name, ['customers', at, 'when'], `customers like “${name}”`, when),
    ),
  ];
}

const site = (section: string, name: string, path: Path, words: string, when: Condition): ConditionSite => ({
  key: `${section}.${name}`,
  name: words,
  path,
  when,
  isRule: false,
});
