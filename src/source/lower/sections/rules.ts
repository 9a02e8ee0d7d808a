import type { Grant, Owed, Rule } from '../../../domain/policy/policy.js';
import { REMEDY_KINDS } from '../../../domain/remedies/kinds.js';
import type { NodeView } from '../../document/node-view.js';
import { labelsUnder, lowerProse } from '../scope/prose.js';
import type { Scope } from '../scope/scope.js';
import { lowerCondition } from '../values/condition.js';
import { isSized, lowerRemedyAmount } from '../values/sizes.js';
import { amountTypeOfGrant, kindOf } from './remedies.js';

/** The keys by which a rule does something. */
const EFFECT_KEYS = ['owe', 'may', 'no-goodwill', 'refer', 'say'];

/** When we owe what, and what we may add, in the order of the file. */
export function lowerRules(section: NodeView, remedies: NodeView, scope: Scope): Rule[] {
  const rules = section.children().map((node) => lowerRule(node, remedies, scope));
  checkReplaces(section, rules);
  return rules;
}

function lowerRule(node: NodeView, remedies: NodeView, scope: Scope): Rule {
  if (node.isMap && node.ok && !EFFECT_KEYS.some((key) => node.at(key).exists)) {
    node.reportKey(
      'does-nothing',
      `The rule “${node.name}” does nothing.`,
      'Give it owe, may, no-goodwill, refer or say.',
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
    ...labelsUnder(node, ['why', 'law']),
    ...(node.at('say').exists ? { say: lowerProse(node.at('say'), scope) } : {}),
  };
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
  const remedy = scope.remedies.read(named);
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
      REMEDY_KINDS[kind].isLessened ? lessInstead(amount, kind) : 'Take the amount out.',
    );
  return expected ? { remedy, amount: lowerRemedyAmount(amount, expected, scope) } : { remedy };
}

/** A part of their money is a remedy of its own: 85% of it is all of it, less 15%. */
function lessInstead(amount: NodeView, kind: string): string {
  const share = /^(\d{1,2}(?:\.\d{1,2})?)\s?%$/.exec(String(amount.scalar))?.[1];
  const less = share === undefined ? '…' : `${Number((100 - Number(share)).toFixed(2))}%`;
  return `Take the amount out. A part of their money is a remedy of its own, such as { kind: ${kind}, label: "your money back", less: ${less}, because: "a restocking charge" }.`;
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
    section.at(id).at('replaces').report('replaces-cycle', message);
  }
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
