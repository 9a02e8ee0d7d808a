import { nameRemedy } from '../decide/phrases.js';
import type { Offer, OfferedRemedy } from '../domain/decision.js';
import type { Policy } from '../domain/policy.js';
import { oneLine } from './harmless.js';

/** A remedy as it is read out: what it is and how much, how long it holds, the till's reason for it. */
export function remedyWords(policy: Policy, { id, label, amount, code }: OfferedRemedy): string {
  const known = policy.remedies.find((remedy) => remedy.id === id);
  const name = known ? nameRemedy(known, amount, policy.currency) : label;
  const details = [known?.valid && `good for ${known.valid}`, code && `till code ${code}`].filter(Boolean);
  return oneLine([name, ...details].join(', '));
}

/** Everything that an offer gives, in one line; the apology only where there is nothing else. */
export function offerWords(policy: Policy, offer: Offer): string {
  const given = offer.remedies.filter(({ kind }) => kind !== 'apology');
  return (given.length > 0 ? given : offer.remedies).map((remedy) => remedyWords(policy, remedy)).join('; ');
}
