import type { TestCase } from '../../domain/results/test-case.js';
import type { NodeView } from '../document/node-view.js';

/** Tells of cases that can't be told apart in a report, and of those that try the very same: no two of one file may. */
export function reportTwins(cases: readonly TestCase[], whole: NodeView): void {
  const [byName, byContent] = [new Map<string, TestCase>(), new Map<string, TestCase>()];
  for (const one of cases) {
    const node = nodeAt(whole, one.path);
    const [named, same] = [byName.get(one.name), byContent.get(contentOf(one))];
    if (named) sayName(node, one);
    else if (same) saySame(node, one, same, nodeAt(whole, same.path).line);
    if (!named) byName.set(one.name, one);
    if (!same) byContent.set(contentOf(one), one);
  }
}

/** All that a case tries, however it is laid out: complaint, who answers and when, and what is expected. */
function contentOf({ facts, role, moment, expectations }: TestCase): string {
  const tests = expectations.map(({ key, test }) => JSON.stringify([key, test])).sort();
  const told = Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([told, role, moment, tests]);
}

/** Two cases of one name can't be told apart in a report. */
function sayName(node: NodeView, { name, path }: TestCase): void {
  if (path[0] === 'cases')
    node
      .at('name')
      .report('said-twice', `Another case is called “${name}” too.`, 'Say what tells them apart.');
  else
    node.report(
      'said-twice',
      'Another row has the same facts.',
      'One of them is enough, or wants another fact.',
    );
}

function saySame(node: NodeView, { name }: TestCase, first: TestCase, line: number): void {
  node.warn(
    'same-case',
    `“${name}” tries the very same as “${first.name}” (line ${line}): the same complaint, and the same is expected.`,
    'One of them is enough; or change the fact that tells them apart, which may have been forgotten.',
  );
}

const nodeAt = (whole: NodeView, path: TestCase['path']): NodeView =>
  path.reduce<NodeView>(
    (node, step) => (typeof step === 'number' ? (node.items()[step] ?? node) : node.at(step)),
    whole,
  );
