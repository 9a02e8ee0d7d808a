import type { Policy } from '../../domain/policy/policy.js';
import type { TestCase } from '../../domain/results/test-case.js';
import type { Diagnostic, Issue } from '../../domain/values/issue.js';
import { inPlaceOrder, toDiagnostic } from '../document/diagnose.js';
import { Findings } from '../document/findings.js';
import { type DocumentNode, toPlainData } from '../document/node.js';
import { NodeView } from '../document/node-view.js';
import { SourceText } from '../document/text.js';
import { explainSchemaIssues } from '../schema/explain-schema-issues.js';
import { schemaIssues } from '../schema/schema-issue.js';
import { readYaml } from '../yaml/read-yaml.js';
import { readCase, readMoment } from './cases.js';
import { testsShape } from './shape.js';
import { readTable } from './tables.js';
import { namesOf, type TestScope } from './test-scope.js';
import { reportTwins } from './twins.js';

/** A file of tests as far as it can be read before anybody knows the policy. */
export type TestsReading = {
  /** The policy whose answers are tried, as it is written; null where something is wrong with the file. */
  readonly policy: string | null;
  /** The day and the role of cases that name none, as they are written. */
  readonly usual: { readonly today?: string; readonly as?: string };
  /** By place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Gives mistakes that were found later, as paths into the file, their places. */
  readonly locate: (issues: readonly Issue[]) => Diagnostic[];
  /** Its cases by a policy, without those in which something is wrong; and everything that is. */
  readonly casesBy: (policy: Policy) => {
    readonly cases: readonly TestCase[];
    readonly diagnostics: Diagnostic[];
  };
  /** How many cases stand in the file, rows of tables too, sound or not. */
  readonly written: number;
};

/** The version of the language of tests that this amends reads. */
const LANGUAGE = 1;

/** Reads a file of tests. Never throws, whatever the text. */
export function readTests(text: string, file: string): TestsReading {
  const source = new SourceText(file, text);
  const { root, issues } = readYaml(source);
  const found = issues.map((issue) => source.diagnostic(issue, issue));
  if (!root || found.length > 0) return unread(inPlaceOrder(found, [file]), source);
  const locate = (issues: readonly Issue[]): Diagnostic[] =>
    inPlaceOrder(
      issues.map((one) => toDiagnostic(root, one)),
      [file],
    );
  const findings = shapeFindings(root);
  const whole = NodeView.whole({ root, findings });
  readMoment(whole.at('today'));
  const isSound = whole.ok;
  // Its policy can be read all the same, and cases suggested for it.
  if (isSound && countCases(whole) === 0)
    whole.reportKey(
      'no-cases',
      'There is no case in this file.',
      'Write one under cases, or a table of them under tables.',
    );
  const diagnostics = locate(findings.issues);
  const [today, as] = [whole.at('today').text, whole.at('as').text];
  return {
    usual: { ...(today === undefined ? {} : { today }), ...(as === undefined ? {} : { as }) },
    policy: isSound ? (whole.at('policy').text ?? null) : null,
    diagnostics,
    locate,
    written: countCases(whole),
    casesBy: (policy) => (isSound ? casesIn(root, policy, locate) : { cases: [], diagnostics: [] }),
  };
}

const unread = (diagnostics: readonly Diagnostic[], source: SourceText): TestsReading => ({
  policy: null,
  usual: {},
  diagnostics,
  locate: (issues) => issues.map((one) => source.diagnostic({ from: 0, to: 0 }, one)),
  casesBy: () => ({ cases: [], diagnostics: [] }),
  written: 0,
});

/** What doesn't fit the shape; of a newer language nothing is judged. */
function shapeFindings(root: DocumentNode): Findings {
  const findings = new Findings();
  const version = NodeView.whole({ root, findings }).at('tests');
  if (typeof version.scalar === 'number' && version.scalar > LANGUAGE) {
    version.report(
      'needs-newer',
      `These tests need a newer amends: they are written in version ${version.scalar} of the language.`,
      `This amends reads version ${LANGUAGE}.`,
    );
    return findings;
  }
  findings.addSchemaIssues(
    explainSchemaIssues(schemaIssues(testsShape, toPlainData(root)), 'this file of tests'),
  );
  return findings;
}

/** How many cases stand in a file: items of its list, and rows of its tables. */
function countCases(whole: NodeView): number {
  const rows = whole
    .at('tables')
    .items()
    .map((table) => table.at('rows').items().length);
  return rows.reduce((sum, count) => sum + count, whole.at('cases').items().length);
}

function casesIn(
  root: DocumentNode,
  policy: Policy,
  locate: (issues: readonly Issue[]) => Diagnostic[],
): { cases: readonly TestCase[]; diagnostics: Diagnostic[] } {
  const findings = new Findings();
  const whole = NodeView.whole({ root, findings });
  const scope = scopeOf(whole, policy);
  if (!whole.at('as').ok) return { cases: [], diagnostics: locate(findings.issues) };
  const cases = [
    ...whole
      .at('cases')
      .items()
      .flatMap((node) => readCase(node, scope) ?? []),
    ...whole
      .at('tables')
      .items()
      .flatMap((table) => readTable(table, scope)),
  ];
  reportTwins(cases, whole);
  for (const complaint of scope.shared.children()) {
    if (scope.taken.has(complaint.name)) continue;
    complaint.reportKey(
      'unused-complaint',
      `No case begins from “${complaint.name}”.`,
      'Take it out, or name it in a case: complaint: name.',
    );
  }
  return { cases, diagnostics: locate(findings.issues) };
}

function scopeOf(whole: NodeView, policy: Policy): TestScope {
  const names = namesOf(policy);
  const as = whole.at('as');
  return {
    policy,
    ...names,
    shared: whole.at('complaints'),
    taken: new Set(),
    role: as.exists ? names.roles.read(as) : (policy.authority[0]?.name ?? ''),
    moment: readMoment(whole.at('today')) ?? { date: '', hour: null },
  };
}
