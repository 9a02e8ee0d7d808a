import type { Decision, Offer } from '../../domain/results/decision.js';

/**
 * A decision as it is shown: where what they hold is worth nothing, such as a meal that was eaten, no offer says that it is
 * theirs to keep. The decision itself keeps its sum.
 */
export function goodsInHand(decision: Decision): Decision {
  const held = decision.complaint['held-value'];
  if (held === undefined || Number(held) !== 0) return decision;
  const choices = decision.choices.map((choice) => ({ ...choice, offers: choice.offers.map(unspoken) }));
  return { ...decision, offer: unspoken(decision.offer), choices };
}

const unspoken = (offer: Offer): Offer => (offer.goods?.keep ? { ...offer, goods: null } : offer);
