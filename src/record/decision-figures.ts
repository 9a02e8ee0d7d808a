import type { Policy, Spread } from '../domain/policy/policy.js';
import type { Choice, Decision, Offer } from '../domain/results/decision.js';
import type { Given, KeptRemedy } from '../domain/results/record-entry.js';

/** An offer without words. */
type OfferFigures = Omit<Offer, 'remedies' | 'goods'> & {
  readonly remedies: readonly KeptRemedy[];
  readonly goods: null | { readonly keep: boolean; readonly returnCost: number; readonly recovers: number };
};

/** A decision without words: what was decided and the sums, as a record keeps it. Whoever wants the words decides again. */
export type DecisionFigures = Pick<
  Decision,
  'currency' | 'as' | 'today' | 'assumed' | 'outcome' | 'harm' | 'loyalty' | 'countersign'
> & {
  readonly offer: OfferFigures;
  readonly choices: readonly (Omit<Choice, 'offers'> & { readonly offers: readonly OfferFigures[] })[];
  readonly withApproval: null | { readonly role: string; readonly offer: OfferFigures };
  readonly refer: string | null;
  readonly capped: readonly { readonly remedy: string; readonly owed: number; readonly given: number }[];
  /** The rules that led to it, each once, in their order. */
  readonly rules: readonly string[];
  /** How often they had asked, this time included; 0 where we noticed first. */
  readonly contacts: number;
  /** Whether the harm reads the `large` row of the policy's lifts. */
  readonly isLarge: boolean;
  /** Whether it got no goodwill so that something is learnt of it; absent where the policy has no such holdout. */
  readonly heldOut?: boolean;
  /** Points that mending all of the harm and more would make them likelier to stay. */
  readonly fullLift: Spread;
  /** What was left of each cap; absent where the policy has none. */
  readonly left?: readonly (number | null)[];
};

/** The figures of a decision by a policy: the same decision, the same text as JSON. */
export function decisionFigures(decision: Decision, policy: Policy): DecisionFigures {
  const { currency, as, today, assumed, outcome, harm, loyalty, countersign } = decision;
  const { offer, choices, withApproval, refer, capped, because, left } = decision;
  return {
    ...{ currency, as, today, assumed, outcome, harm, loyalty, countersign },
    offer: offerFigures(offer),
    choices: choices.map(({ of, chosen, offers }) => ({ of, chosen, offers: offers.map(offerFigures) })),
    withApproval: withApproval && { role: withApproval.role, offer: offerFigures(withApproval.offer) },
    refer: refer?.role ?? null,
    capped: capped.map(({ remedy, owed, given }) => ({ remedy, owed, given })),
    rules: [...new Set(because.flatMap(({ rule }) => rule ?? []))],
    contacts: contactsIn(decision),
    isLarge: isLarge(decision, policy),
    fullLift: fullLift(decision, policy),
    ...(decision.heldOut === undefined ? {} : { heldOut: decision.heldOut }),
    ...(left ? { left: left.map((one) => one.left) } : {}),
  };
}

const isLarge = (decision: Decision, { harm }: Policy): boolean => decision.harm.total >= harm.largeFrom;

/** As the sums take it where nobody told. */
const FIRST_CONTACT = 1;

function contactsIn({ complaint }: Decision): number {
  const told = Number(complaint['contacts'] ?? FIRST_CONTACT);
  return Number.isNaN(told) ? FIRST_CONTACT : told;
}

/** The row of the policy's sums by which the decision was made, in points; nothing where there's no harm. */
function fullLift(decision: Decision, policy: Policy): Spread {
  const { first, later } = policy.sums.lift[isLarge(decision, policy) ? 'large' : 'small'];
  const row = contactsIn(decision) > FIRST_CONTACT ? later : first;
  return decision.harm.total === 0 ? NO_SPREAD : spreadOf(row, (tenths) => tenths / 10);
}

const NO_SPREAD: Spread = { low: 0, middle: 0, high: 0 };

const spreadOf = ({ low, middle, high }: Spread, change: (value: number) => number): Spread => ({
  low: change(low),
  middle: change(middle),
  high: change(high),
});

function offerFigures({ remedies, goods, cost, worth, goodwill, mended, net }: Offer): OfferFigures {
  return {
    remedies: remedies.map(keptRemedy),
    goods: goods && { keep: goods.keep, returnCost: goods.returnCost, recovers: goods.recovers },
    ...{ cost, worth, goodwill, mended, net },
  };
}

function keptRemedy({ id, kind, amount, cost, worth, owed, code, asCredit }: KeptRemedy): KeptRemedy {
  return { id, kind, amount, cost, worth, owed, code, ...(asCredit ? { asCredit } : {}) };
}

/** What giving an offer gives, by what the customer chose of it, and whether a cap was lifted for it. */
export const givenBy = (
  { remedies, goods, mended, net, cost }: OfferFigures | Offer,
  chose: string | null,
  lifted = false,
): Given => ({
  remedies: remedies.map(keptRemedy),
  keep: goods?.keep ?? null,
  chose,
  mended,
  gain: spreadOf(net, (value) => value + cost),
  ...(lifted ? { lifted } : {}),
});

/** What a customer is offered by a decision, to be told from another: what, how much, and what becomes of the goods. */
type Offered = Pick<Decision, 'outcome' | 'offer' | 'choices' | 'withApproval'>;

/**
 * Whether two decisions offer the customer the same, whatever it costs us by each; where somebody above has said yes, also
 * by that.
 */
export const offersTheSame = (one: Offered, other: Offered, approved = false): boolean =>
  offeredBy(one, approved) === offeredBy(other, approved);

function offeredBy({ outcome, offer, choices, withApproval }: Offered, approved: boolean): string {
  const bundle = ({ remedies, goods }: Offer) => [
    remedies.map(({ id, amount, asCredit }) => [id, amount, asCredit === true]),
    goods?.keep ?? null,
  ];
  const ways = choices.map(({ of, chosen, offers }) => [of, chosen, offers.map(bundle)]);
  const above = approved && withApproval ? bundle(withApproval.offer) : null;
  return JSON.stringify([outcome, bundle(offer), ways, above]);
}

/** The offer of a decision that somebody may give: as it is, by a chosen way, or with a yes from above. */
export function offerToGive(
  { offer, choices, withApproval }: Pick<Decision, 'offer' | 'choices' | 'withApproval'>,
  { chose, approved }: { readonly chose: string | undefined; readonly approved: boolean },
): Offer | 'no-such-choice' | 'other-choice-with-approval' {
  const above = approved && withApproval ? withApproval.offer : null;
  if (chose === undefined) return above ?? offer;
  const choice = choices.find(({ of }) => of.includes(chose));
  if (!choice) return 'no-such-choice';
  if (above) return above.remedies.some(({ id }) => id === chose) ? above : 'other-choice-with-approval';
  return choice.offers[choice.of.indexOf(chose)] ?? offer;
}
