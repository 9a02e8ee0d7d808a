import { type CompiledRole, evaluate } from '../compiled/compile-policy.js';
import { type Authority, NOT_THEIRS, wider } from '../offers/authority.js';
import { capsOn } from '../offers/caps.js';
import type { SituationGround } from './situation-ground.js';

/** How much goodwill a role may grant for this complaint, also as a stand-in. */
export function authorityOf(inputs: Inputs, role: CompiledRole): Authority {
  const own = ownAuthority(inputs, role);
  const { standsInFor } = role.role;
  const senior = standsInFor && inputs.compiled.roles.find((other) => other.role.name === standsInFor);
  return senior && role.standsIn(inputs.facts) === true ? wider(own, ownAuthority(inputs, senior)) : own;
}

/** How much goodwill a role may grant for this complaint, whomever it stands in for. */
export function ownAuthority({ compiled, facts, caps }: Inputs, role: CompiledRole): Authority {
  const { limit, limits } = role;
  const sum = evaluate(limit, facts);
  const within = (most: number) => (most === 0 ? NOT_THEIRS : Math.min(most, sum));
  return {
    sum,
    limits: new Map(limits.map(({ remedy, most }) => [remedy, within(evaluate(most, facts))])),
    caps: capsOn(caps, role, compiled),
  };
}

type Inputs = Pick<SituationGround, 'compiled' | 'facts' | 'caps'>;
