import type { Policy, Remedy, Rule } from '../../domain/policy/policy.js';
import { grantsOf, grantsOwed } from '../../domain/policy/policy-parts.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { limitsOf, type Region } from '../../regions/index.js';
import type { ComplaintSets } from '../complaints/complaint-sets.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import { type Finding, isDoubt } from '../findings/finding.js';
import { complaintsOfBoth, isComparable } from '../proofs/less-owed.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Something is taken off the money that a law owes, and nothing says that a law allows it. */
export const deductionFromRight: Check = {
  code: 'deduction-from-right',
  severity: 'warning',
  summary: 'A charge of ours is taken off the money back that a law owes.',
  rationale: `Whoever changed their mind may be charged for restocking; whoever got something broken gets all of their
money. A refund with a charge that was meant for the one is easily owed to the other as well. Some laws do allow that
something is taken off, such as for the use they had: the rule that owes that names the law, and is taken at its word.
Where a rule stands in for one by which the same law owes all of their money, the law that allows it is another.`,
  bad: `remedies:
  refund-less: { kind: refund, label: "your money back", less: 20%, because: "a restocking charge" }
rules:
  second-thoughts:
    replaces: [too-late-to-return]
    when: { problem: changed-mind, days-since-purchase: { over: 28, at-most: 60 } }
    owe: [refund-less]
    say: "You'd like to bring back {item|what you bought}."
  late-for-the-day:
    when: { problem: late, occasion: missed, not: { fault: customer } }
    owe: [refund-less]
    law: "Consumer Rights Act 2015, s.28(6)"
    say: "{item|What you ordered} came too late for the day."
countersign: { refund-less: { over: 250, by: manager } }
`,
  good: `remedies:
  refund-less: { kind: refund, label: "your money back", less: 20%, because: "a restocking charge" }
rules:
  second-thoughts:
    replaces: [too-late-to-return]
    when: { problem: changed-mind, days-since-purchase: { over: 28, at-most: 60 } }
    owe: [refund-less]
    say: "You'd like to bring back {item|what you bought}."
  late-for-the-day:
    when: { problem: late, occasion: missed, not: { fault: customer } }
    owe: [refund]
    law: "Consumer Rights Act 2015, s.28(6)"
    say: "{item|What you ordered} came too late for the day."
countersign: { refund-less: { over: 250, by: manager } }
`,
  *find(subject) {
    const told = new Set<string>();
    for (const rule of subject.policy.rules) {
      for (const remedy of reducedBy(subject, rule)) {
        const inherited = isInherited(subject, rule, remedy);
        // One remedy may be owed by many inherited rules, and is one mistake.
        if (inherited && told.has(remedy.id)) continue;
        const unproved = `whether “${rule.id}” takes something off what a law owes`;
        for (const found of budgetedProof(['rules', rule.id], unproved, () =>
          deductions(subject, rule, remedy),
        )) {
          if (inherited && !isDoubt(found)) told.add(remedy.id);
          yield found;
        }
      }
    }
  },
};

/** The refunds with a charge that a rule owes, where it owes none without one. */
function reducedBy({ policy }: Subject, rule: Rule): Remedy[] {
  const owed = new Set(grantsOwed(rule).map(({ remedy }) => remedy));
  const refunds = policy.remedies.filter((one) => owed.has(one.id) && isRefund(one));
  return refunds.some(({ less }) => less === undefined) ? [] : refunds;
}

function* deductions(subject: Subject, rule: Rule, remedy: Remedy): Generator<Finding> {
  const lawful = isInherited(subject, rule, remedy) ? [ofInheritedRule] : [sharedWithoutLaw];
  // It is one mistake, however many ways there are to see it.
  for (const way of [...(rule.law === undefined ? [] : lawful), inPlaceOfLaw, saidAnew]) {
    const found = [...way(subject, rule, remedy)];
    yield* found;
    if (found.length > 0) return;
  }
}

/** A refund owed by a law with a charge that a rule without a law takes too: it was meant for that one. */
function* sharedWithoutLaw(subject: Subject, rule: Rule, remedy: Remedy): Generator<Finding> {
  const { policy, isOwn } = subject;
  const shared = policy.rules.find(
    (one) => one.law === undefined && grantsOf(one).some((grant) => grant.remedy === remedy.id),
  );
  if (!shared || !(isOwn(['rules', rule.id]) || isOwn(['remedies', remedy.id]))) return;
  const known = deductedAt(subject, speakingOf(subject, rule), remedy, rule);
  if (!known) return;
  yield {
    path: ['rules', rule.id, 'owe'],
    message: `“${rule.id}” owes “${remedy.id}” because of a law (${rule.law}), less ${remedy.because ?? 'a charge'}, as “${shared.id}” gives it without a law.`,
    hint: `Owe a refund without less here; if a law allows the deduction, name it in “${shared.id}” too, or make two remedies of it.`,
    witnesses: [known],
  };
}

