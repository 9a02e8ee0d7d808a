import type { Policy } from '../../domain/policy/policy.js';
import { isApologyKind } from '../../domain/remedies/kinds.js';
import type { Offer, OfferedRemedy } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { nameRemedy } from '../../i18n/values/name-remedy.js';
import { sanitizeLine } from '../page/sanitize.js';

/** A remedy as it is read out: what it is and how much, how long it holds, the till's reason for it. */
export function remedyWords(policy: Policy, offered: OfferedRemedy): string {
  const { id, label, amount, code } = offered;
  const known = policy.remedies.find((remedy) => remedy.id === id);
  const name = known ? nameRemedy(known, amount, policy.currency, offered) : label;
  const words = catalogueFor(policy).answer;
  const valid = known?.valid ? [words.goodFor(known.valid)] : [];
  const till = code ? [words.tillCode(code)] : [];
  return sanitizeLine(words.details([name, ...valid, ...till]));
}

/**
 * What an offer gives, each remedy once with its whole amount: what is owed of it and what goodwill adds are one thing to
 * the customer.
 */
export function wholeRemedies({ remedies }: Pick<Offer, 'remedies'>): OfferedRemedy[] {
  const whole = new Map<string, OfferedRemedy>();
  for (const one of remedies) {
    const before = whole.get(one.id);
    const amount = one.amount === null ? (before?.amount ?? null) : (before?.amount ?? 0) + one.amount;
    whole.set(one.id, { ...(before ?? one), amount });
  }
  return [...whole.values()];
}

/** Everything that an offer gives, in one line; the apology only where there is nothing else. */
export function offerWords(policy: Policy, offer: Offer): string {
  const given = offer.remedies.filter(({ kind }) => !isApologyKind(kind));
  const named = given.length > 0 ? given : offer.remedies;
  return catalogueFor(policy).grammar.also(named.map((remedy) => remedyWords(policy, remedy)));
}
