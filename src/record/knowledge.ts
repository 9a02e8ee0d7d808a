import type { NamedRemedy } from '../domain/policy/fact.js';
import { isApologyKind, REMEDY_KINDS } from '../domain/remedies/kinds.js';
import type { KeptRemedy } from '../domain/results/record-entry.js';
import { type Draw, isHeldOut } from './holdout.js';
import { customersOf, matterOf, type Whose } from './matter.js';
import type { PastAnswer } from './past-answers.js';
import { isWithin, type Window } from './window.js';

/** What a record knows of a complaint before it's answered. What nobody could know, for want of a reference, is null. */
export type Knowledge = {
  /** The first answer of its matter; null where it's a new one. */
  readonly matter: number | null;
  /** Keyed hash of whose it is. */
  readonly customer: string | null;
  /** The same of all others who were named for this order. */
  readonly others: readonly string[];
  /** How often they have had to ask, this time included. */
  readonly contacts: number | null;
  /** Other matters of theirs in which something was given, in the last 365 days. */
  readonly claimsBefore: number | null;
  /** What they turned down in this matter, each remedy once, at the largest amount. */
  readonly turnedDown: readonly NamedRemedy[];
  /** What was paid back for this order already, in minor units of the currency; null without an order. */
  readonly givenBack: number | null;
  /** What of that was given for charges beside the price, each remedy once; empty without an order. */
  readonly chargesBack: readonly NamedRemedy[];
  /** The same as was paid back in other currencies, which is not counted: ISO 4217, and minor units of it. */
  readonly givenBackElse: readonly { readonly currency: string; readonly amount: number }[];
  /** What was given in this matter or for this order already, in the currency, beside words and somebody's time. */
  readonly given: readonly KeptRemedy[];
  /** Whether this order, or without one this matter, was put right once by a cure that is no money. */
  readonly putRightBefore: boolean | null;
  /** Answers of this matter that gave something of which nobody has said that it's done. */
  readonly notDone: readonly number[];
  /** Whether this matter gets no goodwill so that something is learnt; null where nobody is held out. */
  readonly heldOut: boolean | null;
};

/** Of what there is nothing to know: nobody said whose it is. */
export const NOTHING_KNOWN: Knowledge = {
  matter: null,
  customer: null,
  others: [],
  contacts: null,
  claimsBefore: null,
  turnedDown: [],
  givenBack: null,
  chargesBack: [],
  givenBackElse: [],
  given: [],
  putRightBefore: null,
  notDone: [],
  heldOut: null,
};

/** Claims of the last 365 days count. */
const CLAIMS_WINDOW: Window = { count: 365, unit: 'day' };

/** A complaint that is about to be answered. */
export type AboutToAnswer = Whose & {
  /** Days since 1970-01-01. */
  readonly today: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly contactWindow: Window;
  /** How matters are drawn that get no goodwill; null where the policy holds nobody out. */
  readonly draw: Draw | null;
};

/** What answers of the past say of a complaint; `past` holds at least all of its customer, its order, and their matters. */
export function knowledgeOf(past: readonly PastAnswer[], about: AboutToAnswer): Knowledge {
  const { customer, order, today, currency, contactWindow } = about;
  if (customer === null && order === null) return NOTHING_KNOWN;
  const matter = matterOf(past, about, today, contactWindow);
  const isKnown = matter.length > 0 || about.problem !== null;
  const ofOrder = order === null ? null : past.filter((answer) => answer.order === order);
  return {
    matter: matter[0]?.matter ?? null,
    customer,
    others: customersOf(past, order).filter((other) => other !== customer),
    // Until it's known what went wrong, it may be a matter of theirs or a new one.
    contacts: isKnown ? matter.length + 1 : null,
    claimsBefore: customer === null || !isKnown ? null : claimsBefore(past, matter, customer, today),
    turnedDown: largest(matter.flatMap(({ turnedDown }) => turnedDown)),
    givenBack: ofOrder && paidBack(ofOrder.filter((answer) => answer.currency === currency)),
    chargesBack: chargesBack((ofOrder ?? []).filter((answer) => answer.currency === currency)),
    givenBackElse: paidBackElse(ofOrder ?? [], currency),
    given: past
      .filter((one) => one.currency === currency && (matter.includes(one) || ofOrder?.includes(one)))
      .flatMap(({ remedies }) => remedies.filter(isMoreThanWords)),
    putRightBefore: (ofOrder ?? matter).some(({ remedies }) => remedies.some(putsRight)),
    notDone: matter.filter((answer) => gaveSomething(answer) && !answer.isDone).map(({ seq }) => seq),
    heldOut: about.draw && isHeldOut(matter, about, about.draw),
  };
}

function claimsBefore(
  past: readonly PastAnswer[],
  matter: readonly PastAnswer[],
  customer: string,
  today: number,
): number {
  const claims = past.filter(
    (answer) =>
      answer.customer === customer &&
      answer.matter !== matter[0]?.matter &&
      isWithin(answer.day, CLAIMS_WINDOW, today) &&
      gaveSomething(answer),
  );
  return new Set(claims.map((answer) => answer.matter)).size;
}

/** An apology is part of every offer, and is nothing that somebody claims. */
const gaveSomething = ({ remedies }: PastAnswer): boolean =>
  remedies.some(({ kind }) => !isApologyKind(kind));

/** Kinds that this version doesn't know any more are told of, too. */
const isMoreThanWords = ({ kind }: KeptRemedy): boolean => {
  const known = REMEDY_KINDS[kind];
  return known?.role !== 'apology' && known?.gives !== 'time';
};

const putsRight = ({ kind }: KeptRemedy): boolean => {
  const known = REMEDY_KINDS[kind];
  return known?.role === 'cure' && known.paysBack === 'no';
};

const paidBack = (answers: readonly PastAnswer[]): number =>
  answers
    .flatMap(({ remedies }) => remedies)
    .filter(({ kind }) => (REMEDY_KINDS[kind]?.paysBack ?? 'no') !== 'no')
    .reduce((sum, { amount }) => sum + (amount ?? 0), 0);

/** What each remedy gave back of charges beside the price, in minor units. */
function chargesBack(answers: readonly PastAnswer[]): readonly NamedRemedy[] {
  const sums = new Map<string, number>();
  for (const { id, kind, amount } of answers.flatMap(({ remedies }) => remedies))
    if (REMEDY_KINDS[kind]?.paysBack === 'charge') sums.set(id, (sums.get(id) ?? 0) + (amount ?? 0));
  return [...sums].map(([remedy, amount]) => ({ remedy, amount }));
}

function paidBackElse(answers: readonly PastAnswer[], ours: string): Knowledge['givenBackElse'] {
  const others = answers.flatMap(({ currency }) =>
    currency === null || currency === ours ? [] : [currency],
  );
  return [...new Set(others)].flatMap((currency) => {
    const amount = paidBack(answers.filter((answer) => answer.currency === currency));
    return amount > 0 ? [{ currency, amount }] : [];
  });
}

/** Each remedy once, at the largest amount that was refused of it; any amount is larger than one. */
function largest(refusals: readonly NamedRemedy[]): readonly NamedRemedy[] {
  const found = new Map<string, number | null>();
  for (const { remedy, amount } of refusals) {
    const before = found.get(remedy);
    if (before === null) continue;
    found.set(remedy, amount === null ? null : Math.max(before ?? 0, amount));
  }
  return [...found].map(([remedy, amount]) => ({ remedy, amount }));
}
