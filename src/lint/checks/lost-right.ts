import type { Grant, Policy, Rule } from '../../domain/policy/policy.js';
import { grantsOf, grantsOwed } from '../../domain/policy/policy-parts.js';
import { listed } from '../../i18n/en/grammar.js';
import type { RemovedLegalRule } from '../../source/index.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import { type Finding, isDoubt } from '../findings/finding.js';
import { givesCredit, isLegalDue, owesByLaw } from '../grants/legal-dues.js';
import { owedNothing } from '../proofs/less-owed.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** What a law owes by a rule that the policy inherits no more, or only in part, and by no other. */
export const lostRight: Check = {
  code: 'lost-right',
  severity: 'warning',
  summary: 'What the law owes by the policy that this one extends is owed by nothing here.',
  rationale: `A rule of the same name takes the place of the whole inherited rule, also of what it owed and of the law
behind it; so does a rule that replaces it, and a refund that is made store credit. The law stays: whoever is told
that there is nothing but a voucher has been told wrong, and may say so in public. Where another law holds, write
the rule that it asks for, with its own law.`,
  bad: `rules:
  damaged:
    when: { problem: damaged, not: { fault: customer } }
    may: [replacement]
    say: "What you got was damaged."
`,
  good: `rules:
  damaged:
    when: { problem: damaged, not: { fault: customer } }
    owe: [replacement]
    law: "Consumer Rights Act 2015, s.20 to s.23"
    say: "What you got was damaged."
`,
  *find(subject) {
    const lost = subject.removedLegalRules();
    if (!lost) return;
    const told = new Set<string>();
    for (const law of lost.laws) {
      const unproved = `whether what “${law.rule.id}” owed by a law is still owed`;
      // One remedy may be owed by many rules, and is one mistake.
      const once = law.how === 'other-remedy' ? law.by : undefined;
      if (once !== undefined && told.has(once)) continue;
      for (const found of budgetedProof(law.path, unproved, () => lostBy(subject, law, lost.parents))) {
        if (once !== undefined && !isDoubt(found)) told.add(once);
        yield found;
      }
    }
  },
};

function* lostBy(subject: Subject, law: RemovedLegalRule, parents: Policy): Generator<Finding> {
  const { policy } = subject;
  const { rule, path, how } = law;
  if (!owesByLaw(parents, rule) || hasLawOfItsOwn(policy, law) || isFoundElsewhere(policy, law)) return;
  const known = owedNothing(subject, law, parents);
  if (!known) return;
  const due = grantsOwed(rule).filter((grant) => isLegalDue(parents, grant));
  const names = listed([...new Set(due.map(({ remedy }) => `“${remedy}”`))], 'or');
  yield {
    path,
    ...(how === 'taken-out' ? { at: 'value' as const } : {}),
    message: `The inherited “${rule.id}” owes ${names} because of a law (${rule.law}); ${NOW[how](law.by)}`,
    hint: HINTS[how],
    witnesses: [known],
  };
}

const NOW: Readonly<Record<RemovedLegalRule['how'], (by: string) => string>> = {
  'taken-out': () => 'here nothing of the kind is owed any more.',
  'said-anew': () => 'here nothing of the kind is owed any more.',
  replaced: (by) => `where “${by}” stands in for it, nothing of the kind is owed any more.`,
  'other-remedy': (by) => `as “${by}” is something else here, nothing of the kind is owed any more.`,
};

const HINTS: Readonly<Record<RemovedLegalRule['how'], string>> = {
  'taken-out': 'Leave it in, or write a rule that owes what the law owes.',
  'said-anew': 'Owe that here as well, or give this rule a name of its own.',
  replaced: 'Owe that here as well, or take it out of the list: both rules then count.',
  'other-remedy': 'Give this remedy a name of its own, and leave the inherited one as it is.',
};

/** Whether the rule that says it instead owes something by a law that it names, another one: that is for its author. */
const hasLawOfItsOwn = ({ rules }: Policy, { rule, by, how }: RemovedLegalRule): boolean =>
  how !== 'other-remedy' &&
  rules.some(({ id, law, owe }) => id === by && law !== undefined && law !== rule.law && owe.length > 0);

/** Whether it is lost in another way as well, or store credit is given in its place, which `credit-for-refund` tells. */
function isFoundElsewhere(policy: Policy, { rule, by, how }: RemovedLegalRule): boolean {
  if (how === 'other-remedy') return isLegalDue(policy, { remedy: by }) || !owesStill(policy, rule, by);
  const own = policy.rules.find(({ id }) => id === by);
  const isCredit = (grant: Grant): boolean => givesCredit(policy, grant);
  if (!own || how === 'taken-out') return false;
  if (how === 'replaced') return grantsOf(own).some(isCredit);
  return own.law !== undefined && own.owe.length > 0 && grantsOwed(own).every(isCredit);
}

const owesStill = ({ rules }: Policy, { id, law }: Rule, remedy: string): boolean =>
  rules.some(
    (rule) => rule.id === id && rule.law === law && grantsOwed(rule).some((one) => one.remedy === remedy),
  );
