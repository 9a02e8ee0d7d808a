import { type Amount, fixed } from '../../../domain/policy/amount.js';
import type { NodeView } from '../../document/node-view.js';
import { didYouMean, listed } from '../../suggest/nearest.js';
import { factNamed, type KnownFact, type Scope } from '../scope/scope.js';
import { readYesNo } from './literal.js';

/** Cases that stand elsewhere in the document, such as the harm that a problem says of itself. */
type MoreCases = Readonly<Record<string, Amount>>;

/** An amount by the values of a fact: `{ by, where, else }`. */
export function lowerByFact(
  node: NodeView,
  scope: Scope,
  lower: (node: NodeView) => Amount,
  more: MoreCases = {},
): Amount {
  const otherwise = node.at('else');
  const rest = otherwise.exists ? lower(otherwise) : fixed(0);
  const fact = decidingFact(node.at('by'), scope);
  const where = lowerCases(node.at('where'), fact, lower);
  if (!fact) return { is: 'sum', of: [rest, ...Object.values(where)] };
  if (!otherwise.exists) checkCovered(node, fact, { ...where, ...more });
  return { is: 'by', fact: fact.definition.name, where: { ...where, ...more }, else: rest };
}

/** The fact that a `by` names, which has to have values that can be listed. */
export function decidingFact(node: NodeView, scope: Scope): KnownFact | undefined {
  const fact = node.text === undefined ? undefined : factNamed(scope, node.text, node, 'value');
  if (!fact) return undefined;
  const { is } = fact.definition.type;
  if (is === 'one-of' || is === 'yes-no') return fact;
  const way =
    is === 'number' || is === 'money' || is === 'percent'
      ? 'Write bands: [{ up-to: …, is: … }, …].'
      : undefined;
  node.report('by-no-values', `“${node.text}” has no values to list, so “where” cannot go by it.`, way);
  return undefined;
}

function lowerCases(
  node: NodeView,
  fact: KnownFact | undefined,
  lower: (node: NodeView) => Amount,
): Record<string, Amount> {
  const cases: Record<string, Amount> = {};
  for (const one of node.children()) {
    const value = fact ? readCase(one, fact) : one.name;
    if (Object.hasOwn(cases, value)) one.reportKey('said-twice', `“${value}” is said twice here.`);
    cases[value] = lower(one);
  }
  return cases;
}

/** The value that a key stands for; says so where the fact has no such value. */
export function readCase(node: NodeView, { definition, values }: KnownFact): string {
  const isYesNo = definition.type.is === 'yes-no';
  const known = isYesNo ? ['yes', 'no'] : values;
  const value = isYesNo ? yesOrNo(node.name) : node.name;
  if (!known.includes(value)) {
    const message = `“${value}” is no value of “${definition.name}”.${didYouMean(value, known)}`;
    node.reportKey('unknown-value', message, `Its values are ${listed(known, 'and')}.`);
  }
  return value;
}

function yesOrNo(key: string): string {
  const value = readYesNo(key);
  return value === undefined ? key : value ? 'yes' : 'no';
}

/** The values of a fact for which nothing is said. */
export function missingCases(
  { definition: { type } }: KnownFact,
  where: Readonly<Record<string, unknown>>,
): string[] {
  const live = type.is === 'one-of' ? type.values : ['yes', 'no'];
  return live.filter((value) => !Object.hasOwn(where, value));
}

function checkCovered(node: NodeView, fact: KnownFact, where: Readonly<Record<string, unknown>>): void {
  const missing = missingCases(fact, where);
  if (missing.length === 0 || !node.at('where').ok) return;
  const message = `“where” says nothing for ${listed(missing, 'and')}.`;
  node
    .at('where')
    .reportKey('not-covered', message, 'Say it for each of them, or add else: for every other value.');
}
