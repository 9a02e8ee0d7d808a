import type { Rule } from '../../domain/policy/policy.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Doubt, Finding } from '../findings/finding.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** An exchange that is owed where there is nothing to take in exchange. */
export const exchangeWithoutGoods: Check = {
  code: 'exchange-without-goods',
  severity: 'warning',
  summary: 'An exchange is owed for a problem that leaves nothing in the customer’s hands.',
  rationale: `An exchange takes the old goods back. Where the problem says \`goods: none\`, because a meal was eaten or a
bill is wrong, there is nothing to take: owe something new, or money back.`,
  bad: `problems:
  cold-meal: { label: "Their meal came cold", harm: price, fault: us, goods: none }
rules:
  cold-meal:
    when: { problem: cold-meal }
    owe: [swap]
    say: "Your meal came cold."
`,
  good: `problems:
  cold-meal: { label: "Their meal came cold", harm: price, fault: us, goods: none }
rules:
  cold-meal:
    when: { problem: cold-meal }
    owe: [refund]
    say: "Your meal came cold."
`,
  *find(subject) {
    const { policy, isOwn } = subject;
    const names = policy.problems.filter(({ goods }) => goods === 'none').map(({ name }) => name);
    if (names.length === 0) return;
    for (const rule of policy.rules) if (isOwn(['rules', rule.id])) yield* exchanges(subject, rule, names);
  },
};

function* exchanges(
  { complaints, grants }: Subject,
  rule: Rule,
  names: readonly string[],
): Generator<Finding | Doubt> {
  const path = ['rules', rule.id];
  const given = grants
    .owed(rule)
    .flatMap(({ of }) => of)
    .find(({ kind }) => kind.takesBack);
  if (!given) return;
  yield* budgetedProof(path, 'whether there is something to exchange', function* () {
    const problems = complaints.where({ is: 'one-of', fact: 'problem', values: names });
    const witness = complaints.some(complaints.common(complaints.speaking(rule), problems));
    if (!witness) return;
    yield {
      path,
      message: `“${rule.id}” owes “${given.remedy.id}”, which takes the old goods back, also where there are none: “${witness['problem']}” says goods: none.`,
      hint: 'Owe something else there, or take goods: none out.',
      witnesses: [witness],
    };
  });
}
