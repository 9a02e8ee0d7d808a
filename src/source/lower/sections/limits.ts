import { type Amount, fixed } from '../../../domain/policy/amount.js';
import { type Bounds, boundsOf } from '../../../domain/policy/bounds.js';
import type { RemedyLimit, Role } from '../../../domain/policy/policy.js';
import { writeMoney } from '../../../domain/values/money.js';
import type { NodeView } from '../../document/node-view.js';
import type { Scope } from '../scope/scope.js';
import { extremesOf } from '../values/check-range.js';
import { lowerMoney } from './costs.js';
import { isApology } from './never-together.js';

/** The remedies of which a role may grant less than its goodwill, each with the most of it. */
export function lowerLimits(section: NodeView, scope: Scope): RemedyLimit[] {
  if (section.isMap && section.keys().length === 0)
    section.report('empty', '“limits” limits nothing.', 'Name a remedy with the most of it, or take it out.');
  return section.children().map((node) => {
    scope.remedies.checkKey(node);
    if (isApology(node, node.name))
      node.reportKey(
        'not-goodwill',
        `“${node.name}” is an apology, which is in every offer whoever answers: it has no limit.`,
        'Take it out.',
      );
    return { remedy: node.name, most: lowerMost(node, scope) };
  });
}

/** `discount: none` means a limit of nothing. */
function lowerMost(node: NodeView, scope: Scope): Amount {
  if (!/^(?:no|none|never|nothing)$/i.test(node.text ?? '') || scope.facts.has(node.text ?? ''))
    return lowerMoney(node, scope);
  node.report(
    'wrong-value',
    `“${node.text}” is no amount of money.`,
    'Write 0: then it is not theirs to give.',
  );
  return fixed(0);
}

/**
 * Says so where a limit can never narrow what its role may grant, and where it is always less than what a lower role
 * may grant of the same: whoever asks for a yes asks somebody who may give more. Roles without goodwill stand apart.
 */
export function checkLimits(section: NodeView, roles: readonly Role[], scope: Scope): void {
  if (!section.ok) return;
  const bounds = (amount: Role['goodwill']): Bounds => boundsOf(amount, extremesOf(scope));
  const money = (minor: number) => writeMoney(minor, scope.currency);
  for (const [at, role] of roles.entries()) {
    const all = bounds(role.goodwill).high;
    for (const { remedy, most } of role.limits ?? []) {
      const node = section.at(role.name).at('limits').at(remedy);
      const { low, high } = bounds(most);
      const lower = roles.slice(0, at).findLast((one) => leastOf(one, remedy, bounds) > high);
      if (low > all)
        node.report(
          'limit-over-goodwill',
          `“${role.name}” may grant ${money(all)} in all, so that ${money(low)} of “${remedy}” limits nothing.`,
          'Make it smaller, or take it out: without a limit they may grant as much of it as of all.',
        );
      else if (lower && all > 0)
        node.report(
          'role-order',
          `“${role.name}” may grant ${money(high)} of “${remedy}”, less than “${lower.name}” before it, who may grant ${money(leastOf(lower, remedy, bounds))}.`,
          'Let a higher role grant as much of each remedy as the one before it, or more.',
        );
    }
  }
}

/** The least that a role may grant of a remedy, whatever the complaint: without a limit, its goodwill. */
function leastOf(
  { goodwill, limits = [] }: Role,
  id: string,
  bounds: (amount: Role['goodwill']) => Bounds,
): number {
  const limit = limits.find(({ remedy }) => remedy === id);
  return Math.min(bounds(goodwill).low, bounds(limit?.most ?? goodwill).low);
}
