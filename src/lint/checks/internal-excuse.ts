import type { Policy } from '../../domain/policy/policy.js';
import type { Path } from '../../domain/values/issue.js';
import { lastingTexts } from '../proofs/where-said.js';
import type { Check } from '../subject/check.js';
import { phraseIn } from '../words/find.js';
import { wordList } from '../words/lists.js';

/** How we work is no reason for what happened to them. */
export const internalExcuse: Check = {
  code: 'internal-excuse',
  severity: 'warning',
  summary: 'Customers hear an excuse about how we work.',
  rationale: `That we were short of staff, or that a computer would not let us, is our trouble and not theirs; it tells
them that it may happen again tomorrow. Say what happened to them and what we do now. The cause belongs in the fact
“cause”, for those who can prevent it.`,
  bad: `rules:
  late:
    when: { problem: late, not: { fault: customer } }
    owe: [delivery-back]
    say: "You had to wait for {item|your order} because we were short-staffed."
`,
  good: `rules:
  late:
    when: { problem: late, not: { fault: customer } }
    owe: [delivery-back]
    say: "You had to wait for {item|your order} for longer than we said."
`,
  *find({ policy }) {
    const words = wordList(policy.locale);
    for (const { path, text } of words ? heardTexts(policy) : []) {
      const excuse = phraseIn(text, words?.excuses ?? []);
      if (excuse === undefined) continue;
      yield {
        path,
        at: 'value',
        message: `“${excuse}” is an excuse about how we work, and the customer hears it.`,
        hint: 'Say what happened to them instead. What went wrong on our side belongs in the fact “cause”.',
      };
    }
  },
};

/** What is said to customers, or read to them: why something is so is for staff alone. */
function* heardTexts({ rules, remedies }: Policy): Generator<{ path: Path; text: string }> {
  for (const { id, label } of remedies) yield { path: ['remedies', id, 'label'], text: label };
  for (const rule of rules) {
    for (const { key, text } of lastingTexts(rule)) yield { path: ['rules', rule.id, key], text };
  }
}
