import { Findings } from '../document/findings.js';
import {
  childAt,
  type DocumentNode,
  listIn,
  mapIn,
  type NodeMap,
  textIn,
  withMapAt,
} from '../document/node.js';
import { mergePolicies } from './merge.js';
import { removesInherited, withoutRemoved } from './remove.js';

/**
 * What a child makes of its parent, both as written: `remove` takes out, then the sections merge. What is left
 * of `remove` are problems, which stay known to conditions. Mistakes are paths into the child.
 */
export function inherit(parent: DocumentNode, child: DocumentNode, findings: Findings): DocumentNode {
  const old = withoutOldHarm(withoutRemoved(parent, child, findings), child);
  const merged = mergePolicies(
    withoutKeys(old, ['extends', 'remove']),
    withoutKeys(child, ['extends', 'remove']),
  );
  return withRemovedProblems(merged, parent, child);
}

/** A document that extends nothing: only the problems it does without are left of `remove`. */
export function withoutParent(child: DocumentNode, findings: Findings): DocumentNode {
  const nothing: DocumentNode = { value: new Map(), span: child.span };
  if (!removesInherited(child)) return inherit(nothing, child, findings);
  findings.add({
    path: ['remove'],
    at: 'key',
    code: 'unknown-removal',
    severity: 'error',
    ...NOTHING_TO_REMOVE,
  });
  return inherit(nothing, child, new Findings());
}

const NOTHING_TO_REMOVE = {
  message: 'There is nothing to remove: this policy extends no other.',
  hint: 'Add extends: retail@1, or whichever policy it was meant to build on.',
};

function withoutKeys(node: DocumentNode, keys: readonly string[]): DocumentNode {
  const entries = [...(mapIn(node) ?? [])].filter(([key]) => !keys.includes(key));
  return { ...node, value: new Map(entries) };
}

/** What the parent does without stays so, unless the child says what it is. */
function withRemovedProblems(merged: DocumentNode, parent: DocumentNode, child: DocumentNode): DocumentNode {
  const said = mapIn(childAt(child, 'problems'));
  const before = removedProblems(parent).filter((item) => !said?.has(textIn(item) ?? ''));
  const own = removedProblems(child);
  const names = own.map(textIn);
  const all = [...before.filter((item) => !names.includes(textIn(item))), ...own];
  const from = removal(child) ?? removal(parent);
  if (all.length === 0 || !from) return merged;
  const { remove, problems } = from;
  const left = { ...remove, value: new Map([['problems', { ...problems, value: all }]]) };
  return { ...merged, value: new Map<string, DocumentNode>(mapIn(merged)).set('remove', left) };
}

function removal(policy: DocumentNode): { remove: DocumentNode; problems: DocumentNode } | undefined {
  const remove = childAt(policy, 'remove');
  const problems = remove && childAt(remove, 'problems');
  return remove && problems && listIn(problems) ? { remove, problems } : undefined;
}

function removedProblems(policy: DocumentNode): readonly DocumentNode[] {
  return listIn(removal(policy)?.problems) ?? [];
}

/**
 * What a problem takes of the goods can stand with the problem or in `harm.goods`; whichever of the two the
 * child says, it replaces the other of the parent.
 */
function withoutOldHarm(parent: DocumentNode, child: DocumentNode): DocumentNode {
  const saidInTable = goodsCases(child);
  const saidByProblem = [...(mapIn(childAt(child, 'problems')) ?? [])].filter(([, problem]) =>
    childAt(problem, 'harm'),
  );
  const withoutOwn = withMapAt(
    parent,
    ['problems'],
    (problems) =>
      new Map(
        [...problems].map(([name, problem]) => [
          name,
          saidInTable?.has(name) ? withoutKeys(problem, ['harm']) : problem,
        ]),
      ),
  );
  const names = saidByProblem.map(([name]) => name);
  if (names.length === 0) return withoutOwn;
  return withMapAt(
    withoutOwn,
    ['harm', 'goods', 'where'],
    (where) => new Map([...where].filter(([name]) => !names.includes(name))),
  );
}

function goodsCases(policy: DocumentNode): NodeMap | undefined {
  const goods = childAt(policy, 'harm') && childAt(childAt(policy, 'harm') as DocumentNode, 'goods');
  return goods && textIn(childAt(goods, 'by')) === 'problem' ? mapIn(childAt(goods, 'where')) : undefined;
}
