import { listed } from '../../decide/phrases.js';
import type { Rule } from '../../domain/policy.js';
import type { Check, Finding } from '../check.js';
import { proving } from '../proving.js';
import type { Subject } from '../subject.js';

/** A rule that no complaint ever gets to hear. */
export const deadRule: Check = {
  code: 'dead-rule',
  severity: 'warning',
  summary: 'A rule can never speak.',
  rationale: `Whoever wrote the rule expects customers to get what it gives. Nobody does: either no complaint can be
as its condition wants it, or other rules stand in for it wherever it fits.`,
  bad: `rules:
  lost-but-worn:
    when: { problem: lost, condition: [opened, destroyed] }
    may: [voucher]
`,
  good: `rules:
  late-and-worn:
    when: { problem: late, condition: [opened, destroyed] }
    may: [voucher]
`,
  *find(subject) {
    for (const rule of subject.policy.rules) {
      // What is inherited may be silent on purpose: that is what replacing it is for.
      if (!subject.isOwn(['rules', rule.id])) continue;
      yield* proving(['rules', rule.id], 'whether this rule can ever speak', () => silence(rule, subject));
    }
  },
};

function* silence(rule: Rule, { complaints }: Subject): Generator<Finding> {
  const path = ['rules', rule.id];
  if (!complaints.some(complaints.where(rule.when))) {
    yield {
      path: [...path, 'when'],
      message: `No complaint can be like this, so “${rule.id}” never speaks.`,
      hint: 'Look for two parts of the condition that cannot hold together.',
    };
    return;
  }
  const stronger = complaints.replacing(rule);
  if (stronger.length > 0 && !complaints.some(complaints.speaking(rule))) {
    yield {
      path,
      message: `“${rule.id}” never speaks: wherever it fits, ${listed(stronger.map(({ id }) => `“${id}”`))} stands in for it.`,
      hint: 'Remove it, or narrow what replaces it.',
    };
  }
}
