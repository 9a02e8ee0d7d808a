import type { Grant, Policy, Rule } from '../../domain/policy/policy.js';
import { grantsOf } from '../../domain/policy/policy-parts.js';
import type { ExpectationTest, ExpectedDue } from '../../domain/results/test-case.js';

/** Whether a rule could have done what a case expects. */
type Does = (rule: Rule) => boolean;

/**
 * The rules without which an answer can't be as a case expects: those that it names, and the one that alone gives a remedy
 * which it wants. Where several rules could, nobody knows which was meant.
 */
export function soughtRules({ rules }: Policy, test: ExpectationTest): readonly Rule[] {
  if (test.is === 'because') return rules.filter(({ id }) => test.rules.includes(id));
  const sought = ways(test).flatMap((does) => {
    const able = rules.filter(does);
    return able.length === 1 ? able : [];
  });
  return rules.filter((rule) => sought.includes(rule));
}

/** Everything that a case expects and that rules can do. */
function ways(test: ExpectationTest): readonly Does[] {
  switch (test.is) {
    case 'owed':
      return test.dues.map(dues);
    case 'gives':
      return [...(test.exactly ?? []), ...(test.atLeast ?? [])].map(({ id }) => giving(id));
    case 'remedy':
      return test.given === null ? [] : [giving(test.remedy)];
    default:
      return [];
  }
}

const names = (grants: readonly Grant[], remedy: string): boolean =>
  grants.some((grant) => grant.remedy === remedy);

const giving =
  (remedy: string): Does =>
  (rule) =>
    names(grantsOf(rule), remedy);

function dues(due: ExpectedDue): Does {
  if (due.is === 'remedy')
    return ({ owe }) => owe.some((one) => names(one.is === 'grant' ? [one.grant] : one.of, due.remedy.id));
  return ({ owe }) =>
    owe.some((one) => one.is === 'choice' && due.of.every((member) => names(one.of, member)));
}