/** An inherited rule by a law owes a refund that this file takes something off. */
function* ofInheritedRule(subject: Subject, rule: Rule, remedy: Remedy): Generator<Finding> {
  const known = deductedAt(subject, speakingOf(subject, rule), remedy, rule);
  if (!known) return;
  yield {
    path: ['remedies', remedy.id, 'less'],
    message: `The inherited “${rule.id}” owes “${remedy.id}” because of a law (${rule.law}), and here ${remedy.because ?? 'a charge'} is taken off it.`,
    hint: 'Give the refund with the charge a name of its own, and leave the inherited one as it is.',
    witnesses: [known],
  };
}

/** Whether a rule names no law beside that of another, by which something might be taken off what that owes. */
const namesNoOther = (rule: Rule, other: Rule): boolean => rule.law === undefined || rule.law === other.law;

/** A rule without a law of its own stands in for one that owes all of the money by a law. */
function* inPlaceOfLaw(subject: Subject, rule: Rule, remedy: Remedy): Generator<Finding> {
  const { policy, complaints, isOwn } = subject;
  if (!isOwn(['rules', rule.id])) return;
  for (const replaced of policy.rules.filter(({ id }) => rule.replaces.includes(id))) {
    if (!owesAllByLaw(policy, replaced) || !namesNoOther(rule, replaced)) continue;
    const both = complaints.common(complaints.speaking(rule), complaints.where(replaced.when));
    const known = deductedAt(subject, { complaints, region: both }, remedy, rule);
    if (!known) continue;
    yield {
      path: ['rules', rule.id, 'owe'],
      message: `“${rule.id}” stands in for “${replaced.id}”, which owes all of their money because of a law (${replaced.law}), and takes off ${remedy.because ?? 'a charge'}.`,
      hint: `Owe what “${replaced.id}” owes, or name the law that allows the deduction.`,
      witnesses: [known],
    };
  }
}

/** A rule without a law of its own says one anew that owed all of the money by a law. */
function* saidAnew(subject: Subject, rule: Rule, remedy: Remedy): Generator<Finding> {
  const removed = subject.isOwn(['rules', rule.id]) ? subject.removedLegalRules() : null;
  const before = removed?.laws.find(({ how, by }) => how === 'said-anew' && by === rule.id)?.rule;
  if (!removed || !before || !owesAllByLaw(removed.parents, before) || !namesNoOther(rule, before)) return;
  if (!isComparable(subject.policy, before.when, removed.parents)) return;
  const complaints = complaintsOfBoth(subject, before, removed.parents);
  const region = complaints.common(complaints.speaking(rule), complaints.where(before.when));
  const known = deductedAt(subject, { complaints, region }, remedy, rule);
  if (!known) return;
  yield {
    path: ['rules', rule.id, 'owe'],
    message: `The inherited “${rule.id}” owes all of their money because of a law (${before.law}), and here ${remedy.because ?? 'a charge'} is taken off.`,
    hint: 'Owe all of it here too, or name the law that allows the deduction.',
    witnesses: [known],
  };
}

/** Complaints, and among which. */
type Part = { readonly complaints: ComplaintSets; readonly region: Region };

const speakingOf = ({ complaints }: Subject, rule: Rule): Part => ({
  complaints,
  region: complaints.speaking(rule),
});

/** A complaint of a region at which something is taken off, and no other rule owes all of it by a law. */
function deductedAt({ policy, grants }: Subject, { complaints, region }: Part, { less }: Remedy, rule: Rule) {
  const takesOff = limitsOf(region).some(
    (limits) => less !== undefined && grants.bounds(less, limits).high > 0,
  );
  if (!takesOff) return undefined;
  const others = policy.rules.filter((one) => one !== rule && owesAllByLaw(policy, one));
  return complaints.outside(
    region,
    others.map((one) => complaints.speaking(one)),
  );
}

/** Whether a rule owes, by a law, a refund that nothing is taken off. */
const owesAllByLaw = ({ remedies }: Policy, rule: Rule): boolean =>
  rule.law !== undefined &&
  grantsOwed(rule).some(({ remedy: id }) => {
    const remedy = remedies.find((one) => one.id === id);
    return remedy !== undefined && isRefund(remedy) && remedy.less === undefined;
  });

/** Whether a remedy is money back that something can be taken off; as store credit, `credit-for-refund` tells. */
const isRefund = ({ kind, asCredit }: Remedy): boolean => REMEDY_KINDS[kind].isLessened && !asCredit;

/** Whether the rule was written for the remedy as it was before this file said it anew. */
const isInherited = ({ isOwn }: Subject, rule: Rule, remedy: Remedy): boolean =>
  rule.law !== undefined && !isOwn(['rules', rule.id]) && isOwn(['remedies', remedy.id]);
