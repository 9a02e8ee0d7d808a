import type { Amount } from '../../domain/policy/amount.js';
import { boundsOf, factBounds } from '../../domain/policy/bounds.js';
import type { Condition } from '../../domain/policy/condition.js';
import type { Policy, Role } from '../../domain/policy/policy.js';
import { isApologyKind } from '../../domain/remedies/kinds.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import { factsUsed, problemsNamed, remediesGiven, rolesNamed } from '../grants/names-used.js';
import { answeredComplaints, OUR_FAULT } from '../proofs/answered-complaints.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Something that this policy declares and that makes no difference. */
export const unused: Check = {
  code: 'unused',
  severity: 'warning',
  summary: 'Something is declared and used nowhere.',
  rationale: `Whoever reads the policy takes it for something that counts: a remedy that customers get, a kind of
customer who is treated otherwise, a role whose yes is needed. Often a rule has lost it by mistake. What is
inherited is never counted as unused.`,
  bad: `remedies:
  flowers: { kind: gift, label: "a small bouquet", cost: 9, worth: 20 }
`,
  good: `remedies:
  flowers: { kind: gift, label: "a small bouquet", cost: 9, worth: 20 }
rules:
  missed-day:
    when: { occasion: missed, not: { fault: customer } }
    may: [flowers, manager-call]
`,
  *find(subject) {
    const found = [...[facts, remedies, roles].flatMap((find) => find(subject.policy)), ...names(subject)];
    yield* found.filter(({ path }) => subject.isOwn(path));
    yield* problems(subject);
    yield* segments(subject);
  },
};

function facts(policy: Policy): Finding[] {
  const used = factsUsed(policy);
  return policy.facts
    .filter(({ name, builtIn }) => !builtIn && !used.has(name))
    .map(({ name }) => ({
      path: ['facts', name],
      message: `Nothing rests on “${name}”, so staff are never asked, and it would change nothing.`,
      hint: 'Use it in a rule or an amount, or remove it.',
    }));
}

const names = ({ unusedNames }: Subject): Finding[] =>
  unusedNames.map((path) => ({
    path,
    message: `Nothing uses “${path.at(-1)}” by its name.`,
    hint: path[0] === 'conditions' ? `Write { is: ${path.at(-1)} }, or remove it.` : 'Use it, or remove it.',
  }));

function remedies(policy: Policy): Finding[] {
  const given = remediesGiven(policy);
  return policy.remedies
    .filter(({ id, kind }) => !isApologyKind(kind) && !given.has(id))
    .map(({ id }) => ({
      path: ['remedies', id],
      message: `No rule owes or allows “${id}”, so nobody ever gets it.`,
      hint: 'Name it under owe or may of a rule, or remove it.',
    }));
}

/** Where some complaint about it gets no answer at all, `unanswered` says so. */
function* problems(subject: Subject) {
  const { policy, complaints, isOwn } = subject;
  const named = problemsNamed(policy);
  for (const { name, builtIn } of policy.problems) {
    const path = ['problems', name];
    if (builtIn || named.has(name) || !isOwn(path)) continue;
    const about: Condition = { is: 'one-of', fact: 'problem', values: [name] };
    yield* budgetedProof(path, 'whether this problem is answered', function* () {
      if (
        !complaints.coverOf(
          complaints.where({ is: 'all', of: [about, OUR_FAULT] }),
          answeredComplaints(subject),
        )
      )
        return;
      yield {
        path,
        message: `No rule speaks of “${name}”: such a complaint gets what any other gets.`,
        hint: 'Write a rule for it, or remove it.',
      };
    });
  }
}

function roles(policy: Policy): Finding[] {
  const named = rolesNamed(policy);
  return policy.authority.flatMap((role, at) => {
    const below = policy.authority[at - 1];
    if (!below || named.has(role.name) || role.standsInFor !== undefined || grantsMore(policy, role, below))
      return [];
    return [
      {
        path: ['authority', role.name],
        message: `“${role.name}” may grant nothing that “${below.name}” may not, and nothing else names the role.`,
        hint: 'Let it grant more, hand something over to it, or remove it.',
      },
    ];
  });
}

/** Whether a role may ever grant more than the one below it, in all or of one remedy. */
function grantsMore({ facts: definitions }: Policy, role: Role, below: Role): boolean {
  const fact = (name: string) => factBounds(definitions.find((definition) => definition.name === name));
  const none = { low: 0, high: 0 };
  const bounds = (amount: Amount) =>
    boundsOf(amount, { fact, harm: { goods: none, trouble: none, respect: none } });
  const isMore = (own: Amount, other: Amount) =>
    JSON.stringify(own) !== JSON.stringify(other) && bounds(own).high > bounds(other).low;
  const mostOf = ({ goodwill, limits = [] }: Role, id: string): Amount =>
    limits.find(({ remedy }) => remedy === id)?.most ?? goodwill;
  return (
    isMore(role.goodwill, below.goodwill) ||
    (below.limits ?? []).some(({ remedy, most }) => isMore(mostOf(role, remedy), most))
  );
}

/** The first kind of customer that fits counts, so that one may be left with nobody. */
function* segments({ policy, complaints, isOwn }: Subject) {
  for (const [at, { name, when }] of policy.customers.entries()) {
    const path = ['customers', at];
    if (at === 0 || name === policy.sums.wordOfMouth.newcomer || !isOwn(path)) continue;
    yield* budgetedProof(path, 'whether any customer is of this kind', function* () {
      const before = policy.customers.slice(0, at).map((one) => complaints.where(one.when));
      if (!complaints.coverOf(complaints.where(when), before)) return;
      yield {
        path,
        at: 'value' as const,
        message: `No customer is ever “${name}”: those above take everybody.`,
        hint: 'Move it up, or narrow those above it: the first that fits counts.',
      };
    });
  }
}
