import { isNumeric } from '../../../domain/policy/fact.js';
import type { PolicyPromise, PromisedOutcome, TrendOf } from '../../../domain/policy/promise.js';
import type { NodeView } from '../../document/node-view.js';
import { factNamed, type Scope } from '../scope/scope.js';
import { lowerCondition } from '../values/condition.js';
import { MULTIPLE_LIMITS, readMoneyAt, readShareAt, readYesNo } from '../values/literal.js';

/** What must always hold. */
export function lowerPromises(section: NodeView, scope: Scope): PolicyPromise[] {
  return section.children().map((node) => lowerPromise(node, scope));
}

/** Keys that are not written stay out, so that a policy without them is the policy that it was. */
function lowerPromise(node: NodeView, scope: Scope): PolicyPromise {
  const always = node.at('always');
  if (always.isMap && always.keys().length === 0) {
    always.report(
      'empty',
      `“${node.name}” promises nothing.`,
      'Give it outcome, owes, gives, granted-by, mends, costs, says or monotone.',
    );
  }
  const under = <T>(key: string, read: (part: NodeView) => T): T | undefined =>
    always.at(key).exists ? read(always.at(key)) : undefined;
  const promised = {
    outcome: under('outcome', lowerOutcome),
    owes: under('owes', (part) => scope.remedies.readAll(part)),
    gives: under('gives', (part) => lowerGives(part, scope)),
    grantedBy: under('granted-by', (part) => scope.roles.read(part)),
    mends: under('mends', lowerMends),
    costs: under('costs', (part) => lowerCosts(part, scope)),
    says: under('says', lowerSays),
    monotone: under('monotone', (part) => lowerMonotone(part, scope)),
  };
  const said = Object.entries(promised).filter(([, value]) => value !== undefined);
  return {
    id: node.name,
    place: node.place,
    when: lowerCondition(node.at('when'), scope),
    ...(Object.fromEntries(said) as Omit<PolicyPromise, 'id' | 'place' | 'when'>),
  };
}

function lowerOutcome(node: NodeView): PromisedOutcome[] {
  const all = node.isList ? node.items() : [node];
  const names = all.map(({ text }) => text as PromisedOutcome);
  all.forEach((item, at) => {
    if (names.indexOf(names[at] as PromisedOutcome) < at)
      item.report('said-twice', `“${names[at]}” stands here twice.`);
  });
  return names;
}

function lowerMends(node: NodeView): { atLeast: number; orAllThatIsAllowed: boolean } {
  return {
    atLeast: readShareAt(node.at('at-least'), MULTIPLE_LIMITS) ?? 0,
    orAllThatIsAllowed: readYesNo(node.at('or-all-that-is-allowed').scalar) ?? false,
  };
}

function lowerGives(node: NodeView, scope: Scope): { atLeast: string[]; never: string[] } {
  if (node.isMap && node.keys().length === 0)
    node.report('empty', 'This promises nothing.', 'Give it at-least or never.');
  const [atLeast, never] = [node.at('at-least'), node.at('never')];
  const given = scope.remedies.readAll(atLeast);
  for (const item of never.items()) {
    if (given.includes(item.text ?? ''))
      item.report('never-holds', `“${item.text}” is promised both always and never.`);
  }
  return { atLeast: given, never: scope.remedies.readAll(never) };
}

function lowerCosts(node: NodeView, scope: Scope): { atLeast?: number; atMost?: number } {
  if (node.isMap && node.keys().length === 0)
    node.report('empty', 'These bounds say nothing.', 'Write at-least, over, at-most or under.');
  const atLeast = lowerEnd(node, ['at-least', 'over'], 1, scope);
  const atMost = lowerEnd(node, ['at-most', 'under'], -1, scope);
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
    node.report(
      'never-holds',
      'Nothing costs as much as these bounds say.',
      'Nothing is both: swap the two bounds, or leave one out.',
    );
  return {
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
  };
}

/** One end of bounds in money, included: `over` and `under` move it by a minor unit. */
function lowerEnd(
  node: NodeView,
  [included, excluded]: readonly [string, string],
  step: number,
  scope: Scope,
): number | undefined {
  const [on, beyond] = [node.at(included), node.at(excluded)];
  if (on.exists && beyond.exists)
    beyond.reportKey('said-twice', `“${included}” and “${excluded}” cannot both stand here.`);
  if (on.exists) return readMoneyAt(on, scope);
  const money = beyond.exists ? readMoneyAt(beyond, scope) : undefined;
  return money === undefined ? undefined : money + step;
}

function lowerSays(node: NodeView): { never: string[] } {
  const never = node.at('never');
  const texts = (never.isList ? never.items() : [never]).flatMap(({ text }) => text ?? []);
  return { never: texts };
}

function lowerMonotone(node: NodeView, scope: Scope): PolicyPromise['monotone'] {
  const named = node.at('fact');
  const fact = named.text === undefined ? undefined : factNamed(scope, named.text, named, 'value');
  if (fact && !isNumeric(fact.definition.type))
    named.report('wrong-value', `“${named.text}” is no number, so it neither rises nor falls.`);
  return {
    fact: named.text ?? '',
    of: (node.at('of').text ?? 'mended') as TrendOf,
    falls: readYesNo(node.at('falls').scalar) ?? false,
  };
}
