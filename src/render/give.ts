import { listed } from '../decide/phrases.js';
import type { Choice, Decision, Offer, OfferedRemedy } from '../domain/decision.js';
import type { Policy } from '../domain/policy.js';
import { figuresOf } from './figures.js';
import { manyLines, oneLine } from './harmless.js';
import { offerWords, remedyWords } from './remedy-words.js';
import { type Entry, item, items, present } from './sheet.js';
import { LABELS, onTheirOwn, theRole, WHEN_HURT } from './words.js';

/** The part that a customer may read over a shoulder: what to say and give, and whose yes it takes. */
export function sayAndGive(policy: Policy, decision: Decision): Entry[] {
  return present(
    { is: 'title', text: LABELS.say },
    say(decision),
    { is: 'gap' },
    ...(isHurt(decision)
      ? whenHurt(policy, decision)
      : [{ is: 'title', text: giveTitle(decision) } as const]),
    ...(isHurt(decision) ? [] : handOver(policy, decision)),
    ...(isOnlyHandedOver(decision) ? [] : given(policy, decision)),
  );
}

/** With whose yes it takes: what is shown first is always what they may give on their own. */
function giveTitle(decision: Decision): string {
  const isTheirs = decision.offer.remedies.length > 0 && !isOnlyHandedOver(decision);
  return isTheirs ? `${LABELS.give} ${onTheirOwn(oneLine(decision.as))}` : LABELS.give;
}

/** Whether somebody is hurt, where nothing is offered and nothing is weighed. */
export const isHurt = ({ complaint }: Decision): boolean => complaint['problem'] === 'injury';

/** What comes before everything else where somebody is hurt. */
function whenHurt(policy: Policy, decision: Decision): Entry[] {
  return [
    { is: 'title', text: LABELS.act },
    item(LABELS.first, WHEN_HURT.first, 'warn'),
    ...handOver(policy, decision),
    item(LABELS.notNow, WHEN_HURT.notNow),
  ];
}

/** On injury nothing is given that could read as an admission, so there is nobody's yes to ask for either. */
function isOnlyHandedOver({ refer, offer }: Decision): boolean {
  return refer !== null && offer.remedies.every(({ kind }) => kind === 'apology');
}

function given(policy: Policy, decision: Decision): Entry[] {
  return present(
    gifts(policy, decision),
    goods(decision),
    notBeaten(decision),
    approval(policy, decision),
    till(policy, decision),
  );
}

function say({ say: text }: Decision): Entry[] {
  const paragraphs = manyLines(text).filter((line) => line.trim());
  return paragraphs.map((paragraph) => ({ is: 'words', label: 'say', text: paragraph, tone: 'say' }));
}

/** To whom it goes; nobody is sent to fetch themselves, or somebody below them. */
function handOver({ authority }: Policy, { refer, as }: Decision): Entry[] {
  if (!refer) return [];
  const rank = (role: string): number => authority.findIndex(({ name }) => name === role);
  const why = oneLine(refer.why);
  return rank(as) >= rank(refer.role) && rank(as) >= 0
    ? [item(LABELS.yours, `as ${oneLine(as)} you look after this yourself. ${why}`, 'warn')]
    : [item(LABELS.refer, `to ${theRole(oneLine(refer.role))}. ${why}`, 'warn')];
}

function gifts(policy: Policy, { offer, choices }: Decision): Entry[] {
  const open = choices.filter(({ chosen }) => chosen === null);
  const fixed = offer.remedies.filter(({ id }) => !open.some(({ of }) => of.includes(id)));
  const words = (some: readonly OfferedRemedy[]): string[] =>
    some.map((remedy) => remedyWords(policy, remedy));
  const others = fixed.filter(({ kind }) => kind !== 'apology');
  // An apology is said and not handed over: it is only named where there is nothing else.
  const apologies = others.length + open.length > 0 ? [] : fixed;
  return [
    ...open.flatMap((choice) => choiceItems(policy, choice)),
    ...items(LABELS.owed, words(others.filter(({ owed }) => owed)), 'owed'),
    ...items(LABELS.goodwill, words(others.filter(({ owed }) => !owed)), 'goodwill'),
    ...items(LABELS.sorry, words(apologies), 'goodwill'),
  ];
}

