import type { Rule } from '../../domain/policy/policy.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import { quotedRules } from '../grants/quoted-names.js';
import { coveringRules } from '../proofs/redundant-rules.js';
import { unaskedInCondition } from '../proofs/unasked-facts.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** A rule without which every complaint would get the same. */
export const deadRule: Check = {
  code: 'dead-rule',
  severity: 'warning',
  summary: 'A rule can never speak, or changes nothing where it does.',
  rationale: `Whoever wrote the rule expects customers to get what it gives. Nobody gets it from this rule: no
complaint can be as its condition wants it, or other rules stand in for it wherever it fits, or they give the same
or more. Of what is inherited nothing is said: a rule may well replace one of those all over.`,
  bad: `rules:
  lost-but-worn:
    when: { problem: lost, condition: [opened, destroyed] }
    may: [voucher]
`,
  good: `rules:
  late-and-worn:
    when: { problem: late, condition: [opened, destroyed] }
    may: [small-gift]
`,
  *find(subject) {
    // From the last, so that of two that do the same the copy is named; one that is named is not counted on.
    const gone = new Set<Rule>();
    for (const rule of subject.policy.rules.toReversed()) {
      const path = ['rules', rule.id];
      if (!subject.isOwn(path)) continue;
      yield* budgetedProof(path, 'whether this rule changes anything', function* () {
        for (const finding of faultOf(rule, subject, gone)) {
          gone.add(rule);
          yield finding;
        }
      });
    }
  },
};

function faultOf(rule: Rule, subject: Subject, gone: ReadonlySet<Rule>): Finding[] {
  return (
    neverFits(rule, subject) ?? alwaysReplaced(rule, subject, gone) ?? addsNothing(rule, subject, gone) ?? []
  );
}

function neverFits(rule: Rule, subject: Subject): Finding[] | undefined {
  const { complaints } = subject;
  const { id, when } = rule;
  if (complaints.canBe(complaints.where(when))) return undefined;
  // For want of a fact that nobody is asked: `never-asked` says which.
  if (unaskedInCondition(subject, rule).length > 0) return [];
  return [
    {
      path: ['rules', id, 'when'],
      message: `No complaint can be like this, so “${id}” never speaks.`,
      hint: 'Look for two parts of the condition that cannot hold together.',
    },
  ];
}

function alwaysReplaced(rule: Rule, subject: Subject, gone: ReadonlySet<Rule>): Finding[] | undefined {
  const { complaints } = subject;
  const stronger = complaints.replacing(rule);
  if (stronger.length === 0) return undefined;
  const by = complaints.coverOf(
    complaints.where(rule.when),
    stronger.map(({ when }) => complaints.where(when)),
  );
  if (!by) return undefined;
  const needed = stronger.filter((_, at) => by.includes(at));
  const kept = silencedBy(rule, subject, gone);
  return [
    {
      path: ['rules', rule.id],
      message: `“${rule.id}” never speaks: wherever it fits, ${quotedRules(needed, 'or')} stands in for it.`,
      hint:
        kept.length === 0
          ? 'Remove it, or narrow what replaces it.'
          : `It still stands in for ${quotedRules(kept)}: let ${quotedRules(needed)} do that, then remove it. Or narrow what replaces it.`,
    },
  ];
}

/** The rules that would be heard where this one is taken out, because nothing else stands in for them there. */
function silencedBy(rule: Rule, { policy, complaints }: Subject, gone: ReadonlySet<Rule>): Rule[] {
  return policy.rules.filter((other) => {
    if (!rule.replaces.includes(other.id)) return false;
    const both = complaints.common(complaints.where(rule.when), complaints.where(other.when));
    const rest = complaints.replacing(other).filter((one) => one !== rule && !gone.has(one));
    return !complaints.coverOf(
      both,
      rest.map(({ when }) => complaints.where(when)),
    );
  });
}

function addsNothing(rule: Rule, subject: Subject, gone: ReadonlySet<Rule>): Finding[] | undefined {
  const others = coveringRules(rule, subject, gone);
  if (!others) return undefined;
  const why =
    others.length === 0
      ? 'it gives nothing that is not in every offer'
      : `wherever it fits, ${quotedRules(others)} ${others.length === 1 ? 'gives' : 'give'} the same or more`;
  return [
    {
      path: ['rules', rule.id],
      message: `“${rule.id}” changes nothing: ${why}.`,
      hint: 'Remove it (under “remove” where it is inherited too), or let it give what the others do not.',
    },
  ];
}
