import type { Remedy, Rule } from '../../domain/policy/policy.js';
import { listed } from '../../i18n/en/grammar.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import type { GrantedRemedy } from '../grants/grants.js';
import { neverOffered, type Obstacle } from '../proofs/never-offered.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Goodwill that a rule allows and that stands in no offer, whoever is at the counter. */
export const neverFits: Check = {
  code: 'never-fits',
  severity: 'warning',
  summary: 'A rule allows goodwill that fits in no offer.',
  rationale: `Whoever wrote the rule expects staff, or a manager, to be able to give it. Nobody ever can: what is owed
there leaves no room for it. An offer has one cure, never pays back more than was paid, and keeps apart what a remedy's
not-with keeps apart.`,
  bad: `problems:
  wilted: { label: "It had wilted", harm: price, fault: us }
remedies:
  hamper: { kind: gift, label: "a hamper", cost: 15, worth: 40 }
  card: { kind: gift, label: "a card", cost: 1, worth: 5, not-with: [hamper] }
rules:
  wilted:
    when: { problem: wilted, not: { fault: customer } }
    owe: [card, { customer-chooses: [replacement, refund] }]
    may: [hamper]
    say: "You ordered {item|flowers} and they had wilted on the way."
`,
  good: `problems:
  wilted: { label: "It had wilted", harm: price, fault: us }
remedies:
  hamper: { kind: gift, label: "a hamper", cost: 15, worth: 40 }
  card: { kind: gift, label: "a card", cost: 1, worth: 5 }
rules:
  wilted:
    when: { problem: wilted, not: { fault: customer } }
    owe: [card, { customer-chooses: [replacement, refund] }]
    may: [hamper]
    say: "You ordered {item|flowers} and they had wilted on the way."
`,
  *find(subject) {
    for (const rule of subject.policy.rules) {
      const path = ['rules', rule.id];
      if (rule.may.length === 0 || !subject.isOwn(path)) continue;
      yield* budgetedProof(path, 'whether what this rule allows fits in any offer', () =>
        unfit(rule, subject),
      );
    }
  },
};

function* unfit(rule: Rule, subject: Subject): Generator<Finding> {
  for (const given of subject.grants.allowed(rule)) {
    const never = neverOffered(subject, rule, given);
    if (!never) continue;
    const [first] = never.obstacles;
    const { id } = given.remedy;
    yield {
      path: ['rules', rule.id, 'may', rule.may.findIndex(({ remedy }) => remedy === id)],
      message: `“${rule.id}” allows “${id}”, and it fits in no offer: ${listed(never.obstacles.map((one) => reason(one, given, rule)))}.`,
      ...(first ? { hint: wayOut(first, given) } : {}),
      witnesses: [never.witness],
    };
  }
}

function reason({ why, rule, owed }: Obstacle, { remedy }: GrantedRemedy, allowing: Rule): string {
  const owes = `${rule === allowing ? 'it' : `“${rule.id}”`} owes`;
  switch (why) {
    case 'not-with':
      return `${owes} “${owed.id}”, and ${apartBy(owed, remedy)} keeps the two apart`;
    case 'one-cure':
      return `${owes} what puts the goods right, and there is one cure in an offer`;
    case 'paid-back':
      return `${owes} “${owed.id}”, and with “${remedy.id}” that is more than was paid`;
    case 'owed-anyway':
      return `${owes} as much of it anyway`;
  }
}

const apartBy = (one: Remedy, other: Remedy): string =>
  one.notWith.includes(other.id) || other.notWith.includes(one.id) ? 'not-with' : 'never-together';

function wayOut({ why, owed }: Obstacle, { remedy }: GrantedRemedy): string {
  switch (why) {
    case 'not-with':
      return 'Take the one or the other out, or let them stand together.';
    case 'one-cure':
      return 'Let the customer choose: { customer-chooses: […] } under owe. Or take it out.';
    case 'paid-back':
      return `Allow more of what is owed: { remedy: ${owed.id}, amount: … } under may, with the amount of “${remedy.id}”. Goodwill then tops it up.`;
    case 'owed-anyway':
      return 'Allow a larger amount of it, or take it out.';
  }
}