function choiceItems(policy: Policy, choice: Choice): Entry[] {
  const goodsDiffer = new Set(choice.offers.map((offer) => offer.goods?.keep)).size > 1;
  const options = choice.of.map((id, at) => {
    const offer = optionOffer(choice, id, at);
    const remedy = offer?.remedies.find((one) => one.id === id);
    const words = remedy ? remedyWords(policy, remedy) : oneLine(id);
    return `${at + 1}. ${words}${goodsDiffer && offer?.goods ? `; ${goodsWords(offer.goods)}` : ''}`;
  });
  return items(LABELS.choice, options, 'choice');
}

/** The offer in which this option was taken. */
export function optionOffer({ offers }: Choice, id: string, at: number): Offer | undefined {
  return offers.find(({ remedies }) => remedies.some((remedy) => remedy.id === id)) ?? offers[at];
}

function goods({ offer, choices }: Decision): Entry | null {
  const offers = choices.filter(({ chosen }) => chosen === null).flatMap((choice) => choice.offers);
  const kept = new Set((offers.length > 0 ? offers : [offer]).map((one) => one.goods?.keep));
  if (kept.size !== 1 || !offer.goods) return null;
  return item(LABELS.goods, goodsWords(offer.goods), 'goods');
}

const goodsWords = ({ keep }: { keep: boolean }): string =>
  keep ? 'they keep what they have' : 'we take back what they have';

function approval(policy: Policy, { offer, withApproval }: Decision): Entry[] {
  if (!withApproval) return [];
  const { role, standsIn, offer: better } = withApproval;
  const standIn = standsIn ? ` (${theRole(oneLine(standsIn))} may say it now)` : '';
  const more = `from ${theRole(oneLine(role))}${standIn}: ${differenceWords(policy, offer, better)}`;
  return [item(LABELS.more, more, 'warn')];
}

/** What a better offer gives that this one does not, and what it gives that for. */
function differenceWords(policy: Policy, now: Offer, better: Offer): string {
  const [added, gone] = [without(better, now), without(now, better)];
  if (added.length === 0) return offerWords(policy, better);
  const [more, less] = [added[0], gone[0]];
  if (added.length === 1 && gone.length === 1 && more && less && more.id === less.id)
    return `${remedyWords(policy, more)}, in place of ${amountWords(policy, less)}`;
  const words = (some: readonly OfferedRemedy[]): string =>
    listed(some.map((one) => remedyWords(policy, one)));
  return gone.length > 0 ? `${words(added)}, in place of ${words(gone)}` : `${words(added)} as well`;
}

/** How much of a remedy there is, where what it is has been said. */
function amountWords(policy: Policy, remedy: OfferedRemedy): string {
  return remedy.amount === null || remedy.kind === 'points'
    ? remedyWords(policy, remedy)
    : figuresOf(policy).money(remedy.amount);
}

const without = (offer: Offer, other: Offer): OfferedRemedy[] =>
  offer.remedies.filter(
    ({ id, amount }) => !other.remedies.some((one) => one.id === id && one.amount === amount),
  );

/** Where nothing beats what they turned down: who can better it, so that nobody goes on looking. */
function notBeaten({ unbeaten }: Decision): Entry | null {
  return unbeaten && item(LABELS.refused, oneLine(unbeaten.why), 'warn');
}

/** A second pair of eyes is somebody else's, also where they hold the same role. */
function till(policy: Policy, { countersign, as }: Decision): Entry[] {
  return countersign.map(({ remedy, by }) => {
    const label = policy.remedies.find(({ id }) => id === remedy)?.label ?? remedy;
    const second = by === as ? `another ${oneLine(by)}` : theRole(oneLine(by));
    return item(LABELS.till, `${oneLine(label)}: ${second} signs beside you; the yes is yours`, 'warn');
  });
}
