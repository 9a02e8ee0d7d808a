import type { Facts } from '../../domain/policy/fact.js';
import type { Grant, Policy, Rule } from '../../domain/policy/policy.js';
import { grantsOf, grantsOwed } from '../../domain/policy/policy-parts.js';
import { listed } from '../../i18n/en/grammar.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import { givesCredit, isLegalDue, owesByLaw, owesLegalDue } from '../grants/legal-dues.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Store credit where a law owes more. */
export const creditForRefund: Check = {
  code: 'credit-for-refund',
  severity: 'warning',
  summary: 'Store credit stands in for what a law owes.',
  rationale: `Somebody whom the law owes a repair, a replacement or their money back need not take a voucher for it,
and staff who say otherwise put us in the wrong. A voucher may come on top, or as a further choice.`,
  bad: `rules:
  late-for-the-day:
    when: { problem: late, occasion: missed, not: { fault: customer } }
    owe: [ { remedy: voucher, amount: 25 } ]
    law: "Consumer Rights Act 2015, s.28(6)"
`,
  good: `rules:
  late-for-the-day:
    when: { problem: late, occasion: missed, not: { fault: customer } }
    owe: [ { customer-chooses: [refund, { remedy: part-back, amount: { percent: 25%, of: price } }] } ]
    may: [ { remedy: voucher, amount: 25 } ]
    law: "Consumer Rights Act 2015, s.28(6)"
`,
  *find(subject) {
    for (const rule of subject.policy.rules) {
      const path = ['rules', rule.id];
      yield* budgetedProof(path, 'whether store credit stands in for what a law owes', function* () {
        yield* owedByLaw(subject, rule);
        yield* inPlaceOfLaw(subject, rule);
      });
    }
  },
};

/** A rule with a law that owes store credit and nothing else, where no other rule with one owes more. */
function* owedByLaw({ policy, complaints }: Subject, rule: Rule): Generator<Finding> {
  const { id, law } = rule;
  const credit = grantsOwed(rule);
  if (!law || credit.length === 0 || !credit.every((grant) => givesCredit(policy, grant))) return;
  const owing = policy.rules.filter((other) => owesByLaw(policy, other));
  const known = complaints.outside(
    complaints.speaking(rule),
    owing.map((other) => complaints.speaking(other)),
  );
  if (!known) return;
  yield {
    path: ['rules', id, 'owe'],
    message: `“${id}” is there because of a law (${law}), and all that it owes is ${namesOf(credit)}, to spend with us.`,
    hint: 'Owe what the law owes, and allow the credit as goodwill, under may.',
    witnesses: [known],
  };
}

function* inPlaceOfLaw(subject: Subject, rule: Rule): Generator<Finding> {
  const { policy } = subject;
  const credit = grantsOf(rule).filter((grant) => givesCredit(policy, grant));
  if (credit.length === 0 || grantsOwed(rule).some((grant) => isLegalDue(policy, grant))) return;
  for (const replaced of lawfulOnes(policy, rule)) {
    const known = owedNothingElse(subject, rule, replaced);
    if (!known) continue;
    yield {
      path: ['rules', rule.id, 'replaces'],
      message: `“${rule.id}” stands in for “${replaced.id}”, which is there because of a law (${replaced.law}), and gives ${namesOf(credit)} in its place.`,
      hint: `Owe what “${replaced.id}” owes as well.`,
      witnesses: [known],
    };
  }
}

/** A complaint in which one rule stands in for another and nobody owes a cure or money; undefined where none is found. */
function owedNothingElse(
  { policy, complaints, representatives }: Subject,
  rule: Rule,
  replaced: Rule,
): Facts | undefined {
  const both = complaints.common(complaints.speaking(rule), complaints.where(replaced.when));
  const owing = policy.rules.filter((other) => grantsOwed(other).some((grant) => isLegalDue(policy, grant)));
  const clear = complaints.outside(
    both,
    owing.map((other) => complaints.speaking(other)),
  );
  // What a rule owes may come to nothing: a delivery charge that nobody paid.
  const plain = clear ?? complaints.some(both);
  return plain && !owesLegalDue(policy, representatives.offer(plain)) ? plain : undefined;
}

/** The rules it replaces that owe, by a law, more than store credit. */
function lawfulOnes(policy: Policy, { replaces }: Rule): Rule[] {
  return policy.rules.filter((rule) => replaces.includes(rule.id) && owesByLaw(policy, rule));
}

const namesOf = (grants: readonly Grant[]): string =>
  listed([...new Set(grants.map(({ remedy }) => `“${remedy}”`))], 'or');
