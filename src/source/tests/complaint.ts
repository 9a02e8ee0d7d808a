import type { Facts } from '../../domain/policy/fact.js';
import type { FactIssue } from '../../i18n/values/read-facts.js';
import type { NodeView } from '../document/node-view.js';
import { SymbolTable } from '../lower/scope/symbol-table.js';
import { readToldFacts } from '../read/told-facts.js';
import { withHint } from '../suggest/fact-hint.js';
import { brokenSentence, isInThousands, writtenValue } from '../yaml/written-facts.js';
import { factCalled, type TestScope } from './test-scope.js';

/** The facts of a complaint, each with the place where it is written. */
export type WrittenFacts = ReadonlyMap<string, NodeView>;

/**
 * The facts of a case or a table as they are written: those of its complaint, shared or its own, changed by `with`.
 * Undefined after saying that there is no such complaint.
 */
export function writtenFacts(node: NodeView, scope: TestScope): WrittenFacts | undefined {
  const complaint = node.at('complaint');
  const base = complaint.text === undefined ? complaint : sharedComplaint(complaint, complaint.text, scope);
  if (!base) return undefined;
  return new Map([...factsIn(base), ...factsIn(node.at('with'))]);
}

const factsIn = (node: NodeView): [string, NodeView][] => node.children().map((fact) => [fact.name, fact]);

function sharedComplaint(node: NodeView, name: string, { shared, taken }: TestScope): NodeView | undefined {
  const names = new SymbolTable('complaint', shared.keys());
  names.read(node);
  taken.add(name);
  return names.has(name) ? shared.at(name) : undefined;
}

/** What is known of a complaint, read by the policy on a day (ISO date); undefined after saying what is wrong. */
export function readWrittenFacts(facts: WrittenFacts, scope: TestScope, today: string): Facts | undefined {
  const known = [...facts].filter(([, node]) => node.written !== undefined && node.scalar !== null);
  const broken = known.filter(([name, node]) => sayBroken(name, node));
  const raw = Object.fromEntries(known.map(([name, node]) => [name, plainValue(node)]));
  const inThousands = known.flatMap(([name, node]) =>
    node.written && isInThousands(node.written) ? [name] : [],
  );
  const { facts: read, issues } = readToldFacts(scope.policy, raw, { today, inThousands });
  for (const issue of issues) sayIssue(issue, facts, raw, scope);
  return broken.length + issues.length > 0 ? undefined : read;
}

const plainValue = ({ written }: NodeView): unknown => written && writtenValue(written);

/** Whether YAML broke a sentence here, after saying so. */
function sayBroken(name: string, node: NodeView): boolean {
  const broken = node.written && brokenSentence(name, node.written);
  if (broken) node.report('fact-value', broken.message, broken.hint);
  return broken !== undefined;
}

function sayIssue(
  issue: FactIssue,
  facts: WrittenFacts,
  raw: Readonly<Record<string, unknown>>,
  scope: TestScope,
): void {
  const node = facts.get(issue.fact);
  const { message, hint } = withHint(scope.policy, issue, raw[issue.fact]);
  if (factCalled(scope, issue.fact)) node?.report('fact-value', `${issue.fact}: ${message}`, hint);
  else node?.reportKey('unknown-fact', message, hint);
}
