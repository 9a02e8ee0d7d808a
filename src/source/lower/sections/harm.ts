import { type Amount, fixed } from '../../../domain/policy/amount.js';
import { harmBounds } from '../../../domain/policy/bounds.js';
import type { HarmTable } from '../../../domain/policy/policy.js';
import type { NodeView } from '../../document/node-view.js';
import type { Problems } from '../facts/problems.js';
import { requireKeys } from '../scope/require-keys.js';
import type { Scope } from '../scope/scope.js';
import { lowerAmount, MONEY_AMOUNT, withLimits } from '../values/amount.js';
import { lowerByFact } from '../values/by-fact.js';
import { checkSize, extremesOf } from '../values/check-range.js';
import { readMoneyAt } from '../values/literal.js';
import { lowerMoney } from './costs.js';

/** What it did to the customer. From here on the scope knows how far each kind of harm reaches. */
export function lowerHarm(section: NodeView, problems: Problems, scope: Scope): HarmTable {
  requireKeys(section, ['goods', 'trouble', 'respect', 'large-from']);
  const [trouble, respect] = [section.at('trouble'), section.at('respect')];
  requireKeys(trouble, ['levels']);
  requireKeys(respect, ['levels']);
  const harm: HarmTable = {
    goods: lowerGoods(section.at('goods'), problems, scope),
    trouble: {
      levels: lowerLevels(trouble.at('levels'), scope),
      plus: lowerMoney(trouble.at('plus'), scope),
      occasionMissed: lowerMoney(trouble.at('occasion-missed'), scope),
    },
    respect: {
      levels: lowerLevels(respect.at('levels'), scope),
      eachExtraContact: lowerMoney(respect.at('each-extra-contact'), scope),
    },
    largeFrom: readMoneyAt(section.at('large-from'), scope) ?? 0,
  };
  scope.harm = harmBounds(harm, extremesOf(scope).fact);
  scope.harmIsKnown = section.ok;
  return harm;
}

function lowerLevels(node: NodeView, scope: Scope): Record<string, Amount> {
  if (node.isMap && node.keys().length === 0) node.report('empty', 'There has to be at least one level.');
  return Object.fromEntries(node.children().map((level) => [level.name, lowerMoney(level, scope)]));
}

/** A problem that says its own harm is one more case beside those of `harm.goods`. */
function lowerGoods(node: NodeView, problems: Problems, scope: Scope): Amount {
  const own = Object.fromEntries(
    problems.declared
      .filter((problem) => problem.at('harm').exists)
      .map((problem) => [problem.name, lowerMoney(problem.at('harm'), scope)]),
  );
  if (!node.exists) return fixed(0);
  const amount =
    node.at('by').text === 'problem' && node.at('where').isMap
      ? byProblem(node, own, problems, scope)
      : alike(node, own, scope);
  checkSize(node, amount, scope);
  return amount;
}

function byProblem(
  node: NodeView,
  own: Readonly<Record<string, Amount>>,
  problems: Problems,
  scope: Scope,
): Amount {
  const where = node.at('where');
  for (const twice of where.children().filter(({ name }) => Object.hasOwn(own, name))) {
    twice.reportKey(
      'said-twice',
      `The harm of “${twice.name}” is said here and under “problems”.`,
      'Take one of them out.',
    );
  }
  for (const problem of problems.declared) {
    const builtIn = problems.possible.find(({ name }) => name === problem.name)?.builtIn ?? true;
    if (!builtIn && !Object.hasOwn(own, problem.name) && !where.at(problem.name).exists) saysNoHarm(problem);
  }
  const amount = lowerByFact(node, scope, (one) => lowerAmount(one, MONEY_AMOUNT, scope), own);
  return withLimits(node, amount, MONEY_AMOUNT, scope);
}

/** Else would cover it, but what a new problem takes from the customer should be somebody’s decision. */
function saysNoHarm(problem: NodeView): void {
  const message = `What “${problem.name}” takes of the goods is said nowhere.`;
  problem.reportKey('problem-without-harm', message, 'Add harm: to it, or 0 if no goods are lost.');
}

/** Harm that is the same for all problems but those that say their own. */
function alike(node: NodeView, own: Readonly<Record<string, Amount>>, scope: Scope): Amount {
  const amount = lowerAmount(node, MONEY_AMOUNT, scope);
  if (Object.keys(own).length === 0) return amount;
  return { is: 'by', fact: 'problem', where: own, else: amount };
}
