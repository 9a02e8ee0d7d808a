import type { Facts } from '../../domain/policy/fact.js';
import { takesAmount } from '../../domain/remedies/kind.js';
import type { Complaint } from '../../domain/results/complaint.js';
import type { CompiledGrant, CompiledPolicy } from '../compiled/compile-policy.js';
import { harmOf } from '../sums/harm.js';
import { liveRules } from './entitlement.js';
import { firstPriceOf } from './priced-remedy.js';
import { pricingContext } from './pricing-context.js';
import { refusals } from './refusals.js';

/**
 * The complaint with everything that was turned down at an amount: where nobody told it, the smallest that the rules
 * give here, or else that the policy has. Who refuses a little has not refused more. What has no amount to name, or
 * comes to nothing, stays as it was told.
 */
export function withSizedRefusals<Told extends Complaint>(compiled: CompiledPolicy, complaint: Told): Told {
  const { facts, stated } = complaint;
  const refused = refusals(facts);
  if (refused.every(({ amount }) => amount !== null)) return complaint;
  const sized = refused.map(({ remedy, amount }) => ({
    remedy,
    amount: amount ?? smallestSize(compiled, facts, remedy),
  }));
  return {
    ...complaint,
    facts: { ...facts, 'turned-down': sized },
    stated: { ...stated, 'turned-down': sized },
  };
}

/** In minor units or points; null where there is no amount to name. */
function smallestSize(compiled: CompiledPolicy, facts: Facts, id: string): number | null {
  const remedy = compiled.remedies.get(id);
  if (!remedy || !takesAmount(remedy.kind)) return null;
  const pricing = pricingContext(compiled, facts, harmOf(compiled, facts));
  const given = liveRules(compiled, facts)
    .flatMap(({ owe, may }) => [...owe.flatMap(({ of }) => of), ...may])
    .filter((grant) => grant.remedy === remedy);
  const sizes = (grants: readonly CompiledGrant[]) =>
    grants.flatMap((grant) => firstPriceOf(grant, facts, pricing)?.amount ?? []);
  const [own] = sizes([{ remedy, amounts: remedy.amounts }]);
  const here = sizes(given);
  return here.length > 0 ? Math.min(...here) : (own ?? null);
}
