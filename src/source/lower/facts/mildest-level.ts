import type { Amount } from '../../../domain/policy/amount.js';
import { boundsOf } from '../../../domain/policy/bounds.js';
import type { FactDefinition } from '../../../domain/policy/fact.js';
import type { HarmTable } from '../../../domain/policy/policy.js';
import type { NodeView } from '../../document/node-view.js';
import { listed } from '../../suggest/nearest.js';
import type { Scope } from '../scope/scope.js';
import { extremesOf } from '../values/check-range.js';

/** What a level that does nothing is usually called: of levels that count the same it is the mildest. */
const USUAL = ['none', 'fairly'];

/**
 * The facts, those whose values are the levels of harm taken as the mildest of them where nobody said and the policy
 * does not say either. The order of levels means nothing.
 */
export function withMildestLevels(
  facts: readonly FactDefinition[],
  { trouble, respect }: HarmTable,
  whole: NodeView,
  scope: Scope,
): FactDefinition[] {
  const harm = whole.at('harm');
  const levels = new Map([
    ['trouble', { amounts: trouble.levels, node: harm.at('trouble').at('levels') }],
    ['treated', { amounts: respect.levels, node: harm.at('respect').at('levels') }],
  ]);
  return facts.map((fact) => {
    const own = levels.get(fact.name);
    if (!own || whole.at('facts').at(fact.name).at('default').exists) return fact;
    const [mildest, ...alike] = mildestOf(own.amounts, scope);
    if (mildest === undefined || alike.length > 0) {
      reportUnclear(own.node, fact.name, alike.length > 0 ? [mildest ?? '', ...alike] : []);
      return fact;
    }
    return { ...fact, default: { is: 'value', value: mildest } };
  });
}

/** The levels that are surely no worse than any other; the one with the usual name alone, where that is among them. */
function mildestOf(levels: Readonly<Record<string, Amount>>, scope: Scope): string[] {
  const extremes = extremesOf(scope);
  const sized = Object.entries(levels).map(([name, amount]) => ({ name, ...boundsOf(amount, extremes) }));
  const mildest = sized
    .filter((one) => sized.every((other) => other === one || one.high <= other.low))
    .map(({ name }) => name);
  const usual = mildest.filter((name) => USUAL.includes(name));
  return usual.length > 0 ? usual : mildest;
}

function reportUnclear(levels: NodeView, fact: string, alike: readonly string[]): void {
  if (!levels.isMap || !levels.ok || levels.keys().length === 0) return;
  const why =
    alike.length > 0
      ? `${listed(
          alike.map((name) => `“${name}”`),
          'and',
        )} count the same`
      : 'it depends on other facts which is less';
  levels.reportKey(
    'missing-default',
    `Which level of “${fact}” is the mildest cannot be told: ${why}.`,
    `Say what is taken where nobody says: facts: { ${fact}: { default: ${levels.keys()[0]} } }.`,
  );
}
