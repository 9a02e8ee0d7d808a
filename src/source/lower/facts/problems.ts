import type { Problem } from '../../../domain/policy/policy.js';
import { catalogueFor, wordsOfProblem } from '../../../i18n/languages/index.js';
import { BUILT_IN_PROBLEMS } from '../../../i18n/values/problems.js';
import type { Part } from '../../document/part.js';
import { Names } from '../scope/names.js';

/** The key under `problems` that narrows the built-in ones. */
const ONLY = 'only';

/** The problems of a policy, and those that can be named although they cannot happen. */
export type Problems = {
  /** What can happen here. */
  readonly live: readonly Problem[];
  /** Every problem that conditions may name, among them those that were removed. */
  readonly known: readonly string[];
  /** What the policy says about problems, by name. */
  readonly said: readonly Part[];
};

/** The problems that can happen, as staff pick from them: the built-in ones, narrowed and said anew, then the policy's own. */
export function lowerProblems(section: Part, removed: Part, locale: string): Problems {
  const said = section.parts().filter(({ name }) => name !== ONLY);
  const builtIn: readonly string[] = BUILT_IN_PROBLEMS.map(({ name }) => name);
  const own = said.map(({ name }) => name).filter((name) => !builtIn.includes(name));
  const known = [...builtIn, ...own];
  const names = new Names('problem', known, !section.exists || section.isMap);
  // Whoever names them all has put them in an order.
  const inOrder = section.at(ONLY).exists ? new Set([...names.readAll(section.at(ONLY)), ...own]) : known;
  const gone = names.readAll(removed);
  const live = [...inOrder].filter((name) => !gone.includes(name));
  if (live.length === 0) section.wrongKey('empty', 'No problem is left that can happen.');
  const { facts } = catalogueFor({ locale });
  const problemNamed = (name: string) =>
    problemOf(name, wordsOfProblem(facts, name)?.label, section.at(name));
  return { live: live.map(problemNamed), known, said };
}

function problemOf(name: string, usual: string | undefined, part: Part): Problem {
  const builtIn = BUILT_IN_PROBLEMS.some((problem) => problem.name === name);
  const label = part.at('label');
  if (part.isMap && !label.exists && !builtIn) {
    part.wrongKey(
      'missing-key',
      `“label” is missing from “${name}”.`,
      'label: What went wrong, in the customer’s words.',
    );
  }
  return { name, label: label.text ?? usual ?? name, builtIn };
}
