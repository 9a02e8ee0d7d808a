import { type FactDefinition, isNumeric } from '../../../domain/policy/fact.js';
import type { NodeView } from '../../document/node-view.js';
import type { NamedParts } from '../scope/named-parts.js';

/** A fact to be read: one that amends brings, or one that the policy declares. */
type Unread =
  | { readonly is: 'built-in'; readonly fact: FactDefinition }
  | { readonly is: 'declared'; readonly node: NodeView };

/**
 * The facts that decide, each behind what it rests on: the built-in ones, then the declared ones in their order. A
 * built-in fact whose `default` or `when` names a declared one comes right behind it, and so does what rests on that.
 */
export function inReadingOrder(
  builtIn: readonly FactDefinition[],
  declared: readonly NodeView[],
  section: NodeView,
  named: NamedParts,
): Unread[] {
  const order: Unread[] = [];
  const own = new Set(declared.map(({ name }) => name));
  const read = new Set<string>();
  let waiting = builtIn.map((fact) => ({
    fact,
    needs: needsOf(fact, section.at(fact.name), builtIn, own, named),
  }));
  const readWhatMay = () => {
    waiting = waiting.filter(({ fact, needs }) => {
      if (needs.some((name) => !read.has(name))) return true;
      order.push({ is: 'built-in', fact });
      read.add(fact.name);
      return false;
    });
  };
  readWhatMay();
  for (const node of declared) {
    order.push({ is: 'declared', node });
    read.add(node.name);
    readWhatMay();
  }
  // What is left rests on itself, which its reading says.
  return [...order, ...waiting.map(({ fact }): Unread => ({ is: 'built-in', fact }))];
}

/** The declared facts, and the built-in ones before it, that a built-in fact rests on; which problem it is rests on none. */
function needsOf(
  { name, type, when, default: taken }: FactDefinition,
  node: NodeView,
  builtIn: readonly FactDefinition[],
  declared: ReadonlySet<string>,
  named: NamedParts,
): string[] {
  if (name === 'problem') return [];
  const said = [
    ...namesIn(node.at('when'), 'condition', named),
    ...namesIn(node.at('default'), isNumeric(type) ? 'amount' : 'value', named),
  ];
  const usual = JSON.stringify([node.at('when').exists ? [] : when, node.at('default').exists ? [] : taken]);
  const before = builtIn.slice(
    0,
    builtIn.findIndex((fact) => fact.name === name),
  );
  const isUsual = (fact: FactDefinition) => usual.includes(`"fact":"${fact.name}"`);
  // A date applies where the count of its days does.
  const counts = before.filter(({ since }) => since === name);
  return [
    ...said.filter((one) => declared.has(one) || before.some((fact) => fact.name === one)),
    ...[...before.filter(isUsual), ...counts].map((fact) => fact.name),
  ];
}

/** Where names of facts stand: in a condition as keys, in an amount as text, and by whose values others are picked. */
type Written = 'condition' | 'amount' | 'value';

/** The names that may be of facts in a part of a policy, with what stands for names of conditions and amounts. */
function namesIn(node: NodeView, as: Written, named: NamedParts, found = new Set<string>()): Set<string> {
  const isName = as === 'amount' || (as === 'value' ? node.name === 'by' : node.name === 'is');
  if (node.text !== undefined && isName && !found.has(node.text)) {
    found.add(node.text);
    for (const definition of named.definitions(node.text)) namesIn(definition, as, named, found);
  }
  for (const part of node.children()) {
    if (as === 'condition') found.add(part.name);
    namesIn(part, as, named, found);
  }
  for (const part of node.items()) namesIn(part, as, named, found);
  return found;
}
