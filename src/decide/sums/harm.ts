import type { Facts } from '../../domain/policy/fact.js';
import type { Harm } from '../../domain/values/harm.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import { type CompiledPolicy, evaluate } from '../compiled/compile-policy.js';

/** What it did to the customer, in minor units, with its sum. */
export type TotalHarm = Harm & { readonly total: number };

/** Step 1: the harm, by its three kinds. */
export function harmOf(compiled: CompiledPolicy, facts: Facts): TotalHarm {
  const goods = goodsHarm(compiled, facts);
  const trouble = troubleHarm(compiled, facts);
  const respect = respectHarm(compiled, facts);
  return { goods, trouble, respect, total: goods + trouble + respect };
}

function goodsHarm({ harm }: CompiledPolicy, facts: Facts): number {
  return (
    scale(evaluate(harm.goods, facts), numericFact(facts, 'share-affected', SHARE_SCALE), SHARE_SCALE) +
    numericFact(facts, 'other-costs')
  );
}

function troubleHarm({ harm }: CompiledPolicy, facts: Facts): number {
  const missed = facts['occasion'] === 'missed' ? evaluate(harm.occasionMissed, facts) : 0;
  return levelOf(harm.trouble, facts, 'trouble') + evaluate(harm.troublePlus, facts) + missed;
}

function respectHarm({ harm }: CompiledPolicy, facts: Facts): number {
  const extraContacts = Math.max(0, numericFact(facts, 'contacts', 1) - 1);
  return levelOf(harm.treated, facts, 'treated') + extraContacts * evaluate(harm.eachExtraContact, facts);
}

function levelOf(levels: CompiledPolicy['harm']['trouble'], facts: Facts, fact: string): number {
  const level = levels.get(String(facts[fact]));
  return level ? evaluate(level, facts) : 0;
}

/** A numeric fact, or `otherwise` where it does not apply. */
export function numericFact(facts: Facts, fact: string, otherwise = 0): number {
  const value = facts[fact];
  return typeof value === 'number' ? value : otherwise;
}
