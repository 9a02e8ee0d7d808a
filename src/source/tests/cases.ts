import { type Moment, momentOfComplaint, parseMoment, withMoment } from '../../domain/policy/moment.js';
import type { Expectation, TestCase } from '../../domain/results/test-case.js';
import type { NodeView } from '../document/node-view.js';
import { readWrittenFacts, type WrittenFacts, writtenFacts } from './complaint.js';
import { readExpectation } from './expectations.js';
import type { TestScope } from './test-scope.js';

/** One case as it is written; undefined after saying what is wrong with it. */
export function readCase(node: NodeView, scope: TestScope): TestCase | undefined {
  const expect = node.at('expect');
  if (expect.keys().length === 0)
    expect.report('empty', 'This case expects nothing.', 'Say what is due, such as { owed: [refund] }.');
  const expectations = expect.children().map((one) => readExpectation(one.name, one, scope));
  const written = writtenFacts(node, scope);
  return written && caseOf({ node, name: node.at('name').text ?? '', written, expectations }, scope);
}

/** What a case is made of: where it stands, its facts, and what is expected; what is wrong has been said. */
type CaseParts = {
  readonly node: NodeView;
  readonly name: string;
  readonly written: WrittenFacts;
  readonly expectations: readonly (Expectation | undefined)[];
  /** What says who answers and when, where that is not the node itself: the table of a row. */
  readonly setBy?: NodeView;
};

/** The case that some parts make; undefined where something is wrong with one of them. */
export function caseOf(
  { node, name, written, expectations, setBy = node }: CaseParts,
  scope: TestScope,
): TestCase | undefined {
  const moment = readMoment(setBy.at('today')) ?? scope.moment;
  const [as, today] = [setBy.at('as'), moment.date];
  const role = as.exists ? scope.roles.read(as) : scope.role;
  const facts = readWrittenFacts(written, scope, today);
  const sound = expectations.flatMap((one) => one ?? []);
  if (!facts || sound.length < expectations.length || sound.length === 0 || !setBy.at('as').ok)
    return undefined;
  const at = momentOfComplaint(moment, facts);
  return {
    name,
    path: node.path,
    facts: withMoment(scope.policy, facts, at),
    role,
    moment: at,
    expectations: sound,
  };
}

/** The moment that is written here; undefined where nothing is, or after saying that there is none such. */
export function readMoment(node: NodeView): Moment | undefined {
  if (node.text === undefined) return undefined;
  const moment = parseMoment(node.text);
  if (moment?.offset === null) return { date: moment.date, hour: moment.hour };
  node.report(
    'no-such-day',
    moment ? `“${node.text}” is the time of another place.` : `“${node.text}” is no date.`,
    'Write it as 2026-11-22, or with a time as 2026-11-22T20:15, by the clock of the policy.',
  );
  return undefined;
}
