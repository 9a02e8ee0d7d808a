import { boundsOf } from '../../../domain/policy/bounds.js';
import type { Countersign, PolicyPromise, Role } from '../../../domain/policy/policy.js';
import { writeMoney } from '../../../domain/values/money.js';
import type { Part } from '../../document/part.js';
import type { Scope } from '../scope/scope.js';
import { lowerCondition } from '../values/condition.js';
import { MULTIPLE, readMoneyAt, readShareAt, readYesNo } from '../values/literal.js';
import { extremesOf } from '../values/reach.js';
import { lowerMoney } from './costs.js';

/** Who may grant how much, the lowest role first. */
export function lowerAuthority(section: Part, scope: Scope): Role[] {
  if (section.isMap && section.keys().length === 0)
    section.wrong('empty', 'There has to be at least one role.');
  const roles = section.parts().map((part) => lowerRole(part, scope));
  checkRising(section, roles, scope);
  return roles;
}

/**
 * Roles are written from the lowest to the highest, and a yes is asked of those above: one that can never grant as
 * much as one below it is a slip. A role that grants nothing signs or takes over, and stands beside the others.
 */
function checkRising(section: Part, roles: readonly Role[], scope: Scope): void {
  const reach = roles.map(({ goodwill }) => boundsOf(goodwill, extremesOf(scope)));
  const money = (minor: number) => writeMoney(minor, scope.currency);
  for (const [at, role] of roles.entries()) {
    const most = reach[at]?.high ?? 0;
    const lower = roles.findLastIndex((_one, below) => below < at && (reach[below]?.low ?? 0) > most);
    const part = section.at(role.name);
    if (most === 0 || lower < 0 || !section.sound) continue;
    part
      .at('goodwill')
      .wrong(
        'role-order',
        `“${role.name}” may grant ${money(most)}, less than “${roles[lower]?.name}” before it, who may grant ${money(reach[lower]?.low ?? 0)}.`,
        'Write roles from the lowest to the highest, each with as much as the one before or more.',
      );
  }
}

function lowerRole(part: Part, scope: Scope): Role {
  const [standsInFor, when] = [part.at('stands-in-for'), part.at('when')];
  if (standsInFor.text === part.name)
    standsInFor.wrong('itself', `“${part.name}” cannot stand in for itself.`);
  if (when.exists && !standsInFor.exists) {
    when.wrongKey(
      'stands-in-for-whom',
      '“when” says when this role stands in, but not for whom.',
      'Add stands-in-for.',
    );
  }
  return {
    name: part.name,
    goodwill: lowerMoney(part.at('goodwill'), scope),
    ...(standsInFor.exists ? { standsInFor: scope.roles.read(standsInFor) } : {}),
    ...(when.exists ? { when: lowerCondition(when, scope) } : {}),
  };
}

/** Who signs beside whom when much money goes out. */
export function lowerCountersign(section: Part, scope: Scope): Countersign[] {
  return section.parts().map((part) => {
    scope.remedies.checkKey(part);
    return {
      remedy: part.name,
      over: readMoneyAt(part.at('over'), scope) ?? 0,
      by: scope.roles.read(part.at('by')),
    };
  });
}

/** What must always hold. */
export function lowerPromises(section: Part, scope: Scope): PolicyPromise[] {
  return section.parts().map((part) => lowerPromise(part, scope));
}

function lowerPromise(part: Part, scope: Scope): PolicyPromise {
  const always = part.at('always');
  const [grantedBy, mends, gives] = [always.at('granted-by'), always.at('mends'), always.at('gives')];
  if (always.isMap && always.keys().length === 0) {
    always.wrong('empty', `“${part.name}” promises nothing.`, 'Give it granted-by, mends or gives.');
  }
  return {
    id: part.name,
    place: part.place,
    when: lowerCondition(part.at('when'), scope),
    ...(grantedBy.exists ? { grantedBy: scope.roles.read(grantedBy) } : {}),
    ...(mends.exists ? { mends: lowerMends(mends) } : {}),
    ...(gives.exists ? { gives: lowerGives(gives, scope) } : {}),
  };
}

function lowerMends(part: Part): { atLeast: number; orAllThatIsAllowed: boolean } {
  return {
    atLeast: readShareAt(part.at('at-least'), MULTIPLE) ?? 0,
    orAllThatIsAllowed: readYesNo(part.at('or-all-that-is-allowed').scalar) ?? false,
  };
}

function lowerGives(part: Part, scope: Scope): { atLeast: string[]; never: string[] } {
  if (part.isMap && part.keys().length === 0)
    part.wrong('empty', 'This promises nothing.', 'Give it at-least or never.');
  const [atLeast, never] = [part.at('at-least'), part.at('never')];
  const given = scope.remedies.readAll(atLeast);
  for (const item of never.items()) {
    if (given.includes(item.text ?? ''))
      item.wrong('never-holds', `“${item.text}” is promised both always and never.`);
  }
  return { atLeast: given, never: scope.remedies.readAll(never) };
}
