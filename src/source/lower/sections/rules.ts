import { type Grant, type Owed, RULE_OUTCOMES, type Rule } from '../../../domain/policy/policy.js';
import { REMEDY_KINDS } from '../../../domain/remedies/kinds.js';
import type { NodeView } from '../../document/node-view.js';
import { RULE_EFFECTS } from '../../schema/rules.js';
import { nothingDueHint, partOfMoney } from '../../suggest/suggestions.js';
import { labelsUnder, lowerProse } from '../scope/prose.js';
import type { Scope } from '../scope/scope.js';
import { lowerCondition } from '../values/condition.js';
import { isSized, lowerRemedyAmount } from '../values/sizes.js';
import { amountTypeOfGrant, kindOf } from './remedies.js';

/** When we owe what, and what we may add, in the order of the file. */
export function lowerRules(section: NodeView, remedies: NodeView, scope: Scope): Rule[] {
  const rules = section.children().map((node) => lowerRule(node, remedies, scope));
  const replacing = withGivingWay(section, rules, scope);
  checkReplaces(section, replacing);
  return replacing;
}

function lowerRule(node: NodeView, remedies: NodeView, scope: Scope): Rule {
  if (node.isMap && node.ok && !RULE_EFFECTS.some((key) => node.at(key).exists)) {
    node.reportKey(
      'does-nothing',
      `The rule “${node.name}” does nothing.`,
      'Give it owe, may, no-goodwill, refer, say or note; or a no: decline, wait or explain.',
    );
  }
  const [noGoodwill, refer] = [node.at('no-goodwill'), node.at('refer')];
  return {
    id: node.name,
    place: node.place,
    when: lowerCondition(node.at('when'), scope),
    replaces: scope.rules.readAll(node.at('replaces')),
    owe: lowerOwe(node.at('owe'), remedies, scope),
    may: lowerGrants(node.at('may'), remedies, scope, 'goodwill'),
    ...(noGoodwill.exists
      ? { noGoodwill: noGoodwill.isList ? scope.remedies.readAll(noGoodwill) : 'all' }
      : {}),
    ...(refer.exists ? { refer: scope.roles.read(refer) } : {}),
    ...outcomeUnder(node, scope),
    ...labelsUnder(node, ['why', 'law']),
    ...(node.at('say').exists ? { say: lowerProse(node.at('say'), scope) } : {}),
    ...(node.at('note').exists ? { note: lowerProse(node.at('note'), scope) } : {}),
  };
}

/** The no that a rule says, if it does; says so where it says two, or gives or hands over as well. */
function outcomeUnder(node: NodeView, scope: Scope): Pick<Rule, 'outcome'> {
  const [is, more] = RULE_OUTCOMES.filter((key) => node.at(key).exists);
  if (is === undefined) return {};
  if (more !== undefined) {
    const message = `“${is}” and “${more}” stand in one rule, and a customer gets one answer.`;
    node.at(more).reportKey('two-answers', message, 'Make two rules of it, each with a when of its own.');
  }
  for (const key of ['owe', 'refer'] as const) {
    if (!node.at(key).exists) continue;
    const message = `“${is}” says no, and “${key}” in the same rule ${key === 'owe' ? 'gives something' : 'hands it over'}.`;
    node.at(is).reportKey('two-answers', message, INSTEAD[key]);
  }
  return { outcome: { is, reason: lowerProse(node.at(is), scope) } };
}

const INSTEAD = {
  owe: 'Move one of them to a rule of its own; a gesture beside a no stands under may.',
  refer: 'Move one of them to a rule of its own. What staff are to take down stands under note.',
};

/** The rules, each standing in for those that name it under `otherwise` as if it had named them under `replaces`. */
function withGivingWay(section: NodeView, rules: readonly Rule[], scope: Scope): Rule[] {
  const otherwise = section.children().map((node) => scope.rules.readAll(node.at('otherwise')));
  return rules.map((rule) => {
    const givingWay = rules
      .filter(({ id }, at) => otherwise[at]?.includes(rule.id) && !rule.replaces.includes(id))
      .map(({ id }) => id);
    if (givingWay.length === 0) return rule;
    return { ...rule, replaces: [...rule.replaces, ...givingWay], givingWay };
  });
}

