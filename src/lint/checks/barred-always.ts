import type { Rule } from '../../domain/policy/policy.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import { quotedRules } from '../grants/quoted-names.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** A rule allows goodwill that others take away again all over. */
export const barredAlways: Check = {
  code: 'barred-always',
  severity: 'warning',
  summary: 'A rule allows a remedy only where it is barred.',
  rationale: `Whoever wrote the rule expects staff to be able to give it. Nobody ever can: where one rule allows it
another says that there is no such goodwill, and that counts for more.`,
  bad: `rules:
  sorry-again:
    when: { problem: late, claims-before: { at-least: 6 } }
    may: [manager-call]
`,
  good: `rules:
  sorry-again:
    when: { problem: late, claims-before: { at-least: 2 } }
    may: [manager-call]
`,
  *find(subject) {
    for (const rule of subject.policy.rules) {
      const path = ['rules', rule.id];
      if (rule.may.length === 0 || !subject.isOwn(path)) continue;
      yield* budgetedProof(path, 'whether what this rule allows can ever be given', () =>
        barred(rule, subject),
      );
    }
  },
};

function* barred(rule: Rule, { policy, complaints, grants }: Subject): Generator<Finding> {
  const speaking = complaints.speaking(rule);
  for (const { remedy } of grants.allowed(rule)) {
    const barring = policy.rules.filter((other) => bars(other, remedy.id));
    if (barring.length === 0) continue;
    const by = complaints.coverOf(
      speaking,
      barring.map((other) => complaints.speaking(other)),
    );
    const some = by && by.length > 0 ? complaints.some(speaking) : undefined;
    if (!by || !some) continue;
    const names = quotedRules(
      barring.filter((_, at) => by.includes(at)),
      'or',
    );
    yield {
      path: ['rules', rule.id, 'may', rule.may.findIndex((grant) => grant.remedy === remedy.id)],
      message: `“${rule.id}” allows “${remedy.id}” only where ${names} bars it, so nobody ever gets it.`,
      hint: 'Take it out, or narrow the one or the other.',
      witnesses: [some],
    };
  }
}

const bars = ({ noGoodwill }: Rule, remedy: string): boolean =>
  noGoodwill === 'all' || noGoodwill?.includes(remedy) === true;
