import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { overpaid } from '../../domain/policy/what-was-paid.js';
import type { CheckedFile } from '../../domain/results/check-report.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { Diagnostic, Issue, Path } from '../../domain/values/issue.js';
import type { RemovedLegalRules } from '../../source/index.js';
import { ComplaintSets } from '../complaints/complaint-sets.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import { type Doubt, type Finding, type Found, isDoubt } from '../findings/finding.js';
import { joinDoubts } from '../findings/join-doubts.js';
import { Grants } from '../grants/grants.js';
import { witnessWords } from '../proofs/witness-words.js';
import { RepresentativeComplaints } from '../representatives/representative-complaints.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';
import { wordList } from '../words/lists.js';
import { CHECKS } from './checks.js';

/** A policy that was read, as `readPolicy` gives it. */
export type ReadPolicy = {
  readonly policy: Policy | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly document: unknown;
  readonly unusedNames: readonly Path[];
  readonly locate: (issues: readonly Issue[]) => Diagnostic[];
  readonly fileAt: (path: Path) => string;
  readonly removedLegalRules: () => RemovedLegalRules | null;
};

/** How to check. */
export type LintOptions = {
  /** ISO date: what has expired has expired by then. */
  readonly today: string;
  /** Every check there is, where nobody says. */
  readonly checks?: readonly Check[];
};

/**
 * Everything that is wrong with a policy: what reading found and, where it reads well, what the checks find.
 * Pure: the same text and day give the same report.
 */
export function lint(file: string, read: ReadPolicy, { today, checks = CHECKS }: LintOptions): CheckedFile {
  const { policy, diagnostics } = read;
  if (!policy) return { file, findings: diagnostics, doubts: [], tried: 0 };
  const subject = subjectOf(file, policy, read, today);
  const found = checks.flatMap((check) => {
    subject.complaints.budget.beginCheck();
    return joinDoubts([...run(check, subject)]).map((one) => issueOf(check, one, subject));
  });
  const [doubts, issues] = partition(found, ({ code }) => code === NOT_PROVED);
  return {
    file,
    findings: [...diagnostics, ...read.locate(issues)],
    doubts: read.locate([...doubts, ...unread(policy)]),
    tried: subject.representatives.tried,
  };
}

function subjectOf(
  file: string,
  policy: Policy,
  { document, unusedNames, fileAt, removedLegalRules }: ReadPolicy,
  today: string,
): Subject {
  const complaints = new ComplaintSets(policy);
  return {
    policy,
    document,
    unusedNames,
    today,
    isOwn: (path) => fileAt(path) === file,
    removedLegalRules,
    grants: new Grants(policy),
    complaints,
    representatives: new RepresentativeComplaints(policy, complaints),
  };
}

/** A check that could not prove something outside of any rule is in doubt about the whole policy. */
function run(check: Check, subject: Subject): Generator<Found> {
  return budgetedProof(
    [],
    `whether there is any “${check.code}”`,
    () => check.find(subject) as Iterable<Finding>,
  );
}

/** The code of what could not be proved. */
const NOT_PROVED = 'not-proved';

function issueOf(check: Check, found: Found, { policy }: Subject): Issue {
  if (isDoubt(found)) return doubtIssue(found);
  const { code } = check;
  const { path, at = 'key', severity = check.severity, message, hint, others = [] } = found;
  const witnesses = shown(policy, found.witnesses);
  return {
    path,
    at,
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(others.length === 0 ? {} : { others }),
    ...(witnesses.length === 0 ? {} : { witnesses: witnesses.map((known) => witnessWords(policy, known)) }),
  };
}

/** The complaints that show a finding; none where somebody can't have one of them, who has back more than they paid. */
function shown(policy: Policy, witnesses: readonly Facts[] = []): readonly Facts[] {
  const canBe = (known: Facts) => overpaid(policy, withDefaults(policy, known).facts).length === 0;
  return witnesses.every(canBe) ? witnesses : [];
}

const doubtIssue = ({ path, unproved, hint = LONG_PROOF }: Doubt): Issue => ({
  path,
  at: 'key',
  code: NOT_PROVED,
  severity: 'advice',
  message: `It could not be proved ${unproved}.`,
  hint,
});

const LONG_PROOF =
  'It would take too long to try every complaint: fewer conditions in one rule make it easier.';

/** What is said of a policy in a language without a list: nobody has looked at its words. */
function unread({ locale }: Policy): Issue[] {
  if (wordList(locale)) return [];
  return [
    {
      path: ['locale'],
      at: 'value',
      code: 'not-analysed',
      severity: 'advice',
      message: `Nobody has looked for excuses and promises in what this policy says: the words to look for are known in English only, not for ${locale}.`,
    },
  ];
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
