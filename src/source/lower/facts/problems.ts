import type { Problem } from '../../../domain/policy/policy.js';
import { catalogueFor, wordsOfProblem } from '../../../i18n/languages/index.js';
import { BUILT_IN_PROBLEMS } from '../../../i18n/values/built-in.js';
import type { NodeView } from '../../document/node-view.js';
import { lowerLabel } from '../scope/prose.js';
import { SymbolTable } from '../scope/symbol-table.js';

/** The key under `problems` that narrows the built-in ones. */
const ONLY = 'only';

/** The problems of a policy, and those that can be named although they cannot happen. */
export type Problems = {
  /** What can happen here. */
  readonly possible: readonly Problem[];
  /** Every problem that conditions may name, among them those that were removed. */
  readonly known: readonly string[];
  /** What the policy says about problems, by name. */
  readonly declared: readonly NodeView[];
};

/** The problems that can happen, as staff pick from them: the built-in ones, narrowed and said anew, then the policy's own. */
export function lowerProblems(section: NodeView, removed: NodeView, locale: string): Problems {
  const declared = section.children().filter(({ name }) => name !== ONLY);
  const builtIn: readonly string[] = BUILT_IN_PROBLEMS.map(({ name }) => name);
  const own = declared.map(({ name }) => name).filter((name) => !builtIn.includes(name));
  const known = [...builtIn, ...own];
  const names = new SymbolTable('problem', known, !section.exists || section.isMap);
  // Whoever names them all has put them in an order.
  const inOrder = section.at(ONLY).exists ? new Set([...names.readAll(section.at(ONLY)), ...own]) : known;
  const gone = names.readAll(removed);
  const live = [...inOrder].filter((name) => !gone.includes(name));
  if (live.length === 0) section.reportKey('empty', 'No problem is left that can happen.');
  const { facts } = catalogueFor({ locale });
  const problemNamed = (name: string) =>
    problemOf(name, wordsOfProblem(facts, name)?.label, section.at(name));
  return { possible: live.map(problemNamed), known, declared };
}

function problemOf(name: string, usual: string | undefined, node: NodeView): Problem {
  const builtIn = BUILT_IN_PROBLEMS.some((problem) => problem.name === name);
  const label = node.at('label');
  if (node.isMap && !label.exists && !builtIn) {
    node.reportKey(
      'missing-key',
      `“label” is missing from “${name}”.`,
      'label: What went wrong, in the customer’s words.',
    );
  }
  return {
    name,
    label: label.exists ? lowerLabel(label) : (usual ?? name),
    builtIn,
    ...(node.at('goods').exists ? { goods: 'none' } : {}),
    ...(node.at('words').exists ? { words: lowerWords(node.at('words')) } : {}),
  };
}

/** What people say for it, each once. */
function lowerWords(list: NodeView): string[] {
  const words = list.items().map((item) => String(item.text ?? ''));
  const said = words.map((word) => word.toLowerCase());
  list.items().forEach((item, at) => {
    if (said.indexOf(said[at] ?? '') < at) item.report('said-twice', `“${words[at]}” stands here twice.`);
  });
  return words;
}
