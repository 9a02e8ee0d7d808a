import type { Decision } from '../../domain/results/decision.js';
import type { CompiledPolicy } from '../compiled/compile-policy.js';
import type { PricedRemedy } from './priced-remedy.js';

/**
 * Large money out that a second person signs at the till: of each remedy, what any one of these lists gives of it in
 * all is held against the policy's limit.
 */
export function signaturesFor(
  { policy }: CompiledPolicy,
  lists: readonly (readonly PricedRemedy[])[],
): Decision['countersign'] {
  const most = (id: string): number => Math.max(...lists.map((items) => amountOf(id, items)));
  return policy.countersign
    .filter(({ remedy, over }) => most(remedy) > over)
    .map(({ remedy, by }) => ({ remedy, by }));
}

function amountOf(id: string, items: readonly PricedRemedy[]): number {
  return items.reduce(
    (sum, { remedy, priced }) => sum + (remedy.remedy.id === id ? (priced.amount ?? 0) : 0),
    0,
  );
}
