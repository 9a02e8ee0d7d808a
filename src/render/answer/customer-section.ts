import type { Policy } from '../../domain/policy/policy.js';
import { isCounted } from '../../domain/remedies/kind.js';
import { isApologyKind, REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { Choice, Decision, Offer, OfferedRemedy } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { sanitizeLine, sanitizeLines } from '../page/sanitize.js';
import { compact, type Entry, item, items } from '../page/sheet.js';
import { numberFormat } from './number-format.js';
import { offerWords, remedyWords, wholeRemedies } from './remedy-words.js';

const wordsOf = (policy: Policy) => catalogueFor(policy).answer;

/** The part that a customer may read over a shoulder: what to say and give, and whose yes it takes. */
export function customerSection(policy: Policy, decision: Decision): Entry[] {
  const { labels } = wordsOf(policy);
  return compact(
    { is: 'gap' },
    { is: 'title', text: labels.say },
    say(labels.say, decision),
    { is: 'gap' },
    ...(isHurt(decision)
      ? whenHurt(policy, decision)
      : [{ is: 'title', text: giveTitle(policy, decision) } as const]),
    ...(isHurt(decision) ? [] : handOver(policy, decision)),
    ...(isOnlyHandedOver(decision) ? [] : given(policy, decision)),
    ...noted(policy, decision),
  );
}

/** What the rules have whoever answers take down or pass on. */
function noted(policy: Policy, { notes }: Decision): Entry[] {
  const texts = notes.flatMap(({ text, rule }) => (rule === null ? [] : [sanitizeLine(text)]));
  return items(wordsOf(policy).labels.note, texts);
}

/** With whose yes it takes: what is shown first is always what they may give on their own. */
function giveTitle(policy: Policy, decision: Decision): string {
  const { labels, onTheirOwn } = wordsOf(policy);
  const isTheirs = decision.offer.remedies.length > 0 && !isOnlyHandedOver(decision);
  if (!isTheirs) return labels.give;
  const signers = [...new Set(decision.countersign.map(({ by }) => signerOf(policy, decision, by)))];
  return `${labels.give} ${onTheirOwn({ role: sanitizeLine(decision.as), signers })}`;
}

/** Whether somebody is hurt, where nothing is offered and nothing is weighed. */
export const isHurt = ({ complaint }: Pick<Decision, 'complaint'>): boolean =>
  complaint['problem'] === 'injury';

/** What comes before everything else where somebody is hurt. */
function whenHurt(policy: Policy, decision: Decision): Entry[] {
  const { labels, hurtFirst, hurtNotNow } = wordsOf(policy);
  return [
    { is: 'title', text: labels.act },
    item(labels.first, hurtFirst, 'warn'),
    ...handOver(policy, decision),
    item(labels.notNow, hurtNotNow),
  ];
}

/** On injury nothing is given that could read as an admission, so there is nobody's yes to ask for either. */
function isOnlyHandedOver({ refer, offer }: Decision): boolean {
  return refer !== null && offer.remedies.every(({ kind }) => isApologyKind(kind));
}

function given(policy: Policy, decision: Decision): Entry[] {
  return compact(
    gifts(policy, decision),
    capped(policy, decision),
    goods(policy, decision),
    notBeaten(policy, decision),
    approval(policy, decision),
    tillSteps(policy, decision, true),
  );
}

function say(title: string, { say: text }: Decision): Entry[] {
  const paragraphs = sanitizeLines(text).filter((line) => line.trim());
  return paragraphs.map((paragraph) => ({
    is: 'words',
    label: title.toLowerCase(),
    text: paragraph,
    tone: 'say',
  }));
}

/** Whether what is handed over is for whoever answers: nobody is sent to fetch themselves, or somebody below them. */
export function isTheirsToSettle(policy: Policy, { refer, as }: Pick<Decision, 'refer' | 'as'>): boolean {
  const rank = (role: string): number => policy.authority.findIndex(({ name }) => name === role);
  return refer !== null && rank(as) >= rank(refer.role) && rank(as) >= 0;
}

/** To whom it goes. */
function handOver(policy: Policy, decision: Decision): Entry[] {
  const { refer, as } = decision;
  if (!refer) return [];
  const { labels, yours, handOver: to } = wordsOf(policy);
  const why = sanitizeLine(refer.why);
  return isTheirsToSettle(policy, decision)
    ? [item(labels.yours, yours({ role: sanitizeLine(as), why }), 'warn')]
    : [item(labels.refer, to({ role: sanitizeLine(refer.role), why }), 'warn')];
}

function gifts(policy: Policy, { offer, choices }: Decision): Entry[] {
  const open = choices.filter(({ chosen }) => chosen === null);
  const some = open.flatMap((choice) => choice.offers.flatMap((one) => onlyIn(choice, one)));
  const fixed = offer.remedies.filter(
    ({ id }) => !open.some(({ of }) => of.includes(id)) && !some.some((one) => one.id === id),
  );
  const words = (some: readonly OfferedRemedy[]): string[] =>
    some.map((remedy) => remedyWords(policy, remedy));
  const others = fixed.filter(({ kind }) => !isApologyKind(kind));
  // An apology is said and not handed over: it is only named where there is nothing else.
  const apologies = others.length + open.length > 0 ? [] : fixed;
  const { labels } = wordsOf(policy);
  return [
    ...open.flatMap((choice) => choiceItems(policy, choice)),
    ...items(labels.owed, words(others.filter(({ owed }) => owed)), 'owed'),
    ...items(labels.goodwill, words(others.filter(({ owed }) => !owed)), 'goodwill'),
    ...items(labels.sorry, words(apologies), 'goodwill'),
  ];
}

function choiceItems(policy: Policy, choice: Choice): Entry[] {
  const { labels, option } = wordsOf(policy);
  const goodsDiffer = new Set(choice.offers.map((offer) => offer.goods?.keep)).size > 1;
  const options = choice.of.map((id, at) => {
    const offer = optionOffer(choice, id, at);
    const words = optionWords(policy, choice, id, at);
    const goodsOf = goodsDiffer && offer?.goods ? goodsWords(policy, offer.goods) : '';
    return option({ number: at + 1, words, goods: goodsOf });
  });
  return items(labels.choice, options, 'choice');
}

/** An option with what comes with it only, in words. */
function optionWords(policy: Policy, choice: Choice, id: string, at: number): string {
  const offer = optionOffer(choice, id, at);
  const remedy = offer?.remedies.find((one) => one.id === id);
  if (!offer || !remedy) return sanitizeLine(id);
  const all = [remedy, ...onlyIn(choice, offer)];
  return catalogueFor(policy).grammar.and(all.map((one) => remedyWords(policy, one)));
}

/** What is owed beside one option and not beside every other. */
export function onlyIn({ of, offers }: Choice, offer: Offer): OfferedRemedy[] {
  const isEverywhere = (id: string) => offers.every(({ remedies }) => remedies.some((one) => one.id === id));
  return offer.remedies.filter(({ id, owed }) => owed && !of.includes(id) && !isEverywhere(id));
}

/** The offer in which this option was taken. */
export function optionOffer({ offers }: Choice, id: string, at: number): Offer | undefined {
  return offers.find(({ remedies }) => remedies.some((remedy) => remedy.id === id)) ?? offers[at];
}

function goods(policy: Policy, { offer, choices }: Decision): Entry | null {
  const offers = choices.filter(({ chosen }) => chosen === null).flatMap((choice) => choice.offers);
  const kept = new Set((offers.length > 0 ? offers : [offer]).map((one) => one.goods?.keep));
  if (kept.size !== 1 || !offer.goods) return null;
  return item(wordsOf(policy).labels.goods, goodsWords(policy, offer.goods), 'goods');
}

function goodsWords(policy: Policy, { keep }: { keep: boolean }): string {
  const { theyKeep, weTakeBack } = wordsOf(policy);
  return keep ? theyKeep : weTakeBack;
}

function approval(policy: Policy, { offer, withApproval }: Decision): Entry[] {
  if (!withApproval) return [];
  const { role, standsIn, offer: better } = withApproval;
  const words = wordsOf(policy);
  const more = words.better({
    role: sanitizeLine(role),
    standIn: standsIn === null ? null : sanitizeLine(standsIn),
    what: differenceWords(policy, offer, better),
  });
  return [item(words.labels.more, more, 'warn')];
}

/** What a better offer gives that this one does not, and what it gives that for. */
function differenceWords(policy: Policy, now: Offer, better: Offer): string {
  const [before, after] = [wholeRemedies(now), wholeRemedies(better)];
  const [added, gone] = [without(after, before), without(before, after)];
  if (added.length === 0) return offerWords(policy, better);
  const { grammar, answer } = catalogueFor(policy);
  const words = (some: readonly OfferedRemedy[]): string =>
    grammar.and(some.map((one) => remedyWords(policy, one)));
  if (gone.length === 0) return answer.asWell(words(added));
  const dropped = gone.filter(({ id }) => !added.some((one) => one.id === id));
  if (dropped.length === gone.length) return answer.inPlaceOf({ more: words(added), less: words(gone) });
  const changed = added.map((more) => {
    const less = gone.find(({ id }) => id === more.id);
    const name = remedyWords(policy, more);
    return less ? answer.inPlaceOf({ more: name, less: amountWords(policy, less) }) : name;
  });
  return grammar.also([...changed, ...(dropped.length > 0 ? [answer.without(words(dropped))] : [])]);
}

/** How much of a remedy there is, where what it is has been said. */
function amountWords(policy: Policy, remedy: OfferedRemedy): string {
  const kind = REMEDY_KINDS[remedy.kind];
  return remedy.amount === null || isCounted(kind) || kind.isSaidByLabel
    ? remedyWords(policy, remedy)
    : numberFormat(policy).money(remedy.amount);
}

const without = (some: readonly OfferedRemedy[], others: readonly OfferedRemedy[]): OfferedRemedy[] =>
  some.filter(({ id, amount }) => !others.some((one) => one.id === id && one.amount === amount));

/**
 * What is owed and not given in full: whoever stands before the customer has to know why. What only some of their
 * choices leave out is seen where these are listed.
 */
function capped(policy: Policy, decision: Decision): Entry[] {
  const told = decision.capped.filter(({ chosen, given }) => chosen.length === 0 || given > 0);
  const texts = told.map(({ why }) => sanitizeLine(why));
  return items(wordsOf(policy).labels.capped, texts, 'warn');
}

/** Where nothing beats what they turned down: who can better it, so that nobody goes on looking. */
function notBeaten(policy: Policy, { unbeaten }: Decision): Entry | null {
  return unbeaten && item(wordsOf(policy).labels.refused, sanitizeLine(unbeaten.why), 'warn');
}

/** Who signs with whoever answers: a second pair of eyes is somebody else's, also where they hold the same role. */
export function signerOf(policy: Policy, { as }: Pick<Decision, 'as'>, by: string): string {
  const { theRole, anotherRole } = wordsOf(policy);
  return by === as ? anotherRole(sanitizeLine(by)) : theRole(sanitizeLine(by));
}

/** What is signed at the till, and by whom. */
export function tillSteps(
  policy: Policy,
  decision: Pick<Decision, 'countersign' | 'as'>,
  isYours: boolean,
): Entry[] {
  const { labels, signs } = wordsOf(policy);
  return decision.countersign.map(({ remedy, by }) => {
    const label = policy.remedies.find(({ id }) => id === remedy)?.label ?? remedy;
    const who = signerOf(policy, decision, by);
    return item(labels.till, signs({ label: sanitizeLine(label), who, isYours }), 'warn');
  });
}
