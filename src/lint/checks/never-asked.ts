import type { Condition } from '../../domain/policy/condition.js';
import type { Path } from '../../domain/values/issue.js';
import { listed } from '../../i18n/en/grammar.js';
import type { Finding } from '../findings/finding.js';
import { type UnaskedFact, unaskedFacts } from '../proofs/unasked-facts.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Something rests on a fact of which nobody is asked there, so that it is never there. */
export const neverAsked: Check = {
  code: 'never-asked',
  severity: 'error',
  summary: 'Something rests on a fact that staff are not asked for such a complaint.',
  rationale: `Some facts belong to some problems only: how much was overcharged is asked of whoever was overcharged.
At any other problem there is no such fact, even where somebody gives it: an amount that rests on it is nothing, and a
condition on it never holds. Whoever is owed that amount gets nothing, and nothing says so. Where nothing owed rests
on it, it is only a warning.`,
  bad: `problems:
  mystery-fee: { label: "There is a fee they do not know", harm: 0, fault: us }
rules:
  fee-back:
    when: { problem: mystery-fee }
    owe: [overcharge-back]
    say: "There is a fee on your order that you did not expect."
`,
  good: `problems:
  mystery-fee: { label: "There is a fee they do not know", harm: 0, fault: us }
facts:
  overcharge: { when: { problem: [overcharged, mystery-fee] } }
rules:
  fee-back:
    when: { problem: mystery-fee }
    owe: [overcharge-back]
    say: "There is a fee on your order that you did not expect."
`,
  *find(subject) {
    const told = new Set<string>();
    for (const one of unaskedFacts(subject)) {
      const path = ownPath(subject, one);
      // One key puts all of them right.
      if (!path || told.has(one.fact)) continue;
      told.add(one.fact);
      yield findingOf(one, path);
    }
  },
};

/** Where it stands in this policy's own file: what rests on the fact, or what says when the fact is asked. */
function ownPath({ isOwn, document }: Subject, { path, fact }: UnaskedFact): Path | undefined {
  const { facts = {} } = document as { readonly facts?: Readonly<Record<string, object>> };
  const said = facts[fact] && 'when' in facts[fact] ? [['facts', fact, 'when']] : [];
  return [path, ...said].find(isOwn);
}

function findingOf({ fact, definition, problem, what, owed, known }: UnaskedFact, path: Path): Finding {
  const { when } = definition;
  const where = problem === undefined ? 'here' : `at “${problem}”`;
  return {
    path,
    severity: owed ? 'error' : 'warning',
    message: `“${fact}” is only asked ${askedWhere(when)}, so ${what} never has it ${where}.`,
    hint: `Say facts: { ${fact}: { when: ${wider(when, problem)} } }, or let this rest on something else.`,
    witnesses: [known],
  };
}

/** When a fact is asked, in a few words; the condition itself may be long. */
function askedWhere(when: Condition): string {
  const { test, negated } = bare(when);
  if (test?.is !== 'one-of') return 'where its “when” holds';
  return `where ${test.fact} is ${negated ? 'not ' : ''}${listed(test.values.map(asWritten), 'or')}`;
}

/** What to write there so that it is asked at this problem too. */
function wider(when: Condition, problem: string | undefined): string {
  const { test, negated } = bare(when);
  if (problem === undefined || negated || test?.is !== 'one-of' || test.fact !== 'problem') return '…';
  return `{ problem: [${[...test.values.map(asWritten), problem].join(', ')}] }`;
}

/** The one test that a condition comes to, if it does. */
function bare(when: Condition): { readonly test: Condition | undefined; readonly negated: boolean } {
  if (when.is === 'not') return { test: bare(when.of).test, negated: !bare(when.of).negated };
  if (when.is === 'all' && when.of.length === 1 && when.of[0]) return bare(when.of[0]);
  return { test: 'fact' in when ? when : undefined, negated: false };
}

const asWritten = (value: string | boolean): string =>
  typeof value === 'string' ? value : value ? 'yes' : 'no';
