import type { Policy } from '../../domain/policy/policy.js';
import { isTangible } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { Choice, Decision, OfferedRemedy } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { nameRemedy } from '../../i18n/values/name-remedy.js';
import { onlyIn, optionOffer } from './customer-section.js';
import { wholeRemedies } from './remedy-words.js';

/** How long what they are given can be used, in sentences: what is owed of it, in part or all of it, or only goodwill. */
export function goodFor(policy: Policy, { offer, choices }: Decision, of: 'owed' | 'goodwill'): string[] {
  const owed = offer.remedies.filter((one) => one.owed).map(({ id }) => id);
  const named = wholeRemedies(offer).filter(
    ({ id, kind }) => isTangible(REMEDY_KINDS[kind]) && owed.includes(id) === (of === 'owed'),
  );
  const open = choices.filter(({ chosen }) => chosen === null);
  const isOfAnOption = ({ id }: OfferedRemedy): boolean =>
    open.some((choice) => choice.of.includes(id) || onlyIn(choice, offer).some((one) => one.id === id));
  const { mail } = catalogueFor(policy);
  return named.flatMap((one) => {
    const time = validityOf(policy, one);
    if (time === undefined || isOfAnOption(one)) return [];
    return [mail.good({ label: named.length === 1 ? null : nameOf(policy, one), time })];
  });
}

/** The same of what they may choose between, each by its name. */
export function optionsGoodFor(policy: Policy, choice: Choice): string[] {
  const { mail } = catalogueFor(policy);
  const said = choice.of.flatMap((id, at) =>
    optionRemedies(choice, id, at).flatMap((one) => {
      const time = validityOf(policy, one);
      return time === undefined ? [] : [mail.good({ label: nameOf(policy, one), time })];
    }),
  );
  return [...new Set(said)];
}

const validityOf = (policy: Policy, { id: wanted }: OfferedRemedy): string | undefined =>
  policy.remedies.find(({ id }) => id === wanted)?.valid;

/** What an option gives: what is chosen, and what is owed beside it and not beside every other. */
export function optionRemedies(choice: Choice, id: string, at: number): readonly OfferedRemedy[] {
  const offer = optionOffer(choice, id, at);
  const remedy = offer?.remedies.find((one) => one.id === id);
  return offer && remedy ? [remedy, ...onlyIn(choice, offer)] : [];
}

/** A remedy as a letter names it. */
export function nameOf(policy: Policy, offered: OfferedRemedy): string {
  const known = policy.remedies.find(({ id }) => id === offered.id);
  return known ? nameRemedy(known, offered.amount, policy.currency, offered) : offered.label;
}
