import { boundsOf } from '../../../domain/policy/bounds.js';
import type { Countersign, Role } from '../../../domain/policy/policy.js';
import { writeMoney } from '../../../domain/values/money.js';
import type { NodeView } from '../../document/node-view.js';
import type { Scope } from '../scope/scope.js';
import { extremesOf } from '../values/check-range.js';
import { lowerCondition } from '../values/condition.js';
import { readMoneyAt } from '../values/literal.js';
import { lowerMoney } from './costs.js';
import { checkLimits, lowerLimits } from './limits.js';

/** Who may grant how much, the lowest role first. */
export function lowerAuthority(section: NodeView, scope: Scope): Role[] {
  if (section.isMap && section.keys().length === 0)
    section.report('empty', 'There has to be at least one role.');
  const roles = section.children().map((node) => lowerRole(node, scope));
  checkRising(section, roles, scope);
  checkLimits(section, roles, scope);
  return roles;
}

/**
 * Roles are written from the lowest to the highest, and a yes is asked of those above: one that can never grant as
 * much as one below it is a slip. A role that grants nothing signs or takes over, and stands beside the others.
 */
function checkRising(section: NodeView, roles: readonly Role[], scope: Scope): void {
  const reach = roles.map(({ goodwill }) => boundsOf(goodwill, extremesOf(scope)));
  const money = (minor: number) => writeMoney(minor, scope.currency);
  for (const [at, role] of roles.entries()) {
    const most = reach[at]?.high ?? 0;
    const lower = roles.findLastIndex((_one, below) => below < at && (reach[below]?.low ?? 0) > most);
    const node = section.at(role.name);
    if (most === 0 || lower < 0 || !section.ok) continue;
    node
      .at('goodwill')
      .report(
        'role-order',
        `“${role.name}” may grant ${money(most)}, less than “${roles[lower]?.name}” before it, who may grant ${money(reach[lower]?.low ?? 0)}.`,
        'Write roles from the lowest to the highest, each with as much as the one before or more.',
      );
  }
}

function lowerRole(node: NodeView, scope: Scope): Role {
  const [limits, standsInFor, when] = [node.at('limits'), node.at('stands-in-for'), node.at('when')];
  if (standsInFor.text === node.name)
    standsInFor.report('itself', `“${node.name}” cannot stand in for itself.`);
  if (when.exists && !standsInFor.exists) {
    when.reportKey(
      'stands-in-for-whom',
      '“when” says when this role stands in, but not for whom.',
      'Add stands-in-for.',
    );
  }
  return {
    name: node.name,
    goodwill: lowerMoney(node.at('goodwill'), scope),
    ...(limits.exists ? { limits: lowerLimits(limits, scope) } : {}),
    ...(standsInFor.exists ? { standsInFor: scope.roles.read(standsInFor) } : {}),
    ...(when.exists ? { when: lowerCondition(when, scope) } : {}),
  };
}

/** Who signs beside whom when much money goes out. */
export function lowerCountersign(section: NodeView, scope: Scope): Countersign[] {
  return section.children().map((node) => {
    scope.remedies.checkKey(node);
    return {
      remedy: node.name,
      over: readMoneyAt(node.at('over'), scope) ?? 0,
      by: scope.roles.read(node.at('by')),
    };
  });
}
