import type { Extremes } from '../../../domain/policy/bounds.js';
import type { FactDefinition } from '../../../domain/policy/fact.js';
import type { Calendar } from '../../../domain/policy/policy.js';
import type { Currency } from '../../../domain/values/money.js';
import { BUILT_IN_FACTS } from '../../../i18n/values/built-in.js';
import type { NodeView } from '../../document/node-view.js';
import { didYouMean, listed } from '../../suggest/nearest.js';
import type { NamedParts } from './named-parts.js';
import type { SymbolTable } from './symbol-table.js';

/** A fact as the sections after it may use it. */
export type KnownFact = {
  readonly definition: FactDefinition;
  /** The values that may be named, among them those that this policy has narrowed away. */
  readonly values: readonly string[];
  /** False where its definition is wrong, so that nothing can be said about how it is used. */
  readonly valid: boolean;
};

/** What the sections of one policy share while they are read. */
export type Scope = {
  readonly currency: Currency;
  /** The days on which nobody works, where the policy says some. */
  readonly calendar: Calendar | undefined;
  /** Facts read so far, in the order they are asked. */
  readonly facts: Map<string, KnownFact>;
  /** The names of all facts, also those still to be read. */
  readonly factNames: SymbolTable;
  readonly remedies: SymbolTable;
  readonly rules: SymbolTable;
  readonly roles: SymbolTable;
  readonly segments: SymbolTable;
  readonly conditions: SymbolTable;
  /** What is written once under `amounts` and `conditions`. */
  readonly named: NamedParts;
  /** Money that was written for another currency than this policy's. */
  readonly foreign: NodeView[];
  /** The currency that the file of a node is written for. */
  readonly currencyAt: (node: NodeView) => string | undefined;
  /** How large the harm can be, once that is known. */
  harm: Extremes['harm'];
  /** Whether it is known: nothing is wrong with the section that says it. */
  harmIsKnown: boolean;
};

/**
 * The fact that `name` names, for use at `node`; undefined, after saying why, where there is none yet, and
 * without a word where its own definition is wrong. `others` are names that could have been meant as well.
 */
export function factNamed(
  scope: Scope,
  name: string,
  node: NodeView,
  at: 'key' | 'value',
  others: readonly string[] = [],
): KnownFact | undefined {
  const fact = scope.facts.get(name);
  if (fact) return fact.valid ? fact : undefined;
  const say = at === 'key' ? node.reportKey.bind(node) : node.report.bind(node);
  if (scope.factNames.all.includes(name)) {
    say(
      'later-fact',
      `“${name}” is asked after this one, so it cannot decide here.`,
      waitsFor(name, node)
        ? `“${name}” rests on a fact of this policy: one of the two has to stand without the other.`
        : 'Use facts that come before.',
    );
  } else if (scope.factNames.complete) {
    const meant = didYouMean(name, [...scope.factNames.all, ...others]);
    say('unknown-fact', `There is no fact “${name}”.${meant}`, meant ? undefined : allFacts(scope));
  }
  return undefined;
}

const isBuiltIn = (name: unknown): boolean =>
  BUILT_IN_FACTS.some((fact) => fact.name === name && fact.use === 'condition');

/** Whether a declared fact names a built-in one that has been put behind it. */
const waitsFor = (name: string, { path: [section, reader] }: NodeView): boolean =>
  section === 'facts' && isBuiltIn(name) && !isBuiltIn(reader);

/** Those of the policy first: there may be more built-in ones than anybody reads. */
function allFacts({ factNames }: Scope): string {
  const builtIn = new Set(BUILT_IN_FACTS.map(({ name }) => name));
  const own = factNames.all.filter((name) => !builtIn.has(name));
  return `There are ${listed([...own, ...factNames.all.filter((name) => builtIn.has(name))], 'and')}.`;
}
