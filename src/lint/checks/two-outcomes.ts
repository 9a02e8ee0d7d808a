import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import { meet } from '../../regions/index.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import { quotedRules } from '../grants/quoted-names.js';
import { injuries, owesSomething } from '../proofs/where-said.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** A no beside another no, or beside something that is owed. */
export const twoOutcomes: Check = {
  code: 'two-outcomes',
  severity: 'warning',
  summary: 'One complaint gets two answers: a no and another no, or a no and something that is owed.',
  rationale: `A customer gets one answer. Where something is owed the no is never said, and whoever wrote it believes that
it is; of two noes, to wait goes before a decline, and that before an explanation. An apology or a call beside a no is
no second answer. Let one rule stand in for the other: \`replaces\` in the one that counts, or \`otherwise\` in the
general one.`,
  bad: `rules:
  in-time: { when: { problem: other, days-since-purchase: { at-most: 60 } }, owe: [refund] }
  too-late: { when: { problem: other }, decline: "We take things back for sixty days." }
`,
  good: `rules:
  in-time: { when: { problem: other, days-since-purchase: { at-most: 60 } }, owe: [refund] }
  too-late: { when: { problem: other }, otherwise: [in-time, out-of-pocket], decline: "We take things back for sixty days." }
`,
  *find(subject) {
    for (const rule of subject.policy.rules.filter(({ outcome }) => outcome)) {
      const path = ['rules', rule.id];
      yield* budgetedProof(path, 'whether another rule answers the same complaint', () =>
        answeredTwice(subject, rule),
      );
    }
  },
};

/** What it takes to see that two rules don't meet. */
const STEPS_EACH = 10;

/** Another answer beside a no, and a complaint that gets both. */
type Second = { readonly rule: Rule; readonly known: Facts };

/** How many complaints are shown of one no. */
const WITNESSES = 3;

function* answeredTwice(subject: Subject, no: Rule): Generator<Finding> {
  const { isOwn, policy } = subject;
  const others = policy.rules.filter(
    (one) =>
      (isOwn(['rules', no.id]) || isOwn(['rules', one.id])) &&
      (owesSomething(subject, one) || isOtherNo(policy.rules, no, one)),
  );
  const second = others.flatMap((rule) => both(subject, no, rule));
  const owing = second.filter(({ rule }) => !rule.outcome);
  const noes = second.filter(({ rule }) => rule.outcome);
  if (owing.length > 0) yield finding(subject, no, owing, 'owed');
  if (noes.length > 0) yield finding(subject, no, noes, 'no');
}

/** Of two noes of different kinds the later is told, once. */
const isOtherNo = (rules: readonly Rule[], no: Rule, one: Rule): boolean =>
  one.outcome !== undefined && one.outcome.is !== no.outcome?.is && rules.indexOf(one) < rules.indexOf(no);

/** A complaint that both rules answer; where somebody is hurt neither does. */
function both({ complaints }: Subject, no: Rule, rule: Rule): Second[] {
  complaints.budget.spend(STEPS_EACH);
  const [one, other] = [complaints.speaking(no), complaints.speaking(rule)];
  if (!meet(one, other)) return [];
  const known = complaints.outside(complaints.common(one, other), [injuries(complaints)]);
  return known ? [{ rule, known }] : [];
}

/**
 * How one stands in for the other, in a rule of this policy. A no that stands in for others stays the one that counts:
 * where it gave way, those would be silent all the same.
 */
function wayOut(no: Rule, rules: readonly Rule[], own: Rule): string {
  const named = rules.map(({ id }) => id).join(', ');
  const standsIn = no.replaces.some((id) => !no.givingWay?.includes(id));
  const key =
    own !== no
      ? `replaces: [${no.id}] in “${own.id}”`
      : standsIn
        ? `replaces: [${[...no.replaces, ...rules.map(({ id }) => id)].join(', ')}] in “${no.id}”`
        : `otherwise: [${named}] in “${no.id}”`;
  return `Let one stand in for the other, such as ${key}, or narrow one.`;
}

function finding({ isOwn }: Subject, no: Rule, second: readonly Second[], as: 'owed' | 'no'): Finding {
  const rules = second.map(({ rule }) => rule);
  const [first] = rules;
  const place = isOwn(['rules', no.id]) ? no : (rules.find(({ id }) => isOwn(['rules', id])) ?? no);
  const is = no.outcome?.is ?? 'decline';
  const whose = quotedRules(rules);
  return {
    path: ['rules', place.id, ...(place === no ? [is] : [])],
    message:
      as === 'owed'
        ? `“${no.id}” says no (${is}) where ${whose} ${rules.length === 1 ? 'owes' : 'owe'} something: that is given, and the no is never said.`
        : `“${no.id}” says no (${is}) where ${whose} ${rules.length === 1 ? 'does so too' : 'do so too'} in another way (${first?.outcome?.is}): a customer gets one answer.`,
    hint: wayOut(no, rules, place),
    witnesses: second.slice(0, WITNESSES).map(({ known }) => known),
  };
}
