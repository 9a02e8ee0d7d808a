import type { Policy } from '../../domain/policy/policy.js';
import type { Complaint } from '../../domain/results/complaint.js';
import type { Decision } from '../../domain/results/decision.js';
import {
  type ExpectationTest,
  type ExpectedDue,
  type ExpectedRemedy,
  isWithin,
} from '../../domain/results/test-case.js';
import { textHeard, wordsAmiss } from '../why/words-heard.js';
import {
  amountInFile,
  duesInFile,
  figureInFile,
  figureOf,
  givenInFile,
  goodsInFile,
  grantedBy,
} from './as-in-file.js';
import { duesIn, type Given, openIn, sureIn } from './given.js';

/** An answer that a case is about. */
export type Answered = {
  readonly policy: Policy;
  /** What was decided: the complaint of the case, completed. */
  readonly complaint: Complaint;
  readonly decision: Decision;
  /** The rules that fit, less those replaced. */
  readonly rules: readonly string[];
};

/** Whether an answer is as expected, and what it is instead: plain data, written as in a file of tests. */
export type Judgement = { readonly met: boolean; readonly actual: unknown };

/** Holds an answer against one expectation. */
export function judge(test: ExpectationTest, answered: Answered): Judgement {
  const { decision, policy } = answered;
  switch (test.is) {
    case 'owed':
      return { met: isOwed(test.dues, decision), actual: duesInFile(decision, policy) };
    case 'gives':
      return { met: isGiven(test, decision), actual: givenOrChosen(answered) };
    case 'remedy':
      return judgeRemedy(test, answered);
    case 'goods':
      return equal(test.goods, goodsInFile(decision));
    case 'figure':
      return {
        met: isWithin(figureOf(test.figure, decision), test.within),
        actual: figureInFile(test.figure, decision, policy),
      };
    case 'granted-by':
      return equal(test.role, grantedBy(decision));
    case 'refer':
      return equal(test.role ?? 'none', decision.refer?.role ?? 'none');
    case 'because':
      return { met: sameNames(test.rules, answered.rules), actual: answered.rules };
    case 'outcome':
      return equal(test.outcome, decision.outcome);
    case 'verdict':
      return equal(test.verdict, decision.loyalty?.verdict ?? 'none');
    case 'words': {
      const { lacking, unwanted } = wordsAmiss(test, decision);
      return { met: lacking.length + unwanted.length === 0, actual: textHeard(test, decision) || 'none' };
    }
  }
}

const equal = (expected: string, actual: string): Judgement => ({ met: expected === actual, actual });

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

function isOwed(dues: readonly ExpectedDue[], decision: Decision): boolean {
  const { outright, choices } = duesIn(decision);
  if (dues.length !== outright.length + choices.length) return false;
  const isDue = (due: ExpectedDue): boolean =>
    due.is === 'remedy'
      ? outright.some((one) => isAs(due.remedy, one)) || isChosen(due.remedy, decision)
      : choices.some(({ of }) => sameNames(due.of, of));
  const isExpected = (id: string) => dues.some((due) => due.is === 'remedy' && due.remedy.id === id);
  return (
    dues.every(isDue) &&
    outright.every(({ id }) => isExpected(id)) &&
    choices.every(
      ({ of, chosen }) =>
        dues.some((due) => due.is === 'choice' && sameNames(due.of, of)) ||
        (chosen !== null && isExpected(chosen)),
    )
  );
}

/** Whether it is what they chose of what was theirs to choose. */
function isChosen(remedy: ExpectedRemedy, decision: Decision): boolean {
  if (!decision.choices.some(({ chosen }) => chosen === remedy.id)) return false;
  return sureIn(decision).some((one) => isAs(remedy, one));
}

const isAs = ({ id, amount }: ExpectedRemedy, given: Given): boolean =>
  id === given.id && (amount === undefined || (given.amount !== null && isWithin(given.amount, amount)));

/** A choice that is open gives any of its members. */
function isGiven(
  { exactly, atLeast = [], never = [] }: ExpectationTest & { is: 'gives' },
  decision: Decision,
): boolean {
  const [sure, open] = [sureIn(decision), openIn(decision)];
  const all = [...sure, ...open.flat()];
  const isThere = (remedy: ExpectedRemedy) => all.some((one) => isAs(remedy, one));
  if (!exactly) return atLeast.every(isThere) && !never.some((id) => all.some((one) => one.id === id));
  const isNamed = ({ id }: Given) => exactly.some((remedy) => remedy.id === id);
  return exactly.every(isThere) && sure.every(isNamed) && open.every((members) => members.some(isNamed));
}

function judgeRemedy({ remedy, given }: ExpectationTest & { is: 'remedy' }, answered: Answered): Judgement {
  const all = [...sureIn(answered.decision), ...openIn(answered.decision).flat()];
  const there = all.find(({ id }) => id === remedy);
  const met = given === null ? !there : there !== undefined && isAs(given, there);
  const actual = there ? (amountInFile(there, answered.policy) ?? 'yes') : 'none';
  return { met, actual };
}

/** What is given, with what the customer may yet choose told as a choice. */
function givenOrChosen({ decision, policy }: Answered): unknown[] {
  return [
    ...sureIn(decision).map((one) => givenInFile(one, policy)),
    ...openIn(decision).map((members) => ({ 'customer-chooses': members.map(({ id }) => id) })),
  ];
}