/** Goodwill may leave the size to the decision; what is owed is one amount. */
type GrantBasis = 'goodwill' | 'owed';

function lowerOwe(list: NodeView, remedies: NodeView, scope: Scope): Owed[] {
  checkOnce(list.items().filter((item) => !item.at('customer-chooses').exists));
  return list.items().map((item): Owed => {
    const choice = item.at('customer-chooses');
    if (!choice.exists) return { is: 'grant', grant: lowerGrant(item, remedies, scope, 'owed') };
    if (choice.items().length === 1) {
      choice.report(
        'no-choice',
        'There is only one thing to choose.',
        'Write it on its own, without customer-chooses.',
      );
    }
    return { is: 'choice', of: lowerGrants(choice, remedies, scope, 'owed') };
  });
}

function lowerGrants(list: NodeView, remedies: NodeView, scope: Scope, basis: GrantBasis): Grant[] {
  checkOnce(list.items());
  return list.items().map((item) => lowerGrant(item, remedies, scope, basis));
}

const remedyIn = (item: NodeView): NodeView => (item.isMap ? item.at('remedy') : item);

function checkOnce(items: readonly NodeView[]): void {
  const seen = new Set<string>();
  for (const item of items) {
    const id = remedyIn(item).text;
    if (id === undefined) continue;
    if (seen.has(id)) item.report('said-twice', `“${id}” stands here twice.`);
    seen.add(id);
  }
}

function lowerGrant(item: NodeView, remedies: NodeView, scope: Scope, basis: GrantBasis): Grant {
  const named = remedyIn(item);
  const remedy = scope.remedies.read(named, basis === 'owed' ? nothingDueHint(named.text) : undefined);
  const amount = item.at('amount');
  const definition = remedies.at(remedy);
  if (!amount.exists) {
    if (basis === 'owed' && leavesSize(definition)) owesNoAmount(item, remedy);
    return { remedy };
  }
  if (basis === 'owed' && isSized(amount)) owesNoAmount(amount, remedy);
  const kind = kindOf(definition);
  const expected = kind && amountTypeOfGrant(kind);
  if (kind && !expected)
    amount.reportKey(
      'no-amount',
      `“${remedy}” is of the kind ${kind}, which has no amount of its own.`,
      REMEDY_KINDS[kind].isLessened
        ? `Take the amount out. ${partOfMoney(kind, amount.scalar)}`
        : 'Take the amount out.',
    );
  return expected ? { remedy, amount: lowerRemedyAmount(amount, expected, scope) } : { remedy };
}

const leavesSize = (remedy: NodeView): boolean => isSized(remedy.at('amount')) || isSized(remedy.at('units'));

function owesNoAmount(item: NodeView, remedy: string): void {
  item.report(
    'owed-sizes',
    `What is owed is one amount, and “${remedy}” leaves it open.`,
    `Write { remedy: ${remedy}, amount: … } with the amount that is owed.`,
  );
}

/** A rule cannot stand in for itself, by whatever detour. */
function checkReplaces(section: NodeView, rules: readonly Rule[]): void {
  const replaces = new Map(rules.map((rule) => [rule.id, rule.replaces]));
  const told = new Set<string>();
  for (const { id } of rules) {
    const cycle = told.has(id) ? undefined : cycleFrom(id, replaces);
    if (!cycle) continue;
    for (const member of cycle) told.add(member);
    const message =
      cycle.length === 1
        ? `“${id}” replaces itself.`
        : `Rules replace each other in a circle: ${[...cycle, id].join(' → ')}.`;
    whereReplaced(section, id, cycle[1] ?? id).report('replaces-cycle', message, 'Take one of them out.');
  }
}

/** Where it is written that a rule stands in for another: in its own list, or in that of the other. */
function whereReplaced(section: NodeView, id: string, other: string): NodeView {
  const own = section.at(id).at('replaces');
  return own.items().some(({ text }) => text === other) ? own : section.at(other).at('otherwise');
}

/** The rules on the way from `start` back to itself; undefined if there is no way back. */
function cycleFrom(start: string, replaces: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of replaces.get(at) ?? []) {
      if (next === start) return wayTo(at, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      open.push(next);
    }
  }
  return undefined;
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end];
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}
