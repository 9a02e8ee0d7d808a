import type { Facts } from '../../domain/policy/fact.js';
import type { Harm } from '../../domain/values/harm.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import { type Prepared, plain } from '../compiled/prepare.js';

/** What it did to the customer, in minor units, with its sum. */
export type HarmDone = Harm & { readonly total: number };

/** Step 1: the harm, by its three kinds. */
export function harmOf(prepared: Prepared, facts: Facts): HarmDone {
  const goods = goodsHarm(prepared, facts);
  const trouble = troubleHarm(prepared, facts);
  const respect = respectHarm(prepared, facts);
  return { goods, trouble, respect, total: goods + trouble + respect };
}

function goodsHarm({ harm }: Prepared, facts: Facts): number {
  return (
    scale(plain(harm.goods, facts), number(facts, 'share-affected', SHARE_SCALE), SHARE_SCALE) +
    number(facts, 'other-costs')
  );
}

function troubleHarm({ harm }: Prepared, facts: Facts): number {
  const missed = facts['occasion'] === 'missed' ? plain(harm.occasionMissed, facts) : 0;
  return levelOf(harm.trouble, facts, 'trouble') + plain(harm.troublePlus, facts) + missed;
}

function respectHarm({ harm }: Prepared, facts: Facts): number {
  const extraContacts = Math.max(0, number(facts, 'contacts', 1) - 1);
  return levelOf(harm.treated, facts, 'treated') + extraContacts * plain(harm.eachExtraContact, facts);
}

function levelOf(levels: Prepared['harm']['trouble'], facts: Facts, fact: string): number {
  const level = levels.get(String(facts[fact]));
  return level ? plain(level, facts) : 0;
}

/** A numeric fact, or `otherwise` where it does not apply. */
export function number(facts: Facts, fact: string, otherwise = 0): number {
  const value = facts[fact];
  return typeof value === 'number' ? value : otherwise;
}
