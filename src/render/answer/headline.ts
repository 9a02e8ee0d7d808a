import type { Policy } from '../../domain/policy/policy.js';
import { isApologyKind, REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { Choice, Decision, OfferedRemedy } from '../../domain/results/decision.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { briefRemedy } from '../../i18n/values/brief-remedy.js';
import { sanitizeLine } from '../page/sanitize.js';
import type { Entry } from '../page/sheet.js';
import { isHurt, isTheirsToSettle, onlyIn, optionOffer, signerOf } from './customer-section.js';
import { wholeRemedies } from './remedy-words.js';

/**
 * The whole answer in one line, read with the customer already looking up: what they may choose, what else they are
 * given, and that nobody else has to be asked, or who signs too (`Replacement or £65 back · £15 voucher · you may give it`). A no says
 * first that nothing is due, and why.
 */
export function headline(policy: Policy, decision: Decision): Entry {
  const { answer, headline: words } = catalogueFor(policy);
  const noes = isHurt(decision) ? [] : no(policy, decision);
  const parts = isHurt(decision) ? [words.hurt] : [...noes, ...given(policy, decision)];
  const text = sanitizeLine(words.line([...parts, ...whoSettlesIt(policy, decision, parts)]));
  const label = noes.length > 0 ? answer.labels.outcome : answer.labels.offer;
  return { is: 'words', label, text, tone: 'heading' };
}

/** That it is a no; also where no rule says so, and nothing is given but words. */
function no(policy: Policy, decision: Decision): string[] {
  const { headline: words } = catalogueFor(policy);
  const { outcome, reason, complaint } = decision;
  if (reason !== null && outcome !== 'resolve' && outcome !== 'refer')
    return [words.no({ is: outcome, reason })];
  if (gives(decision) || decision.refer) return [];
  const why = isHeldBack(decision) ? null : words.whyNothing[whyNothing(complaint)];
  return [words.nothingDue(why), words.sorry];
}

/** Why nothing is due, where no rule says it. */
function whyNothing({ fault, 'turned-down': refused }: Decision['complaint']) {
  if (fault === 'customer') return 'theirs';
  return Array.isArray(refused) && refused.length > 0 ? 'turned-down' : 'no-rule';
}

/** Whether something else than the rules may keep an offer small. What that is is for staff alone, below. */
const isHeldBack = ({ heldOut, left = [] }: Decision): boolean =>
  heldOut === true || left.some((one) => one.left !== null && one.left < one.atMost);

const isApology = ({ kind }: OfferedRemedy): boolean => isApologyKind(kind);

/** Whether there is anything in an offer beside words. */
export const gives = ({ offer, choices }: Decision): boolean =>
  offer.remedies.some((one) => !isApology(one)) || choices.some(({ chosen }) => chosen === null);

/** The choices that are still theirs, then everything else that is given, each remedy once. */
function given(policy: Policy, { offer, choices }: Decision): string[] {
  const open = choices.filter(({ chosen }) => chosen === null);
  const inChoices = open.flatMap((choice) => [
    ...choice.of,
    ...choice.offers.flatMap((one) => onlyIn(choice, one).map(({ id }) => id)),
  ]);
  const fixed = wholeRemedies(offer).filter((one) => !isApology(one) && !inChoices.includes(one.id));
  // Somebody's time comes last: what is put right is what they came for.
  const isTime = ({ kind }: OfferedRemedy): boolean => REMEDY_KINDS[kind].gives === 'time';
  const inOrder = [...fixed.filter((one) => !isTime(one)), ...fixed.filter(isTime)];
  const beside = besideMoney([...open.flatMap(({ offers }) => offers.flatMap(wholeRemedies)), ...fixed]);
  return [
    ...open.map((choice) => choiceWords(policy, choice, beside)),
    ...inOrder.map((one) => wordsOf(policy, one, beside)),
  ];
}

/** Whether more than one of these is money, so that each has to say what it's for. */
function besideMoney(all: readonly OfferedRemedy[]): Beside {
  const money = all.filter(({ kind, amount }) => amount !== null && REMEDY_KINDS[kind].gives === 'money');
  return new Set(money.map(({ id }) => id)).size > 1 ? 'money' : 'no-money';
}

type Beside = NonNullable<Parameters<typeof briefRemedy>[3]>;

/** `replacement or £65 back`, each option with what comes with it only. */
function choiceWords(policy: Policy, choice: Choice, beside: Beside): string {
  const { headline: words, grammar } = catalogueFor(policy);
  const options = choice.of.flatMap((id, at) => {
    const offer = optionOffer(choice, id, at);
    const remedy = offer?.remedies.find((one) => one.id === id);
    if (!offer || !remedy) return [];
    return [grammar.and([remedy, ...onlyIn(choice, offer)].map((one) => wordsOf(policy, one, beside)))];
  });
  return words.either(options);
}

function wordsOf(policy: Policy, offered: OfferedRemedy, beside: Beside = 'no-money'): string {
  const known = policy.remedies.find(({ id }) => id === offered.id);
  return briefRemedy(known ?? offered, offered, policy.currency, beside);
}

/** Whoever answers may give it, with whoever signs beside them, or hands it on. */
function whoSettlesIt(policy: Policy, decision: Decision, parts: readonly string[]): string[] {
  const { headline: words } = catalogueFor(policy);
  const { refer } = decision;
  const signs = isHurt(decision) ? [] : whoSigns(policy, decision, parts);
  if (refer) return [...signs, isTheirsToSettle(policy, decision) ? words.yours : words.handOver(refer.role)];
  if (signs.length > 0) return signs;
  return gives(decision) && !isHurt(decision) ? [words.youMay] : [];
}

/** Who signs for what of the line; what it is goes without saying where it's all there is. */
function whoSigns(policy: Policy, decision: Decision, parts: readonly string[]): string[] {
  const { headline: words } = catalogueFor(policy);
  const roles = [...new Set(decision.countersign.map(({ by }) => by))];
  return roles.map((role) => {
    const signed = decision.countersign.filter(({ by }) => by === role);
    const sums = signed.map(({ remedy }) => largestOf(decision, remedy));
    const isAll = parts.length === 1 && decision.choices.every(({ chosen }) => chosen !== null);
    const what = isAll ? [] : sums.map((sum) => sayMoney(sum, policy.currency));
    return words.signs({ who: signerOf(policy, decision, role), what });
  });
}

/** Most of what is given of a remedy, in minor units, whichever way they choose. */
function largestOf({ offer, choices }: Decision, id: string): number {
  const ways = [offer, ...choices.flatMap(({ offers }) => offers)];
  const all = ways.flatMap((way) => wholeRemedies(way).filter((one) => one.id === id));
  return Math.max(0, ...all.map(({ amount }) => amount ?? 0));
}
