import { decide, rulesThatFit } from '../../decide/index.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { TestCase } from '../../domain/results/test-case.js';
import type { UnmetExpectation } from '../../domain/results/test-report.js';
import type { Issue, Path } from '../../domain/values/issue.js';
import { completeComplaint, missing } from '../../interview/index.js';
import { whyUnmet } from '../why/why-unmet.js';
import { type Answered, judge } from './judge.js';

/** How one case went, before anybody knows the lines of its file. */
export type CaseRun = {
  readonly case: TestCase;
  /** What the policy answers; null where a fact is missing without which it has no answer. */
  readonly answered: Answered | null;
  readonly unmet: readonly (Omit<UnmetExpectation, 'line'> & { readonly path: Path })[];
  /** What is wrong with the case itself. */
  readonly issues: readonly Issue[];
};

/** Has a policy answer every case, and holds the answers against what is expected. Pure. */
export function runTests(policy: Policy, cases: readonly TestCase[]): CaseRun[] {
  return cases.map((one) => runCase(policy, one));
}

function runCase(policy: Policy, one: TestCase): CaseRun {
  const lacking = missing(policy, one.facts);
  if (lacking.length > 0) {
    const names = lacking.map(({ name }) => name);
    return { case: one, answered: null, unmet: [], issues: [missingFact(one, names)] };
  }
  const answered = answer(policy, one);
  const unmet = one.expectations.flatMap(({ key, path, written, test }) => {
    const { met, actual } = judge(test, answered);
    if (met) return [];
    const why = whyUnmet(test, answered, { told: one.facts, complaint: answered.complaint });
    return [{ key, path, expected: written, actual, why }];
  });
  return { case: one, answered, unmet, issues: unanswered(one, answered) };
}

function answer(policy: Policy, { facts, role, moment }: TestCase): Answered {
  const complaint = completeComplaint(policy, facts);
  const decision = decide(policy, complaint, { today: moment.date, role });
  return { policy, complaint, decision, rules: rulesThatFit(policy, complaint.facts).map(({ id }) => id) };
}

function missingFact({ name, path }: TestCase, facts: readonly string[]): Issue {
  return {
    path,
    at: 'value',
    code: 'missing-fact',
    severity: 'error',
    message: `“${name}” doesn’t say ${listed(facts)}, and there is no answer without.`,
    hint: `Add ${facts.map((fact) => `${fact}: …`).join(', ')} to its complaint.`,
  };
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** A case that no rule answers tells nothing of the policy, unless that is what it expects. */
function unanswered(one: TestCase, { rules }: Answered): Issue[] {
  const isMeant = one.expectations.some(({ test }) => test.is === 'because' && test.rules.length === 0);
  if (rules.length > 0 || isMeant) return [];
  return [
    {
      path: one.path,
      at: 'value',
      code: 'no-rule-answers',
      severity: 'error',
      message: `No rule of the policy fits “${one.name}”.`,
      hint: 'Check its facts; where no rule is meant to fit, say so: because: [].',
    },
  ];
}
