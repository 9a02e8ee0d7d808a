import { holds } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import { type Policy, RULE_OUTCOMES, type Rule } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import type { ComplaintSets } from '../../lint/index.js';
import type { Reach, Trackable } from './trackable.js';

/** Every rule: covered where it fits and no rule that fits stands in for it. */
export function ruleItems({ rules }: Policy): readonly Trackable[] {
  return rules.map((rule) => ({
    id: `rule ${rule.id}`,
    kind: 'rule',
    name: `“${rule.id}” decides`,
    about: `“${rule.id}”`,
    path: ['rules', rule.id],
    byFacts: true,
    isCovered: ({ live }) => live.has(rule),
    reach: (complaints) => [whereSpeaking(complaints, rule)],
  }));
}

const whereSpeaking = (complaints: ComplaintSets, rule: Rule): Reach => ({
  inside: complaints.speaking(rule),
  outside: [],
});

/** Every member of a choice: covered where the rule decides and the customer may choose it, or has. */
export function choiceItems({ rules }: Policy): readonly Trackable[] {
  return rules.flatMap((rule) =>
    rule.owe.flatMap((owed, at): Trackable[] =>
      owed.is === 'grant'
        ? []
        : owed.of.map(({ remedy }, place) => ({
            id: `choice ${rule.id}: ${remedy}`,
            kind: 'choice',
            name: `by “${rule.id}” they may choose “${remedy}”`,
            about: `they may choose “${remedy}” by “${rule.id}”`,
            path: ['rules', rule.id, 'owe', at, 'customer-chooses', place],
            byFacts: false,
            isCovered: ({ live, decision }) => live.has(rule) && isLeftTo(decision, remedy),
            reach: (complaints) => [whereSpeaking(complaints, rule)],
          })),
    ),
  );
}

/** Whether the customer gets a remedy as of right, or may still choose it. */
function isLeftTo({ choices, offer }: Decision, remedy: string): boolean {
  const choice = choices.find(({ of }) => of.includes(remedy));
  if (choice) return choice.chosen === null || choice.chosen === remedy;
  return offer.remedies.some(({ id, owed }) => owed && id === remedy);
}

/** Every kind of answer that the policy has rules for. */
export function outcomeItems(policy: Policy): readonly Trackable[] {
  const { rules, problems, remedies } = policy;
  const isHurt = problems.some(({ name }) => name === 'injury');
  const said = RULE_OUTCOMES.filter((is) => rules.some(({ outcome }) => outcome?.is === is));
  const isExplained = remedies.some(({ less }) => less !== undefined) && !said.includes('explain');
  const outcomes: readonly Decision['outcome'][] = [
    'resolve',
    ...(isHurt || rules.some(({ refer }) => refer !== undefined) ? ['refer' as const] : []),
    ...said,
    ...(isExplained ? ['explain' as const] : []),
  ];
  return outcomes.map((is) => ({
    id: `outcome ${is}`,
    kind: 'outcome',
    name: `the answer is “${is}”`,
    about: `the answer is “${is}”`,
    path: outcomePath(rules, is),
    byFacts: false,
    isCovered: ({ decision }) => decision.outcome === is,
    reach: (complaints) => whereAnswered(policy, complaints, is),
  }));
}

/** Where the first rule stands that answers so. */
function outcomePath(rules: readonly Rule[], is: Decision['outcome']): Trackable['path'] {
  const rule = rules.find(
    ({ outcome, refer }) => outcome?.is === is || (is === 'refer' && refer !== undefined),
  );
  return rule ? ['rules', rule.id, is] : ['rules'];
}

/** Nobody can say where what is taken off leaves nothing, or who is resolved with what there is. */
function whereAnswered(
  { rules, remedies }: Policy,
  complaints: ComplaintSets,
  is: Decision['outcome'],
): readonly Reach[] | undefined {
  const isUnsaid = is === 'explain' && remedies.some(({ less }) => less !== undefined);
  if (is === 'resolve' || isUnsaid) return undefined;
  const saying = rules.filter(({ outcome, refer }) =>
    is === 'refer' ? refer !== undefined : outcome?.is === is,
  );
  const hurt = complaints.where({ is: 'one-of', fact: 'problem', values: ['injury'] });
  return [
    ...saying.map((rule) => whereSpeaking(complaints, rule)),
    ...(is === 'refer' ? [{ inside: hurt, outside: [] }] : []),
  ];
}

/** Every role: covered where it answers, or where the answer sends for it. */
export function roleItems({ authority }: Policy): readonly Trackable[] {
  return authority.map(({ name }) => ({
    id: `role ${name}`,
    kind: 'role',
    name: `“${name}” answers, or is sent for`,
    about: `with “${name}”`,
    path: ['authority', name],
    byFacts: false,
    isCovered: ({ decision }) => rolesIn(decision).includes(name),
    reach: () => undefined,
  }));
}

const rolesIn = ({
  as,
  withApproval,
  refer,
  unbeaten,
  countersign,
}: Decision): (string | null | undefined)[] => [
  as,
  withApproval?.role,
  withApproval?.standsIn,
  refer?.role,
  unbeaten?.role,
  ...countersign.map(({ by }) => by),
];

/** Every kind of customer: covered by a complaint of one. */
export function segmentItems(policy: Policy): readonly Trackable[] {
  return policy.customers.map(({ name, when }, at) => ({
    id: `segment ${name}`,
    kind: 'segment',
    name: `the customer is “${name}”`,
    about: `a customer who is “${name}”`,
    path: ['customers', at],
    byFacts: true,
    isCovered: ({ facts }) => segmentOf(policy, facts) === name,
    reach: (complaints) => [
      {
        inside: complaints.where(when),
        outside: policy.customers.slice(0, at).map((earlier) => complaints.where(earlier.when)),
      },
    ],
  }));
}

const segmentOf = ({ customers }: Policy, facts: Facts): string | undefined =>
  customers.find(({ when }) => holds(when, facts))?.name;
