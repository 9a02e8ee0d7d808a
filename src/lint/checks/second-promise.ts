import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import { grantsOf } from '../../domain/policy/policy-parts.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import { lastingTexts, type SpokenText, whereHeard } from '../proofs/where-said.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';
import { phraseIn } from '../words/find.js';
import { wordList } from '../words/lists.js';

/** Another promise to somebody who has had one. */
export const secondPromise: Check = {
  code: 'second-promise',
  severity: 'warning',
  summary: 'Somebody who has to ask again is promised something again.',
  rationale: `The second time a promise is worth less than nothing: repeated apologies and promises did worse than
silence in a trial with 1.5 million customers (Halperin and others 2022). What is said to somebody who asks again should
be what is done this moment, and by whom; the offer says that by itself.`,
  bad: `rules:
  late:
    when: { problem: late, not: { fault: customer } }
    owe: [delivery-back]
    say: "I am sorry about {item|your order}. We will get back to you within 24 hours."
`,
  good: `rules:
  late:
    when: { problem: late, not: { fault: customer } }
    owe: [delivery-back]
    say: "You ordered {item|something} from us and the wait was longer than we said."
`,
  *find(subject) {
    const words = wordList(subject.policy.locale);
    const texts = subject.policy.rules.flatMap((rule) => lastingTexts(rule).map((text) => ({ rule, text })));
    for (const { rule, text } of texts) {
      const said = givesCall(subject, rule) ? withoutCalls(text.text) : text.text;
      const promise = words ? phraseIn(said, words.promises) : undefined;
      if (promise === undefined) continue;
      yield* budgetedProof(['rules', rule.id], 'whether this is said to somebody who asks again', () =>
        promised(subject, rule, text, promise),
      );
    }
  },
};

/** Whether a rule gives somebody's time: then that we call is what is done, and no more of a promise than a voucher. */
const givesCall = ({ policy }: Subject, rule: Rule): boolean =>
  grantsOf(rule).some(({ remedy: id }) => {
    const remedy = policy.remedies.find((one) => one.id === id);
    return remedy !== undefined && REMEDY_KINDS[remedy.kind].gives === 'time';
  });

const CALL = /(?:\s(?:will|shall)|['\u2019]ll) (?=(?:call|ring|phone|telephone)\b)/gi;

const withoutCalls = (text: string): string => text.replace(CALL, ' ');

function* promised(subject: Subject, rule: Rule, text: SpokenText, promise: string): Generator<Finding> {
  const known = askedAgain(subject, rule, text);
  if (!known) return;
  yield {
    path: ['rules', rule.id, text.key],
    at: 'value',
    message: `“${rule.id}” is said to people who have to ask again too, and promises once more: “${promise}”.`,
    hint: 'Say what happened to them. What is done now, and by whom, the offer says by itself.',
    witnesses: [known],
  };
}

/** A later contact, the second if it can be, at which this rule's words are said. */
function askedAgain(subject: Subject, rule: Rule, text: SpokenText): Facts | undefined {
  const { complaints } = subject;
  if (!complaints.space.places.has('contacts')) {
    const known = whereHeard(subject, rule, text, complaints.all);
    return known && { ...known, contacts: 2 };
  }
  const times = (atLeast: number, atMost: number) =>
    complaints.where({ is: 'within', fact: 'contacts', ranges: [{ atLeast, atMost }] });
  return whereHeard(subject, rule, text, times(2, 2)) ?? whereHeard(subject, rule, text, times(3, 5));
}
