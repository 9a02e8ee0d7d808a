import { listed } from '../../i18n/en/grammar.js';
import type { Finding } from '../findings/finding.js';
import { quotedRules } from '../grants/quoted-names.js';
import { type Clash, clashesOf } from '../proofs/clashes.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Rules that fit together want the goods put right in ways that do not go together. */
export const twoCures: Check = {
  code: 'two-cures',
  severity: 'error',
  summary: 'Rules that fit together owe cures with nothing in common.',
  rationale: `Of what puts the goods right there is one in an offer: nobody gets a new vase and the money for the old
one. Where one rule owes this and another that, no offer keeps both, and until somebody decides, the customer
chooses among all of them.`,
  bad: `rules:
  repair-first:
    when: { problem: faulty, days-since-purchase: { at-most: 60 }, not: { fault: customer } }
    owe: [repair]
`,
  good: `rules:
  repair-first:
    replaces: [reject, put-right, put-right-failed]
    when: { problem: faulty, days-since-purchase: { at-most: 60 }, not: { fault: customer } }
    owe: [repair]
`,
  *find(subject) {
    for (const clash of clashesOf(subject)) {
      if (clash.demands.some(({ rule }) => subject.isOwn(['rules', rule.id]))) yield finding(clash, subject);
    }
  },
};

function finding({ demands, witness }: Clash, { isOwn }: Subject): Finding {
  const rules = [...new Set(demands.map(({ rule }) => rule))];
  const last = rules.findLast(({ id }) => isOwn(['rules', id])) ?? rules[0];
  const owed = demands.map(({ rule, of }) => `“${rule.id}” owes ${listed([...of], 'or')}`);
  const [only] = rules;
  const where = rules.length === 1 ? `Where “${only?.id}” fits` : `Where ${quotedRules(rules)} fit together`;
  return {
    path: ['rules', last?.id ?? '', 'owe'],
    message: `${where}, nothing puts the goods right as all of it wants: ${listed(owed)}. Staff can only let the customer choose among all.`,
    hint:
      rules.length === 1
        ? 'Owe one of them, or let the customer choose: { customer-chooses: […] }.'
        : wayOut(
            last?.id ?? '',
            rules.filter((rule) => rule !== last).map(({ id }) => id),
          ),
    witnesses: [witness],
  };
}

/** How a rule goes before the others, gives way to them, or leaves it to the customer. */
function wayOut(rule: string, others: readonly string[]): string {
  const list = `[${others.join(', ')}]`;
  return `In “${rule}”, write replaces: ${list} for it to go before, or otherwise: ${list} for it to give way; or owe the same choice in each: { customer-chooses: […] }.`;
}
