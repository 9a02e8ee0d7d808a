import { type Amount, fixed } from '../../../domain/policy/amount.js';
import { harmBounds } from '../../../domain/policy/bounds.js';
import type { HarmTable } from '../../../domain/policy/policy.js';
import type { Part } from '../../document/part.js';
import type { Problems } from '../facts/problems.js';
import { needs } from '../scope/required.js';
import type { Scope } from '../scope/scope.js';
import { lowerAmount, MONEY, withLimits } from '../values/amount.js';
import { lowerByFact } from '../values/by-fact.js';
import { readMoneyAt } from '../values/literal.js';
import { extremesOf, tooLarge } from '../values/reach.js';
import { lowerMoney } from './costs.js';

/** What it did to the customer. From here on the scope knows how far each kind of harm reaches. */
export function lowerHarm(section: Part, problems: Problems, scope: Scope): HarmTable {
  needs(section, ['goods', 'trouble', 'respect', 'large-from']);
  const [trouble, respect] = [section.at('trouble'), section.at('respect')];
  needs(trouble, ['levels']);
  needs(respect, ['levels']);
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
  scope.harmIsKnown = section.sound;
  return harm;
}

function lowerLevels(part: Part, scope: Scope): Record<string, Amount> {
  if (part.isMap && part.keys().length === 0) part.wrong('empty', 'There has to be at least one level.');
  return Object.fromEntries(part.parts().map((level) => [level.name, lowerMoney(level, scope)]));
}

/** A problem that says its own harm is one more case beside those of `harm.goods`. */
function lowerGoods(part: Part, problems: Problems, scope: Scope): Amount {
  const own = Object.fromEntries(
    problems.said
      .filter((problem) => problem.at('harm').exists)
      .map((problem) => [problem.name, lowerMoney(problem.at('harm'), scope)]),
  );
  if (!part.exists) return fixed(0);
  const amount =
    part.at('by').text === 'problem' && part.at('where').isMap
      ? byProblem(part, own, problems, scope)
      : alike(part, own, scope);
  tooLarge(part, amount, scope);
  return amount;
}

function byProblem(
  part: Part,
  own: Readonly<Record<string, Amount>>,
  problems: Problems,
  scope: Scope,
): Amount {
  const where = part.at('where');
  for (const twice of where.parts().filter(({ name }) => Object.hasOwn(own, name))) {
    twice.wrongKey(
      'said-twice',
      `The harm of “${twice.name}” is said here and under “problems”.`,
      'Take one of them out.',
    );
  }
  for (const problem of problems.said) {
    const builtIn = problems.live.find(({ name }) => name === problem.name)?.builtIn ?? true;
    if (!builtIn && !Object.hasOwn(own, problem.name) && !where.at(problem.name).exists) saysNoHarm(problem);
  }
  const amount = lowerByFact(part, scope, (one) => lowerAmount(one, MONEY, scope), own);
  return withLimits(part, amount, MONEY, scope);
}

/** Else would cover it, but what a new problem takes from the customer should be somebody’s decision. */
function saysNoHarm(problem: Part): void {
  const message = `What “${problem.name}” takes of the goods is said nowhere.`;
  problem.wrongKey('problem-without-harm', message, 'Add harm: to it, or 0 if no goods are lost.');
}

/** Harm that is the same for all problems but those that say their own. */
function alike(part: Part, own: Readonly<Record<string, Amount>>, scope: Scope): Amount {
  const amount = lowerAmount(part, MONEY, scope);
  if (Object.keys(own).length === 0) return amount;
  return { is: 'by', fact: 'problem', where: own, else: amount };
}
